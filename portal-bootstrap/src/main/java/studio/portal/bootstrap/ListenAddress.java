package studio.portal.bootstrap;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;

/** Where the portal listens. */
record ListenAddress(String host, int port) {
    /**
     * The address is in every mail, so it must be known before the first one is written.
     *
     * @param port 0 takes a free one
     */
    static ListenAddress of(String host, int port) throws IOException {
        return new ListenAddress(host, port == 0 ? freePort() : port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** As a person on this machine reaches it, also where the server listens on every address. */
    URI here() {
        var everywhere = "0.0.0.0".equals(host) || "::".equals(host);
        var name = everywhere ? "127.0.0.1" : host;
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port);
    }
}
