package studio.portal.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.portal.application.file.BlobStore;
import studio.portal.application.file.BlobStore.Arrived;
import studio.portal.domain.file.FileName;
import studio.portal.domain.ticket.Attachments;

/** Where the files of one request arrive: beside those that are kept, in the same file store. */
final class FileArrivals {
    private static final String KEY = "portal.arrivals";

    private final BlobStore blobs;
    private final long largest;
    private final List<Arrived> all = new ArrayList<>();

    private FileArrivals(BlobStore blobs, long largest) {
        this.blobs = blobs;
        this.largest = largest;
    }

    /** Decided by the gate before anything of the body is read. */
    static void expect(Context ctx, BlobStore blobs, long largest) {
        ctx.attribute(KEY, new FileArrivals(blobs, largest));
    }

    static Optional<FileArrivals> find(Context ctx) {
        return Optional.ofNullable(ctx.attribute(KEY));
    }

    static FileArrivals of(Context ctx) {
        return find(ctx).orElseThrow(() -> new Refused(415, "media-type"));
    }

    /** What nobody kept. */
    static void giveUp(Context ctx) {
        find(ctx).ifPresent(arrivals -> arrivals.all.forEach(Arrived::close));
    }

    /** What a form may carry at most. */
    long most() {
        return largest * Attachments.MOST + Bodies.LARGEST;
    }

    boolean haveRoom() {
        return all.size() < Attachments.MOST;
    }

    SentFile receive(String name, InputStream bytes) throws IOException {
        var arrived = blobs.receive(new FileName(name).value(), bytes, largest);
        all.add(arrived);
        return SentFile.there(name, arrived);
    }
}
