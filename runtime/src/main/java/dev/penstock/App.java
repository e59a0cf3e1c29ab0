package dev.penstock;

import dev.penstock.runtime.TypeRef;
import dev.penstock.runtime.internal.server.Launch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An application that is about to be started. Mutable, and for one thread. */
public final class App {

    private final @Nullable Class<?> application;
    private final List<Object> mounted = new ArrayList<>();
    private final Map<TypeRef<?>, Object> replaced = new LinkedHashMap<>();
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

    /**
     * Puts an object in the place of the one that a provider would make, wherever this type is asked for; in a test, for
     * example. Such a provider is not called, and what only it needs is not made, but for records of settings, which are always read
     * unless they are replaced themselves. The type is that of a {@code
     * @Singleton} class or {@code @Provides} method, an interface that constructors ask for, a {@code @Config} record,
     * whose settings are then not read, or a controller. Whoever made the object closes it.
     */
    public <T> App replace(Class<T> type, T instance) {
        return replace(TypeRef.of(type), type.cast(instance));
    }

    /** Puts an object in the place of the one of a type with type arguments; see {@link #replace(Class, Object)}. */
    public <T> App replace(TypeRef<T> type, T instance) {
        replaced.put(Objects.requireNonNull(type, "type"), Objects.requireNonNull(instance, "instance"));
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
        return new Launch(application, mounted, replaced, all).start();
    }
}
