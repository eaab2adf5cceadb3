package studio.portal.application.file;

import java.io.IOException;
import java.io.OutputStream;
import studio.portal.domain.account.Actor;

/** The bytes of a file on their way to somebody who may have it. Whoever meets a damaged one marks it for everybody who has sent it. */
public final class SendFile {
    private final BlobStore blobs;
    private final DamageMarks marks;

    public SendFile(BlobStore blobs, DamageMarks marks) {
        this.blobs = blobs;
        this.marks = marks;
    }

    /**
     * Each block is checked before any byte of it is sent.
     *
     * @throws DamagedFile if a block is not what was stored; what came before it has been sent
     */
    public void handle(Actor actor, Download file, long offset, long length, OutputStream to) throws IOException {
        try {
            blobs.read(file.hash(), file.blocks(), offset, length, to);
        } catch (DamagedFile damage) {
            try {
                marks.found(file.hash());
            } catch (RuntimeException e) {
                damage.addSuppressed(e); // nothing is marked now; the next reader meets it again
            }
            throw damage;
        }
    }
}
