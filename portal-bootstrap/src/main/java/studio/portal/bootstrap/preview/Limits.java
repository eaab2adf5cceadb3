package studio.portal.bootstrap.preview;

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
    static final Limits OF_PORTAL = new Limits(
            Duration.ofSeconds(30), Duration.ofSeconds(45), 192, Renderer.MOST_PAGES, 64_000_000, Renderer.MOST_TEXT);

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
