package studio.portal.bootstrap;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A place where room runs out and comes back. Where this machine lets us, a file system of its own ({@code tmpfs}, which
 * needs root); elsewhere the processes concerned may not write files beyond a length, which no full disk is, but refuses
 * the same writes.
 */
final class SmallDisk implements AutoCloseable {
    private final Path folder;
    private final boolean mounted;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    /** @param folder new, of its own */
    static SmallDisk at(Path folder, int mebibytes) throws IOException {
        Files.createDirectories(folder);
        var size = "size=" + mebibytes + "m,mode=0700";
        return new SmallDisk(folder, run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString()) == 0);
    }

    Path folder() {
        return folder;
    }

    String kind() {
        return mounted ? "a full tmpfs" : "no file may grow";
    }

    /** From now on these processes get nothing more written than what fits into what they have. */
    void fill(List<ProcessHandle> writers, long bytesLeft) throws IOException {
        if (mounted) {
            var space = Files.getFileStore(folder).getUsableSpace();
            try (var file = new RandomAccessFile(filler().toFile(), "rw")) {
                var piece = new byte[1 << 16];
                for (var left = space - bytesLeft; left > 0; left -= piece.length) {
                    file.write(piece, 0, (int) Math.min(left, piece.length));
                }
            } catch (IOException e) {
                if (Files.getFileStore(folder).getUsableSpace() > bytesLeft) {
                    throw e; // otherwise the writers took meanwhile what was meant for this
                }
            }
        } else {
            limit(writers, String.valueOf(largest() + bytesLeft));
        }
    }

    void free(List<ProcessHandle> writers) throws IOException {
        if (mounted) {
            Files.deleteIfExists(filler());
        } else {
            limit(writers, "unlimited");
        }
    }

    private Path filler() {
        return folder.resolve("somebody-elses-film.mp4");
    }

    private long largest() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .max()
                    .orElse(0);
        }
    }

    /** The soft limit only, which the same user may lift again. */
    private static void limit(List<ProcessHandle> writers, String bytes) throws IOException {
        for (var writer : writers) {
            run("prlimit", "--pid", String.valueOf(writer.pid()), "--fsize=" + bytes + ":");
        }
    }

    private static int run(String... command) throws IOException {
        var ran = Optional.of(new ProcessBuilder(command).redirectErrorStream(true))
                .map(builder -> {
                    try {
                        return Waiting.of(builder.start());
                    } catch (IOException e) {
                        return 127; // no such program on this machine
                    }
                });
        return ran.orElseThrow();
    }

    @Override
    public void close() throws IOException {
        if (mounted && run("umount", folder.toString()) != 0) {
            run("umount", "-l", folder.toString());
        }
    }
}
