package studio.portal.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Bodies that are held in memory: never more than a mebibyte, whatever their length claims to be. */
final class Bodies {
    static final int LARGEST = 1 << 20;

    /** Of what is too large, this much is taken in and dropped: many clients read no answer before they have sent all. */
    private static final long MOST_DROPPED = 8L << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
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
        try {
            var in = ctx.req().getInputStream();
            var body = in.readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                drop(new HurriedStream(in, PATIENCE), MOST_DROPPED);
                throw new Refused(413, "too-large");
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drop(InputStream in, long most) throws IOException {
        var left = most;
        var buffer = new byte[8192];
        for (var read = in.read(buffer); read > 0 && left > 0; read = in.read(buffer)) {
            left -= read;
        }
    }
}
