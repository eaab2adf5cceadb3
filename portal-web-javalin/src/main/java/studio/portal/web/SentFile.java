package studio.portal.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.Unavailable;
import studio.portal.application.file.BlobStore.Arrived;
import studio.portal.application.file.TooLarge;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.file.FileName;

/**
 * A file as it arrived: with others in a form, or as the whole body with its name behind the question mark. Unless it is
 * kept it is given up with the request.
 */
public final class SentFile {
    private final String name;
    private final Optional<Arrived> arrived;
    private final Optional<RuntimeException> failure;

    private SentFile(String name, Optional<Arrived> arrived, Optional<RuntimeException> failure) {
        this.name = name;
        this.arrived = arrived;
        this.failure = failure;
    }

    /** The one file of a request that is made for one: as the part {@code file} of a form, or as the whole body. */
    public static SentFile of(Context ctx) throws IOException {
        if (FormBody.isMultipart(ctx)) {
            return ofForm(Input.ofForm(ctx));
        }
        var name = Answers.query(ctx, "name").orElseThrow(() -> InvalidInput.of("name", "NotBlank"));
        var arrivals = FileArrivals.of(ctx);
        var bytes = ctx.req().getInputStream();
        return ctx.header("Idempotency-Key") == null
                ? arrivals.receive(name, bytes)
                : arrivals.receiveRepeat(name, bytes);
    }

    private static SentFile ofForm(FormInput form) {
        var files = form.files("file");
        if (files.isEmpty()) {
            form.refuse("file", "NotNull");
        } else if (files.size() > 1) {
            form.refuse("file", "duplicate");
        }
        form.check();
        return files.get(0);
    }

    /** A form goes on after a file that cannot be taken in, for the words that follow; whoever wants the file is told. */
    static SentFile inForm(FileArrivals arrivals, String name, InputStream bytes) throws IOException {
        try {
            return arrivals.receive(name, bytes);
        } catch (TooLarge | RuleViolation | Unavailable e) {
            return new SentFile(name, Optional.empty(), Optional.of(e));
        }
    }

    static SentFile there(String name, Arrived arrived) {
        return new SentFile(new FileName(name).value(), Optional.of(arrived), Optional.empty());
    }

    /** One more than anybody may send, so that nobody asks for its bytes. */
    static SentFile dropped(String name) {
        return new SentFile(name, Optional.empty(), Optional.empty());
    }

    public String name() {
        return name;
    }

    /**
     * @throws TooLarge if it was
     * @throws RuleViolation {@code too-many-unused-files} if whoever sent it had no room for it
     * @throws Unavailable if the disk had none
     */
    public Arrived bytes() {
        failure.ifPresent(why -> {
            throw why;
        });
        return arrived.orElseThrow(() -> InvalidInput.of("attachmentIds", "too-many-files"));
    }

    /** Tells it from another file. */
    String hash() {
        return arrived.map(Arrived::stored)
                .map(stored -> name + "\n" + stored.mediaType() + "\n" + stored.hash())
                .orElse(name);
    }
}
