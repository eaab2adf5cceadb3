package studio.portal.application.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import studio.portal.domain.OneLine;
import studio.portal.domain.account.Session;

/**
 * From where somebody signs in.
 *
 * @param name what the browser says it is; shortened, and as one line
 * @param address the network address, as far as trusted proxies tell it
 */
public record Device(String name, String address) {
    private static final Pattern IPV6 = Pattern.compile("\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?");
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_NETWORK_BYTES = 8;

    public Device {
        name = OneLine.outOf(name.length() > Session.DEVICE_LENGTH ? name.substring(0, Session.DEVICE_LENGTH) : name);
    }

    /** Whose tries count together: the address, of an IPv6 address the first 64 bits, however it is written: one subscriber has all that share them. */
    public String network() {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress(); // a literal: nothing is looked up
            return bytes.length == IPV4_BYTES
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(bytes, 0, IPV6_NETWORK_BYTES);
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
