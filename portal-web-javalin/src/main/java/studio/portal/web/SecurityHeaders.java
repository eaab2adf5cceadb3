package studio.portal.web;

import io.javalin.http.Context;
import java.util.stream.Stream;

/** What browsers are told about every answer. */
final class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; font-src 'self'; manifest-src 'self'; form-action 'self'";

    private final boolean secure;
    private final String policy;

    SecurityHeaders(WebSettings settings) {
        this.secure = settings.isSecure();
        // Browsers ask it of every address that a form is led on to, the provider's page among them.
        this.policy = String.join(
                " ",
                Stream.concat(Stream.of(POLICY), settings.formTargets().stream())
                        .toList());
    }

    void addTo(Context ctx) {
        ctx.header("Content-Security-Policy", policy);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Permissions-Policy", "geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Vary", "Accept-Encoding");
        ctx.header("Cache-Control", "no-store"); // what may be kept says so itself
        if (secure) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
