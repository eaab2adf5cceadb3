package studio.portal.domain.file;

import java.util.Locale;
import java.util.stream.Stream;

/** Why there is no preview of a file. Stored and answered by its lower-case word. */
public enum RenderingFailure {
    /** Nothing here makes pictures or text of such a file. */
    UNSUPPORTED(false),
    /** It opens with a password only. */
    ENCRYPTED(false),
    /** It is not what its type says, or cut off. */
    BROKEN(false),
    /** It would take more memory or disk than a preview may. */
    TOO_LARGE(false),
    /** It took longer than a preview may: the machine may have been busy. */
    TOO_SLOW(true),
    /** Its bytes are not those that were stored, and may be put back. */
    DAMAGED(true),
    /** What makes previews died, or could not be started. */
    CRASHED(true);

    private final boolean worthAnotherTry;

    RenderingFailure(boolean worthAnotherTry) {
        this.worthAnotherTry = worthAnotherTry;
    }

    /** Whether the same file may fare better another time. */
    public boolean isWorthAnotherTry() {
        return worthAnotherTry;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other word */
    public static RenderingFailure of(String word) {
        return Stream.of(values())
                .filter(failure -> failure.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No failure is called " + word));
    }
}
