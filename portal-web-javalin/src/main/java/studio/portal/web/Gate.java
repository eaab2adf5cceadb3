package studio.portal.web;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.Device;
import studio.portal.application.account.RecordUse;
import studio.portal.application.account.SignedIn;
import studio.portal.application.account.SignedInQueries;
import studio.portal.application.file.ArrivingFiles;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SecretHash;

/** Finds out who is asking and lets them pass to a route, or not. */
public final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String BEARER = "bearer ";
    private static final String ACCESS = "portal.access";
    private static final int LONGEST_PATH = 500;

    private final SignedInQueries people;
    private final RecordUse uses;
    private final ArrivingFiles arriving;
    private final Cookies cookies;
    private final RequestLimits limits;
    private final Previews previews;
    private final Pages pages;
    private final Clock clock;

    public Gate(
            SignedInQueries people,
            AccountQueries accounts,
            RecordUse uses,
            ArrivingFiles arriving,
            Pages pages,
            WebSettings settings,
            Clock clock) {
        this.people = people;
        this.uses = uses;
        this.arriving = arriving;
        this.pages = pages;
        this.clock = clock;
        this.cookies = new Cookies(settings);
        this.previews = new Previews(accounts, cookies);
        this.limits = new RequestLimits(settings.visitorPosts());
    }

    void handle(Context ctx, Route route) throws Exception {
        try {
            if (route.access() == Access.PUBLIC || mayPass(ctx, route)) {
                answer(ctx, route);
            }
        } finally {
            FileArrivals.giveUp(ctx);
        }
    }

    /** A form that was taken before is answered as it was then, even if there is nothing left that it could be about. */
    private void answer(Context ctx, Route route) throws Exception {
        if (!route.isForm()) {
            route.handler().handle(ctx);
            return;
        }
        if (pages.repeat(ctx)) {
            return;
        }
        try {
            route.handler().handle(ctx);
        } catch (NotFound | AccessDenied | RuleViolation | StaleVersion refusal) {
            if (!pages.repeat(ctx)) {
                throw refusal;
            }
        }
    }

    /** Whether this is asked of a route on which it does not count who is signed in. */
    static boolean isForVisitors(Context ctx) {
        return ctx.attribute(ACCESS) == Access.VISITOR;
    }

    /** Who asks for something that is not there, so that they are told so in their own words; never fails. */
    void recognise(Context ctx) {
        if (Visit.find(ctx).isPresent()) {
            return;
        }
        try {
            visit(ctx, Route.isApi(ctx.path()), Access.SIGNED_IN, Route.Eyes.LENT)
                    .keepIn(ctx);
        } catch (RuntimeException e) {
            LOG.debug("Who asks is not known", e);
        }
    }

    /** Below the studio's addresses nothing tells a member what is there. */
    static boolean mayKnow(Context ctx, Access access) {
        var member = Visit.find(ctx)
                .flatMap(Visit::who)
                .filter(who -> !who.actor().isStaff())
                .isPresent();
        return switch (access) {
            case STAFF, ADMIN -> !member;
            case PUBLIC, VISITOR, SIGNED_IN -> true;
        };
    }

    private boolean mayPass(Context ctx, Route route) {
        var visit = visit(ctx, route.isApi(), route.access(), route.eyes());
        visit.keepIn(ctx);
        ctx.attribute(ACCESS, route.access());
        var who = visit.who();
        if (who.isEmpty() && route.access() != Access.VISITOR) {
            sendToSignIn(ctx, route, visit);
            return false;
        }
        who.map(SignedIn::actor).ifPresent(actor -> checkRole(actor, route.access()));
        if (route.changes()) {
            if (who.isEmpty()) {
                limits.check(visit.device().address());
            }
            if (route.body() == Route.Body.STREAM) {
                FileArrivals.expect(
                        ctx, arriving, visit.actor(), pages.settings(ctx).attachmentSize());
            }
            checkCsrf(ctx, route, visit);
        }
        return true;
    }

    private Visit visit(Context ctx, boolean api, Access access, Route.Eyes eyes) {
        var userAgent = Optional.ofNullable(ctx.userAgent()).orElse("");
        var device = new Device(userAgent, RequestLog.address(ctx));
        if (api) {
            var authorization = Optional.ofNullable(ctx.header("Authorization"));
            if (authorization.isPresent()) {
                return byToken(ctx, authorization.get(), device);
            }
            if (access == Access.VISITOR) {
                return Visit.ofVisitor(Optional.empty(), device);
            }
        }
        return cookies.session(ctx)
                .flatMap(token -> bySession(ctx, token, device))
                .map(visit -> api || access == Access.VISITOR || eyes == Route.Eyes.OWN
                        ? visit
                        : visit.through(previews, ctx))
                .orElseGet(() -> Visit.ofVisitor(cookies.visit(ctx).map(Csrf::new), device));
    }

    private Visit byToken(Context ctx, String authorization, Device device) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw new Refused(401, "unauthorized");
        }
        var hash = SecretHash.ofToken(authorization.substring(BEARER.length()).strip());
        var found = people.token(new Actor.Visitor(), hash, clock.instant())
                .orElseThrow(() -> new Refused(401, "unauthorized"));
        if (found.usedLongAgo()) {
            uses.handle(found.who().actor(), found.token());
        }
        pages.settings(ctx, found.settings());
        return new Visit(
                Optional.of(found.who()),
                Optional.empty(),
                Optional.of(found.token()),
                Optional.of(hash),
                Optional.empty(),
                device);
    }

    private Optional<Visit> bySession(Context ctx, String token, Device device) {
        var hash = SecretHash.ofToken(token);
        return people.session(new Actor.Visitor(), hash, clock.instant()).map(found -> {
            if (found.seenLongAgo()) {
                uses.handle(found.who().actor(), found.session());
            }
            pages.settings(ctx, found.settings());
            return new Visit(
                    Optional.of(found.who()),
                    Optional.of(found.session()),
                    Optional.empty(),
                    Optional.of(hash),
                    Optional.of(new Csrf(token)),
                    device);
        });
    }

    private static void checkRole(Actor actor, Access access) {
        var staffOnly = access == Access.STAFF || access == Access.ADMIN;
        if (staffOnly && !actor.isStaff()) {
            throw new NotFound();
        }
        if (access == Access.ADMIN && !actor.isAdmin()) {
            throw new Refused(403, "forbidden");
        }
    }

    /** A bearer token is sent by no browser on its own, so whoever sends it means it. */
    private void checkCsrf(Context ctx, Route route, Visit visit) {
        var byToken = route.isApi() && visit.session().isEmpty();
        if (byToken) {
            return;
        }
        var sent = Optional.ofNullable(ctx.header("X-CSRF-Token"))
                .or(() -> route.isApi()
                        ? Optional.empty()
                        : Optional.of(Input.ofForm(ctx).text("csrf")));
        var ours = route.isForm() && route.access() == Access.VISITOR
                ? cookies.secrets(ctx).map(Csrf::new)
                : visit.csrf().stream();
        if (ours.noneMatch(csrf -> csrf.matches(sent.orElse("")))) {
            throw new Refused(403, "csrf");
        }
    }

    private void sendToSignIn(Context ctx, Route route, Visit visit) {
        if (route.isApi()) {
            throw new Refused(401, "unauthorized");
        }
        if (route.changes() && cookies.session(ctx).isPresent()) {
            keepWhatWasTyped(ctx, visit);
        }
        var wanted = route.changes() ? referer(ctx) : Optional.of(fullPath(ctx));
        var target = "/sign-in"
                + wanted.filter(path -> isLocal(path) && !path.equals("/"))
                        .map(path -> "?continue=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                        .orElse("");
        pages.redirect(ctx, target);
    }

    /** A session that is over was somebody's: the words they sent are shown to them instead of dropped. */
    private void keepWhatWasTyped(Context ctx, Visit visit) {
        limits.check(visit.device().address());
        var ended = Problem.of(401, "session-ended");
        if (pages.typed(ctx, ended).isPresent()) {
            throw new Refused(ended);
        }
    }

    private static String fullPath(Context ctx) {
        return ctx.queryString() == null ? ctx.path() : ctx.path() + "?" + ctx.queryString();
    }

    /** Where a form stood that was sent after the session had ended. */
    static Optional<String> referer(Context ctx) {
        try {
            var uri = URI.create(Optional.ofNullable(ctx.header("Referer")).orElse(""));
            return Optional.ofNullable(uri.getRawPath());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a path leads to this portal whatever a browser makes of it; as addresses travel, in ASCII. */
    public static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= LONGEST_PATH
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    }
}
