package dev.penstock.runtime.internal.wiring;

import java.util.List;

/** Settings that could all be converted, but that break a constraint or that their record refuses. */
public final class InvalidConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> messages;

    InvalidConfigException(List<String> messages) {
        super(String.join("\n", messages));
        this.messages = List.copyOf(messages);
    }

    /** One line for each that is wrong, all of them. */
    public List<String> messages() {
        return messages;
    }
}
