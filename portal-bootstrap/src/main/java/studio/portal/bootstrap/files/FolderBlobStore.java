package studio.portal.bootstrap.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.file.BlobStore;
import studio.portal.application.file.DamagedFile;
import studio.portal.application.file.TooLarge;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadId;

/**
 * Keeps files in a folder, each bytes once, named by their SHA-256. They arrive under {@code incoming} and are moved to their
 * place whole, over the same bytes if these are there, so that what is there is complete and nobody can tell from outside
 * whether it was there before.
 */
public final class FolderBlobStore implements BlobStore {
    private static final Logger LOG = LoggerFactory.getLogger(FolderBlobStore.class);

    private final Path folder;
    private final Path incoming;
    private final Shelves shelves;
    private final TransferThreads threads;

    public FolderBlobStore(Path folder, TransferThreads threads) throws IOException {
        this.folder = folder;
        this.threads = threads;
        this.incoming = folder.resolve("incoming");
        DurableFiles.createFolders(incoming);
        this.shelves = new Shelves(folder);
    }

    private record Part(Path file, Stored stored) implements InFolder {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("A file that was not kept stays until it is collected: {}", e.getMessage());
            }
        }
    }

    @Override
    public Arrived receive(String name, InputStream bytes, long limit) throws IOException {
        var arriving = Storing.storing(() -> Files.createTempFile(incoming, "", ".part"));
        var arrived = false;
        try {
            var part = new Part(arriving, receive(arriving, name, bytes, limit));
            arrived = true;
            return part;
        } finally {
            if (!arrived) {
                Files.deleteIfExists(arriving);
            }
        }
    }

    @Override
    public void keep(Arrived arrived) throws IOException {
        if (!(arrived instanceof InFolder part)) {
            throw new IllegalArgumentException("Received elsewhere");
        }
        Storing.storing(() -> {
            shelves.keep(part.file(), part.stored().hash());
            return part;
        });
    }

    private Stored receive(Path arriving, String name, InputStream bytes, long limit) throws IOException {
        var fingerprint = new Fingerprint();
        var type = new TypeDetection(name);
        try (var channel = Storing.storing(() -> FileChannel.open(arriving, StandardOpenOption.WRITE))) {
            var intake = new Intake(threads, channel, fingerprint, (piece, length) -> {
                if (fingerprint.size() + length > limit) {
                    throw new TooLarge(limit);
                }
                type.add(piece, length);
                Storing.storing(() -> writeAll(channel, ByteBuffer.wrap(piece, 0, length)));
            });
            intake.takeIn(bytes, limit == Long.MAX_VALUE ? limit : limit + 1);
            Storing.storing(() -> synced(intake));
        }
        return fingerprint.stored(type.mediaType());
    }

    private static FileChannel writeAll(FileChannel channel, ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            channel.write(piece);
        }
        return channel;
    }

    private static Intake synced(Intake intake) throws IOException {
        intake.sync();
        return intake;
    }

    @Override
    public void read(ContentHash hash, List<ContentHash> blocks, long offset, long length, OutputStream to)
            throws IOException {
        if (length == 0) {
            return;
        }
        try (var channel = open(hash)) {
            new CheckedBlocks(hash, blocks, channel, threads).send(offset, length, to);
        }
    }

    private FileChannel open(ContentHash hash) throws IOException {
        try {
            return FileChannel.open(shelves.kept(hash), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new DamagedFile("File " + hash + " is missing");
        }
    }

    @Override
    public boolean exists(ContentHash hash) {
        return Files.isRegularFile(shelves.kept(hash));
    }

    @Override
    public void storedBefore(Instant time, Consumer<List<ContentHash>> told) throws IOException {
        shelves.keptBefore(time, told);
    }

    @Override
    public void remove(ContentHash hash) throws IOException {
        Files.deleteIfExists(shelves.kept(hash));
    }

    /**
     * Takes over files that earlier versions of the portal named by the ids of their uploads, or set aside.
     *
     * @param hashes says what the bytes of uploads are, as far as they have a row
     * @return how many there were
     */
    public int takeOver(Function<List<UploadId>, Map<UploadId, ContentHash>> hashes) throws IOException {
        return new FilesNamedById(folder, shelves).takeOver(hashes) + new FilesSetAside(folder, shelves).takeOver();
    }

    /** Removes what a crash left half received. Only what is old: other nodes may be receiving into the same folder. */
    public int removeAbandoned(Instant before) throws IOException {
        var removed = 0;
        try (Stream<Path> parts = Files.list(incoming)) {
            for (var part : (Iterable<Path>) parts::iterator) {
                if (Shelves.isBefore(before, part)) {
                    removed += Files.deleteIfExists(part) ? 1 : 0;
                }
            }
        }
        return removed;
    }
}
