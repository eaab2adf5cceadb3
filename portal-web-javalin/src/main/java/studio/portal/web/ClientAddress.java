package studio.portal.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** From which network address a request really came, as far as trusted proxies tell it. */
final class ClientAddress {
    /** Of either kind; a name would be looked up over the network. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F.]*:[0-9a-fA-F:.]{1,44}");

    /** Some proxies add the port. */
    private static final Pattern WITH_PORT =
            Pattern.compile("([0-9.]{7,15}):[0-9]{1,5}|\\[([0-9a-fA-F:.]+)](?::[0-9]{1,5})?");

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
    private final Runnable unheeded;
    private final AtomicBoolean toldOfUnheeded = new AtomicBoolean();

    /**
     * @param unheeded runs once, when a request names whom it was forwarded for though no proxy is trusted: all who come
     *     by that proxy then count as one address
     * @throws IllegalArgumentException if a proxy is neither an address nor a network
     */
    ClientAddress(List<String> proxies, Runnable unheeded) {
        this.trusted = proxies.stream().map(ClientAddress::network).toList();
        this.unheeded = unheeded;
    }

    String of(Context ctx) {
        var forwarded = Collections.list(ctx.req().getHeaders("X-Forwarded-For")); // one line or several are the same
        return of(ctx.req().getRemoteAddr(), String.join(",", forwarded));
    }

    /** Goes back from the peer as long as it is a proxy of ours, who says whom it heard from. */
    String of(String peer, String forwarded) {
        if (trusted.isEmpty() && !forwarded.isBlank() && toldOfUnheeded.compareAndSet(false, true)) {
            unheeded.run();
        }
        var address = bare(peer);
        var hops = forwarded.split(",", -1);
        for (var i = hops.length - 1; i >= 0 && isTrusted(address); i--) {
            var hop = bare(hops[i].strip());
            if (!LITERAL.matcher(hop).matches()) {
                break;
            }
            address = hop;
        }
        return address;
    }

    private static String bare(String hop) {
        var parts = WITH_PORT.matcher(hop);
        if (!parts.matches()) {
            return hop;
        }
        return parts.group(1) != null ? parts.group(1) : parts.group(2);
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
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
