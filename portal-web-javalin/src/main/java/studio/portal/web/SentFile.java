package studio.portal.web;

import io.javalin.http.Context;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import studio.portal.application.InvalidInput;

/** A file as it arrives: as the part {@code file} of a form, or as the whole body with its name behind the question mark. */
public record SentFile(String name, InputStream bytes) {
    /** @param largest in bytes, of a file in a form; a body is read as a stream, whose reader counts */
    public static SentFile of(Context ctx, long largest) throws IOException {
        var type = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            FormInput.limit(ctx, largest, 1);
            var part = part(ctx);
            return new SentFile(part.getSubmittedFileName(), part.getInputStream());
        }
        var name = Answers.query(ctx, "name").orElseThrow(() -> InvalidInput.of("name", "NotBlank"));
        return new SentFile(name, ctx.req().getInputStream());
    }

    private static Part part(Context ctx) throws IOException {
        try {
            return Optional.ofNullable(ctx.req().getPart("file"))
                    .filter(part -> part.getSubmittedFileName() != null)
                    .orElseThrow(() -> InvalidInput.of("file", "NotNull"));
        } catch (ServletException e) {
            throw new Refused(400, "unreadable");
        } catch (IllegalStateException e) {
            throw new Refused(413, "too-large"); // what the servlet contract throws beyond a limit
        }
    }
}
