package studio.portal.application.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import studio.portal.application.Unavailable;
import studio.portal.application.file.BlobStore.Arrived;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.file.UploadId;

/** Where files are that come bit by bit, until they are whole. Constant memory, whatever their size. */
public interface PartialFiles {
    /** One file that nobody else writes to meanwhile. */
    interface Writing extends AutoCloseable {
        /**
         * Takes in what the stream has, until it ends or enough is there. What was taken in when reading fails is kept.
         *
         * @param most bytes
         * @throws IOException if reading failed
         * @throws Unavailable if storing failed
         */
        void append(InputStream bytes, long most) throws IOException;

        /** How much is safely stored, from the beginning of the file on. */
        long arrived();

        /**
         * The whole file, for {@link BlobStore#keep} of the store that belongs to these. Nothing is appended afterwards.
         *
         * @param name helps to tell types apart whose content looks alike
         */
        Arrived finish(String name) throws IOException;

        @Override
        void close();
    }

    /** How much of a file counts: asked once nobody else writes to it, and before anything of it is dropped. */
    @FunctionalInterface
    interface Counted {
        long bytes() throws IOException;
    }

    /** How many bytes of a file there are; 0 of one that is not there. More than were ever acknowledged may be. */
    long size(UploadId id) throws IOException;

    /**
     * Begins a file, or goes on with it.
     *
     * @param from how much of it counts; the rest is dropped. Whoever wrote before may have made a file of it meanwhile,
     *     whose bytes are somebody's: what this throws is thrown on, and nothing is dropped
     * @throws RuleViolation {@code upload-busy} while somebody else writes to it
     * @throws Unavailable if storing failed
     */
    Writing write(UploadId id, Counted from) throws IOException;

    /** Of a file that is not there, nothing. */
    void remove(UploadId id) throws IOException;

    /** Goes through those that nobody has written to since a time, a few at a time. */
    void idleSince(Instant time, Consumer<List<UploadId>> told) throws IOException;
}
