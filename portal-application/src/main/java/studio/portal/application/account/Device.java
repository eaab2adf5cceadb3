package studio.portal.application.account;

import studio.portal.domain.OneLine;
import studio.portal.domain.account.Session;

/**
 * From where somebody signs in.
 *
 * @param name what the browser says it is; shortened, and as one line
 * @param address the network address, as far as trusted proxies tell it
 */
public record Device(String name, String address) {
    public Device {
        name = OneLine.outOf(name.length() > Session.DEVICE_LENGTH ? name.substring(0, Session.DEVICE_LENGTH) : name);
    }
}
