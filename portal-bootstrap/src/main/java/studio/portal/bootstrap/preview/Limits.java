package studio.portal.bootstrap.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import studio.portal.application.file.Renderer;

/**
 * What making a preview may take.
 *
 * @param making after this the child stops by itself and hands over what it has
 * @param killing after this, counted from its start, the child is killed
 * @param memory heap of the child, in MiB
 * @param pages how many get a picture
 * @param pixels of a picture that is read
 * @param text bytes of UTF-8
 */
record Limits(Duration making, Duration killing, int memory, int pages, long pixels, int text) {
    /** In MiB: classes, code and libraries take most of it, and pictures are unpacked in the rest. */
    private static final int BESIDE_HEAP = 352;

    private static final Path SHELL = Path.of("/bin/sh");

    static final Limits OF_PORTAL = new Limits(
            Duration.ofSeconds(30), Duration.ofSeconds(45), 192, Renderer.MOST_PAGES, 64_000_000, Renderer.MOST_TEXT);

    /**
     * What a command is begun with, so that whatever it starts takes no more memory than this, heap and all: a heap's limit
     * does not hold for what is written in C. If the machine has none left nevertheless, the child is the first to go. Where
     * a system knows no such limits there are none.
     */
    List<String> memoryLimit() {
        return Files.isExecutable(SHELL)
                ? List.of(
                        SHELL.toString(),
                        "-c",
                        "ulimit -c 0; ulimit -v \"$0\"; echo 1000 >/proc/self/oom_score_adj; exec \"$@\"",
                        String.valueOf((memory + BESIDE_HEAP) * 1024L))
                : List.of();
    }

    /** As the child reads them back with {@link #of}. */
    List<String> words() {
        return List.of(
                String.valueOf(making.toMillis()),
                String.valueOf(killing.toMillis()),
                String.valueOf(memory),
                String.valueOf(pages),
                String.valueOf(pixels),
                String.valueOf(text));
    }

    static Limits of(List<String> words) {
        return new Limits(
                Duration.ofMillis(Long.parseLong(words.get(0))),
                Duration.ofMillis(Long.parseLong(words.get(1))),
                Integer.parseInt(words.get(2)),
                Integer.parseInt(words.get(3)),
                Long.parseLong(words.get(4)),
                Integer.parseInt(words.get(5)));
    }
}
