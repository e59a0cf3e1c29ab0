package dev.penstock.runtime.internal.server;

import dev.penstock.RunningApp;
import dev.penstock.runtime.internal.settings.ServerSettings;
import dev.penstock.runtime.internal.wiring.Graph;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server that listens, with the objects of its application. */
final class RunningServer implements RunningApp {

    private static final Logger LOG = System.getLogger("dev.penstock");

    private final HttpServer server;
    private final Graph graph;
    private final ServerSettings settings;
    private final URI uri;
    private final AtomicBoolean stopping = new AtomicBoolean();

    RunningServer(HttpServer server, Graph graph, ServerSettings settings, URI uri) {
        this.server = server;
        this.graph = graph;
        this.settings = settings;
        this.uri = uri;
    }

    @Override
    public int port() {
        return uri.getPort();
    }

    @Override
    public URI uri() {
        return uri;
    }

    /** Stops when the process is told to end; proxies get some time to notice. */
    void stopWithProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(settings.drainDelay()), "penstock-stop"));
    }

    @Override
    public void close() {
        stop(Duration.ZERO);
    }

    private void stop(Duration drainDelay) {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        if (!server.drain(drainDelay, settings.stopTimeout())) {
            LOG.log(Level.WARNING, "some requests were not answered in time and have been cut off");
        }
        try {
            graph.close();
        } finally {
            server.close();
        }
    }

    /** What is in use now; everything is 0 after {@link #close}. */
    HttpServer.Usage usage() {
        return server.usage();
    }
}
