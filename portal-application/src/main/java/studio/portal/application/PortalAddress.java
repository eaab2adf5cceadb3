package studio.portal.application;

import java.net.URI;

/** Where people reach the portal from outside, without a slash at the end; mails link to it. */
public record PortalAddress(URI base) {
    /** @param path begins with a slash */
    public String link(String path) {
        return base + path;
    }
}
