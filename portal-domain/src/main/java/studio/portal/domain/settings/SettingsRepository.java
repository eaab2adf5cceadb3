package studio.portal.domain.settings;

import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;

/** The one row of studio settings. */
public interface SettingsRepository {
    /** What is stored, or the first values where nothing is. Everybody reads them: pages are drawn with them. */
    Stored find(Actor actor);

    /**
     * Stores the settings with the event that says so.
     *
     * @throws StaleVersion if they have been changed since they were found
     */
    void update(Actor actor, Stored changed);

    /** The settings and the version they were found at; 0 where nothing is stored yet. */
    record Stored(StudioSettings settings, long version) {}
}
