package studio.portal.application.invoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import studio.portal.application.Ids;
import studio.portal.application.Transactions;
import studio.portal.application.file.BlobStore;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentRepository;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Paper;
import studio.portal.domain.invoice.PaperKind;

/** Keeps what was written, before anything names it: bytes are claimed and then kept, each in no transaction of others. */
public final class PaperBytes {
    /** More than any paper takes. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private final Transactions transactions;
    private final ContentRepository contents;
    private final BlobStore blobs;
    private final Ids ids;
    private final Clock clock;

    public PaperBytes(Transactions transactions, ContentRepository contents, BlobStore blobs, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.contents = contents;
        this.blobs = blobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param number by which the file is called */
    Paper kept(Actor actor, PaperKind kind, InvoiceNumber number, byte[] bytes) throws IOException {
        var name = new FileName(number.value().replaceAll("[/\\\\]", "-") + "." + kind.word());
        try (var arrived = blobs.receive(name.value(), new ByteArrayInputStream(bytes), LARGEST)) {
            var stored = arrived.stored();
            var until = clock.instant().plus(ContentRepository.CLAIMED);
            transactions.run(actor, () -> contents.claim(actor, stored.hash(), until));
            blobs.keep(arrived);
            return new Paper(new UploadId(ids.next()), kind, name, stored.size(), stored.hash(), stored.blocks());
        }
    }
}
