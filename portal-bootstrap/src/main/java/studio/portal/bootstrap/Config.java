package studio.portal.bootstrap;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.portal.bootstrap.mail.MailRoute;
import studio.portal.bootstrap.mail.Sender;
import studio.portal.bootstrap.payment.StripeAccess;
import studio.portal.domain.account.Language;
import studio.portal.domain.settings.StudioSettings;

/**
 * How one installation is set up: the settings file, the environment, and where neither says, what suits a studio that
 * just starts the portal.
 *
 * @param data where everything is that was not put elsewhere
 * @param baseUrl empty: the address the server listens on
 * @param files the folder of attachments
 * @param stripe empty: nothing is paid online
 * @param visitorPosts how often a minute one address may send a form without being signed in
 * @param firstStudio first values of what admins later change on the settings page
 */
public record Config(
        Path data,
        Optional<URI> baseUrl,
        List<String> trustedProxies,
        DatabaseAddress database,
        Path files,
        MailRoute mail,
        Optional<Sender> mailFrom,
        Optional<Secret> metricsToken,
        Optional<StripeAccess> stripe,
        boolean logJson,
        int visitorPosts,
        StudioSettings firstStudio) {

    /** Words that nobody may read in a log. */
    public record Secret(String value) {
        @Override
        public String toString() {
            return "…";
        }
    }

    public record DatabaseAddress(String url, String user, Secret password) {
        public boolean isEmbedded() {
            return url.startsWith("jdbc:h2:");
        }

        /** As it is said to whoever starts the portal: without what follows the name, where secrets may be. */
        @Override
        public String toString() {
            return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
        }
    }

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]+(/\\d{1,3})?");
    private static final Pattern STRIPE_KEY = Pattern.compile("(sk|rk)_[A-Za-z0-9_]{8,250}");
    private static final Pattern STRIPE_SIGNING = Pattern.compile("whsec_[A-Za-z0-9+/=_-]{8,250}");
    private static final int SHORTEST_TOKEN = 16;
    private static final int VISITOR_POSTS = 60;
    private static final int MOST_VISITOR_POSTS = 100_000;

    public Config {
        trustedProxies = List.copyOf(trustedProxies);
    }

    /** @throws CannotStart naming an unknown key, or one with a bad value and what is allowed */
    public static Config read(Optional<Path> file, Map<String, String> environment, Path folder) {
        var settings = Settings.read(file, environment);
        var data = folder.toAbsolutePath().normalize();
        var mail =
                settings.value(Setting.MAIL_URL, MailRoute::parse).orElseGet(() -> MailRoute.to(data.resolve("mail")));
        var from = settings.value(Setting.MAIL_FROM, Sender::parse);
        if (mail.isReal() && from.isEmpty()) {
            throw new CannotStart(
                    "Missing setting mail.from, which mail.url needs; allowed is " + Setting.MAIL_FROM.allowed());
        }
        return new Config(
                data,
                settings.value(Setting.BASE_URL, Config::baseUrl),
                settings.value(Setting.PROXY_TRUSTED, Config::addresses).orElse(List.of()),
                database(settings, data),
                settings.value(Setting.FILES_URL, Config::folder).orElse(data.resolve("files")),
                mail,
                from,
                settings.value(Setting.METRICS_TOKEN, Config::token),
                stripe(settings),
                settings.value(Setting.LOG_FORMAT, Config::json).orElse(false),
                settings.value(Setting.LIMITS_VISITOR_POSTS, Config::visitorPosts)
                        .orElse(VISITOR_POSTS),
                studio(settings));
    }

    private static DatabaseAddress database(Settings settings, Path data) {
        var url = settings.value(Setting.DATABASE_URL, Config::databaseUrl)
                .orElse("jdbc:h2:file:" + data.resolve("database").resolve("portal"));
        return new DatabaseAddress(
                url,
                settings.text(Setting.DATABASE_USER).orElse(url.startsWith("jdbc:h2:") ? "sa" : "portal"),
                new Secret(settings.text(Setting.DATABASE_PASSWORD).orElse("")));
    }

    /** With any other delay H2 forgets acknowledged writes when it is killed. */
    private static Optional<String> databaseUrl(String text) {
        var h2 = text.startsWith("jdbc:h2:file:")
                && !text.toUpperCase(Locale.ROOT).contains("WRITE_DELAY");
        return Optional.of(text).filter(url -> h2 || url.startsWith("jdbc:postgresql://"));
    }

    private static Optional<URI> baseUrl(String text) {
        var uri = URI.create(text.replaceFirst("/$", ""));
        var web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        var bare = uri.getHost() != null
                && uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
        return Optional.of(uri).filter(address -> web && bare);
    }

    private static Optional<List<String>> addresses(String text) {
        var addresses = Arrays.stream(text.split(",")).map(String::strip).toList();
        return Optional.of(addresses)
                .filter(all -> all.stream().allMatch(one -> ADDRESS.matcher(one).matches()));
    }

    private static Optional<Path> folder(String text) {
        var path = text.startsWith("file:") ? text.substring("file:".length()).replaceFirst("^//(?=/)", "") : "";
        return Optional.of(path)
                .filter(found -> !found.isEmpty())
                .map(found -> Path.of(found).toAbsolutePath().normalize());
    }

    private static Optional<Secret> token(String text) {
        return Optional.of(text)
                .filter(token -> token.length() >= SHORTEST_TOKEN)
                .map(Secret::new);
    }

    /** Without its notices Stripe would be asked in vain for days, so that one of the two is a mistake. */
    private static Optional<StripeAccess> stripe(Settings settings) {
        var key = settings.value(Setting.PAYMENT_STRIPE_SECRET_KEY, text -> secret(text, STRIPE_KEY));
        var signing = settings.value(Setting.PAYMENT_STRIPE_WEBHOOK_SECRET, text -> secret(text, STRIPE_SIGNING));
        if (key.isPresent() != signing.isPresent()) {
            throw new CannotStart("Of payment.stripe.secret-key and payment.stripe.webhook-secret one needs the other");
        }
        return key.map(secret -> StripeAccess.of(secret, signing.orElseThrow()));
    }

    private static Optional<Secret> secret(String text, Pattern form) {
        return Optional.of(text).filter(word -> form.matcher(word).matches()).map(Secret::new);
    }

    private static Optional<Integer> visitorPosts(String text) {
        return Optional.of(Integer.valueOf(text)).filter(posts -> posts >= 1 && posts <= MOST_VISITOR_POSTS);
    }

    private static Optional<Boolean> json(String text) {
        return switch (text) {
            case "json" -> Optional.of(true);
            case "text" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Built up one by one, so that the domain's own refusal names the right key. */
    private static StudioSettings studio(Settings settings) {
        var first = StudioSettings.first("Studio", ZoneId.systemDefault());
        var named = settings.value(Setting.STUDIO_NAME, name -> Optional.of(with(first, name)))
                .orElse(first);
        var coloured = settings.value(Setting.STUDIO_ACCENT, accent -> Optional.of(coloured(named, accent)))
                .orElse(named);
        var limited = settings.value(
                        Setting.STUDIO_ATTACHMENT_SIZE,
                        size -> ByteSize.parse(size).map(bytes -> limited(coloured, bytes)))
                .orElse(coloured);
        var language = settings.value(Setting.STUDIO_LANGUAGE, Language::ofTag).orElse(limited.language());
        var zone = settings.value(Setting.STUDIO_ZONE, text -> Optional.of(ZoneId.of(text)))
                .orElse(limited.zone());
        return settings.value(
                        Setting.STUDIO_TICKETS_CLOSE_AFTER,
                        days -> Optional.of(Duration.ofDays(Long.parseLong(days.replaceFirst("\\s*d(ays?)?$", ""))))
                                .map(after -> located(limited, language, zone, after)))
                .orElseGet(() -> located(limited, language, zone, limited.ticketsCloseAfter()));
    }

    private static StudioSettings with(StudioSettings s, String name) {
        return new StudioSettings(name, s.accent(), s.language(), s.zone(), s.ticketsCloseAfter(), s.attachmentSize());
    }

    private static StudioSettings coloured(StudioSettings s, String accent) {
        return new StudioSettings(
                s.studioName(), accent, s.language(), s.zone(), s.ticketsCloseAfter(), s.attachmentSize());
    }

    private static StudioSettings limited(StudioSettings s, long attachmentSize) {
        return new StudioSettings(
                s.studioName(), s.accent(), s.language(), s.zone(), s.ticketsCloseAfter(), attachmentSize);
    }

    private static StudioSettings located(StudioSettings s, Language language, ZoneId zone, Duration closeAfter) {
        return new StudioSettings(s.studioName(), s.accent(), language, zone, closeAfter, s.attachmentSize());
    }
}
