package studio.portal.application.file;

import java.io.IOException;
import java.io.OutputStream;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.StoredFile;
import studio.portal.domain.file.UploadRepository;

/** Looks again at every file that is marked as damaged: whoever puts the right bytes back has mended it. */
public final class CheckDamagedFiles {
    private final UploadRepository uploads;
    private final BlobStore blobs;
    private final DamageMarks marks;

    public CheckDamagedFiles(UploadRepository uploads, BlobStore blobs, DamageMarks marks) {
        this.uploads = uploads;
        this.blobs = blobs;
        this.marks = marks;
    }

    /** Returns how many uploads are whole again. */
    public int handle(Actor actor) {
        return uploads.damaged(actor).stream()
                .filter(this::isWhole)
                .mapToInt(file -> marks.mended(actor, file.hash()))
                .sum();
    }

    private boolean isWhole(StoredFile file) {
        try {
            blobs.read(file.hash(), file.blocks(), 0, file.size(), OutputStream.nullOutputStream());
            return true;
        } catch (IOException stillDamaged) {
            return false;
        }
    }
}
