package studio.portal.domain.settings;

import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;

/** Settings in a field. For one thread. */
public final class InMemorySettings implements SettingsRepository {
    private Stored stored;

    public InMemorySettings(StudioSettings first) {
        stored = new Stored(first, 0);
    }

    @Override
    public Stored find(Actor actor) {
        return stored;
    }

    @Override
    public void update(Actor actor, Stored changed) {
        if (changed.version() != stored.version()) {
            throw new StaleVersion();
        }
        stored = new Stored(changed.settings(), changed.version() + 1);
    }
}
