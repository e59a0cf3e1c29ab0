package dev.penstock.testing.cafe;

import dev.penstock.annotation.Singleton;
import java.util.List;

/** What there always is. */
@Singleton
public final class HouseMenu implements Menu {

    @Override
    public List<String> drinks() {
        return List.of("Espresso", "Mélange");
    }
}
