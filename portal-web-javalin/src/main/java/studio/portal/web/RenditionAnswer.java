package studio.portal.web;

import io.javalin.http.Context;
import java.util.Set;
import studio.portal.application.file.Download;
import studio.portal.application.file.SendFile;

/**
 * Sends a picture that the portal has drawn itself, to be shown inside its pages: the only bytes made of somebody's file
 * that browsers are let show. Whatever is no such picture is refused.
 */
public final class RenditionAnswer {
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg");

    private final SendFile file;

    public RenditionAnswer(SendFile file) {
        this.file = file;
    }

    /** Browsers keep it and ask each time whether they still may show it. */
    public void send(Context ctx, Download picture) {
        if (!SHOWN.contains(picture.mediaType())) {
            throw new IllegalStateException("Nothing to be shown: " + picture.mediaType());
        }
        ctx.header("ETag", FileAnswer.etag(picture));
        ctx.header("Cache-Control", "private, no-cache");
        if (FileAnswer.isThereAlready(ctx, picture)) {
            ctx.status(304);
            return;
        }
        var policy = ctx.res().getHeader(FileAnswer.POLICY);
        ctx.disableCompression();
        ctx.contentType(picture.mediaType());
        ctx.header("Content-Disposition", "inline; filename=\"" + picture.name() + "\"");
        ctx.header("Content-Security-Policy", "sandbox; default-src 'none'");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.res().setContentLengthLong(picture.size());
        FileAnswer.write(ctx, policy, to -> file.handle(Visit.of(ctx).actor(), picture, 0, picture.size(), to));
    }
}
