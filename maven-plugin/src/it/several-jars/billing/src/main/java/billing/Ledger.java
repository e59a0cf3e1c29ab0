package billing;

import java.util.List;

/** Keeps bills. */
public interface Ledger {

    /** All lines. */
    List<Item> all();

    /** One line, counted from 0. */
    Item find(int number) throws NoSuchBill;

    /** Adds a line. */
    Item add(Item item);

    /** What is counted in. */
    String currency();
}
