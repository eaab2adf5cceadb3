package studio.portal.domain.project;

import java.util.List;
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

    /** @throws RuleViolation {@code answer-kind} or what is wrong with an answer of this kind */
    void mustFit(RequestedItem asked) {
        if (asked.kind() == ItemKind.FILES ? !words.isEmpty() : !uploads.isEmpty()) {
            throw new RuleViolation(
                    "answer-kind", "The item asks for " + asked.kind().word());
        }
        if (!isEmpty()) {
            switch (asked.kind()) {
                case TEXT -> must(words.length() <= TEXT_LENGTH, "answer-length");
                case FILES -> must(uploads.size() <= MOST_FILES, "too-many-files");
                case CHOICE -> must(asked.choices().contains(words), "answer-choice");
                case LINK -> must(WebAddress.is(words), "address");
            }
        }
    }

    private static void must(boolean fits, String code) {
        if (!fits) {
            throw new RuleViolation(code, "The answer does not fit its item: " + code);
        }
    }
}
