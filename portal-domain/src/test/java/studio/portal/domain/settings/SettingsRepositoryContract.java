package studio.portal.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.VISITOR;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Language;
import studio.portal.domain.settings.SettingsRepository.Stored;

/** What every store of settings does, whatever it is made of. */
public interface SettingsRepositoryContract extends RepositoryContract {
    /** What the store was told to begin with. */
    StudioSettings FIRST = StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin"));

    SettingsRepository settings();

    @Test
    default void a_new_studio_has_the_first_values() {
        assertThat(settings().find(VISITOR)).isEqualTo(new Stored(FIRST, 0));
    }

    @Test
    default void what_was_decided_is_found_as_it_was() {
        var changed = named("Southlight");

        run(() -> settings().update(ADMIN, new Stored(changed, 0)));

        assertThat(settings().find(MARA).settings()).isEqualTo(changed);
        assertThat(settings().find(MARA).version()).isPositive();
    }

    @Test
    default void the_second_of_two_changes_made_at_once_is_stale() {
        run(() -> settings().update(ADMIN, new Stored(named("One"), 0)));

        assertThatThrownBy(() -> run(() -> settings().update(ADMIN, new Stored(named("Two"), 0))))
                .isInstanceOf(StaleVersion.class);
        assertThat(settings().find(ADMIN).settings().studioName()).isEqualTo("One");

        var stored = settings().find(ADMIN);
        run(() -> settings().update(ADMIN, new Stored(named("Three"), stored.version())));
        assertThatThrownBy(() -> run(() -> settings().update(ADMIN, new Stored(named("Four"), stored.version()))))
                .isInstanceOf(StaleVersion.class);
    }

    private static StudioSettings named(String name) {
        return new StudioSettings(
                name,
                "#ff8800",
                Language.GERMAN,
                ZoneId.of("America/New_York"),
                Duration.ofDays(14),
                300 * StudioSettings.MEBIBYTE);
    }
}
