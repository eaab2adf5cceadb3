package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.portal.domain.RuleViolation;

/**
 * When something is invoiced again and again. Each day is counted from the first one, so that what begins on the 31st is
 * invoiced on the last day of shorter months and on the 31st of the next long one: days do not drift.
 *
 * @param every how many units lie between two days, 1 to {@value #MOST}
 * @param firstOn the day of the first invoice
 * @param endsOn the last day on which there may be one
 * @param times how many there are, those among them that are skipped in a pause
 * @param inArrears whether an invoice is for the time before its day; else for the time that begins with it
 */
public record Recurrence(
        Unit unit,
        int every,
        LocalDate firstOn,
        Optional<LocalDate> endsOn,
        Optional<Integer> times,
        boolean inArrears) {
    public static final int MOST = 120;
    public static final int MOST_TIMES = 1000;

    /** What an interval is counted in: a quarter is three months, a year twelve. */
    public enum Unit {
        WEEK,
        MONTH;

        /** The word in the database and the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Unit> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(unit -> unit.word().equals(word))
                    .findFirst();
        }
    }

    /** @throws RuleViolation {@code recurrence} */
    public Recurrence {
        if (every < 1
                || every > MOST
                || endsOn.isPresent() && times.isPresent()
                || endsOn.filter(firstOn::isAfter).isPresent()
                || times.filter(count -> count < 1 || count > MOST_TIMES).isPresent()) {
            throw new RuleViolation("recurrence", "It recurs every 1 to " + MOST + " weeks or months and ends once");
        }
    }

    /** @param n from 0 */
    public LocalDate day(int n) {
        var units = (long) n * every;
        return switch (unit) {
            case WEEK -> firstOn.plusWeeks(units);
            case MONTH -> firstOn.plusMonths(units);
        };
    }

    /** What the invoice of a day is for: the next begins on the day after its last. */
    public Delivery.During period(int n) {
        var first = inArrears ? n - 1 : n;
        return new Delivery.During(day(first), day(first + 1).minusDays(1));
    }

    public boolean has(int n) {
        return times.filter(count -> n >= count).isEmpty()
                && endsOn.filter(last -> day(n).isAfter(last)).isEmpty();
    }

    /** The days from the nth on, at most so many. */
    public List<LocalDate> days(int n, int most) {
        return IntStream.range(n, n + most)
                .takeWhile(this::has)
                .mapToObj(this::day)
                .toList();
    }

    /** The first at or after the nth that is not before a day. */
    int from(int n, LocalDate day) {
        var at = n;
        while (day(at).isBefore(day)) {
            at++;
        }
        return at;
    }

    /** Whether the days are the same, up to where they end. */
    boolean isSameSeries(Recurrence other) {
        return unit == other.unit
                && every == other.every
                && firstOn.equals(other.firstOn)
                && inArrears == other.inArrears;
    }
}
