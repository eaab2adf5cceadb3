package studio.portal.persistence.settings;

import java.time.Clock;
import java.time.ZoneOffset;
import studio.portal.domain.Cast;
import studio.portal.domain.settings.SettingsRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

final class JooqSettingsOnH2Test extends JooqStore implements SettingsRepositoryContract {
    JooqSettingsOnH2Test() {
        super(Vendor.H2);
    }

    @Override
    public JooqSettings settings() {
        return new JooqSettings(database(), log(), Clock.fixed(Cast.MONDAY, ZoneOffset.UTC), FIRST);
    }
}
