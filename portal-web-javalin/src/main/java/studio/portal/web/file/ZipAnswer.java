package studio.portal.web.file;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import studio.portal.application.file.Download;
import studio.portal.application.file.SendFile;
import studio.portal.web.FileAnswer;
import studio.portal.web.Visit;

/** Several files as one zip, of any size, in constant memory. What cannot be sent whole breaks the connection. */
public final class ZipAnswer {
    /**
     * One file of it.
     *
     * @param file asks the guard, and records, at the moment when its turn has come
     */
    public record Entry(String name, Instant at, Supplier<Download> file) {}

    private final SendFile send;

    public ZipAnswer(SendFile send) {
        this.send = send;
    }

    /** @param name of the zip */
    public void send(Context ctx, String name, List<Entry> entries) {
        var policy = ctx.res().getHeader(FileAnswer.POLICY);
        FileAnswer.describeDownload(ctx, name, "application/zip");
        if (ctx.method().equals(HandlerType.HEAD)) {
            return;
        }
        try {
            write(ctx, entries);
        } catch (IOException e) {
            breakOff(ctx, policy, e);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            breakOff(ctx, policy, e);
            throw e;
        }
    }

    private void write(Context ctx, List<Entry> entries) throws IOException {
        var actor = Visit.of(ctx).actor();
        var zip = new ZipStream(ctx.res().getOutputStream());
        for (var entry : entries) {
            var file = entry.file().get();
            zip.add(entry.name(), entry.at(), to -> send.handle(actor, file, 0, file.size(), to));
        }
        zip.end();
    }

    /** Left alone, the server would end the answer as if it were whole. */
    private static void breakOff(Context ctx, String policy, Throwable why) {
        if (ctx.res().isCommitted()) {
            ServletContextRequest.getServletContextRequest(ctx.req())
                    .getServletChannel()
                    .abort(why);
        } else {
            ctx.res().resetBuffer();
            FileAnswer.takeBack(ctx, policy);
        }
    }
}
