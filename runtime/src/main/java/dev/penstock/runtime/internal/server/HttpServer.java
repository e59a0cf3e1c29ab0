package dev.penstock.runtime.internal.server;

import dev.penstock.Usage;
import dev.penstock.runtime.internal.routing.Router;
import dev.penstock.runtime.internal.settings.ServerSettings;
import dev.penstock.runtime.internal.settings.WorkerType;
import dev.penstock.runtime.internal.validation.Validation;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/**
 * A listening Undertow with its threads. First it is made, with its threads but without a port; then {@link #listen}
 * opens the port; then {@link #drain} and {@link #close} end it. Safe for use by several threads, one at a time.
 */
final class HttpServer implements AutoCloseable {

    private static final int BUFFER_BYTES = 16 * 1024 - 20;
    private static final Patience PATIENCE = new Patience(10_000, 60_000);
    private static final int STOP_SECONDS = 5;
    private static final int THREAD_END_MILLIS = 1000;
    private static final int CUT_OFF_MILLIS = 500;

    /** So long, and a little more, clients may go on sending after their answers. */
    private static final long LAST_SENDERS_MILLIS = IoLane.LAST_BODY_MILLIS + 500;

    /** Of the threads that Undertow serves files with. */
    private static final int FILE_THREADS = 4;

    private final ServerContext context;
    private final ServerThreads threads;
    private final XnioWorker worker;
    private final BufferPool buffers = new BufferPool(BUFFER_BYTES);
    private final InFlight inFlight;
    private @Nullable Port port;

    private HttpServer(ServerContext context, ServerThreads threads, XnioWorker worker) {
        this.context = context;
        this.inFlight = new InFlight(context.responses());
        this.threads = threads;
        this.worker = worker;
    }

    /**
     * Makes the threads of a server; the worker's are made when they are first needed.
     *
     * @throws IllegalStateException if the settings ask for threads that can't be had
     */
    static HttpServer create(ServerSettings settings, ErrorReplies errors, Validation validation) {
        ServerThreads threads = new ServerThreads();
        WorkerPool workers = settings.workerType() == WorkerType.VIRTUAL
                ? WorkerPool.virtual(settings.workerThreads(), settings.workerWaiting())
                : WorkerPool.platform(settings.workerThreads(), settings.workerWaiting(), threads.workers());
        XnioWorker worker = createXnioWorker(threads, settings.ioThreads()); // last of what can fail: it has threads
        IoLane[] lanes = new IoLane[settings.ioThreads()];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = new IoLane(worker.getIoThread(i), settings);
        }
        return new HttpServer(
                new ServerContext(
                        settings,
                        new Responses(lanes, new ReplyBudget(settings.replyMemory())),
                        workers,
                        new BodyBudget(settings.bodyMemory()),
                        new ReplyBuffers(),
                        errors,
                        validation),
                threads,
                worker);
    }

    private static XnioWorker createXnioWorker(ServerThreads threads, int ioThreads) {
        try {
            return Xnio.getInstance(HttpServerExchange.class.getClassLoader())
                    .createWorker(
                            threads.group(),
                            OptionMap.builder()
                                    .set(Options.WORKER_NAME, "penstock-io")
                                    .set(Options.WORKER_IO_THREADS, ioThreads)
                                    .set(Options.CONNECTION_HIGH_WATER, 1_000_000)
                                    .set(Options.CONNECTION_LOW_WATER, 1_000_000)
                                    .set(Options.WORKER_TASK_CORE_THREADS, 1)
                                    .set(Options.WORKER_TASK_MAX_THREADS, FILE_THREADS)
                                    .set(Options.TCP_NODELAY, true)
                                    .getMap());
        } catch (IOException failure) {
            throw new IllegalStateException("the IO threads can't be started", failure);
        }
    }

    ServerContext context() {
        return context;
    }

    /**
     * Opens the port. Requests that come before the address is known to the application wait.
     *
     * @param bound is told the address before the first request is handled
     * @return the address that was bound
     * @throws IOException if it can't be bound
     */
    InetSocketAddress listen(Router<Endpoint> router, Map<String, String> redirects, Consumer<InetSocketAddress> bound)
            throws IOException {
        return listen(router, redirects, bound, PATIENCE);
    }

    /** Opens the port, with another patience with connections than the usual. */
    InetSocketAddress listen(
            Router<Endpoint> router,
            Map<String, String> redirects,
            Consumer<InetSocketAddress> bound,
            Patience patience)
            throws IOException {
        ServerSettings settings = context.settings();
        StartGate root = new StartGate(new RootHandler(router, context, inFlight, redirects));
        OptionMap options = OptionMap.builder()
                .set(UndertowOptions.MAX_HEADER_SIZE, settings.headerLimit())
                .set(UndertowOptions.MAX_HEADERS, RequestHead.MAX_HEADERS)
                .set(UndertowOptions.MAX_PARAMETERS, RequestHead.MAX_PARAMETERS)
                .set(UndertowOptions.MAX_COOKIES, InboundCall.MAX_COOKIES)
                .set(UndertowOptions.ALLOW_EQUALS_IN_COOKIE_VALUE, true)
                .set(UndertowOptions.MAX_ENTITY_SIZE, backstop(settings.bodyLimit()))
                // Undertow would keep a reply back until the pipelined request after it is answered, which may take
                // long.
                .set(UndertowOptions.BUFFER_PIPELINED_DATA, false)
                .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, patience.headMillis())
                .set(UndertowOptions.NO_REQUEST_TIMEOUT, patience.idleMillis())
                .getMap();
        Port opened = Port.open(context, worker, buffers, options, patience.headMillis(), root);
        port = opened;
        InetSocketAddress address = opened.address();
        bound.accept(address);
        root.open();
        return address;
    }

    /**
     * Nothing reads bodies without a limit of its own; if something ever did, this would end it. Undertow counts the
     * framing of chunks too, which is five times as long as chunks of one byte, and prints a stack trace on each excess.
     */
    private static long backstop(int bodyLimit) {
        return 16L * bodyLimit + 1024 * 1024;
    }

    /**
     * Goes on for some time with answers that close their connections, so that proxies turn away; then takes no more
     * connections, and waits for the requests that have begun: a short time for the rest of their bodies, the whole time
     * for their handlers. Clients that send on after their answers get a short time too, since a connection that is
     * closed meanwhile may take the answer with it. Requests that last too long get 504, and their futures are cancelled.
     *
     * @return whether all of them have been answered in time
     */
    boolean drain(Duration delay, Duration timeout) {
        context.responses().closeConnections();
        long quiet = 0;
        if (!delay.isZero()) {
            quiet = Math.min(300, delay.toMillis());
            try {
                TimeUnit.NANOSECONDS.sleep(delay.toNanos());
            } catch (InterruptedException atOnce) {
                Thread.currentThread().interrupt();
            }
        }
        closePort();
        context.responses().hurryBodies();
        if (inFlight.awaitNone(quiet, timeout.toMillis())) {
            inFlight.awaitNobodySending(Math.min(timeout.toMillis(), LAST_SENDERS_MILLIS));
            return true;
        }
        context.responses().cutOff();
        inFlight.awaitNone(0, CUT_OFF_MILLIS);
        return false;
    }

    private void closePort() {
        if (port != null) {
            port.close();
            port = null;
        }
    }

    /** Ends all threads and closes all connections. */
    @Override
    public void close() {
        closePort();
        context.workers().close();
        context.validation().close();
        worker.shutdownNow();
        try {
            worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        threads.awaitEnd(THREAD_END_MILLIS);
        buffers.close();
    }

    /** What is in use now; everything is 0 after {@link #close}. */
    Usage usage() {
        List<Thread> alive = new ArrayList<>(threads.alive());
        alive.addAll(context.workers().virtualThreads());
        return new Usage(
                inFlight.count(),
                context.workers().admitted(),
                buffers.inUse(),
                context.replies().inUse(),
                context.bodies().taken(),
                context.responses().budget().taken(),
                alive);
    }

    /**
     * How long a connection may keep the server waiting.
     *
     * @param headMillis for the rest of a request's head
     * @param idleMillis for the next request
     */
    record Patience(int headMillis, int idleMillis) {}
}
