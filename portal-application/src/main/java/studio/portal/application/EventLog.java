package studio.portal.application;

import java.util.List;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.account.Actor;

/**
 * The one append-only record of everything that happened: activity feed and audit trail. Repositories append their
 * aggregates' events; facts without an aggregate (sign-in, download) are appended directly. An event that somebody may
 * have to hear of gets its job in the same transaction.
 */
public interface EventLog {
    void append(Actor actor, List<DomainEvent> events);
}
