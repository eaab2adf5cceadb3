package studio.portal.application.notification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import studio.portal.application.Unavailable;
import studio.portal.application.file.BlobStore;
import studio.portal.application.file.DamagedFile;
import studio.portal.application.file.Download;
import studio.portal.application.file.LostFile;
import studio.portal.application.notification.Mail.Attachment;

/** Reads the files that come with mails, at the moment a mail is sent: exactly what is stored, checked block by block. */
public final class Enclosures {
    /** Grown by a third on its way it still is what nearly every mail server takes. */
    public static final long LARGEST = 7L * 1024 * 1024;

    private final BlobStore blobs;

    public Enclosures(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** Whether a file comes with a mail; a larger one is had by the link alone. */
    public static boolean fits(Download file) {
        return file.size() <= LARGEST;
    }

    /**
     * @throws LostFile if what is stored is not what was received
     * @throws Unavailable if it cannot be read just now
     */
    Optional<Attachment> of(Matter matter) {
        return matter.enclosed().filter(Enclosures::fits).map(this::read);
    }

    private Attachment read(Download file) {
        file.mustBeWhole();
        var bytes = new ByteArrayOutputStream((int) file.size());
        try {
            blobs.read(file.hash(), file.blocks(), 0, file.size(), bytes);
        } catch (DamagedFile e) {
            throw new LostFile(); // not of the moment: a mail that waited for it would wait for ever
        } catch (IOException e) {
            throw new Unavailable("A file cannot be read just now", e);
        }
        return new Attachment(file.name(), file.mediaType(), bytes.toByteArray());
    }
}
