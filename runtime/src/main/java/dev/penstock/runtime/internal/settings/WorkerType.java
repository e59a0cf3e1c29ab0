package dev.penstock.runtime.internal.settings;

import dev.penstock.runtime.Converter;
import dev.penstock.runtime.Converters;

/** What kind of threads handlers run on that are not asynchronous. */
public enum WorkerType {
    /** A pool of platform threads. */
    PLATFORM,
    /** A virtual thread for each request; from Java 21. */
    VIRTUAL;

    /** Reads {@code platform} or {@code virtual}; the latter only for a Java version that has them. */
    static Converter<WorkerType> converter(int javaVersion) {
        Converter<WorkerType> names = Converters.ofEnum(values(), "platform", "virtual");
        return Converter.<WorkerType>of(names.expected(), text -> {
                    WorkerType type = names.convert(text);
                    if (type == VIRTUAL && javaVersion < 21) {
                        throw new IllegalArgumentException("needs Java 21 or later, and this is Java " + javaVersion
                                + ": run a later Java, or leave the setting out");
                    }
                    return type;
                })
                .inOwnWords();
    }
}
