package dev.penstock.runtime.internal.server;

import dev.penstock.RunningApp;
import dev.penstock.StartFailedException;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.TypeRef;
import dev.penstock.runtime.internal.settings.SettingsResult;
import dev.penstock.runtime.internal.wiring.InvalidConfigException;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is to be started.
 *
 * @param application the class that carries {@code @Application}, if there is one
 * @param mounted controllers that were made by hand
 * @param replaced objects that take the places of those that providers would make, by their types
 * @param arguments the command line
 */
public record Launch(
        @Nullable Class<?> application,
        List<Object> mounted,
        Map<TypeRef<?>, Object> replaced,
        List<String> arguments) {

    private static final Logger LOG = System.getLogger("dev.penstock");

    private static final int WRONG_SETTINGS = 2;
    private static final int CANNOT_START = 1;

    /** Copies the collections. */
    public Launch {
        mounted = List.copyOf(mounted);
        replaced = Collections.unmodifiableMap(new LinkedHashMap<>(replaced));
        arguments = List.copyOf(arguments);
    }

    /** An application as it was compiled. */
    public Launch(Class<?> application, List<String> arguments) {
        this(application, List.of(), Map.of(), arguments);
    }

    /**
     * Starts.
     *
     * @throws StartFailedException if that is not possible
     */
    public RunningApp start() {
        Startup startup = new Startup(this);
        SettingsResult settings = startup.readSettings();
        if (settings instanceof SettingsResult.Values values && !values.routesOnly()) {
            RunningServer server = startup.start(values.values());
            LOG.log(Level.INFO, "Listening on {0}", server.uri());
            return server;
        }
        if (settings instanceof SettingsResult.Wrong wrong) {
            throw new StartFailedException(String.join("\n", wrong.messages()), null);
        }
        throw new StartFailedException("--help and --routes are for Penstock.run", null);
    }

    /**
     * Starts as a program of its own.
     *
     * @return the status to end the process with; empty if it goes on
     */
    public OptionalInt run(PrintStream out, PrintStream err) {
        QuietLibraries.hush();
        long begin = System.nanoTime();
        try {
            Startup startup = new Startup(this);
            SettingsResult settings = startup.readSettings();
            if (settings instanceof SettingsResult.Help help) {
                out.print(help.text());
                return OptionalInt.of(0);
            }
            if (settings instanceof SettingsResult.Wrong wrong) {
                wrong.messages().forEach(err::println);
                err.println("--help lists all settings.");
                return OptionalInt.of(WRONG_SETTINGS);
            }
            SettingsResult.Values values = (SettingsResult.Values) settings;
            if (values.routesOnly()) {
                out.print(StartupTable.of(startup.routes()));
                return OptionalInt.of(0);
            }
            RunningServer server = startup.start(values.values());
            server.stopWithProcess();
            print(out, startup, server, startup.routes(), System.nanoTime() - begin);
            return OptionalInt.empty();
        } catch (StartFailedException failure) {
            err.println(failure.getMessage());
            if (failure.getCause() instanceof InvalidConfigException) {
                return OptionalInt.of(WRONG_SETTINGS);
            }
            if (failure.getCause() != null) {
                failure.getCause().printStackTrace(err);
            }
            return OptionalInt.of(CANNOT_START);
        }
    }

    private static void print(PrintStream out, Startup startup, RunningServer server, List<Route> routes, long nanos) {
        StringBuilder text = new StringBuilder();
        text.append(startup.title())
                .append(", started in ")
                .append(nanos / 1_000_000)
                .append(" ms\n\n");
        text.append(StartupTable.of(routes)).append('\n');
        startup.docsPath()
                .ifPresent(path -> text.append("Documentation at ")
                        .append(server.uri())
                        .append(path)
                        .append('\n'));
        text.append("Listening on ").append(server.uri());
        out.println(text);
    }
}
