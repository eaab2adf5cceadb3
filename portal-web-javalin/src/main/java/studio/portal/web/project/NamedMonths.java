package studio.portal.web.project;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The months that are named along a timeline: all of them, or fewer where there are many. A year is told by its January,
 * so the steps are counted from the beginning of a year, or of a decade, and never pass every January by.
 */
final class NamedMonths {
    private static final int MANY = 14;

    /** Months between two of those that are named: the first with which they are not too many. */
    private static final List<Integer> STEPS = List.of(1, 3, 6, 12, 24, 60, 120, 300);

    private NamedMonths() {}

    /** Their first days, after the one and before the other. */
    static List<LocalDate> between(LocalDate from, LocalDate to) {
        var all = ChronoUnit.MONTHS.between(from, to);
        var step = STEPS.stream()
                .filter(months -> all <= (long) MANY * months)
                .findFirst()
                .orElseThrow();
        return Stream.iterate(first(from, step), day -> day.isBefore(to), day -> day.plusMonths(step))
                .toList();
    }

    private static LocalDate first(LocalDate from, int step) {
        var next = YearMonth.from(from).plusMonths(1);
        var past = next.getLong(ChronoField.PROLEPTIC_MONTH) % step;
        return next.plusMonths((step - past) % step).atDay(1);
    }
}
