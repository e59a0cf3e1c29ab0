package dev.penstock.runtime.internal.server;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The libraries below say their versions when they are loaded; on a console that nobody has configured, that hides what
 * matters. Levels that the application or its logging configuration has set stay as they are.
 */
final class QuietLibraries {

    /** Held, because {@code java.util.logging} forgets the levels of loggers that nobody holds. */
    private static final Logger[] LOGGERS = {
        Logger.getLogger("io.undertow"),
        Logger.getLogger("org.xnio"),
        Logger.getLogger("org.jboss.threads"),
        Logger.getLogger("org.hibernate.validator")
    };

    private QuietLibraries() {}

    static void hush() {
        for (Logger logger : LOGGERS) {
            if (logger.getLevel() == null) {
                logger.setLevel(Level.WARNING);
            }
        }
    }
}
