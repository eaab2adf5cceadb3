package studio.portal.persistence.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.MONDAY;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.settings.SettingsRepository.Stored;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.Details;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.schema.Tables;

abstract class DecidingAtOnce extends JooqStore {
    private static final StudioSettings FIRST = StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin"));

    DecidingAtOnce(Vendor vendor) {
        super(vendor);
    }

    @RepeatedTest(3)
    void of_the_first_two_decisions_at_once_one_is_stale() throws Exception {
        var outcomes = AtOnce.run(2, n -> decide("Studio " + n));

        assertThat(outcomes).containsExactlyInAnyOrder("decided", "stale");
        assertThat(recorded(JooqSettings.SUBJECT)).containsExactly(EventType.SETTINGS_CHANGED);
    }

    @Test
    void the_record_says_what_changed_and_to_what() {
        assertThat(decide("Southlight")).isEqualTo("decided");

        List<String> details = database()
                .sql()
                .select(Tables.EVENT.DETAILS)
                .from(Tables.EVENT)
                .where(Tables.EVENT.SUBJECT_ID.eq(JooqSettings.SUBJECT))
                .fetch(Tables.EVENT.DETAILS);
        assertThat(details)
                .singleElement()
                .satisfies(text -> assertThat(Details.read(text)).isEqualTo(Map.of("studioName", "Southlight")));
    }

    private String decide(String name) {
        var settings = new JooqSettings(database(), log(), Clock.fixed(MONDAY, ZoneOffset.UTC), FIRST);
        var changed = new StudioSettings(
                name,
                FIRST.accent(),
                FIRST.language(),
                FIRST.zone(),
                FIRST.ticketsCloseAfter(),
                FIRST.attachmentSize());
        try {
            run(() -> settings.update(ADMIN, new Stored(changed, 0)));
            return "decided";
        } catch (StaleVersion e) {
            return "stale";
        }
    }
}
