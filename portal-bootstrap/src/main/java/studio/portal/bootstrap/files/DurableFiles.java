package studio.portal.bootstrap.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Steps after which a file is there also when the power goes. */
public final class DurableFiles {
    private static final boolean FOLDERS_CAN_BE_SYNCED =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    private DurableFiles() {}

    /** Moves a synced file to its place within the same file store, and makes the move last. */
    public static void publish(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("The files folder must lie within one file store", e);
        }
        syncFolder(parent(to));
    }

    /** Makes a folder and those above it, and makes them last. */
    public static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var above = folder.toAbsolutePath().getParent();
        if (above != null) {
            createFolders(above);
        }
        Files.createDirectories(folder);
        if (above != null) {
            syncFolder(above);
        }
    }

    /** What a folder lists is data of its own; without this a crash may forget a file whose bytes are safe. */
    public static void syncFolder(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_SYNCED) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new UncheckedIOException(new IOException("No folder holds " + file));
        }
        return parent;
    }
}
