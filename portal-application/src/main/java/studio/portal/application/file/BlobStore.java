package studio.portal.application.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import studio.portal.application.Unavailable;
import studio.portal.domain.file.ContentHash;

/**
 * Where bytes are kept, once, named by their SHA-256. What {@link #keep} has returned from survives a crash. Constant memory
 * in both directions, whatever the size. Who keeps and who removes the same bytes wait for each other elsewhere: see
 * {@link studio.portal.domain.file.ContentRepository}.
 */
public interface BlobStore {
    /** What was learnt of a file while it was stored. Blocks are of {@code Upload.BLOCK_SIZE} bytes. */
    record Stored(long size, ContentHash hash, List<ContentHash> blocks, String mediaType) {}

    /** Bytes that are all there and are no file yet. Closed without having been kept, they are given up. */
    interface Arrived extends AutoCloseable {
        Stored stored();

        @Override
        void close();
    }

    /**
     * Takes in everything the stream has.
     *
     * @param name helps to tell types apart whose content looks alike
     * @throws TooLarge as soon as more than the limit has arrived; nothing is kept
     * @throws IOException if reading failed; nothing is kept
     * @throws Unavailable if storing failed, because the disk is full for example; nothing is kept
     */
    Arrived receive(String name, InputStream bytes, long limit) throws IOException;

    /**
     * Makes a file of what this store has received. Whether the same bytes were kept before changes neither the answer nor
     * what is done for it; if they were, and were damaged, they are whole from now on.
     *
     * @throws Unavailable if storing failed; nothing is kept
     */
    void keep(Arrived arrived) throws IOException;

    /** Receives and keeps. */
    default Stored write(String name, InputStream bytes, long limit) throws IOException {
        try (var arrived = receive(name, bytes, limit)) {
            keep(arrived);
            return arrived.stored();
        }
    }

    /**
     * Sends a part of a file, checking each block against its hash before any byte of it is sent.
     *
     * @throws DamagedFile if a block is not what was stored
     */
    void read(ContentHash hash, List<ContentHash> blocks, long offset, long length, OutputStream to) throws IOException;

    boolean exists(ContentHash hash) throws IOException;

    /** Goes through everything that was last kept before a time, a few at a time, in no order. */
    void storedBefore(Instant time, Consumer<List<ContentHash>> told) throws IOException;

    /** Of bytes that are not there, nothing. Whoever reads them at this moment reads on. */
    void remove(ContentHash hash) throws IOException;
}
