package dev.penstock.runtime.internal.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;

/** Why a port could not be opened, and which setting to change. */
final class NotBound {

    private NotBound() {}

    static String message(String host, int port, IOException cause) {
        if (!isOfThisMachine(host)) {
            return "can't listen on " + host + ", which is no address of this machine"
                    + "; give another one with --host, 127.0.0.1 for this machine alone, 0.0.0.0 for all its addresses";
        }
        return "can't listen on port " + port + " of " + host + ": " + cause.getMessage()
                + "; give another one with --port, 0 for any that is free, or stop what listens there";
    }

    private static boolean isOfThisMachine(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (UnknownHostException unknown) {
            return false;
        } catch (IOException notTold) {
            return true;
        }
    }
}
