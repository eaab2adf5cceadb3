package studio.portal.domain.project;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * On which days a client is reminded of a list that waits on them: {@value #DAYS_BEFORE} days before the earliest date
 * an open item is due, on it, and every week after it. Days that were missed are made up for by one reminder.
 */
public final class RequestReminders {
    public static final int DAYS_BEFORE = 2;
    static final int DAYS_BETWEEN = 7;

    private RequestReminders() {}

    /**
     * Whether the latest of those days has come without a reminder since. Whoever was asked on or after a day is not
     * reminded for it.
     *
     * @param asked when the request was sent
     * @param remindedOn the latest reminder
     */
    public static boolean isDue(
            LocalDate earliestDue, LocalDate asked, Optional<LocalDate> remindedOn, LocalDate today) {
        return latestStep(earliestDue, today)
                .filter(step -> step.isAfter(asked))
                .filter(step -> remindedOn.filter(day -> !step.isAfter(day)).isEmpty())
                .isPresent();
    }

    /** The latest of those days up to today; empty before the first. */
    static Optional<LocalDate> latestStep(LocalDate earliestDue, LocalDate today) {
        var weeks = Math.max(0, today.toEpochDay() - earliestDue.toEpochDay()) / DAYS_BETWEEN;
        return Stream.of(earliestDue.plusDays(weeks * DAYS_BETWEEN), earliestDue.minusDays(DAYS_BEFORE))
                .filter(day -> !day.isAfter(today))
                .findFirst();
    }
}
