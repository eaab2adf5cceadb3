package studio.portal.domain.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.regex.Pattern;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Language;

/**
 * What admins decide for the whole installation.
 *
 * @param studioName shown wherever a client looks
 * @param accent the studio's colour as {@code #rrggbb}
 * @param language what people read unless they or their client chose otherwise
 * @param zone in which times are shown unless a person chose otherwise, and in which the studio plans
 * @param ticketsCloseAfter how long a resolved ticket stays without a reply before it closes by itself, 1 to 90 days
 *     in whole hours
 * @param attachmentSize the largest attachment in bytes, 1 MiB to 10 GiB
 */
public record StudioSettings(
        String studioName,
        String accent,
        Language language,
        ZoneId zone,
        Duration ticketsCloseAfter,
        long attachmentSize) {
    public static final int STUDIO_NAME_LENGTH = 80;
    public static final long MEBIBYTE = 1 << 20;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /** @throws RuleViolation {@code setting} */
    public StudioSettings {
        studioName = studioName.strip();
        require(
                OneLine.is(studioName) && studioName.length() <= STUDIO_NAME_LENGTH,
                "The studio's name has 1 to " + STUDIO_NAME_LENGTH + " characters");
        require(COLOUR.matcher(accent).matches(), "The accent is a colour like #066fd1");
        require(
                ticketsCloseAfter.compareTo(Duration.ofDays(1)) >= 0
                        && ticketsCloseAfter.compareTo(Duration.ofDays(90)) <= 0
                        && ticketsCloseAfter.equals(Duration.ofHours(ticketsCloseAfter.toHours())),
                "Resolved tickets close after 1 to 90 days, in whole hours");
        require(
                attachmentSize >= MEBIBYTE && attachmentSize <= 10L * 1024 * MEBIBYTE,
                "The largest attachment has 1 MiB to 10 GiB");
    }

    /** A studio that has decided nothing yet. */
    public static StudioSettings first(String studioName, ZoneId zone) {
        return new StudioSettings(studioName, "#066fd1", Language.ENGLISH, zone, Duration.ofDays(7), 25L * 1_000_000);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new RuleViolation("setting", message);
        }
    }
}
