package dev.penstock.runtime.internal.server;

import dev.penstock.Problem;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.internal.json.ReplyWriter;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One request from its route to its response. The handler may run on a worker; the response is decided, once, and sent
 * on the IO thread, which is also where the time runs out and where a departure of the client is noticed.
 */
final class HttpCall extends InboundCall {

    private static final Logger LOG = System.getLogger("dev.penstock.server");

    private final ServerContext server;
    private final Route route;
    private final IoLane lane;

    /** Whether the handler has said what to send. */
    private boolean sent;

    /** Written on the IO thread only; read elsewhere to save work that nobody waits for. */
    private volatile boolean answered;

    /** What has the call, if anything: then {@link #written} and {@link #pending} are its own. On the IO thread. */
    private @Nullable Stint stint;

    private @Nullable DisconnectWatch watch;

    private @Nullable ReplyBuffer written;
    private @Nullable PendingReply<?> pending;

    HttpCall(ServerContext server, Route route, HttpServerExchange exchange, String path, int[] captures) {
        super(exchange, server.validation(), server.bodies(), path, captures);
        this.server = server;
        this.route = route;
        this.lane = server.responses().lane(exchange);
    }

    boolean isAnswered() {
        return answered;
    }

    @Override
    public <T> void send(Reply<T> reply, @Nullable T result) {
        claim();
        write((ReplyWriter<T>) reply, result);
    }

    @Override
    public <T> void sendLater(Reply<T> reply, CompletionStage<? extends T> result) {
        claim();
        Objects.requireNonNull(result, "the handler returned null instead of a CompletionStage");
        ReplyWriter<T> writer = (ReplyWriter<T>) reply;
        CompletableFuture<? extends T> future = PendingReply.futureOf(result);
        if (future != null && future.isDone()) {
            Throwable failure = PendingReply.failureOf(future);
            if (failure != null) {
                throw new HandlerFailed(failure);
            }
            write(writer, future.join());
            return;
        }
        pending = new PendingReply<T>(this, writer, result);
    }

    @Override
    public void sendEmpty(int status) {
        claim();
        if (exchange().isInIoThread()) {
            answer();
            server.responses().empty(exchange(), status);
        } else {
            ReplyBuffer reply = server.replies().take();
            reply.status(status);
            written = reply;
        }
    }

    private void claim() {
        if (sent) {
            throw new IllegalStateException("the handler has sent its result already");
        }
        sent = true;
    }

    /** From here on the handler has a limited time. */
    void startClock() {
        if (!isSet()) {
            lane.handlers().set(this);
        }
    }

    /** A stint has the call from now on. On the IO thread. */
    void leave(Stint stint) {
        startClock();
        this.stint = stint;
    }

    /** The stint is over. On the IO thread. */
    void comeBack() {
        stint = null;
    }

    /** Notices from now on if the client leaves, until the call is answered. On the IO thread, outside Undertow's call. */
    void watch() {
        if (watch == null) {
            watch = DisconnectWatch.begin(exchange(), this::clientLeft);
        }
    }

    /** What the handler said on this call is everything; on the IO thread, after it has returned. */
    void handled() {
        if (stint != null) {
            return; // the reply is being written on a worker, which comes here again
        }
        releaseBody();
        if (!sent) {
            throw new IllegalStateException("the handler has sent nothing");
        }
        if (written != null) {
            ReplyBuffer reply = written;
            written = null;
            try {
                respond(reply);
            } finally {
                server.replies().giveBack(reply);
            }
        } else if (pending != null) {
            startClock();
            exchange().dispatch(SameThreadExecutor.INSTANCE, pending);
        }
    }

    private <T> void write(ReplyWriter<T> writer, @Nullable T result) {
        if (exchange().isInIoThread()) {
            writeHere(writer, result);
        } else if (!answered) {
            writeInMemory(writer, result);
        }
    }

    private <T> void writeInMemory(ReplyWriter<T> writer, @Nullable T result) {
        ReplyBuffer reply = server.replies().take();
        boolean complete = false;
        try {
            writer.write(result, reply);
            complete = true;
        } catch (Exception failure) {
            throw new HandlerFailed(failure);
        } finally {
            if (complete) {
                written = reply;
            } else {
                server.replies().giveBack(reply);
            }
        }
    }

    private <T> void writeHere(ReplyWriter<T> writer, @Nullable T result) {
        if (writer.alwaysOnWorker()) {
            writeElsewhere(writer, result);
            return;
        }
        ReplyBuffer reply = lane.takeReply();
        try {
            writer.write(result, reply);
            respond(reply);
        } catch (Exception failure) {
            if (!reply.overflowed()) {
                throw new HandlerFailed(failure);
            }
            writeElsewhere(writer, result);
        } finally {
            lane.giveBack(reply);
        }
    }

    /** On a worker, although it may be busy: the request has been worked on, and refusing it now would save nothing. */
    private <T> void writeElsewhere(ReplyWriter<T> writer, @Nullable T result) {
        server.workers().admitAlways();
        new Stint(this, server.workers()) {
            @Override
            void work() {
                writeInMemory(writer, result);
            }

            @Override
            void after() {
                handled();
            }
        }.start();
    }

    /** Sends a result that was waited for. */
    <T> void deliver(ReplyWriter<T> writer, @Nullable T result) {
        try {
            pending = null;
            writeHere(writer, result);
        } catch (Throwable thrown) {
            fail(thrown);
        }
    }

    private void respond(ReplyBuffer reply) {
        HttpServerExchange exchange = exchange();
        answer();
        String type = reply.contentType();
        if (type != null
                && route.produces().isEmpty()
                && isSafe(exchange)
                && !MediaTypes.accepts(exchange.getRequestHeaders().get(Headers.ACCEPT), type)) {
            server.responses().problem(exchange, Responses.notAcceptable(type));
            return;
        }
        server.responses().send(exchange, reply, route);
    }

    /** What has changed something is told so in the one type there is (RFC 9110, section 12.5.1, allows it). */
    private static boolean isSafe(HttpServerExchange exchange) {
        return exchange.getRequestMethod().equals(Methods.GET)
                || exchange.getRequestMethod().equals(Methods.HEAD);
    }

    /** Answers with the problem that an exception stands for. On the IO thread. */
    void fail(Throwable thrown) {
        if (stint == null) {
            releaseBody();
        }
        if (answered) {
            return;
        }
        answerUnfinished();
        try {
            Throwable failure = thrown instanceof HandlerFailed wrapper ? wrapper.getCause() : thrown;
            Problem problem = server.errors().problem(failure, where());
            if (exchange().isResponseStarted()) {
                Responses.abort(exchange());
            } else {
                server.responses().problem(exchange(), problem);
            }
        } catch (RuntimeException | Error worse) {
            LOG.log(Level.ERROR, where() + ": no answer could be made of an exception", worse);
            Responses.abort(exchange());
        }
    }

    private String where() {
        return ErrorReplies.where(route);
    }

    /** Answers that there is no room now. On the IO thread. */
    void refuse(String detail) {
        if (answered) {
            return;
        }
        answerUnfinished();
        releaseBody();
        server.responses().problem(exchange(), Problem.of(503, detail), Headers.RETRY_AFTER, "1");
    }

    @Override
    void expired() {
        if (!answered) {
            LOG.log(Level.WARNING, "{0} took too long: answered 504", where());
            answerUnfinished();
            server.responses().problem(exchange(), Problem.of(504, "The answer was not ready in time."));
        }
    }

    /** The client has closed its connection. On the IO thread. */
    private void clientLeft() {
        if (!answered) {
            answerUnfinished();
            exchange().endExchange();
        }
    }

    private void answer() {
        answered = true;
        clear();
        if (watch != null) {
            watch.stop();
            watch = null;
        }
    }

    /** A stint that waits for a worker waits no longer; what one has made meanwhile, it discards itself when it ends. */
    private void answerUnfinished() {
        answer();
        if (stint != null) {
            stint.withdraw();
        }
        if (stint == null) {
            discard();
        }
    }

    /** Lets go of a result that came too late. On the IO thread, while no stint has the call. */
    void discard() {
        if (written != null) {
            ReplyBuffer unwanted = written;
            written = null;
            server.replies().giveBack(unwanted);
        }
        if (pending != null) {
            PendingReply<?> abandoned = pending;
            pending = null;
            abandoned.abandon();
        }
    }

    /** Goes on on the IO thread. */
    void onIoThread(Runnable task) {
        try {
            exchange().getIoThread().execute(task);
        } catch (RejectedExecutionException stopped) {
            answered = true;
            discard();
        }
    }

    /** Carries what a handler's future or serializer has thrown through the generated handler, which declares nothing. */
    private static final class HandlerFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HandlerFailed(Throwable cause) {
            super(null, cause, false, false);
        }
    }
}
