package studio.portal.application.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertDenied;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import studio.portal.application.InMemoryPortal;
import studio.portal.domain.settings.StudioSettings;

final class ChangeSettingsTest extends InMemoryPortal {
    private static final StudioSettings SOUTHLIGHT = StudioSettings.first("Southlight", ZoneId.of("Europe/Rome"));

    private final ChangeSettings changeSettings = new ChangeSettings(transactions, settings());

    @Test
    void admins_decide_for_the_studio() {
        changeSettings.handle(ADMIN, SOUTHLIGHT);
        changeSettings.handle(ADMIN, SOUTHLIGHT);

        assertThat(settings().find(MARA).settings()).isEqualTo(SOUTHLIGHT);
        assertThat(settings().find(MARA).version()).isEqualTo(1);
    }

    @Test
    void nobody_else_does() {
        assertDenied(() -> changeSettings.handle(ANA, SOUTHLIGHT));
        assertDenied(() -> changeSettings.handle(MARA, SOUTHLIGHT));
        assertDenied(() -> changeSettings.handle(VISITOR, SOUTHLIGHT));
        assertThat(settings().find(MARA).version()).isZero();
    }
}
