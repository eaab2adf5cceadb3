package studio.portal.bootstrap.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.Upload;

/**
 * Room for one block of a file, filled again and again. In pieces, for an array of a whole block takes twice its size of a
 * small heap; each is hashed as soon as it is read, while it is near the processor.
 */
final class Block {
    private static final int PIECE = 256 * 1024;

    private final byte[][] pieces;
    private int size;

    /** @param most bytes that are ever read into it */
    Block(long most) {
        var room = (int) Math.max(1, Math.min(Upload.BLOCK_SIZE, most));
        this.pieces = new byte[(room + PIECE - 1) / PIECE][];
        for (var i = 0; i < pieces.length; i++) {
            pieces[i] = new byte[Math.min(PIECE, room - i * PIECE)];
        }
    }

    /**
     * Reads from a place in the file until the block is full or the file ends.
     *
     * @return the hash of what is in the block now
     */
    ContentHash read(FileChannel channel, long position) throws IOException {
        var digest = Fingerprint.sha256();
        size = 0;
        for (var piece : pieces) {
            var read = fill(ByteBuffer.wrap(piece), channel, position + size);
            digest.update(piece, 0, read);
            size += read;
            if (read < piece.length) {
                break;
            }
        }
        return Fingerprint.hash(digest);
    }

    private static int fill(ByteBuffer piece, FileChannel channel, long position) throws IOException {
        while (piece.hasRemaining() && channel.read(piece, position + piece.position()) >= 0) {
            continue;
        }
        return piece.position();
    }

    /** How much of it is filled. */
    int size() {
        return size;
    }

    void write(int from, int until, OutputStream to) throws IOException {
        for (var at = from; at < until; ) {
            var inPiece = at % PIECE;
            var length = Math.min(PIECE - inPiece, until - at);
            to.write(pieces[at / PIECE], inPiece, length);
            at += length;
        }
    }
}
