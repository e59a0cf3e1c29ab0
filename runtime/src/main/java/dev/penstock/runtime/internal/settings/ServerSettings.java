package dev.penstock.runtime.internal.settings;

import dev.penstock.runtime.Converters;
import dev.penstock.runtime.Setting;
import dev.penstock.runtime.SettingValues;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The server's settings, with every default filled in. Immutable.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any free one
 * @param ioThreads the number of threads that do input and output
 * @param maxInlineJson the most bytes of JSON that are written on an IO thread
 * @param workerType what kind of threads run blocking handlers
 * @param workerThreads how many requests may be in blocking handlers at a time
 * @param workerWaiting how many more may wait for that
 * @param handlerTimeout how long a handler may take
 * @param bodyLimit the most bytes of a request's body
 * @param bodyMemory the most bytes of all bodies that are in memory at a time
 * @param bodyTimeout how long 16 KiB of a body, or its end, may take to arrive
 * @param replyMemory the most bytes of all replies that wait for slow readers at a time
 * @param replyTimeout how long 256 KiB of a reply, or its end, may take to be read
 * @param headerLimit the most bytes of a request's head
 * @param drainDelay how long to go on accepting requests after the order to stop
 * @param stopTimeout how long to wait then for the requests in flight
 * @param docsEnabled whether the document and its page are served
 * @param openApiVersion of the document; empty for that of the document that the build left
 */
public record ServerSettings(
        String host,
        int port,
        int ioThreads,
        int maxInlineJson,
        WorkerType workerType,
        int workerThreads,
        int workerWaiting,
        Duration handlerTimeout,
        int bodyLimit,
        long bodyMemory,
        Duration bodyTimeout,
        long replyMemory,
        Duration replyTimeout,
        int headerLimit,
        Duration drainDelay,
        Duration stopTimeout,
        boolean docsEnabled,
        Optional<String> openApiVersion) {

    private static final int MOST_THREADS = 1_000_000;
    private static final int WAITING_FOR_EACH_THREAD = 4;

    public static final Setting<String> HOST = Setting.of(
                    "penstock.host",
                    SettingConverters.text("a host name or IP address"),
                    "The address to listen on; 0.0.0.0 for all of this machine's.")
            .flag("host")
            .orElse("127.0.0.1");

    public static final Setting<Integer> PORT = Setting.of(
                    "penstock.port", SettingConverters.whole(0, 65535), "The port to listen on; 0 takes any free one.")
            .flag("port")
            .orElse("8080");

    public static final Setting<Integer> IO_THREADS = Setting.of(
                    "penstock.io.threads",
                    SettingConverters.whole(1, 1024),
                    "Threads that read, write and run asynchronous handlers; one for each processor unless set.")
            .flag("io-threads")
            .optional();

    public static final Setting<Integer> IO_MAX_INLINE_JSON = Setting.of(
                    "penstock.io.max-inline-json",
                    SettingConverters.arraySize("0", "1GiB"),
                    "JSON beyond this size is written by a worker, also for an asynchronous handler.")
            .flag("io-max-inline-json")
            .orElse("64KiB");

    public static final Setting<WorkerType> WORKER_TYPE = Setting.of(
                    "penstock.worker.type",
                    WorkerType.converter(Runtime.version().feature()),
                    "Threads for handlers that return a plain value; virtual needs Java 21.")
            .flag("worker-type")
            .orElse("platform");

    public static final Setting<Integer> WORKER_THREADS = Setting.of(
                    "penstock.worker.threads",
                    SettingConverters.whole(1, MOST_THREADS),
                    "Requests that such handlers work on at a time; 8 for each processor and at least 32 unless set,"
                            + " 1000 if virtual.")
            .flag("worker-threads")
            .optional();

    public static final Setting<Integer> WORKER_WAITING = Setting.of(
                    "penstock.worker.waiting",
                    SettingConverters.whole(0, WAITING_FOR_EACH_THREAD * MOST_THREADS),
                    "Requests that may wait for a worker, further ones get 503; 4 for each worker thread unless set.")
            .flag("worker-waiting")
            .optional();

    public static final Setting<Duration> HANDLER_TIMEOUT = Setting.of(
                    "penstock.handler.timeout",
                    SettingConverters.duration(Duration.ofMillis(1)),
                    "A request whose handler takes longer gets 504.")
            .flag("handler-timeout")
            .orElse("30s");

    public static final Setting<Integer> BODY_LIMIT = Setting.of(
                    "penstock.body.limit",
                    SettingConverters.arraySize("0", "1GiB"),
                    "A request with a larger body gets 413.")
            .flag("body-limit")
            .orElse("2MiB");

    public static final Setting<Long> BODY_MEMORY = Setting.of(
                    "penstock.body.memory",
                    SettingConverters.size("64KiB", "1024GiB"),
                    "Memory for all bodies that are being read, further ones get 503; a quarter of the heap unless set.")
            .flag("body-memory")
            .optional();

    public static final Setting<Duration> BODY_TIMEOUT = Setting.of(
                    "penstock.body.timeout",
                    SettingConverters.duration(Duration.ofMillis(1)),
                    "A request whose body arrives more slowly than 16KiB in this time gets 408.")
            .flag("body-timeout")
            .orElse("30s");

    public static final Setting<Long> REPLY_MEMORY = Setting.of(
                    "penstock.reply.memory",
                    SettingConverters.size("64KiB", "1024GiB"),
                    "Memory for all replies that clients are slow to read, beyond it the slowest clients are cut off;"
                            + " a quarter of the heap unless set.")
            .flag("reply-memory")
            .optional();

    public static final Setting<Duration> REPLY_TIMEOUT = Setting.of(
                    "penstock.reply.timeout",
                    SettingConverters.duration(Duration.ofMillis(1)),
                    "A client that takes less than 256KiB of its reply in this time, and not its end, is cut off.")
            .flag("reply-timeout")
            .orElse("30s");

    public static final Setting<Integer> HEADER_LIMIT = Setting.of(
                    "penstock.header.limit",
                    SettingConverters.arraySize("1KiB", "1MiB"),
                    "The largest head of a request: its first line and its headers.")
            .flag("header-limit")
            .orElse("32KiB");

    public static final Setting<Duration> DRAIN_DELAY = Setting.of(
                    "penstock.drain.delay",
                    SettingConverters.duration(Duration.ZERO),
                    "How long requests are still taken after the order to stop, until proxies know;"
                            + " 1s unless set, 5s on Kubernetes.")
            .flag("drain-delay")
            .optional();

    public static final Setting<Duration> STOP_TIMEOUT = Setting.of(
                    "penstock.stop.timeout",
                    SettingConverters.duration(Duration.ZERO),
                    "How long requests in flight may then take to finish.")
            .flag("stop-timeout")
            .orElse("20s");

    public static final Setting<Boolean> DOCS_ENABLED = Setting.of(
                    "penstock.docs.enabled", Converters.BOOLEAN, "Whether /openapi.json and /docs are served.")
            .flag("docs-enabled")
            .orElse("true");

    public static final Setting<String> OPENAPI_VERSION = Setting.of(
                    "penstock.openapi.version",
                    SettingConverters.openApiVersion(),
                    "The version of OpenAPI that /openapi.json is written in; that of the build unless set.")
            .flag("openapi-version")
            .optional();

    /** All of them, in the order of {@code --help}. */
    public static List<Setting<?>> all() {
        return List.of(
                HOST,
                PORT,
                IO_THREADS,
                IO_MAX_INLINE_JSON,
                WORKER_TYPE,
                WORKER_THREADS,
                WORKER_WAITING,
                HANDLER_TIMEOUT,
                BODY_LIMIT,
                BODY_MEMORY,
                BODY_TIMEOUT,
                REPLY_MEMORY,
                REPLY_TIMEOUT,
                HEADER_LIMIT,
                DRAIN_DELAY,
                STOP_TIMEOUT,
                DOCS_ENABLED,
                OPENAPI_VERSION);
    }

    /** Fills in the defaults that depend on other settings and on the machine. */
    public static ServerSettings of(SettingValues values, Machine machine) {
        WorkerType workerType = given(values, WORKER_TYPE);
        int threadsUnlessSet = workerType == WorkerType.VIRTUAL ? 1000 : Math.max(32, 8 * machine.processors());
        int workerThreads = orElse(values, WORKER_THREADS, threadsUnlessSet);
        return new ServerSettings(
                given(values, HOST),
                given(values, PORT),
                orElse(values, IO_THREADS, machine.processors()),
                given(values, IO_MAX_INLINE_JSON),
                workerType,
                workerThreads,
                orElse(values, WORKER_WAITING, WAITING_FOR_EACH_THREAD * workerThreads),
                given(values, HANDLER_TIMEOUT),
                given(values, BODY_LIMIT),
                orElse(values, BODY_MEMORY, machine.heap() / 4),
                given(values, BODY_TIMEOUT),
                orElse(values, REPLY_MEMORY, machine.heap() / 4),
                given(values, REPLY_TIMEOUT),
                given(values, HEADER_LIMIT),
                orElse(values, DRAIN_DELAY, Duration.ofSeconds(machine.kubernetes() ? 5 : 1)),
                given(values, STOP_TIMEOUT),
                given(values, DOCS_ENABLED),
                Optional.ofNullable(values.get(OPENAPI_VERSION)));
    }

    private static <T> T given(SettingValues values, Setting<T> setting) {
        return Objects.requireNonNull(values.get(setting), setting.name());
    }

    private static <T> T orElse(SettingValues values, Setting<T> setting, T fallback) {
        T value = values.get(setting);
        return value == null ? fallback : value;
    }
}
