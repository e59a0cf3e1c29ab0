package dev.penstock.runtime.internal.server;

import dev.penstock.ServerAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the server listens, once it does. */
final class BoundAddress implements ServerAddress {

    private volatile @Nullable URI uri;

    /** The port is open. */
    void bound(InetSocketAddress address) {
        uri = URI.create("http://" + hostOf(address) + ":" + address.getPort());
    }

    /** What a client on this machine would write. */
    private static String hostOf(InetSocketAddress address) {
        InetAddress host = address.getAddress();
        if (host.isLoopbackAddress() || host.isAnyLocalAddress()) {
            return "localhost";
        }
        return host instanceof Inet6Address ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
    }

    @Override
    public URI uri() {
        URI bound = uri;
        if (bound == null) {
            throw new IllegalStateException(
                    "the server listens nowhere yet: ask for its address when it is needed, not in a constructor");
        }
        return bound;
    }
}
