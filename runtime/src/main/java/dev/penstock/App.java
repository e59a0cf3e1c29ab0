package dev.penstock;

import dev.penstock.runtime.internal.server.Launch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An application that is about to be started. Mutable, and for one thread. */
public final class App {

    private final @Nullable Class<?> application;
    private final List<Object> mounted = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();

    App(@Nullable Class<?> application) {
        this.application = application;
    }

    /**
     * Adds a controller; in the place of the application's own, if it has one of the same class. Whoever made it closes
     * it.
     */
    public App mount(Object controller) {
        mounted.add(Objects.requireNonNull(controller, "controller"));
        return this;
    }

    /** Listens on this port; 0 takes any free one, which {@link RunningApp#port()} then tells. */
    public App port(int port) {
        return set("penstock.port", Integer.toString(port));
    }

    /** Listens on this address. */
    public App host(String host) {
        return set("penstock.host", host);
    }

    /** Sets a setting by the name of its property; it counts before all other sources. */
    public App set(String name, String value) {
        settings.add("--" + name + "=" + value);
        return this;
    }

    /** Adds a command line. */
    public App args(String... arguments) {
        this.arguments.addAll(List.of(arguments));
        return this;
    }

    /**
     * Starts the application; returns when it listens.
     *
     * @throws StartFailedException if it can't be started; everything that was made is closed again
     */
    public RunningApp start() {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(settings);
        return new Launch(application, mounted, all).start();
    }
}
