package studio.portal.bootstrap.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import studio.portal.application.file.DamagedFile;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.Upload;

/** The blocks of one open file, none of which is sent before it was seen to be what was stored. */
final class CheckedBlocks {
    private final ContentHash hash;
    private final List<ContentHash> blocks;
    private final FileChannel channel;
    private final ByteBuffer buffer;

    CheckedBlocks(ContentHash hash, List<ContentHash> blocks, FileChannel channel) throws IOException {
        this.hash = hash;
        this.blocks = blocks;
        this.channel = channel;
        this.buffer = ByteBuffer.allocate((int) Math.min(Upload.BLOCK_SIZE, Math.max(1, channel.size())));
    }

    /** @throws DamagedFile before any byte of the first block that is not what was stored */
    void send(long offset, long length, OutputStream to) throws IOException {
        var end = offset + length;
        for (var position = offset; position < end; ) {
            var block = Math.toIntExact(position / Upload.BLOCK_SIZE);
            var start = (long) block * Upload.BLOCK_SIZE;
            check(block);
            var from = (int) (position - start);
            var until = (int) Math.min(end - start, buffer.limit());
            if (until <= from) {
                throw new DamagedFile("File " + hash + " is shorter than it was");
            }
            to.write(buffer.array(), from, until - from);
            position = start + until;
        }
    }

    /** Fills the buffer with a block that is what was stored. */
    private void check(int block) throws IOException {
        buffer.clear();
        var position = (long) block * Upload.BLOCK_SIZE;
        while (buffer.hasRemaining()) {
            var read = channel.read(buffer, position + buffer.position());
            if (read < 0) {
                break;
            }
        }
        buffer.flip();
        if (block >= blocks.size() || !Fingerprint.of(buffer).equals(blocks.get(block))) {
            throw new DamagedFile("Block " + block + " of file " + hash + " is not what was stored");
        }
    }
}
