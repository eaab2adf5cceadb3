package studio.portal.web;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import studio.portal.domain.NotFound;

/** Figures of the running portal, in the text format of Prometheus, for whoever has the operator's token. */
public final class Metrics implements Routes {
    /** Where figures are kept. */
    public interface Registry {
        /** @param route as the table names it, so that no id becomes a series of its own */
        void answered(String method, String route, int status, Duration took);

        String text();
    }

    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final String PATH = "/metrics";
    private static final String BEARER = "Bearer ";
    private static final String ROUTE = "portal.route";
    private static final String UNKNOWN = "unknown";

    private record Kept(String token, Registry registry) {}

    private final Optional<Kept> kept;

    private Metrics(Optional<Kept> kept) {
        this.kept = kept;
    }

    /** Nothing is measured, and the address does not exist. */
    public static Metrics none() {
        return new Metrics(Optional.empty());
    }

    public static Metrics of(String token, Registry registry) {
        return new Metrics(Optional.of(new Kept(token, registry)));
    }

    @Override
    public void addTo(RouteTable table) {
        kept.ifPresent(here -> table.get(PATH, Access.PUBLIC, ctx -> show(ctx, here)));
    }

    private static void show(Context ctx, Kept kept) {
        if (!hasToken(ctx, kept)) {
            throw new NotFound();
        }
        ctx.contentType(TYPE).result(kept.registry().text());
    }

    /** Whether somebody may know of a route: of this one only with the token, whatever they want to do there. */
    boolean mayKnow(Context ctx, Route route) {
        return !route.path().equals(PATH)
                || kept.filter(here -> hasToken(ctx, here)).isPresent();
    }

    private static boolean hasToken(Context ctx, Kept kept) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> Secrets.sha256(header.substring(BEARER.length()).strip()))
                .filter(sent -> MessageDigest.isEqual(sent, Secrets.sha256(kept.token())))
                .isPresent();
    }

    static void began(Context ctx, Route route) {
        ctx.attribute(ROUTE, route.path());
    }

    void ended(Context ctx, float milliseconds) {
        kept.ifPresent(here -> {
            var route = Optional.ofNullable(ctx.<String>attribute(ROUTE));
            here.registry()
                    .answered(
                            route.isPresent() ? ctx.method().name() : UNKNOWN, // anybody may make methods up
                            route.orElse(UNKNOWN),
                            ctx.statusCode(),
                            Duration.ofNanos((long) (milliseconds * 1_000_000)));
        });
    }
}
