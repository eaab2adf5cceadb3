package studio.portal.application.home;

import java.time.LocalDate;
import studio.portal.domain.account.Actor;

/** What the menu counts on every page, in one statement. */
public interface WaitingQueries {
    /** @param today the day it is in the studio, which sees to what is late */
    WaitingCounts waiting(Actor actor, LocalDate today);
}
