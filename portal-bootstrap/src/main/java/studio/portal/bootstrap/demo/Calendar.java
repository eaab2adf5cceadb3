package studio.portal.bootstrap.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days as a studio counts them: working days before or after today. */
final class Calendar {
    private final LocalDate today;
    private final ZoneId zone;

    Calendar(Instant now, ZoneId zone) {
        this.today = LocalDate.ofInstant(now, zone);
        this.zone = zone;
    }

    /** @param workingDays 1 or more */
    Instant ago(int workingDays, String time) {
        return day(-workingDays).atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    LocalDate day(int workingDays) {
        var step = Integer.signum(workingDays);
        var day = today;
        for (var left = Math.abs(workingDays); left > 0; ) {
            day = day.plusDays(step);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
