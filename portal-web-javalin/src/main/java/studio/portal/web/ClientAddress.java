package studio.portal.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** From which network address a request really came, as far as trusted proxies tell it. */
final class ClientAddress {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private static final class Network {
        private final byte[] address;
        private final int bits;

        Network(byte[] address, int bits) {
            this.address = address;
            this.bits = bits;
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Network> trusted;

    /** @throws IllegalArgumentException if a proxy is neither an address nor a network */
    ClientAddress(List<String> proxies) {
        trusted = proxies.stream().map(ClientAddress::network).toList();
    }

    String of(Context ctx) {
        var address = ctx.req().getRemoteAddr();
        // A proxy may add a line of its own instead of adding to the one that the visitor has sent.
        var forwarded = String.join(",", Collections.list(ctx.req().getHeaders("X-Forwarded-For")))
                .split(",", -1);
        for (var i = forwarded.length - 1; i >= 0 && isTrusted(address); i--) {
            var hop = forwarded[i].strip();
            if (!LITERAL.matcher(hop).matches()) {
                break;
            }
            address = hop;
        }
        return address;
    }

    private boolean isTrusted(String address) {
        return !trusted.isEmpty()
                && bytes(address)
                        .filter(bytes -> trusted.stream().anyMatch(net -> net.contains(bytes)))
                        .isPresent();
    }

    private static Network network(String text) {
        var parts = text.strip().split("/", 2);
        var address = bytes(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(text + " is neither an address nor a network"));
        var most = address.length * 8;
        var bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(text + " is neither an address nor a network");
        }
        return new Network(address, bits);
    }

    private static Optional<byte[]> bytes(String text) {
        var bare = text.replace("[", "").replace("]", "");
        if (!LITERAL.matcher(bare).matches()) {
            return Optional.empty(); // a name would be looked up over the network
        }
        try {
            return Optional.of(InetAddress.getByName(bare).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
