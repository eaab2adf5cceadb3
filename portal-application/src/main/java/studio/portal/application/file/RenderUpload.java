package studio.portal.application.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import studio.portal.application.Transactions;
import studio.portal.application.Unavailable;
import studio.portal.application.file.Renderer.Picture;
import studio.portal.application.file.Renderer.Rendered;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentRepository;
import studio.portal.domain.file.FileToRender;
import studio.portal.domain.file.RenderingFailure;
import studio.portal.domain.file.RenderingRepository;
import studio.portal.domain.file.Rendition;
import studio.portal.domain.file.UploadId;

/**
 * Makes the preview of one file, or notes why there is none. Nothing is drawn inside a transaction; bytes are
 * claimed, then kept, then named by rows.
 */
public final class RenderUpload {
    /** What became of it, for the job that asked. */
    public enum Outcome {
        SETTLED,
        TRY_AGAIN
    }

    /** Hears of the text of a file as part of the transaction that stores it. */
    public interface TextFound {
        void found(Actor actor, UploadId upload, String text);
    }

    public static final int MOST_TRIES = 3;

    /** More than any picture of {@link Renderer#PAGE_SIDE} takes. */
    private static final long LARGEST_PICTURE = 32L * 1024 * 1024;

    private final Transactions transactions;
    private final RenderingRepository renderings;
    private final ContentRepository contents;
    private final BlobStore blobs;
    private final Renderer renderer;
    private final TextFound words;
    private final DamageMarks marks;
    private final Clock clock;

    public RenderUpload(
            Transactions transactions,
            RenderingRepository renderings,
            ContentRepository contents,
            BlobStore blobs,
            Renderer renderer,
            TextFound words,
            DamageMarks marks,
            Clock clock) {
        this.transactions = transactions;
        this.renderings = renderings;
        this.contents = contents;
        this.blobs = blobs;
        this.renderer = renderer;
        this.words = words;
        this.marks = marks;
        this.clock = clock;
    }

    public Outcome handle(Actor actor, UUID upload) {
        var id = new UploadId(upload);
        var begun = transactions.write(actor, () -> renderings.begin(actor, id));
        if (begun.isEmpty()) {
            return Outcome.SETTLED;
        }
        var file = begun.get();
        if (file.tries() > MOST_TRIES) {
            return failed(actor, file, RenderingFailure.CRASHED);
        }
        try {
            render(actor, file);
            return Outcome.SETTLED;
        } catch (CannotRender e) {
            return failed(actor, file, e.why());
        } catch (DamagedFile e) {
            marks.found(file.hash());
            return failed(actor, file, RenderingFailure.DAMAGED);
        } catch (Unavailable e) {
            throw notNow(actor, id, e);
        } catch (IOException e) {
            throw notNow(actor, id, new Unavailable("A file cannot be had just now", e));
        }
    }

    /** No fault of the file: the job comes again, and no try was spent. */
    private Unavailable notNow(Actor actor, UploadId id, Unavailable why) {
        Thread.interrupted(); // whoever stops a job interrupts it, and an embedded database that meets that closes
        // itself
        transactions.run(actor, () -> renderings.giveBack(actor, id));
        return why;
    }

    private Outcome failed(Actor actor, FileToRender file, RenderingFailure why) {
        if (why.isWorthAnotherTry() && file.tries() < MOST_TRIES) {
            return Outcome.TRY_AGAIN;
        }
        transactions.run(actor, () -> renderings.fail(actor, file.id(), why, clock.instant()));
        return Outcome.SETTLED;
    }

    private void render(Actor actor, FileToRender file) throws IOException {
        try (var made = renderer.render(new StoredSource(blobs, file))) {
            var renditions = kept(actor, made);
            transactions.run(actor, () -> {
                renderings.finish(actor, file.id(), made.pageCount(), renditions, made.text(), clock.instant());
                made.text().ifPresent(text -> words.found(actor, file.id(), text));
            });
        }
    }

    private List<Rendition> kept(Actor actor, Rendered made) throws IOException {
        var renditions = new ArrayList<Rendition>();
        if (made.thumbnail().isPresent()) {
            renditions.add(
                    kept(actor, Rendition.Kind.THUMBNAIL, 1, made.thumbnail().get()));
        }
        for (var i = 0; i < made.pages().size(); i++) {
            renditions.add(kept(actor, Rendition.Kind.PAGE, i + 1, made.pages().get(i)));
        }
        return renditions;
    }

    private Rendition kept(Actor actor, Rendition.Kind kind, int page, Picture picture) throws IOException {
        try (var bytes = Files.newInputStream(picture.file());
                var arrived = blobs.receive(kind.word(), bytes, LARGEST_PICTURE)) {
            var stored = arrived.stored();
            var until = clock.instant().plus(ContentRepository.CLAIMED);
            transactions.run(actor, () -> contents.claim(actor, stored.hash(), until));
            blobs.keep(arrived);
            return new Rendition(
                    kind,
                    page,
                    picture.mediaType(),
                    picture.width(),
                    picture.height(),
                    stored.size(),
                    stored.hash(),
                    stored.blocks());
        }
    }

    /** A file where its bytes are kept, each block checked as it is read. */
    private record StoredSource(BlobStore blobs, FileToRender file) implements Renderer.Source {
        @Override
        public String mediaType() {
            return file.mediaType();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public void read(long length, OutputStream to) throws IOException {
            blobs.read(file.hash(), file.blocks(), 0, length, to);
        }
    }
}
