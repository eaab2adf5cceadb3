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
 * Where bytes are kept, once, named by their SHA-256. Nothing overwrites; what {@link #keep} has returned from survives a crash. Constant memory in both
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
     * Makes a file of what this store has received. Whether the same bytes were kept before changes neither the answer nor
     * what is done for it; if they were, and were damaged or set aside, they are whole and kept from now on.
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
     * Sends a part of a file, checking each block against its hash before any byte of it is sent. Bytes that were set aside
     * are sent like all others.
     *
     * @throws DamagedFile if a block is not what was stored
     */
    void read(ContentHash hash, List<ContentHash> blocks, long offset, long length, OutputStream to) throws IOException;

    /** Also of bytes that were set aside. */
    boolean exists(ContentHash hash) throws IOException;

    /**
     * Goes through everything that was last kept before a time and is not set aside, a few at a time, in no order.
     *
     * @param told is free to set aside what it is told of
     */
    void storedBefore(Instant time, Consumer<List<ContentHash>> told) throws IOException;

    /** Puts bytes that no row seems to name where they can be removed. Of bytes that are not there, nothing. */
    void setAside(ContentHash hash) throws IOException;

    /** What was set aside before a time. */
    List<ContentHash> setAsideBefore(Instant time) throws IOException;

    /** Keeps again what was set aside. */
    void bringBack(ContentHash hash) throws IOException;

    /** Removes what was set aside; the same bytes, kept since, stay. */
    void remove(ContentHash hash) throws IOException;
}
