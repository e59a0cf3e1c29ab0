package dev.penstock.testing.cafe;

import dev.penstock.annotation.Application;
import dev.penstock.annotation.Provides;
import dev.penstock.annotation.Singleton;
import java.time.Clock;

/** The café's API. */
@Application(title = "Café", version = "1.0")
public final class Cafe {

    private Cafe() {}

    @Provides
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
