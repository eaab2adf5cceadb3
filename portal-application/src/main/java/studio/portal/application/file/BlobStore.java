package studio.portal.application.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import studio.portal.application.Unavailable;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadId;

/**
 * Where bytes are kept. Nothing overwrites; what {@link #keep} has returned from survives a crash. Constant memory in both
 * directions, whatever the size.
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
     * Makes a file of what this store has received.
     *
     * @throws Unavailable if storing failed; nothing is kept
     */
    void keep(UploadId id, Arrived arrived) throws IOException;

    /** Receives and keeps. */
    default Stored write(UploadId id, String name, InputStream bytes, long limit) throws IOException {
        try (var arrived = receive(name, bytes, limit)) {
            keep(id, arrived);
            return arrived.stored();
        }
    }

    /**
     * Sends a part of a file, checking each block against its hash before any byte of it is sent.
     *
     * @throws DamagedFile if a block is not what was stored
     */
    void read(UploadId id, List<ContentHash> blocks, long offset, long length, OutputStream to) throws IOException;

    boolean exists(UploadId id) throws IOException;

    /**
     * Goes through everything that was stored before a time, a few at a time, in no order.
     *
     * @param told is free to remove what it is told of
     */
    void storedBefore(Instant time, Consumer<List<UploadId>> told) throws IOException;

    /** Removes bytes that no row names. */
    void remove(UploadId id) throws IOException;
}
