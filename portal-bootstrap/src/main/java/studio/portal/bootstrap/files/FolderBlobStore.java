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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.Unavailable;
import studio.portal.application.file.BlobStore;
import studio.portal.application.file.DamagedFile;
import studio.portal.application.file.TooLarge;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;

/**
 * Keeps files in a folder. They arrive under {@code incoming} and are moved to their place whole, so that what is there
 * is complete. Folders are named by the end of the id: the beginning of a UUIDv7 is the time and would crowd one folder.
 */
public final class FolderBlobStore implements BlobStore {
    private static final Logger LOG = LoggerFactory.getLogger(FolderBlobStore.class);
    private static final int PIECE = 64 * 1024;
    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern UUID_NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path folder;
    private final Path incoming;

    public FolderBlobStore(Path folder) throws IOException {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
        DurableFiles.createFolders(incoming);
    }

    private record Part(Path file, Stored stored) implements Arrived {
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
        var arriving = storing(() -> Files.createTempFile(incoming, "", ".part"));
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
    public void keep(UploadId id, Arrived arrived) throws IOException {
        if (!(arrived instanceof Part part)) {
            throw new IllegalArgumentException("Received elsewhere");
        }
        var place = place(id);
        if (Files.exists(place)) {
            throw new IOException("There is a file " + id + " already");
        }
        storing(() -> {
            DurableFiles.createFolders(folderOf(id));
            DurableFiles.publish(part.file(), place);
            return place;
        });
    }

    private interface Storing<T> {
        T store() throws IOException;
    }

    /** That the disk is full is not the sender's fault, and unlike a sender who is gone worth an answer. */
    private static <T> T storing(Storing<T> step) {
        try {
            return step.store();
        } catch (IOException e) {
            throw new Unavailable("The file cannot be stored", e);
        }
    }

    private static Stored receive(Path arriving, String name, InputStream bytes, long limit) throws IOException {
        var fingerprint = new Fingerprint();
        var type = new TypeDetection(name);
        try (var channel = storing(() -> FileChannel.open(arriving, StandardOpenOption.WRITE))) {
            var piece = new byte[PIECE];
            for (var read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                if (fingerprint.size() + read > limit) {
                    throw new TooLarge(limit);
                }
                fingerprint.add(piece, read);
                type.add(piece, read);
                var arrived = ByteBuffer.wrap(piece, 0, read);
                storing(() -> writeAll(channel, arrived));
            }
            storing(() -> synced(channel));
        }
        return fingerprint.stored(type.mediaType());
    }

    private static FileChannel writeAll(FileChannel channel, ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            channel.write(piece);
        }
        return channel;
    }

    private static FileChannel synced(FileChannel channel) throws IOException {
        channel.force(true);
        return channel;
    }

    @Override
    public void read(UploadId id, List<ContentHash> blocks, long offset, long length, OutputStream to)
            throws IOException {
        if (length == 0) {
            return;
        }
        try (var channel = FileChannel.open(place(id), StandardOpenOption.READ)) {
            var buffer = ByteBuffer.allocate((int) Math.min(Upload.BLOCK_SIZE, Math.max(1, channel.size())));
            var end = offset + length;
            for (var position = offset; position < end; ) {
                var block = Math.toIntExact(position / Upload.BLOCK_SIZE);
                var start = (long) block * Upload.BLOCK_SIZE;
                checkedBlock(id, blocks, block, channel, buffer);
                var from = (int) (position - start);
                var until = (int) Math.min(end - start, buffer.limit());
                if (until <= from) {
                    throw new DamagedFile("File " + id + " is shorter than it was");
                }
                to.write(buffer.array(), from, until - from);
                position = start + until;
            }
        } catch (NoSuchFileException e) {
            throw new DamagedFile("File " + id + " is missing");
        }
    }

    /** Fills the buffer with a block that is what was stored. */
    private static void checkedBlock(
            UploadId id, List<ContentHash> blocks, int block, FileChannel channel, ByteBuffer buffer)
            throws IOException {
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
            throw new DamagedFile("Block " + block + " of file " + id + " is not what was stored");
        }
    }

    @Override
    public boolean exists(UploadId id) {
        return Files.isRegularFile(place(id));
    }

    @Override
    public void storedBefore(Instant time, Consumer<List<UploadId>> told) throws IOException {
        for (var outer : named(folder, TWO_DIGITS)) {
            for (var inner : named(outer, TWO_DIGITS)) {
                var ids = new ArrayList<UploadId>();
                for (var file : named(inner, UUID_NAME)) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                        ids.add(new UploadId(UUID.fromString(nameOf(file))));
                    }
                }
                if (!ids.isEmpty()) {
                    told.accept(ids);
                }
            }
        }
    }

    /** What else an operator keeps there is none of our business. */
    private static List<Path> named(Path folder, Pattern pattern) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> pattern.matcher(nameOf(path)).matches()).toList();
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    @Override
    public void remove(UploadId id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    /** Removes what a crash left half received. Only what is old: other nodes may be receiving into the same folder. */
    public int removeAbandoned(Instant before) throws IOException {
        var removed = 0;
        try (Stream<Path> parts = Files.list(incoming)) {
            for (var part : (Iterable<Path>) parts::iterator) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    removed += Files.deleteIfExists(part) ? 1 : 0;
                }
            }
        }
        return removed;
    }

    private Path place(UploadId id) {
        return folderOf(id).resolve(id.toString());
    }

    private Path folderOf(UploadId id) {
        var name = id.toString();
        return folder.resolve(name.substring(name.length() - 2))
                .resolve(name.substring(name.length() - 4, name.length() - 2));
    }
}
