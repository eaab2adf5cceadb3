package studio.portal.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import studio.portal.domain.account.Language;

/**
 * Days and times in full, as pages, mails and certificates write them: the day before the month, 24 hours, and always by
 * which clock.
 */
public record WrittenTimes(Language language, ZoneId zone) {
    /** As in "Monday, 16 November 2026". */
    public String day(LocalDate day) {
        return formatted("").format(day);
    }

    /** The day it was then in the zone. */
    public String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    /** As in "Monday, 16 November 2026, 09:12 CET". */
    public String minute(Instant at) {
        return formatted(", HH:mm zzz").format(at.atZone(zone));
    }

    /** As in "Monday, 16 November 2026, 09:12:31 CET". */
    public String second(Instant at) {
        return formatted(", HH:mm:ss zzz").format(at.atZone(zone));
    }

    private DateTimeFormatter formatted(String clock) {
        var day = switch (language) {
            case ENGLISH -> "EEEE, d MMMM yyyy";
            case GERMAN -> "EEEE, d. MMMM yyyy";
        };
        return DateTimeFormatter.ofPattern(day + clock, language.locale());
    }
}
