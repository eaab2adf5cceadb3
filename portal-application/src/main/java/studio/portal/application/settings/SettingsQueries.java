package studio.portal.application.settings;

import studio.portal.domain.account.Actor;
import studio.portal.domain.settings.StudioSettings;

/** What pages and mails are drawn with. */
public interface SettingsQueries {
    StudioSettings current(Actor actor);
}
