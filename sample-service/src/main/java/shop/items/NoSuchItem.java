package shop.items;

import dev.penstock.annotation.Status;

/** There is no item with this id. */
@Status(404)
final class NoSuchItem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchItem(long id) {
        super("there is no item " + id);
    }
}
