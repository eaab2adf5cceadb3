package studio.portal.domain.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** When somebody who was asked is reminded, counted from the day it is due; in order of time. */
public enum ApprovalReminder {
    SOON(-3),
    TOMORROW(-1),
    OVERDUE(1);

    private final int daysAfterDue;

    ApprovalReminder(int daysAfterDue) {
        this.daysAfterDue = daysAfterDue;
    }

    public LocalDate dayFor(LocalDate dueOn) {
        return dueOn.plusDays(daysAfterDue);
    }

    /** The last day something can be due of which somebody may have to be reminded in this way today. */
    public LocalDate latestDueOn(LocalDate today) {
        return today.minusDays(daysAfterDue);
    }

    /** The latest whose day has come, which stands for those before it as well; empty while none has. */
    public static Optional<ApprovalReminder> reached(LocalDate dueOn, LocalDate today) {
        return Arrays.stream(values())
                .filter(reminder -> !today.isBefore(reminder.dayFor(dueOn)))
                .max(Comparator.naturalOrder());
    }

    /** The word in the database and the record of events. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ApprovalReminder> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
