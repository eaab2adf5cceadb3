package studio.portal.bootstrap.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.Unavailable;

/**
 * Where files are while they are worked on, each in a folder of its own. What cannot be removed is left for the next time:
 * nobody fails for want of tidiness.
 */
final class WorkFolders {
    private static final Logger LOG = LoggerFactory.getLogger(WorkFolders.class);
    private static final String PREFIX = "work-";

    private final Path above;

    WorkFolders(Path above) throws IOException {
        this.above = above.toAbsolutePath();
        Files.createDirectories(above);
    }

    /** @throws Unavailable if there is no room for it */
    Path make() {
        try {
            return Files.createTempDirectory(above, PREFIX);
        } catch (IOException e) {
            throw new Unavailable("A preview cannot be made", e);
        }
    }

    void removeOlderThan(Instant time) {
        try (Stream<Path> all = Files.list(above)) {
            all.filter(folder -> String.valueOf(folder.getFileName()).startsWith(PREFIX) && isBefore(time, folder))
                    .toList()
                    .forEach(WorkFolders::remove);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("What was left of previews stays for now: {}", e.getMessage());
        }
    }

    private static boolean isBefore(Instant time, Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(time);
        } catch (IOException removedByAnother) {
            return false;
        }
    }

    /** With everything in it. Links are removed, never followed: whoever made them may have meant harm. */
    static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new Removing());
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException e) {
            LOG.warn("What was left of a preview stays for now: {}", e.getMessage());
        }
    }

    private static final class Removing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
