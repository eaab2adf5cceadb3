package studio.portal.bootstrap.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.file.BlobStore.Arrived;
import studio.portal.application.file.BlobStore.Stored;
import studio.portal.application.file.PartialFiles.Writing;

/** One file while somebody writes to it. Bytes are hashed as they pass by; what is not synced does not count. */
final class PartialFile implements Writing {
    private static final Logger LOG = LoggerFactory.getLogger(PartialFile.class);
    private static final int BEGINNING = 64 * 1024;

    private final Path file;
    private final FileChannel channel;
    private final Fingerprint fingerprint;
    private final Intake intake;
    private final Consumer<Optional<Fingerprint>> released;
    private long synced;
    private boolean finished;

    /** @param released hears where the next may go on, if that is certain */
    PartialFile(
            Path file,
            FileChannel channel,
            Fingerprint fingerprint,
            TransferThreads threads,
            Consumer<Optional<Fingerprint>> released) {
        this.file = file;
        this.channel = channel;
        this.fingerprint = fingerprint;
        this.intake = new Intake(
                threads,
                channel,
                fingerprint,
                (piece, length) -> Storing.storing(() -> write(ByteBuffer.wrap(piece, 0, length))));
        this.released = released;
        this.synced = fingerprint.size();
    }

    private record Whole(Path file, Stored stored) implements InFolder {
        /** Its row goes first if it is given up, and until then it can be tried again. */
        @Override
        public void close() {}
    }

    @Override
    public void append(InputStream bytes, long most) throws IOException {
        try {
            intake.takeIn(bytes, most);
        } finally {
            // Also where reading broke off; where storing did, the next step fails too, and nothing new counts.
            Storing.storing(this::sync);
        }
    }

    private long write(ByteBuffer piece) throws IOException {
        var at = fingerprint.size();
        while (piece.hasRemaining()) {
            at += channel.write(piece, at);
        }
        return at;
    }

    private long sync() throws IOException {
        intake.sync();
        synced = fingerprint.size();
        return synced;
    }

    @Override
    public long arrived() {
        return synced;
    }

    @Override
    public Arrived finish(String name) throws IOException {
        finished = true;
        var type = new TypeDetection(name);
        var beginning = ByteBuffer.allocate(BEGINNING);
        var read = 0;
        while (beginning.hasRemaining() && read >= 0) {
            read = channel.read(beginning, beginning.position());
        }
        type.add(beginning.array(), beginning.position());
        return new Whole(file, fingerprint.stored(type.mediaType()));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("A file on its way was not closed: {}", e.getMessage());
        } finally {
            released.accept(Optional.of(fingerprint).filter(any -> !finished && any.isSound() && any.size() == synced));
        }
    }
}
