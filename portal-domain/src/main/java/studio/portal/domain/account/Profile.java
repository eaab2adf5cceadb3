package studio.portal.domain.account;

import java.time.ZoneId;
import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/**
 * What a person decides for themselves.
 *
 * @param language empty means the client's, then the studio's
 * @param zone in which times are shown; empty means the studio's
 */
public record Profile(String name, Optional<Language> language, Optional<ZoneId> zone, Theme theme) {
    public Profile {
        name = name.strip();
        if (!OneLine.is(name) || name.length() > Person.NAME_LENGTH) {
            throw new RuleViolation("person-name", "A name has 1 to " + Person.NAME_LENGTH + " characters");
        }
    }

    public static Profile named(String name) {
        return new Profile(name, Optional.empty(), Optional.empty(), Theme.DARK);
    }
}
