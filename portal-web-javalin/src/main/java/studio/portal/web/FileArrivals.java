package studio.portal.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.portal.application.file.ArrivingFiles;
import studio.portal.application.file.BlobStore.Arrived;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.FileName;

/** Where the files of one request arrive: beside those that are kept, in the same file store. */
final class FileArrivals {
    private static final String KEY = "portal.arrivals";

    private final ArrivingFiles arriving;
    private final Actor actor;
    private final long largest;
    private final List<Arrived> all = new ArrayList<>();

    private FileArrivals(ArrivingFiles arriving, Actor actor, long largest) {
        this.arriving = arriving;
        this.actor = actor;
        this.largest = largest;
    }

    /** Decided by the gate before anything of the body is read. */
    static void expect(Context ctx, ArrivingFiles arriving, Actor actor, long largest) {
        ctx.attribute(KEY, new FileArrivals(arriving, actor, largest));
    }

    static Optional<FileArrivals> find(Context ctx) {
        return Optional.ofNullable(ctx.attribute(KEY));
    }

    static FileArrivals of(Context ctx) {
        return find(ctx).orElseThrow(() -> new Refused(415, "media-type"));
    }

    /** What nobody kept. */
    static void giveUp(Context ctx) {
        find(ctx)
                .ifPresent(
                        arrivals -> arrivals.all.forEach(arrived -> arrivals.arriving.giveUp(arrivals.actor, arrived)));
    }

    /** What a form may carry at most. */
    long most() {
        return most(largest);
    }

    static long most(long largest) {
        return largest * Attachments.MOST + Bodies.LARGEST;
    }

    boolean haveRoom() {
        return all.size() < Attachments.MOST;
    }

    /** @throws RuleViolation {@code too-many-unused-files} before anything is stored, if there is no room */
    SentFile receive(String name, InputStream bytes) throws IOException {
        try {
            arriving.mustHaveRoom(actor, largest);
        } catch (RuleViolation noRoom) {
            var unused = bytes.skip(largest); // whoever is still sending would not hear the answer
            throw noRoom;
        }
        return receiveRepeat(name, bytes);
    }

    /** Of what may have been sent before: that is known only once its bytes are, and then it needs no room. */
    SentFile receiveRepeat(String name, InputStream bytes) throws IOException {
        var arrived = arriving.receive(actor, new FileName(name).value(), bytes, largest);
        all.add(arrived);
        return SentFile.there(name, arrived);
    }
}
