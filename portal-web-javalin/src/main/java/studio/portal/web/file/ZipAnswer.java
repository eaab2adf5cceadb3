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

    /** What is put into it, one after the other. */
    public interface Filling {
        void into(Zip zip) throws IOException;
    }

    /** Writes the bytes of one file. */
    public interface Content {
        void write(OutputStream to) throws IOException;
    }

    /** A zip that is being sent. */
    public final class Zip {
        private final Actor actor;
        private final ZipStream stream;

        private Zip(Actor actor, ZipStream stream) {
            this.actor = actor;
            this.stream = stream;
        }

        /** What is made while it is sent. */
        public void add(String name, Instant at, Content content) throws IOException {
            stream.add(name, at, content::write);
        }

        /** A stored file, which the caller may send. */
        public void add(String name, Instant at, Download file) throws IOException {
            stream.add(name, at, to -> send.handle(actor, file, 0, file.size(), to));
        }
    }

    private final SendFile send;

    public ZipAnswer(SendFile send) {
        this.send = send;
    }

    /** @param name of the zip */
    public void send(Context ctx, String name, List<Entry> entries) {
        send(ctx, name, zip -> {
            for (var entry : entries) {
                zip.add(entry.name(), entry.at(), entry.file().get());
            }
        });
    }

    /**
     * As {@link #send(Context, String, List)}, of what is found while it is sent.
     *
     * @param name of the zip
     */
    public void send(Context ctx, String name, Filling filling) {
        var policy = ctx.res().getHeader(FileAnswer.POLICY);
        FileAnswer.describeDownload(ctx, name, "application/zip");
        FileAnswer.write(ctx, policy, to -> {
            var stream = new ZipStream(to);
            filling.into(new Zip(Visit.of(ctx).actor(), stream));
            stream.end();
        });
    }
}
