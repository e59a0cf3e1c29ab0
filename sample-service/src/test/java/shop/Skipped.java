package shop;

/** Says on the console why tests are skipped; reports alone are easily overlooked. */
final class Skipped {

    private Skipped() {}

    /** The condition itself; if it is false, the reason is printed. */
    static boolean unless(boolean condition, String reason) {
        if (!condition) {
            System.out.println("SKIPPED: " + reason);
        }
        return condition;
    }
}
