package billing;

import dev.penstock.annotation.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@Singleton
final class MemoryLedger implements Ledger {

    private final List<Item> items = new CopyOnWriteArrayList<>();
    private final BillingSettings settings;

    MemoryLedger(BillingSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Item> all() {
        return List.copyOf(items);
    }

    @Override
    public Item find(int number) throws NoSuchBill {
        if (number < 0 || number >= items.size()) {
            throw new NoSuchBill(number);
        }
        return items.get(number);
    }

    @Override
    public Item add(Item item) {
        items.add(item);
        return item;
    }

    @Override
    public String currency() {
        return settings.currency();
    }
}
