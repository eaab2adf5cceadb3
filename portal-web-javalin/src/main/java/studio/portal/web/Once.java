package studio.portal.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import studio.portal.application.InvalidInput;
import studio.portal.application.Submission;
import studio.portal.application.Submissions;
import studio.portal.domain.RuleViolation;

/** A double click, a retry or a reloaded page has one effect: by a form's {@code submission} or an idempotency key. */
public final class Once {
    private final Submissions submissions;

    public Once(Submissions submissions) {
        this.submissions = submissions;
    }

    /** @param work returns what is needed to give the same answer to a repeat, for example the created id */
    public String of(Context ctx, Input input, Supplier<String> work) {
        return of(ctx, input, Set.of(), work);
    }

    /** For what makes nothing that a repeat would have to name. */
    public void run(Context ctx, Input input, Runnable work) {
        of(ctx, input, () -> {
            work.run();
            return "";
        });
    }

    private String of(Context ctx, Input input, Set<String> secrets, Supplier<String> work) {
        var hash = Secrets.encode(Secrets.sha256(ctx.method() + " " + ctx.path() + " " + input.hash(secrets)));
        var key = key(ctx, input).map(sent -> scoped(Visit.of(ctx), sent));
        return submissions.once(Visit.of(ctx).actor(), key, hash, work);
    }

    /** An upload by itself; the work it is for is done outside of any transaction, so it asks by itself. */
    public Submission ofUpload(Context ctx, SentFile file) {
        var hash = Secrets.encode(Secrets.sha256(ctx.method() + " " + ctx.path() + " " + file.hash()));
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

    /** Nobody signed in is many people: one of them must not take a key that another is going to use. */
    private static String scoped(Visit visit, String key) {
        return visit.who().isPresent()
                ? key
                : Secrets.encode(Secrets.sha256(visit.device().address() + "\n" + key));
    }

    /**
     * For an answer that carries a secret, which is told only once. The work is done in a transaction: what is slow or
     * must be counted even if it fails, as the look at a password, has to be done before.
     *
     * @param secrets fields of the input that no part of is kept, so they do not tell a repeat from another request
     * @throws RuleViolation {@code already-used} for a repeat
     */
    public <T> T secretly(Context ctx, Input input, Set<String> secrets, Supplier<T> work) {
        var made = new ArrayList<T>();
        of(ctx, input, secrets, () -> {
            made.add(work.get());
            return "";
        });
        if (made.isEmpty()) {
            throw new RuleViolation("already-used", "The answer carried a secret and is not given again");
        }
        return made.get(0);
    }

    private static Optional<String> key(Context ctx, Input input) {
        return key(
                Route.isApi(ctx.path())
                        ? Optional.ofNullable(ctx.header("Idempotency-Key"))
                        : Optional.of(input.text("submission")));
    }

    private static Optional<String> key(Optional<String> sent) {
        if (sent.orElse("").length() > Submissions.KEY_LENGTH) {
            throw InvalidInput.of("submission", "unknown");
        }
        return sent.filter(text -> !text.isBlank());
    }
}
