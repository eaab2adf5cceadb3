package studio.portal.web;

import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import studio.portal.application.InvalidInput;
import studio.portal.application.Unavailable;
import studio.portal.application.account.SignInRefused;
import studio.portal.application.account.Throttled;
import studio.portal.application.file.DamagedFile;
import studio.portal.application.file.LostFile;
import studio.portal.application.file.TooLarge;
import studio.portal.application.invoice.PapersNotMade;
import studio.portal.application.invoice.PaymentGateway;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;

/** Which failure becomes which answer; the only place that knows. */
public final class ErrorMapping {
    private static final long RETRY_SECONDS = 5;
    private static final long PROVIDER_SECONDS = 60;
    private static final long PAPERS_SECONDS = 2;

    private ErrorMapping() {}

    /** @param conditional whether the request named the version it was about ({@code If-Match}) */
    static Problem problem(Throwable failure, boolean conditional) {
        if (failure instanceof StaleVersion) {
            return Problem.of(conditional ? 412 : 409, "stale");
        }
        return problem(failure);
    }

    public static Problem problem(Throwable failure) {
        if (failure instanceof Refused refused) {
            return refused.problem();
        }
        if (failure instanceof NotFound) {
            return Problem.of(404, "not-found");
        }
        if (failure instanceof InvalidInput invalid) {
            return new Problem(422, "invalid", List.of(), invalid.errors(), Map.of());
        }
        if (failure instanceof RuleViolation rule) {
            return Problem.of(409, rule.code());
        }
        if (failure instanceof StaleVersion) {
            return Problem.of(409, "stale");
        }
        if (failure instanceof AccessDenied) {
            return Problem.of(403, "forbidden");
        }
        if (failure instanceof SignInRefused) {
            return Problem.of(401, "sign-in-refused");
        }
        if (failure instanceof Throttled throttled) {
            return Problem.retry(429, "throttled", throttled.retryAfter().toSeconds());
        }
        if (failure instanceof LostFile || has(failure, DamagedFile.class)) {
            return Problem.of(410, "file-damaged");
        }
        if (failure instanceof TooLarge tooLarge) {
            return new Problem(413, "file-too-large", List.of(tooLarge.limit() / 1_000_000), List.of(), Map.of());
        }
        if (failure instanceof PaymentGateway.Away) {
            return Problem.retry(503, "provider-away", PROVIDER_SECONDS);
        }
        if (failure instanceof PapersNotMade) {
            var seconds = String.valueOf(PAPERS_SECONDS);
            var headers = Map.of("Retry-After", seconds, "Refresh", seconds); // the page loads itself again
            return new Problem(503, "papers-not-made", List.of(), List.of(), headers);
        }
        if (failure instanceof Unavailable) {
            return Problem.retry(503, "unavailable", RETRY_SECONDS);
        }
        if (failure instanceof HttpResponseException response) {
            return ofStatus(response.getStatus());
        }
        if (has(failure, TimeoutException.class)) {
            return new Problem(
                    408, "too-slow", List.of(), List.of(), Map.of("Connection", "close")); // RFC 9110, 15.5.9
        }
        return brokeOff(failure) ? Problem.of(400, "unreadable") : Problem.of(500, "internal");
    }

    /** The request ended before its body did: whoever sent it, or the way, is at fault. */
    private static boolean brokeOff(Throwable failure) {
        return has(failure, EofException.class) || has(failure, HttpException.class);
    }

    private static boolean has(Throwable failure, Class<?> kind) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(kind::isInstance);
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.of(401, "unauthorized");
            case 403 -> Problem.of(403, "forbidden");
            case 404 -> Problem.of(404, "not-found");
            case 405 -> Problem.of(405, "method-not-allowed");
            case 408 -> Problem.of(408, "too-slow");
            case 413 -> Problem.of(413, "too-large");
            case 415 -> Problem.of(415, "media-type");
            case 503 -> Problem.retry(503, "unavailable", RETRY_SECONDS);
            default -> status < 500 ? Problem.of(400, "unreadable") : Problem.of(500, "internal");
        };
    }
}
