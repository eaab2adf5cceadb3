package studio.portal.bootstrap.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.domain.file.ContentHash;

/**
 * Where in a folder bytes lie. Kept ones are in one of 256 folders by the first two digits of their hash. All of these are
 * there from the start: were they made when first needed, the time that takes would tell whether bytes like these are here.
 */
final class Shelves {
    private static final int FOLDERS = 256;
    private static final int TOLD_AT_ONCE = 500;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path kept;

    Shelves(Path folder) throws IOException {
        this.kept = folder.resolve("sha256");
        DurableFiles.createFolders(kept);
        makeMissing();
    }

    /** Each is looked for at every start: what restores folders from a copy may leave out those that were empty. */
    private void makeMissing() throws IOException {
        var made = false;
        for (var i = 0; i < FOLDERS; i++) {
            if (!Files.isDirectory(shelf(i))) {
                Files.createDirectories(shelf(i));
                made = true;
            }
        }
        if (made) {
            DurableFiles.syncFolder(kept);
        }
    }

    private Path shelf(int number) {
        return kept.resolve(HexFormat.of().toHexDigits((byte) number));
    }

    /** What was moved to these lasts from now on. */
    void sync(Collection<ContentHash> hashes) throws IOException {
        for (var shelf : hashes.stream().map(this::shelf).collect(Collectors.toSet())) {
            DurableFiles.syncFolder(shelf);
        }
    }

    private Path shelf(ContentHash hash) {
        return kept.resolve(hash.value().substring(0, 2));
    }

    Path kept(ContentHash hash) {
        return shelf(hash).resolve(hash.value());
    }

    /** Whatever already is there is the same, or was. */
    void keep(Path file, ContentHash hash) throws IOException {
        DurableFiles.publish(file, kept(hash));
    }

    void keptBefore(Instant time, Consumer<List<ContentHash>> told) throws IOException {
        for (var i = 0; i < FOLDERS; i++) {
            var old = before(time, shelf(i));
            for (var from = 0; from < old.size(); from += TOLD_AT_ONCE) {
                told.accept(old.subList(from, Math.min(old.size(), from + TOLD_AT_ONCE)));
            }
        }
    }

    /** What else an operator keeps there is none of our business. */
    static List<ContentHash> before(Instant time, Path folder) throws IOException {
        var old = new ArrayList<ContentHash>();
        try (Stream<Path> all = Files.list(folder)) {
            for (var file : (Iterable<Path>) all::iterator) {
                var name = String.valueOf(file.getFileName());
                if (HASH.matcher(name).matches() && isBefore(time, file)) {
                    old.add(new ContentHash(name));
                }
            }
        }
        return old;
    }

    /** Another may have taken it meanwhile. */
    static boolean isBefore(Instant time, Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
