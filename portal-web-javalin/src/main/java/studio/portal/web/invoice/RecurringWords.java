package studio.portal.web.invoice;

import studio.portal.domain.invoice.Recurrence;
import studio.portal.web.Words;

/** What is said of what recurs. */
public final class RecurringWords {
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    private RecurringWords() {}

    /** The usual intervals have words of their own. */
    public static String interval(Words words, Recurrence recurrence) {
        var every = recurrence.every();
        return switch (recurrence.unit()) {
            case WEEK ->
                every == 1 ? words.text("recurring.weekly") : words.text("recurring.weeks", words.number(every));
            case MONTH ->
                switch (every) {
                    case 1 -> words.text("recurring.monthly");
                    case QUARTER -> words.text("recurring.quarterly");
                    case YEAR -> words.text("recurring.yearly");
                    default -> words.text("recurring.months", words.number(every));
                };
        };
    }
}
