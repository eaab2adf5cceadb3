package studio.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.Language;

final class WrittenTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant EVENING = Instant.parse("2026-11-16T20:12:31Z");

    private final WrittenTimes english = new WrittenTimes(Language.ENGLISH, BERLIN);
    private final WrittenTimes german = new WrittenTimes(Language.GERMAN, BERLIN);

    @Test
    void a_day_comes_before_its_month_and_an_evening_has_more_than_twelve_hours() {
        assertThat(english.day(LocalDate.of(2026, 11, 6))).isEqualTo("Friday, 6 November 2026");
        assertThat(english.minute(EVENING)).isEqualTo("Monday, 16 November 2026, 21:12 CET");
        assertThat(english.second(EVENING)).isEqualTo("Monday, 16 November 2026, 21:12:31 CET");
        assertThat(german.day(LocalDate.of(2026, 11, 6))).isEqualTo("Freitag, 6. November 2026");
        assertThat(german.minute(EVENING)).isEqualTo("Montag, 16. November 2026, 21:12 MEZ");
    }

    @Test
    void a_time_is_told_by_the_readers_clock() {
        var newYork = new WrittenTimes(Language.ENGLISH, ZoneId.of("America/New_York"));

        assertThat(newYork.minute(EVENING)).isEqualTo("Monday, 16 November 2026, 15:12 EST");
        assertThat(english.day(Instant.parse("2026-11-16T23:30:00Z"))).isEqualTo("Tuesday, 17 November 2026");
    }
}
