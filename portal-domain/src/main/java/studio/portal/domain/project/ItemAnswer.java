package studio.portal.domain.project;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.file.UploadId;

/**
 * What a client answers to one item, or has of an answer so far.
 *
 * @param words the text, the choice or the address; empty for files
 * @param uploads the files, each named once; none but for {@link ItemKind#FILES}
 */
public record ItemAnswer(String words, List<UploadId> uploads) {
    public static final ItemAnswer NONE = new ItemAnswer("", List.of());
    public static final int TEXT_LENGTH = 20_000;
    public static final int MOST_FILES = 20;
    public static final String KIND = "answer-kind";

    public ItemAnswer {
        words = words.replace("\r\n", "\n").strip();
        uploads = uploads.stream().distinct().toList();
    }

    public static ItemAnswer ofWords(String words) {
        return new ItemAnswer(words, List.of());
    }

    public static ItemAnswer ofFiles(List<UploadId> uploads) {
        return new ItemAnswer("", uploads);
    }

    public boolean isEmpty() {
        return words.isEmpty() && uploads.isEmpty();
    }

    /** @throws RuleViolation as {@link #misfit} says */
    void mustFit(RequestedItem asked) {
        misfit(asked).ifPresent(code -> {
            throw new RuleViolation(code, "The answer does not fit its item: " + code);
        });
    }

    /** What is wrong with it as an answer to this, if anything: the code of a rule; {@link #KIND} for the wrong kind. */
    public Optional<String> misfit(RequestedItem asked) {
        if (asked.kind() == ItemKind.FILES ? !words.isEmpty() : !uploads.isEmpty()) {
            return Optional.of(KIND);
        }
        if (isEmpty()) {
            return Optional.empty();
        }
        return switch (asked.kind()) {
            case TEXT -> unless(words.length() <= TEXT_LENGTH, "answer-length");
            case FILES -> unless(uploads.size() <= MOST_FILES, "too-many-files");
            case CHOICE -> unless(asked.choices().contains(words), "answer-choice");
            case LINK -> unless(WebAddress.is(words), "address");
        };
    }

    private static Optional<String> unless(boolean fits, String code) {
        return Optional.of(code).filter(any -> !fits);
    }
}
