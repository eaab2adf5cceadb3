package studio.portal.web;

import java.time.Duration;
import java.util.List;
import studio.portal.application.PortalAddress;

/**
 * How this installation is reached and guarded.
 *
 * @param trustedProxies addresses or networks ({@code 10.0.0.0/8}) whose {@code X-Forwarded-For} is believed
 * @param visitorPosts how often a minute one address may post without being signed in, on each node
 * @param mailsToFolder whether mails go to a folder, of which staff are reminded
 * @param stopTimeout how long requests that are under way may take when the server stops
 * @param paysOnline whether something can be paid online at all
 * @param formTargets other origins to which a form may lead in the end
 */
public record WebSettings(
        PortalAddress address,
        List<String> trustedProxies,
        int visitorPosts,
        boolean mailsToFolder,
        Duration stopTimeout,
        boolean paysOnline,
        List<String> formTargets) {
    public WebSettings {
        trustedProxies = List.copyOf(trustedProxies);
        formTargets = List.copyOf(formTargets);
    }

    public boolean isSecure() {
        return "https".equals(address.base().getScheme());
    }
}
