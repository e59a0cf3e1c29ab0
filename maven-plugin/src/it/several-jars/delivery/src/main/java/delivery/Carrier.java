package delivery;

import dev.penstock.annotation.Singleton;
import dev.penstock.annotation.Status;

@Singleton
final class Carrier {

    /** Nobody asked for it to be declared. */
    @Status(410)
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1;

        Lost(String text) {
            super(text + " is lost");
        }
    }

    String place() {
        return "on its way";
    }

    void lose(String text) {
        throw new Lost(text);
    }
}
