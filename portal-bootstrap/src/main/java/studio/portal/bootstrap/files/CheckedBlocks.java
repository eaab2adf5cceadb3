package studio.portal.bootstrap.files;

import java.io.IOException;
import java.io.OutputStream;
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
    private final TransferThreads threads;

    CheckedBlocks(ContentHash hash, List<ContentHash> blocks, FileChannel channel, TransferThreads threads) {
        this.hash = hash;
        this.blocks = blocks;
        this.channel = channel;
        this.threads = threads;
    }

    /** @throws DamagedFile before any byte of the first block that is not what was stored */
    void send(long offset, long length, OutputStream to) throws IOException {
        var end = offset + length;
        try (var ahead = new BlocksAhead(threads, number(offset), number(end - 1), channel.size(), this::check)) {
            for (var position = offset; position < end; ) {
                var block = ahead.next();
                var start = (long) number(position) * Upload.BLOCK_SIZE;
                var until = (int) Math.min(end - start, Upload.BLOCK_SIZE);
                var begun = System.nanoTime();
                block.write((int) (position - start), Math.min(until, block.size()), to);
                ahead.taken(block, System.nanoTime() - begun);
                if (block.size() < until) {
                    throw new DamagedFile("File " + hash + " is shorter than it was");
                }
                position = start + until;
            }
        }
    }

    private static int number(long position) {
        return Math.toIntExact(position / Upload.BLOCK_SIZE);
    }

    /** Fills it with a block that is what was stored. */
    private void check(int number, Block into) throws IOException {
        var found = into.read(channel, (long) number * Upload.BLOCK_SIZE);
        if (number >= blocks.size() || !found.equals(blocks.get(number))) {
            throw new DamagedFile("Block " + number + " of file " + hash + " is not what was stored");
        }
    }
}
