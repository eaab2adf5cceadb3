package studio.portal.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import studio.portal.application.InvalidInput;
import studio.portal.application.Submission;
import studio.portal.application.Submissions;
import studio.portal.application.account.NewSession;
import studio.portal.application.account.SignInRefused;
import studio.portal.application.account.Tokens;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;

/** A double click, a retry or a reloaded page has one effect: by a form's {@code submission} or an idempotency key. */
public final class Once {
    private final Submissions submissions;
    private final Tokens tokens;
    private final NewSessions newSessions;

    public Once(Submissions submissions, Tokens tokens, Clock clock) {
        this.submissions = submissions;
        this.tokens = tokens;
        this.newSessions = new NewSessions(clock);
    }

    /** @param work returns what is needed to give the same answer to a repeat, for example the created id */
    public String of(Context ctx, Input input, Supplier<String> work) {
        var wish = wish(ctx, input);
        return submissions.once(wish.by(), wish.key(), wish.hash(), work);
    }

    /**
     * As {@link #of}, where something has to be done before and outside the transaction.
     *
     * @param before what is slow or must be counted whatever comes of it; not done for a repeat; returns the work
     */
    public String prepared(Context ctx, Input input, Supplier<Supplier<String>> before) {
        var wish = wish(ctx, input);
        return earlier(wish).orElseGet(() -> {
            if (ofAnother(wish).isPresent()) {
                throw InvalidInput.of("submission", "reused"); // whatever else might be said against it
            }
            try {
                return of(ctx, input, before.get());
            } catch (NotFound refusal) {
                return earlier(wish).orElseThrow(() -> refusal); // another was done meanwhile and left nothing
            }
        });
    }

    /** An upload by itself; the work it is for is done outside of any transaction, so it asks by itself. */
    public Submission ofUpload(Context ctx, SentFile file) {
        var hash = Secrets.encode(Secrets.sha256(ctx.method() + " " + ctx.path() + " " + file.hash()));
        return new Submission(key(Optional.ofNullable(ctx.header("Idempotency-Key"))), hash);
    }

    /** What is asked in headers alone; its work is not all done in one transaction, so it asks by itself. */
    public Submission ofHeaders(Context ctx, String asked) {
        var hash = Secrets.encode(Secrets.sha256(ctx.method() + " " + ctx.path() + " " + asked));
        return new Submission(key(Optional.ofNullable(ctx.header("Idempotency-Key"))), hash);
    }

    /**
     * One of the files of a form, each a wish of its own: a form that is sent again with another file, because it was
     * refused, makes another upload.
     *
     * @param place among the files
     */
    public Submission ofFile(Input form, SentFile file, int place) {
        var hash = Secrets.encode(Secrets.sha256(file.hash()));
        return new Submission(
                key(Optional.of(form.text("submission")))
                        .map(key -> Secrets.encode(Secrets.sha256(key + "\n" + place + "\n" + hash))),
                hash);
    }

    /** For what makes nothing that a repeat would have to name. */
    public void run(Context ctx, Input input, Runnable work) {
        of(ctx, input, () -> {
            work.run();
            return "";
        });
    }

    /**
     * For an answer that carries a secret, which is told only once. The work is done in a transaction: what is slow or
     * must be counted even if it fails, as the look at a password, has to be done before.
     *
     * @throws RuleViolation {@code already-used} for a repeat
     */
    public <T> T secretly(Context ctx, Input input, Supplier<T> work) {
        return secretlyTried(ctx, input, () -> Optional.of(work.get()));
    }

    /**
     * As {@link #secretly}, for a code that may be wrong.
     *
     * @param work returns empty for a wrong one, which counts and is not remembered
     * @throws SignInRefused for a wrong one
     */
    public <T> T secretlyTried(Context ctx, Input input, Supplier<Optional<T>> work) {
        var wish = wish(ctx, input);
        var made = new ArrayList<T>();
        var taken = submissions.tried(wish.by(), wish.key(), wish.hash(), () -> {
            var told = work.get();
            told.ifPresent(made::add);
            return told.map(any -> "");
        });
        if (taken.isEmpty()) {
            throw new SignInRefused();
        }
        if (made.isEmpty()) {
            throw new RuleViolation("already-used", "The answer carried a secret and is not given again");
        }
        return made.get(0);
    }

    /** @param work of a form; empty where nothing came of it, which is not remembered */
    Optional<Done> done(Context ctx, Input input, Supplier<Optional<Done>> work) {
        var wish = wish(ctx, input);
        var made = new ArrayList<Done>();
        return submissions
                .tried(wish.by(), wish.key(), wish.hash(), () -> {
                    var done = work.get();
                    done.ifPresent(made::add);
                    return done.map(first -> kept(wish, first));
                })
                .map(kept -> made.isEmpty() ? Done.of(kept, session(wish)) : made.get(0));
    }

    /** What came of this form, if it was taken before. */
    Optional<Done> earlier(Context ctx) {
        if (!FormBody.isForm(ctx)) {
            return Optional.empty();
        }
        var wish = wish(ctx, Input.ofForm(ctx));
        return earlier(wish).filter(kept -> !kept.isEmpty()).map(kept -> Done.of(kept, session(wish)));
    }

    /** What came of another form that was sent under the same name; in it nobody is signed in. */
    Optional<String> ofAnother(Context ctx, Input input) {
        return ofAnother(wish(ctx, input));
    }

    private Optional<String> ofAnother(Wish wish) {
        return wish.key().flatMap(key -> submissions.ofAnother(wish.by(), key, wish.hash()));
    }

    private Optional<String> earlier(Wish wish) {
        return wish.key().flatMap(key -> submissions.earlier(wish.by(), key, wish.hash()));
    }

    /** Held before the transaction ends, for then the second click may be answered at once. */
    private String kept(Wish wish, Done done) {
        done.session().ifPresent(session -> newSessions.hold(wish.name(), session));
        return done.kept();
    }

    private Optional<NewSession> session(Wish wish) {
        return newSessions.find(wish.name());
    }

    private Wish wish(Context ctx, Input input) {
        var visit = Visit.of(ctx);
        var hash =
                Secrets.encode(Secrets.sha256(ctx.method() + " " + ctx.path() + " " + input.hash() + secrets(input)));
        var key = key(ctx, input);
        if (visit.who().isPresent() && !Gate.isForVisitors(ctx)) {
            return new Wish(visit.actor(), key, hash);
        }
        // Whoever signs in is somebody only afterwards, and the repeat has to be known all the same.
        return new Wish(new Actor.Visitor(), key.map(sent -> Wish.scoped(visit, sent)), hash);
    }

    /** Another password is another wish; what is kept of it is worth nothing without the installation's key. */
    private String secrets(Input input) {
        var secrets = input.secrets();
        return secrets.isEmpty() ? "" : " " + tokens.fingerprint(secrets);
    }

    private static Optional<String> key(Context ctx, Input input) {
        var sent = Route.isApi(ctx.path())
                ? Optional.ofNullable(ctx.header("Idempotency-Key"))
                : Optional.of(input.text("submission"));
        return key(sent);
    }

    /**
     * What somebody wants, told from everything else that is wanted.
     *
     * @param key empty where nobody named it: then each is another
     */
    private record Wish(Actor by, Optional<String> key, String hash) {
        String name() {
            return key.orElse("") + " " + hash;
        }

        /** Nobody signed in is many people: one of them must not take a key that another is going to use. */
        private static String scoped(Visit visit, String key) {
            return Secrets.encode(Secrets.sha256(visit.device().address() + "\n" + key));
        }
    }

    private static Optional<String> key(Optional<String> sent) {
        if (sent.orElse("").length() > Submissions.KEY_LENGTH) {
            throw InvalidInput.of("submission", "unknown");
        }
        return sent.filter(text -> !text.isBlank());
    }
}
