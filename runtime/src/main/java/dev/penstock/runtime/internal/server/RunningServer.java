package dev.penstock.runtime.internal.server;

import dev.penstock.RunningApp;
import dev.penstock.Usage;
import dev.penstock.runtime.internal.settings.ServerSettings;
import dev.penstock.runtime.internal.wiring.Graph;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A server that listens, with the objects of its application. */
final class RunningServer implements RunningApp {

    private static final Logger LOG = System.getLogger("dev.penstock");

    /** So much longer than the requests the threads and the application's objects may take to end. */
    private static final long CLOSING_MILLIS = 10_000;

    private final HttpServer server;
    private final Graph graph;
    private final ServerSettings settings;
    private final URI uri;
    private final AtomicReference<@Nullable Thread> stopping = new AtomicReference<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

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
        if (!stopping.compareAndSet(null, Thread.currentThread())) {
            awaitStopped();
            return;
        }
        try {
            end(drainDelay);
        } finally {
            stopped.countDown();
        }
    }

    /** Somebody else stops this; an object that stops it while it is closed by that must not wait for itself. */
    private void awaitStopped() {
        if (stopping.get() == Thread.currentThread()) {
            return;
        }
        long most = settings.drainDelay().plus(settings.stopTimeout()).toMillis() + CLOSING_MILLIS;
        try {
            if (!stopped.await(most, TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "the server has not stopped in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Duration drainDelay) {
        if (!server.drain(drainDelay, settings.stopTimeout())) {
            LOG.log(Level.WARNING, "some requests were not answered in time and have been cut off");
        }
        try {
            graph.close();
        } finally {
            server.close();
        }
    }

    @Override
    public Usage usage() {
        return server.usage();
    }
}
