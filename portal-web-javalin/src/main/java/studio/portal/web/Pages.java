package studio.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.InvalidInput;
import studio.portal.application.account.SignInRefused;
import studio.portal.application.account.SignedIn;
import studio.portal.application.account.Throttled;
import studio.portal.application.file.TooLarge;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SignInAttempt;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.domain.ticket.TicketPolicy;
import studio.portal.domain.ticket.TicketStatus;

/** Draws pages and answers forms. */
public final class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final String SUMMARY = "portal.summary";
    private static final String SETTINGS = "portal.settings";
    private static final String CSRF = "portal.csrf";

    private final Templates templates = new Templates();
    private final Assets assets;
    private final SettingsQueries settings;
    private final TicketQueries tickets;
    private final WebSettings web;
    private final Clock clock;
    private final Cookies cookies;
    private final Once once;

    /** As they were last read, for the page that says that nothing can be read. */
    private volatile StudioSettings known = StudioSettings.first("Portal", ZoneOffset.UTC);

    public Pages(
            Assets assets, SettingsQueries settings, TicketQueries tickets, WebSettings web, Once once, Clock clock) {
        this.assets = assets;
        this.settings = settings;
        this.tickets = tickets;
        this.web = web;
        this.once = once;
        this.clock = clock;
        this.cookies = new Cookies(web);
    }

    /** @param parameters of the template, beside {@code frame}, which every one has */
    public void show(Context ctx, String template, Map<String, Object> parameters) {
        show(ctx, frame(ctx), template, parameters);
    }

    public void redirect(Context ctx, String path) {
        ctx.redirect(path, HttpStatus.SEE_OTHER);
    }

    /**
     * Does what a form asks, once, however often it is sent: a repeat gets the answer that the first one got. If it is
     * refused, the form is shown again with what was typed and what is wrong with it, and the answer has the status of
     * the refusal.
     *
     * @param work in one transaction
     */
    public void submit(Context ctx, Input input, Supplier<Done> work, Consumer<Form> again) {
        prepare(ctx, input, () -> work, again);
    }

    /** As {@link #submit(Context, Input, Supplier, Consumer)}, for a button, which has nothing to show again. */
    public void submit(Context ctx, Input input, Supplier<Done> work) {
        take(ctx, input, () -> () -> Optional.of(work.get()));
    }

    /**
     * As {@link #submit(Context, Input, Supplier, Consumer)}, where something has to be done outside the transaction.
     *
     * @param before what is slow or must be counted whatever comes of it; returns the work
     */
    public void prepare(Context ctx, Input input, Supplier<Supplier<Done>> before, Consumer<Form> again) {
        orAgain(
                ctx,
                input,
                () -> take(ctx, input, () -> {
                    var work = before.get();
                    return () -> Optional.of(work.get());
                }),
                again);
    }

    /**
     * As {@link #submit(Context, Input, Supplier, Consumer)}, for a try that counts even if it fails.
     *
     * @param work returns empty for a failed try
     */
    public void attempt(Context ctx, Input input, Supplier<Optional<Done>> work, Consumer<Form> again) {
        orAgain(ctx, input, () -> take(ctx, input, () -> work), again);
    }

    /**
     * As {@link #prepare}, for what is told on the page itself and only once: a repeat is refused.
     *
     * @param told draws the page
     */
    public <T> void tell(
            Context ctx, Input input, Supplier<Supplier<T>> before, Consumer<T> told, Consumer<Form> again) {
        orAgain(ctx, input, () -> told.accept(once.secretly(ctx, input, before.get())), again);
    }

    /** Answers a form that was taken before as it was answered then. */
    boolean repeat(Context ctx) {
        var earlier = once.earlier(ctx);
        earlier.ifPresent(done -> goOn(ctx, done));
        return earlier.isPresent();
    }

    private void orAgain(Context ctx, Input input, Runnable taking, Consumer<Form> again) {
        try {
            taking.run();
        } catch (InvalidInput | RuleViolation | StaleVersion | TooLarge | SignInRefused | Throttled refusal) {
            if (repeat(ctx)) {
                return; // the other click was taken meanwhile, and left nothing to do for this one
            }
            var problem = ErrorMapping.problem(refusal);
            ctx.status(problem.status() == 401 ? 422 : problem.status()); // 401 would ask the browser for credentials
            problem.headers().forEach(ctx::header);
            again.accept(input.again().refused(problem));
        }
    }

    private void take(Context ctx, Input input, Supplier<Supplier<Optional<Done>>> before) {
        goOn(ctx, once.done(ctx, input, before.get()).orElseThrow(SignInRefused::new));
    }

    private void goOn(Context ctx, Done done) {
        done.flash().ifPresent(key -> cookies.flash(ctx, key));
        done.attempt().ifPresent(attempt -> cookies.attempt(ctx, attempt.toString(), SignInAttempt.VALID_FOR));
        done.session().ifPresent(session -> cookies.signIn(ctx, session));
        redirect(ctx, done.path());
    }

    /** For pages that counted anyway: then the menu need not. */
    public void counted(Context ctx, Map<TicketStatus, Integer> summary) {
        ctx.attribute(SUMMARY, summary);
    }

    public Words words(Context ctx) {
        return wordsOfReader(ctx)
                .orElseGet(
                        () -> new Words(settings(ctx).language(), settings(ctx).zone(), clock.instant()));
    }

    Words wordsWithoutDatabase(Context ctx) {
        return wordsOfReader(ctx).orElseGet(() -> new Words(known.language(), known.zone(), clock.instant()));
    }

    private Optional<Words> wordsOfReader(Context ctx) {
        return Visit.find(ctx)
                .flatMap(Visit::who)
                .map(signedIn -> new Words(signedIn.language(), signedIn.zone(), clock.instant()));
    }

    /** For the gate, which read them with the reader. */
    void settings(Context ctx, StudioSettings read) {
        ctx.attribute(SETTINGS, read);
        known = read;
    }

    public StudioSettings settings(Context ctx) {
        var kept = ctx.<StudioSettings>attribute(SETTINGS);
        if (kept != null) {
            return kept;
        }
        var read = settings.current(new Actor.Visitor());
        ctx.attribute(SETTINGS, read);
        known = read;
        return read;
    }

    public Frame frame(Context ctx) {
        var visit = Visit.find(ctx);
        var words = words(ctx);
        return new Frame(
                words,
                visit.flatMap(Visit::who),
                settings(ctx),
                assets,
                () -> csrf(ctx, visit),
                ctx.path(),
                cookies.takeFlash(ctx)
                        .map(key -> "flash." + key)
                        .filter(words::knows)
                        .map(words::text),
                () -> waiting(ctx, visit.flatMap(Visit::who)),
                LivePages.markOf(ctx),
                web.mailsToFolder());
    }

    /**
     * The page that says what went wrong; drawn even when hardly anything works any more. Whoever was kept waiting for
     * the database is not kept waiting for it a second time.
     */
    void fail(Context ctx, Problem problem) {
        var frame = problem.status() == 503 ? bare(ctx) : frameIfPossible(ctx);
        ctx.status(problem.status());
        problem.headers().forEach(ctx::header);
        show(
                ctx,
                frame,
                "error.jte",
                Map.of(
                        "problem",
                        problem,
                        "typed",
                        TypedText.of(ctx, problem),
                        "back",
                        back(ctx),
                        "request",
                        RequestLog.id(ctx)));
    }

    /** Where whoever signs in anew goes in the meantime: to the page on which the form stood, if it is known. */
    private static String back(Context ctx) {
        return Gate.referer(ctx).filter(Gate::isLocal).orElse("/");
    }

    private Frame frameIfPossible(Context ctx) {
        try {
            return frame(ctx);
        } catch (RuntimeException e) {
            LOG.debug("The error page is drawn without the database", e);
            return bare(ctx);
        }
    }

    private void show(Context ctx, Frame frame, String template, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("frame", frame);
        ctx.contentType("text/html; charset=utf-8").result(templates.render(template, all));
    }

    private Frame bare(Context ctx) {
        return new Frame(
                wordsWithoutDatabase(ctx),
                Optional.empty(),
                known,
                assets,
                () -> "",
                ctx.path(),
                Optional.empty(),
                () -> 0,
                "",
                false);
    }

    /** The same for all forms of a page, so that a visitor gets one cookie, and none without a form. */
    private String csrf(Context ctx, Optional<Visit> visit) {
        var drawn = Optional.ofNullable(ctx.<String>attribute(CSRF));
        return drawn.orElseGet(() -> {
            var token = visit.flatMap(Visit::csrf)
                    .orElseGet(() -> new Csrf(cookies.visit(ctx).orElseGet(() -> cookies.beginVisit(ctx))))
                    .masked();
            ctx.attribute(CSRF, token);
            return token;
        });
    }

    /** Tickets that wait on the reader's own side. */
    private int waiting(Context ctx, Optional<SignedIn> who) {
        return who.map(SignedIn::actor)
                .map(actor -> {
                    var summary = Optional.ofNullable(ctx.<Map<TicketStatus, Integer>>attribute(SUMMARY))
                            .orElseGet(() -> tickets.summary(actor));
                    return TicketPolicy.waitingOn(actor).stream()
                            .mapToInt(status -> summary.getOrDefault(status, 0))
                            .sum();
                })
                .orElse(0);
    }
}
