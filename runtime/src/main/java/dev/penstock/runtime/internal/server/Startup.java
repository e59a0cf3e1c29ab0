package dev.penstock.runtime.internal.server;

import dev.penstock.ServerAddress;
import dev.penstock.StartFailedException;
import dev.penstock.runtime.ApplicationModule;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.RouteModule;
import dev.penstock.runtime.Setting;
import dev.penstock.runtime.SettingValues;
import dev.penstock.runtime.TypeRef;
import dev.penstock.runtime.internal.document.Document;
import dev.penstock.runtime.internal.document.DocumentVersion;
import dev.penstock.runtime.internal.json.JsonCodecs;
import dev.penstock.runtime.internal.routing.RouteConflicts;
import dev.penstock.runtime.internal.settings.Machine;
import dev.penstock.runtime.internal.settings.ServerSettings;
import dev.penstock.runtime.internal.settings.SettingsFile;
import dev.penstock.runtime.internal.settings.SettingsReader;
import dev.penstock.runtime.internal.settings.SettingsResult;
import dev.penstock.runtime.internal.settings.WorkerType;
import dev.penstock.runtime.internal.validation.Validation;
import dev.penstock.runtime.internal.wiring.Graph;
import dev.penstock.runtime.internal.wiring.InvalidConfigException;
import dev.penstock.runtime.internal.wiring.MountedController;
import dev.penstock.runtime.internal.wiring.WiringException;
import jakarta.validation.ValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Makes a running server of what was generated: everything is checked and made ready before the port opens, so that the
 * first request pays for nothing. For one thread.
 */
final class Startup {

    private static final Logger LOG = System.getLogger("dev.penstock");

    private final List<String> arguments;
    private final Graph graph = new Graph();
    private final @Nullable ApplicationModule application;
    private final ClassLoader loader;
    private final BoundAddress address = new BoundAddress();
    private boolean docs;

    /** Finds what was generated. */
    Startup(Launch launch) {
        arguments = launch.arguments();
        Class<?> type = launch.application();
        application = type == null ? null : GeneratedModules.application(type);
        loader = type == null ? Thread.currentThread().getContextClassLoader() : type.getClassLoader();
        if (application != null) {
            application.wire(graph);
        }
        for (Object controller : launch.mounted()) {
            RouteModule<?> routes = GeneratedModules.routes(controller);
            if (!graph.replaceController(routes.controllerType(), controller)) {
                graph.mount(controller, routes);
            }
        }
        launch.replaced().forEach(this::replace);
        for (RouteModule<?> module : graph.routes()) {
            GeneratedModules.checkVersion(module.controllerType(), module.apiVersion());
        }
        List<String> conflicts = RouteConflicts.find(routes());
        if (!conflicts.isEmpty()) {
            throw new StartFailedException(String.join("\n", conflicts), null);
        }
        graph.builtIn(ServerAddress.class, address);
    }

    private void replace(TypeRef<?> type, Object instance) {
        try {
            graph.replace(type, instance);
        } catch (WiringException nothingToReplace) {
            throw new StartFailedException(nothingToReplace.getMessage(), null);
        }
    }

    /** The application's title and version. */
    String title() {
        return application == null ? "API" : application.title() + " " + application.version();
    }

    /** All routes of the application, in order. */
    List<Route> routes() {
        List<Route> all = new ArrayList<>();
        graph.routes().forEach(module -> all.addAll(module.routes()));
        return all;
    }

    /** Where the documentation is served, if it is; known once this has started. */
    Optional<String> docsPath() {
        return docs ? Optional.of(DocsEndpoints.hasPage(loader) ? "/docs" : "/openapi.json") : Optional.empty();
    }

    /** Reads the settings from all sources. */
    SettingsResult readSettings() {
        List<Setting<?>> all = new ArrayList<>(ServerSettings.all());
        all.addAll(graph.settings());
        try {
            Properties file = SettingsFile.load(loader, Path.of(""));
            SettingsResult read = SettingsReader.read(all, arguments, System.getenv(), file);
            return read instanceof SettingsResult.Wrong wrong ? wrong.and(brokenConstraints(wrong.values())) : read;
        } catch (IllegalArgumentException | UncheckedIOException unreadable) {
            throw new StartFailedException(unreadable.getMessage(), unreadable);
        }
    }

    private List<String> brokenConstraints(SettingValues values) {
        DeclaredTypes types = new DeclaredTypes();
        graph.configs().forEach(config -> config.constraints().ifPresent(types::arguments));
        try (Validation validation = startValidation(types)) {
            return graph.wrongSettings(values, validation);
        } catch (StartFailedException impossible) {
            return List.of(impossible.getMessage()); // one more line, so that it hides nothing
        }
    }

    /** Makes everything, then opens the port; if anything fails, what was made is closed. */
    RunningServer start(SettingValues values) {
        ServerSettings settings = ServerSettings.of(values, Machine.current(System.getenv()));
        DeclaredTypes types = declaredTypes();
        Validation validation = startValidation(types);
        HttpServer server = null;
        try {
            graph.start(values, validation);
            server = createServer(settings, types, validation);
            RouteTable table = routeTable(server, settings, types);
            server.listen(table.router(), redirects(), address::bound);
            RunningServer running = new RunningServer(server, graph, settings, address.uri());
            logNotMounted();
            return running;
        } catch (IOException notBound) {
            StartFailedException failure =
                    new StartFailedException(NotBound.message(settings.host(), settings.port(), notBound), null);
            closeAll(server, validation, failure);
            throw failure;
        } catch (InvalidConfigException | WiringException cause) {
            StartFailedException failure = new StartFailedException(
                    cause.getMessage(), cause instanceof WiringException ? cause.getCause() : cause);
            closeAll(server, validation, failure);
            throw failure;
        } catch (RuntimeException | Error failure) {
            closeAll(server, validation, failure);
            throw failure;
        }
    }

    private static Validation startValidation(DeclaredTypes types) {
        try {
            return Validation.start(types.bodies(), types.arguments());
        } catch (ValidationException wrong) {
            Throwable cause = wrong.getCause();
            throw new StartFailedException(
                    "the constraints can't be checked: " + wrong.getMessage() + (cause == null ? "" : ": " + cause),
                    null);
        }
    }

    private static HttpServer createServer(ServerSettings settings, DeclaredTypes types, Validation validation) {
        try {
            return HttpServer.create(settings, new ErrorReplies(types.statuses()), validation);
        } catch (IllegalStateException impossible) {
            throw new StartFailedException(impossible.getMessage(), impossible.getCause());
        }
    }

    private void closeAll(@Nullable HttpServer server, Validation validation, Throwable failure) {
        try {
            graph.close();
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
        if (server == null) {
            validation.close();
        } else {
            server.close();
        }
    }

    private DeclaredTypes declaredTypes() {
        DeclaredTypes types = new DeclaredTypes();
        graph.routes().forEach(module -> module.types(types));
        graph.configs().forEach(config -> config.constraints().ifPresent(types::arguments));
        // Last: what an exception's own module says holds against a handler that was compiled with an older one.
        graph.problems().forEach(problem -> types.problem(problem.type(), problem.status()));
        return types;
    }

    private RouteTable routeTable(HttpServer server, ServerSettings settings, DeclaredTypes types) {
        RouteTable table = new RouteTable(server.context());
        JsonCodecs codecs = new JsonCodecs(types.bodies(), settings.workerType() == WorkerType.VIRTUAL);
        for (MountedController controller : graph.controllers()) {
            try {
                table.register(controller.routes(), controller.instance(), codecs);
            } catch (IllegalStateException unreadable) {
                throw new StartFailedException(
                        controller.routes().controllerType().getName() + ": " + unreadable.getMessage(),
                        unreadable.getCause());
            }
        }
        docs = settings.docsEnabled();
        if (docs) {
            DocumentVersion version =
                    settings.openApiVersion().map(DocumentVersion::of).orElse(null);
            DocsEndpoints.addTo(table, server.context().responses(), document(version), loader);
        }
        return table;
    }

    private byte[] document(@Nullable DocumentVersion version) {
        try {
            return application == null
                    ? Document.load("API", "0", graph.routes(), version, loader)
                    : Document.load(application, graph.routes(), version, loader);
        } catch (IllegalStateException missing) {
            throw new StartFailedException(
                    missing.getMessage() + "; compile the application again", missing.getCause());
        }
    }

    private Map<String, String> redirects() {
        return docs ? DocsEndpoints.REDIRECTS : Map.of();
    }

    private void logNotMounted() {
        for (String controller : graph.notMounted()) {
            LOG.log(
                    Level.INFO,
                    "{0} is on the class path but not part of this application; "
                            + "@Application(include = ...) adds its module",
                    controller);
        }
    }
}
