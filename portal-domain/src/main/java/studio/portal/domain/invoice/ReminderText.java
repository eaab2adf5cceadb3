package studio.portal.domain.invoice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/**
 * What a reminder says in one language: a subject of one line, and paragraphs with an empty line between them. Names in
 * braces, such as {@code {number}}, are filled in for each invoice.
 */
public record ReminderText(String subject, String body) {
    public static final int SUBJECT_LENGTH = 150;
    public static final int BODY_LENGTH = 2000;

    private static final Pattern NAMED = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\R[ \\t]*\\R\\s*");

    /** What can be filled in. */
    public enum Place {
        /** The invoice's number. */
        NUMBER,
        /** What is still open when the reminder is sent. */
        AMOUNT,
        /** The day on which it is or was due. */
        DUE,
        /** How many days there are between the due day and today. */
        DAYS,
        /** The client's name. */
        CLIENT,
        /** The studio's name. */
        STUDIO;

        /** As it stands between the braces. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static boolean isOne(String word) {
            return Arrays.stream(values()).anyMatch(place -> place.word().equals(word));
        }
    }

    /** @throws RuleViolation {@code reminder-text}, or {@code reminder-place} where a name in braces is none of {@link Place} */
    public ReminderText {
        subject = subject.strip();
        body = body.strip().replace("\r\n", "\n");
        if (!OneLine.is(subject)
                || subject.length() > SUBJECT_LENGTH
                || !OneLine.shows(body)
                || body.length() > BODY_LENGTH) {
            throw new RuleViolation("reminder-text", "A reminder has a subject of one line, and a body");
        }
        if (unknownPlace(subject + "\n" + body).isPresent()) {
            throw new RuleViolation("reminder-place", "Only what is known can be filled in");
        }
    }

    /** What stands in braces and is not known, as it was written; so that whoever writes it is told before it is sent. */
    public static Optional<String> unknownPlace(String text) {
        return NAMED.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(word -> !Place.isOne(word))
                .findFirst();
    }

    /** The subject with everything filled in. */
    public String subject(Map<Place, String> values) {
        return filled(subject, values);
    }

    /** The paragraphs of the body with everything filled in. */
    public List<String> paragraphs(Map<Place, String> values) {
        return EMPTY_LINES
                .splitAsStream(body)
                .map(paragraph -> filled(paragraph, values))
                .toList();
    }

    private static String filled(String text, Map<Place, String> values) {
        return NAMED.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        values.getOrDefault(Place.valueOf(match.group(1).toUpperCase(Locale.ROOT)), match.group())));
    }
}
