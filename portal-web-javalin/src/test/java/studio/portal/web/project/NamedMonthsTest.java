package studio.portal.web.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamedMonthsTest {
    private static final LocalDate START = LocalDate.of(2026, 2, 10);

    @Test
    void a_few_months_are_all_named() {
        assertThat(NamedMonths.between(START, LocalDate.of(2026, 5, 2)))
                .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
    }

    @Test
    void quarters_are_counted_from_the_beginning_of_the_year() {
        assertThat(NamedMonths.between(START, LocalDate.of(2027, 8, 1)))
                .extracting(LocalDate::getMonth)
                .containsExactly(Month.APRIL, Month.JULY, Month.OCTOBER, Month.JANUARY, Month.APRIL, Month.JULY);
    }

    @Test
    void decades_begin_with_a_round_year() {
        assertThat(years(NamedMonths.between(LocalDate.of(1901, 3, 1), LocalDate.of(2020, 1, 2))))
                .containsExactly(1910, 1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18, 24, 40, 60, 84, 100, 170, 300, 800, 1700, 3600})
    void where_not_all_are_named_every_january_is_or_nothing_else(int months) {
        for (var month = 0; month < 12; month++) {
            var start = START.plusMonths(month);
            var end = start.plusMonths(months);
            var named = NamedMonths.between(start, end);

            assertThat(named).hasSizeBetween(2, 15);
            if (named.stream().anyMatch(day -> day.getMonth() != Month.JANUARY)) {
                assertThat(named).containsAll(januaries(start.plusDays(1), end));
            }
        }
    }

    private static List<LocalDate> januaries(LocalDate from, LocalDate to) {
        return from.datesUntil(to).filter(day -> day.getDayOfYear() == 1).toList();
    }

    private static List<Integer> years(List<LocalDate> days) {
        return days.stream().map(LocalDate::getYear).toList();
    }
}
