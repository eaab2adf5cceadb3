package studio.portal.bootstrap.files;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import studio.portal.domain.file.ContentHash;

/**
 * Files in {@code trash}, where an earlier version put what no row seemed to name. Every one is brought back, for a row may
 * name it; what none names is found there and removed like all of that kind. Several nodes may do so at once.
 */
final class FilesSetAside {
    private final Path aside;
    private final Shelves shelves;

    FilesSetAside(Path folder, Shelves shelves) {
        this.aside = folder.resolve("trash");
        this.shelves = shelves;
    }

    /** Returns how many there were. */
    int takeOver() throws IOException {
        if (!Files.isDirectory(aside)) {
            return 0;
        }
        var taken = 0;
        for (var hash : Shelves.before(Instant.MAX, aside)) {
            taken += bringBack(hash);
        }
        try {
            Files.deleteIfExists(aside);
        } catch (DirectoryNotEmptyException e) {
            return taken; // an operator keeps something there
        }
        return taken;
    }

    /** What came again since is whole, and stays. */
    private int bringBack(ContentHash hash) throws IOException {
        var file = aside.resolve(hash.value());
        try {
            if (Files.exists(shelves.kept(hash))) {
                return Files.deleteIfExists(file) ? 1 : 0;
            }
            shelves.keep(file, hash);
            return 1;
        } catch (NoSuchFileException doneByAnother) {
            return 0;
        }
    }
}
