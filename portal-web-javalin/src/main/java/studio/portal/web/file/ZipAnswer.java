package studio.portal.web.file;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import studio.portal.application.file.Download;
import studio.portal.application.file.SendFile;
import studio.portal.domain.account.Actor;
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
        FileAnswer.write(ctx, policy, to -> write(Visit.of(ctx).actor(), to, entries));
    }

    private void write(Actor actor, OutputStream out, List<Entry> entries) throws IOException {
        var zip = new ZipStream(out);
        for (var entry : entries) {
            var file = entry.file().get();
            zip.add(entry.name(), entry.at(), to -> send.handle(actor, file, 0, file.size(), to));
        }
        zip.end();
    }
}
