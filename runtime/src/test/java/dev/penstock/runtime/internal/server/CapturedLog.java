package dev.penstock.runtime.internal.server;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps what a logger is told, instead of printing it. */
final class CapturedLog extends Handler implements AutoCloseable {

    private final Logger logger;
    private final boolean printed;
    private final @Nullable Level level;
    private final List<LogRecord> lines = new ArrayList<>();

    private CapturedLog(Logger logger) {
        this.logger = logger;
        this.printed = logger.getUseParentHandlers();
        this.level = logger.getLevel();
    }

    static CapturedLog of(String name) {
        return of(name, Level.ALL);
    }

    /** Keeps what is at least so important. */
    static CapturedLog of(String name, Level least) {
        CapturedLog log = new CapturedLog(Logger.getLogger(name));
        log.logger.setUseParentHandlers(false);
        log.logger.setLevel(least);
        log.logger.addHandler(log);
        return log;
    }

    /** What was logged since the last call. */
    synchronized List<LogRecord> take() {
        List<LogRecord> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    @Override
    public synchronized void publish(LogRecord line) {
        lines.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(printed);
        logger.setLevel(level);
    }
}
