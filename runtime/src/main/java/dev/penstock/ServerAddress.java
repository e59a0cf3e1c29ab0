package dev.penstock;

import java.net.URI;

/**
 * Where the server listens, for objects that call the server they are part of. A constructor of any controller or
 * {@code @Singleton} class can take one. Safe for use by several threads.
 */
public interface ServerAddress {

    /**
     * The address with the port that was bound: {@code http://localhost:8080}.
     *
     * @throws IllegalStateException before the port is bound; constructors run before, so ask at first use
     */
    URI uri();
}
