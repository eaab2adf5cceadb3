package studio.portal.domain.file;

import java.util.Locale;
import java.util.stream.Stream;

/** How far the portal is with a preview of a file. Stored and answered by its lower-case word. */
public enum RenderingState {
    /** Asked for; a job is on its way. */
    PENDING,
    /** There are pictures, text, or both. */
    DONE,
    /** There is none, for good. */
    FAILED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other word */
    public static RenderingState of(String word) {
        return Stream.of(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state is called " + word));
    }
}
