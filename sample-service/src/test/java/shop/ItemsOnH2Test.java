package shop;

/** Items in H2. */
class ItemsOnH2Test extends ItemsTests {

    @Override
    RunningShop start() {
        return RunningShop.start();
    }
}
