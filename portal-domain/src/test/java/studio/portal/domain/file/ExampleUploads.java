package studio.portal.domain.file;

import static studio.portal.domain.Cast.MONDAY;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import studio.portal.domain.Cast;
import studio.portal.domain.account.PersonId;

/** Files to test with. Each call makes a new one. */
public final class ExampleUploads {
    private static final AtomicLong NEXT = new AtomicLong(0xf_0000);
    private static final ContentHash HASH = new ContentHash("0".repeat(60) + "beef");

    private ExampleUploads() {}

    public static Upload screenshot(PersonId uploader) {
        return new Upload(
                new UploadId(Cast.id(NEXT.incrementAndGet())),
                uploader,
                new FileName("screenshot.png"),
                1234,
                "image/png",
                HASH,
                List.of(HASH),
                MONDAY);
    }
}
