package dev.penstock;

import java.net.URI;

/** An application that answers requests. Safe for use by several threads. */
public interface RunningApp extends AutoCloseable {

    /** The port that was bound. */
    int port();

    /** The address with the port that was bound: {@code http://localhost:8080}. */
    URI uri();

    /**
     * What is in use now. Also after {@link #close}, when there is nothing unless something leaks, which is what tests
     * ask this for. Costs about as much as a request.
     */
    Usage usage();

    /**
     * Takes no more connections, waits for the requests that have begun, for as long as {@code penstock.stop.timeout}
     * says at most, closes the application's objects in reverse order of their making, and ends all threads. Not to be
     * called from a handler. A second call does nothing.
     */
    @Override
    void close();
}
