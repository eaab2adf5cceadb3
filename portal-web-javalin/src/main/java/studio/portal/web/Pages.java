package studio.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.InvalidInput;
import studio.portal.application.account.SignInRefused;
import studio.portal.application.account.Throttled;
import studio.portal.application.account.Tokens;
import studio.portal.application.file.TooLarge;
import studio.portal.application.home.WaitingQueries;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.SignInAttempt;
import studio.portal.domain.settings.StudioSettings;

/** Draws pages and answers forms. */
public final class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    /** What anybody is answered before they have shown who they are: for it no form is read to its end. */
    private static final Set<Integer> FOR_NOBODY = Set.of(404, 405, 429);

    private final Templates templates = new Templates();
    private final Frames frames;
    private final Cookies cookies;
    private final Once once;
    private final Tokens tokens;

    public Pages(
            Assets assets,
            SettingsQueries settings,
            WaitingQueries waiting,
            List<Area> areas,
            WebSettings web,
            Once once,
            Tokens tokens,
            Clock clock) {
        this.frames = new Frames(assets, settings, waiting, areas, web, clock);
        this.once = once;
        this.tokens = tokens;
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
        try {
            take(ctx, input, () -> () -> Optional.of(work.get()));
        } catch (InvalidInput refusal) {
            if (!ledToAnother(ctx, input)) {
                throw refusal;
            }
        }
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
     * As {@link #prepare}, for what leads to an address that holds a secret: it is not kept.
     *
     * @param done leads there, also after a repeat, for which nothing is done again
     */
    public void admit(Context ctx, Input input, Supplier<Runnable> before, Runnable done, Consumer<Form> again) {
        orAgain(
                ctx,
                input,
                () -> {
                    once.prepared(ctx, input, () -> {
                        var work = before.get();
                        return () -> {
                            work.run();
                            return "";
                        };
                    });
                    done.run();
                },
                again);
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
            if (ledToAnother(ctx, input)) {
                return;
            }
            var problem = ErrorMapping.problem(refusal);
            ctx.status(problem.status() == 401 ? 422 : problem.status()); // 401 would ask the browser for credentials
            problem.headers().forEach(ctx::header);
            again.accept(input.again().refused(problem));
        }
    }

    /**
     * Where a form of this name was taken with other content, as before its words were changed and sent again: whoever
     * sent it is told so and led to what came of it, for the form shown again would be a new wish.
     */
    private boolean ledToAnother(Context ctx, Input input) {
        var another = once.ofAnother(ctx, input);
        another.ifPresent(kept -> fail(
                ctx,
                Problem.of(422, "already-sent"),
                Optional.of(kept).filter(any -> any.startsWith("/")).map(Done::path)));
        return another.isPresent();
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

    public Words words(Context ctx) {
        return frames.words(ctx);
    }

    Words wordsWithoutDatabase(Context ctx) {
        return frames.wordsWithoutDatabase(ctx);
    }

    /** For the gate, which read them with the reader. */
    void settings(Context ctx, StudioSettings read) {
        frames.settings(ctx, read);
    }

    public StudioSettings settings(Context ctx) {
        return frames.settings(ctx);
    }

    /** The day it is in the studio, by which a date is kept or missed. */
    public LocalDate today(Context ctx) {
        return frames.today(ctx);
    }

    public Frame frame(Context ctx) {
        return frames.frame(ctx);
    }

    /**
     * The page that says what went wrong; drawn even when hardly anything works any more. Whoever was kept waiting for
     * the database is not kept waiting for it a second time.
     */
    void fail(Context ctx, Problem problem) {
        fail(ctx, problem, Optional.empty());
    }

    /** @param instead where to find what was done already */
    private void fail(Context ctx, Problem problem, Optional<String> instead) {
        var frame = problem.status() == 503 ? frames.bare(ctx) : frameIfPossible(ctx);
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
                        typed(ctx, problem),
                        "instead",
                        instead,
                        "back",
                        back(ctx),
                        "request",
                        RequestLog.id(ctx)));
    }

    /**
     * What somebody typed into a form that got no further. The body is read for it only where it is known whose words
     * they are: nobody else is to keep a thread busy with a form for which there is no place.
     */
    Optional<TypedText> typed(Context ctx, Problem problem) {
        return TypedText.of(
                ctx,
                problem,
                isSomebodys(ctx, problem) ? FormBody.most(frames.known().attachmentSize()) : 0);
    }

    /** Whether the words are those of somebody who is signed in, or was until just now, or cannot be looked up. */
    private boolean isSomebodys(Context ctx, Problem problem) {
        var signedIn = Visit.find(ctx).flatMap(Visit::who).isPresent();
        return signedIn
                || !FOR_NOBODY.contains(problem.status())
                        && cookies.session(ctx).filter(tokens::isOfSession).isPresent();
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
            return frames.bare(ctx);
        }
    }

    private void show(Context ctx, Frame frame, String template, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("frame", frame);
        ctx.contentType("text/html; charset=utf-8").result(templates.render(template, all));
    }
}
