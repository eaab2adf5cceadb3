package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Refused.assertRefused;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Tries;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Recurrence.Unit;

/** Held from 2020 to 2035: all ends of months, four leap years. */
final class RecurrenceProperties {
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2035, 12, 31);

    @Test
    void every_first_day_recurs_on_its_day_of_the_month_or_the_last_one_and_does_not_drift() {
        for (var first = FROM; first.isBefore(TO); first = first.plusDays(1)) {
            var months = monthly(first, 1 + first.getDayOfYear() % 12);
            for (var n = 0; n < 24; n++) {
                var day = months.day(n);
                assertThat(day.getDayOfMonth()).isEqualTo(Math.min(first.getDayOfMonth(), day.lengthOfMonth()));
                assertThat(day.getYear() * 12 + day.getMonthValue())
                        .isEqualTo(first.getYear() * 12 + first.getMonthValue() + n * months.every());
            }
        }
    }

    @Test
    void periods_follow_each_other_without_a_day_between_or_twice() {
        Tries.of(20_000, random -> {
            var recurrence = any(random);
            for (var n = 0; n < 30; n++) {
                var period = recurrence.period(n);
                assertThat(recurrence.period(n + 1).from())
                        .isEqualTo(period.to().plusDays(1));
                assertThat(recurrence.inArrears() ? period.to().plusDays(1) : period.from())
                        .isEqualTo(recurrence.day(n));
            }
        });
    }

    @Test
    void it_ends_on_its_last_day_or_after_so_many_times() {
        Tries.of(20_000, random -> {
            var all = any(random);
            var last = all.day(random.nextInt(20)).plusDays(random.nextInt(5));
            var until = new Recurrence(
                    all.unit(), all.every(), all.firstOn(), Optional.of(last), Optional.empty(), all.inArrears());
            assertThat(until.days(0, 100)).isNotEmpty().allMatch(day -> !day.isAfter(last));
            var times = new Recurrence(
                    all.unit(), all.every(), all.firstOn(), Optional.empty(), Optional.of(7), all.inArrears());
            assertThat(times.days(0, 100)).hasSize(7);
            assertThat(times.days(5, 100)).hasSize(2);
        });
    }

    @Test
    void the_day_of_a_leap_year_comes_back_with_the_next_one() {
        var yearly = monthly(LocalDate.of(2024, Month.FEBRUARY, 29), 12);

        assertThat(yearly.day(1)).isEqualTo("2025-02-28");
        assertThat(yearly.day(4)).isEqualTo("2028-02-29");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertRefused("recurrence", () -> monthly(FROM, 0));
        assertRefused("recurrence", () -> monthly(FROM, 121));
        assertRefused("recurrence", () -> new Recurrence(Unit.WEEK, 1, TO, Optional.of(FROM), Optional.empty(), false));
        assertRefused("recurrence", () -> new Recurrence(Unit.WEEK, 1, FROM, Optional.of(TO), Optional.of(3), false));
    }

    @Test
    void texts_name_the_period_in_the_language_of_the_invoice() {
        var march = monthly(LocalDate.of(2026, 3, 1), 1).period(0);

        assertThat(PeriodText.filled("Hosting {month} {year} ({from}–{to}) {else}", march, Language.GERMAN))
                .isEqualTo("Hosting März 2026 (01.03.2026–31.03.2026) {else}");
        assertThat(PeriodText.filled("{from} to {to}", march, Language.ENGLISH))
                .isEqualTo("1 March 2026 to 31 March 2026");
    }

    private static Recurrence any(Random random) {
        return new Recurrence(
                Tries.oneOf(random, Unit.values()),
                1 + random.nextInt(24),
                FROM.plusDays(random.nextInt(16 * 365)),
                Optional.empty(),
                Optional.empty(),
                random.nextBoolean());
    }

    private static Recurrence monthly(LocalDate first, int every) {
        return new Recurrence(Unit.MONTH, every, first, Optional.empty(), Optional.empty(), false);
    }
}
