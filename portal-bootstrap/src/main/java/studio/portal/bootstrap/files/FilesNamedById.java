package studio.portal.bootstrap.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadId;

/**
 * Files as they lay before their content named them: each by the id of its upload, in two folders by the end of that id.
 * They are moved where their content belongs, as their rows say; a crash in between leaves the rest for the next time.
 */
final class FilesNamedById {
    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern UUID_NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path folder;
    private final Shelves shelves;

    FilesNamedById(Path folder, Shelves shelves) {
        this.folder = folder;
        this.shelves = shelves;
    }

    /** Returns how many there were. */
    int takeOver(Function<List<UploadId>, Map<UploadId, ContentHash>> hashes) throws IOException {
        var taken = 0;
        for (var outer : named(folder, TWO_DIGITS)) {
            for (var inner : named(outer, TWO_DIGITS)) {
                taken += takeOver(named(inner, UUID_NAME), hashes);
                removeIfEmpty(inner);
            }
            removeIfEmpty(outer);
        }
        return taken;
    }

    private int takeOver(List<Path> files, Function<List<UploadId>, Map<UploadId, ContentHash>> hashes)
            throws IOException {
        var ids = files.stream().map(FilesNamedById::id).toList();
        var known = hashes.apply(ids);
        for (var file : files) {
            var hash = known.get(id(file));
            takeOver(file, hash == null ? contentOf(file) : hash);
        }
        return files.size();
    }

    /** Of two that should be the same one may be damaged: what is there is replaced only by what is whole. */
    private void takeOver(Path file, ContentHash hash) throws IOException {
        if (Files.exists(shelves.kept(hash)) && !contentOf(file).equals(hash)) {
            Files.delete(file);
        } else {
            shelves.keep(file, hash);
        }
    }

    private static ContentHash contentOf(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Fingerprint.of(bytes);
        }
    }

    private static UploadId id(Path file) {
        return new UploadId(UUID.fromString(String.valueOf(file.getFileName())));
    }

    private static List<Path> named(Path folder, Pattern pattern) throws IOException {
        var named = new ArrayList<Path>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(path ->
                            pattern.matcher(String.valueOf(path.getFileName())).matches())
                    .forEach(named::add);
        }
        return named;
    }

    /** An operator may keep something there. */
    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            return;
        }
    }
}
