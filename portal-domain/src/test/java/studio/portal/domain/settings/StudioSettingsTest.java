package studio.portal.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.settings.StudioSettings.MEBIBYTE;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.Language;

final class StudioSettingsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_new_studio_closes_after_seven_days_and_takes_25_megabytes() {
        var first = StudioSettings.first("Northlight", BERLIN);

        assertThat(first.ticketsCloseAfter()).isEqualTo(Duration.ofDays(7));
        assertThat(first.attachmentSize()).isEqualTo(25_000_000);
    }

    @Test
    void each_value_has_its_limits() {
        assertRefused("setting", () -> settings(" ", "#066fd1", 7, MEBIBYTE));
        assertRefused("setting", () -> settings("x".repeat(81), "#066fd1", 7, MEBIBYTE));
        assertRefused("setting", () -> settings("North\u202elight", "#066fd1", 7, MEBIBYTE));
        assertRefused("setting", () -> settings("North\nlight", "#066fd1", 7, MEBIBYTE));
        assertRefused("setting", () -> settings("Northlight", "red", 7, MEBIBYTE));
        assertRefused("setting", () -> settings("Northlight", "#066FD1", 7, MEBIBYTE));
        assertRefused("setting", () -> settings("Northlight", "#066fd1", 0, MEBIBYTE));
        assertRefused("setting", () -> settings("Northlight", "#066fd1", 91, MEBIBYTE));
        assertRefused("setting", () -> settings("Northlight", "#066fd1", 7, MEBIBYTE - 1));
        assertRefused("setting", () -> settings("Northlight", "#066fd1", 7, 10 * 1024 * MEBIBYTE + 1));

        assertThat(settings(" Northlight ", "#066fd1", 90, 10 * 1024 * MEBIBYTE).studioName())
                .isEqualTo("Northlight");
    }

    private static StudioSettings settings(String name, String accent, int days, long size) {
        return new StudioSettings(name, accent, Language.ENGLISH, BERLIN, Duration.ofDays(days), size);
    }
}
