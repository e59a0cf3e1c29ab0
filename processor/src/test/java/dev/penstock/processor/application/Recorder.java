package dev.penstock.processor.application;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What compiled classes of a test tell: they see this class through the loader above theirs. */
public final class Recorder {

    private static final List<String> EVENTS = new CopyOnWriteArrayList<>();

    private Recorder() {}

    /** Called by the classes of a test. */
    public static void add(String event) {
        EVENTS.add(event);
    }

    static List<String> take() {
        List<String> all = List.copyOf(EVENTS);
        EVENTS.clear();
        return all;
    }
}
