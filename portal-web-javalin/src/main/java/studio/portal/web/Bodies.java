package studio.portal.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Bodies that are held in memory: never more than a mebibyte, whatever their length claims to be. */
final class Bodies {
    static final int LARGEST = 1 << 20;

    private static final String KEY = "portal.body";

    private Bodies() {}

    static byte[] small(Context ctx) {
        var kept = ctx.<byte[]>attribute(KEY);
        if (kept != null) {
            return kept;
        }
        var body = read(ctx);
        ctx.attribute(KEY, body);
        return body;
    }

    private static byte[] read(Context ctx) {
        if (ctx.req().getContentLengthLong() > LARGEST) {
            throw new Refused(413, "too-large");
        }
        try {
            var body = ctx.req().getInputStream().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw new Refused(413, "too-large");
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
