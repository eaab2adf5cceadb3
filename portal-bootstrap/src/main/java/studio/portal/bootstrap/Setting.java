package studio.portal.bootstrap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every key of the settings file; each can also come from the environment ({@code PORTAL_DATABASE_URL}). */
public enum Setting {
    BASE_URL("base.url", "an address like https://portal.example, without a path"),
    PROXY_TRUSTED("proxy.trusted", "network addresses of reverse proxies, for example 127.0.0.1, 10.0.0.0/8"),
    DATABASE_URL("database.url", "jdbc:postgresql://host:port/name, or jdbc:h2:file:/path without WRITE_DELAY"),
    DATABASE_USER("database.user", "a name"),
    DATABASE_PASSWORD("database.password", "a password"),
    FILES_URL("files.url", "a folder like file:/var/lib/portal/files"),
    MAIL_URL("mail.url", "smtp://user:password@host:port, smtps://user:password@host:port, or folder:/path"),
    MAIL_FROM("mail.from", "an address like portal@studio.example, or Name <portal@studio.example>"),
    METRICS_TOKEN("metrics.token", "a secret of 16 or more characters"),
    PAYMENT_STRIPE_SECRET_KEY("payment.stripe.secret-key", "a secret or restricted key of Stripe, sk_… or rk_…"),
    PAYMENT_STRIPE_WEBHOOK_SECRET(
            "payment.stripe.webhook-secret", "the signing secret of a webhook of Stripe, whsec_…"),
    LOG_FORMAT("log.format", "text or json"),
    LIMITS_VISITOR_POSTS(
            "limits.visitor-posts",
            "1 to 100000: how often a minute one network address may send a form without being signed in"),
    STUDIO_NAME("studio.name", "1 to 80 characters, none of them invisible"),
    STUDIO_ACCENT("studio.accent", "a colour like #066fd1"),
    STUDIO_LANGUAGE("studio.language", "en or de"),
    STUDIO_ZONE("studio.zone", "a time zone like Europe/Berlin"),
    STUDIO_ATTACHMENT_SIZE("studio.attachment-size", "1 MiB to 10 GiB, for example 25 MB"),
    STUDIO_TICKETS_CLOSE_AFTER("studio.tickets-close-after", "1 to 90 days, for example 7");

    private static final String PREFIX = "PORTAL_";

    private final String key;
    private final String allowed;

    Setting(String key, String allowed) {
        this.key = key;
        this.allowed = allowed;
    }

    public String key() {
        return key;
    }

    /** What may stand there, in words that end the sentence "allowed is …". */
    public String allowed() {
        return allowed;
    }

    public String environmentVariable() {
        return PREFIX + key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    static Optional<Setting> ofEnvironmentVariable(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.environmentVariable().equals(name))
                .findFirst();
    }

    /** Variables that look like ours; those that Kubernetes makes of a service called "portal" do not count. */
    static boolean looksLikeOurs(String variable) {
        return variable.startsWith(PREFIX)
                && !variable.startsWith(PREFIX + "SERVICE_")
                && !variable.matches(PREFIX + "PORT(_.*)?");
    }

    static String allKeys() {
        return Arrays.stream(values()).map(Setting::key).collect(Collectors.joining(", "));
    }

    static String allEnvironmentVariables() {
        return Arrays.stream(values()).map(Setting::environmentVariable).collect(Collectors.joining(", "));
    }
}
