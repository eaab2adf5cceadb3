package studio.portal.web;

import io.javalin.http.Context;

/** What browsers are told about every answer. */
final class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; font-src 'self'; manifest-src 'self'";

    private final boolean secure;

    SecurityHeaders(WebSettings settings) {
        this.secure = settings.isSecure();
    }

    void addTo(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
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
