package dev.penstock;

import dev.penstock.runtime.internal.server.Launch;
import java.util.List;

/** Starts applications. */
public final class Penstock {

    private Penstock() {}

    /**
     * Starts an application from its {@code main}: reads its settings, makes its objects, opens the port, and prints its
     * routes and where it listens. Returns when it listens; the process then runs until it is told to stop (SIGTERM),
     * and answers what it has begun before it ends.
     *
     * <p>If settings are wrong, all that is wrong is printed and the process ends with status 2; if the application
     * can't be started, with status 1. After {@code --help} and {@code --routes} it ends with status 0.
     *
     * @param application the class that carries {@code @Application}
     * @param arguments the command line
     */
    public static void run(Class<?> application, String... arguments) {
        Launch launch = new Launch(application, List.of(arguments));
        launch.run(System.out, System.err).ifPresent(System::exit);
    }

    /** An application to start from code, for example in a test; nothing is printed, and no process is ended. */
    public static App app(Class<?> application) {
        return new App(application);
    }

    /** A server of nothing but the controllers that are mounted by hand. */
    public static App app() {
        return new App(null);
    }
}
