package studio.portal.web;

import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import studio.portal.application.account.SignedIn;

/** One line per request, with an id that the answer carries too. Never what stands behind a question mark. */
final class RequestLog {
    static final String ID = "request";

    private static final Logger LOG = LoggerFactory.getLogger("studio.portal.access");
    private static final String HEADER = "X-Request-Id";

    private RequestLog() {}

    static void begin(Context ctx) {
        var id = Secrets.random().substring(0, 16);
        ctx.header(HEADER, id);
        MDC.put(ID, id);
    }

    static void end(Context ctx, float milliseconds) {
        LOG.atInfo()
                .addKeyValue("method", ctx.method())
                .addKeyValue("path", withoutSecrets(ctx.path()))
                .addKeyValue("status", ctx.statusCode())
                .addKeyValue("ms", Math.round(milliseconds))
                .addKeyValue("person", person(ctx))
                .log("request");
        MDC.remove(ID);
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
        for (var prefix : new String[] {"/invitation/", "/reset/", "/share/"}) {
            if (path.startsWith(prefix)) {
                return prefix + "…";
            }
        }
        return path;
    }
}
