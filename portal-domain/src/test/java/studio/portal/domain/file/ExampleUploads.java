package studio.portal.domain.file;

import static studio.portal.domain.Cast.MONDAY;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import studio.portal.domain.Cast;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;

/** Files to test with. Each call makes a new one. */
public final class ExampleUploads {
    private static final AtomicLong NEXT = new AtomicLong(0xf_0000);

    private ExampleUploads() {}

    /** Of bytes that nobody else has sent. */
    public static Upload screenshot(PersonId uploader) {
        var number = NEXT.incrementAndGet();
        var hash = new ContentHash("%064x".formatted(number));
        return new Upload(
                new UploadId(Cast.id(number)),
                uploader,
                new FileName("screenshot.png"),
                1234,
                "image/png",
                hash,
                List.of(hash),
                MONDAY);
    }

    /** Another file of the same bytes. */
    public static Upload sameAs(Upload upload, PersonId uploader) {
        return new Upload(
                screenshot(uploader).id(),
                uploader,
                upload.name(),
                upload.size(),
                upload.mediaType(),
                upload.hash(),
                upload.blocks(),
                upload.uploadedAt());
    }

    /** One whose bytes are kept. Part of a transaction. */
    public static Upload add(UploadRepository uploads, Actor actor, Upload upload) {
        uploads.prepare(actor, upload);
        if (!uploads.confirm(actor, upload.id())) {
            throw new IllegalStateException("Not prepared by " + actor);
        }
        return upload;
    }

    /** In a transaction of its own. */
    static Upload add(RepositoryContract store, UploadRepository uploads, Actor actor, Upload upload) {
        return store.write(() -> add(uploads, actor, upload));
    }
}
