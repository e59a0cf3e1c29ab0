package dev.penstock.hello;

import dev.penstock.ServerAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Greets, and remembers what happens to it. */
public class HelloController implements AutoCloseable {

    /** What instances have been closed. */
    public static final List<HelloController> CLOSED = new CopyOnWriteArrayList<>();

    private final String greeting;
    private final ServerAddress address;

    /** With a greeting of its own. */
    public HelloController(String greeting, ServerAddress address) {
        this.greeting = greeting;
        this.address = address;
    }

    String hello(String name) {
        return greeting + ", " + name + ", at " + address.uri();
    }

    @Override
    public void close() {
        CLOSED.add(this);
    }
}
