package studio.portal.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import studio.portal.application.account.SignedIn;

/** One line per request, with an id that the answer carries too. Never what stands behind a question mark. */
final class RequestLog {
    static final String ID = "request";
    static final String ADDRESS = "address";

    private static final Logger LOG = LoggerFactory.getLogger("studio.portal.access");
    private static final String HEADER = "X-Request-Id";

    private RequestLog() {}

    /** @param address where the request really came from, as far as trusted proxies tell */
    static void begin(Context ctx, String address) {
        var id = Secrets.random().substring(0, 16);
        ctx.header(HEADER, id);
        ctx.attribute(ADDRESS, address);
        MDC.put(ID, id);
        MDC.put(ADDRESS, address);
    }

    /** By which a line of the log is found; people may read it out to the studio. */
    static String id(Context ctx) {
        return Optional.ofNullable(ctx.res().getHeader(HEADER)).orElse("");
    }

    static String address(Context ctx) {
        return Optional.ofNullable(ctx.<String>attribute(ADDRESS)).orElse("");
    }

    static void end(Context ctx, float milliseconds) {
        LOG.info(
                "{} {} {} {} ms, person {}",
                ctx.method(),
                withoutSecrets(ctx.path()),
                ctx.statusCode(),
                Math.round(milliseconds),
                person(ctx));
        MDC.remove(ID);
        MDC.remove(ADDRESS);
    }

    private static String person(Context ctx) {
        return Visit.find(ctx)
                .flatMap(Visit::who)
                .map(SignedIn::person)
                .map(person -> person.id().toString())
                .orElse("-");
    }

    /** Some paths carry a token that signs in. */
    static String withoutSecrets(String path) {
        for (var prefix : new String[] {"/invitation/", "/reset/", "/share/", "/pay/"}) {
            if (path.startsWith(prefix)) {
                return prefix + "…";
            }
        }
        return path;
    }
}
