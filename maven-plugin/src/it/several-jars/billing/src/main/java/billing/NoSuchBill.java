package billing;

import dev.penstock.annotation.Status;

/** There is no such bill. */
@Status(404)
public final class NoSuchBill extends Exception {

    private static final long serialVersionUID = 1;

    NoSuchBill(int number) {
        super("no bill " + number);
    }
}
