package shop;
import dev.penstock.annotation.Status;
@Deprecated
@Status(410)
final class Gone extends Exception {
    private static final long serialVersionUID = 1L;
}
