package studio.portal.bootstrap.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
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
 * They are moved where their content belongs, as their rows say; a crash in between leaves the rest for the next time, and
 * several nodes may do so at once.
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
            var inners = named(outer, TWO_DIGITS);
            var files = new ArrayList<Path>();
            for (var inner : inners) {
                files.addAll(named(inner, UUID_NAME));
            }
            taken += takeOver(files, hashes);
            for (var inner : inners) {
                removeIfEmpty(inner);
            }
            removeIfEmpty(outer);
        }
        return taken;
    }

    /** Each gets its new name before it loses its old one; in between, all new names are made to last at once. */
    private int takeOver(List<Path> files, Function<List<UploadId>, Map<UploadId, ContentHash>> hashes)
            throws IOException {
        var ids = files.stream().map(FilesNamedById::id).toList();
        var known = hashes.apply(ids);
        var named = new HashMap<Path, ContentHash>();
        for (var file : files) {
            try {
                var hash = known.get(id(file));
                var belongs = hash == null ? contentOf(file) : hash;
                name(file, belongs);
                named.put(file, belongs);
            } catch (NoSuchFileException doneByAnother) {
                continue;
            }
        }
        shelves.sync(named.values());
        for (var file : named.keySet()) {
            Files.deleteIfExists(file);
        }
        return files.size();
    }

    /** Of two that should be the same one may be damaged: what is there is replaced only by what is whole. */
    private void name(Path file, ContentHash hash) throws IOException {
        var kept = shelves.kept(hash);
        try {
            linkOrMove(file, kept);
        } catch (FileAlreadyExistsException e) {
            if (contentOf(file).equals(hash)) {
                Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** @throws FileAlreadyExistsException however soon before another node was there */
    private static void linkOrMove(Path file, Path kept) throws IOException {
        try {
            Files.createLink(kept, file);
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Files.move(file, kept);
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
        } catch (NoSuchFileException removedByAnother) {
            return List.of();
        }
        return named;
    }

    /** An operator may keep something there. */
    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            return;
        }
    }
}
