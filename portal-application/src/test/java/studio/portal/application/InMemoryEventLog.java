package studio.portal.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.notification.NotificationRules;
import studio.portal.application.notification.RecordedEvents;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventSink;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;

/** The record in a map. */
public final class InMemoryEventLog implements EventLog, EventSink, RecordedEvents {
    private static final Actor RECORDING = new Actor.System("event-log");

    private final Map<UUID, Recorded> events = new LinkedHashMap<>();
    private final Ids ids;
    private final Jobs jobs;

    public InMemoryEventLog(Ids ids, Jobs jobs) {
        this.ids = ids;
        this.jobs = jobs;
    }

    @Override
    public void append(Actor actor, List<DomainEvent> happened) {
        append(happened);
    }

    @Override
    public void append(List<DomainEvent> happened) {
        for (var event : happened) {
            var id = ids.next();
            events.put(
                    id,
                    new Recorded(
                            id,
                            event.type(),
                            event.subject(),
                            event.client(),
                            event.by(),
                            event.at(),
                            event.details()));
            if (NotificationRules.couldBeHeard(event.type())) {
                jobs.schedule(RECORDING, Jobs.Task.DERIVE_MESSAGES, id, event.at());
            }
        }
    }

    @Override
    public Optional<Recorded> find(Actor actor, UUID id) {
        var reads = actor.isStaff() || actor instanceof Actor.System;
        return Optional.ofNullable(events.get(id)).filter(event -> reads);
    }

    /** The last event of a kind. */
    public Recorded last(EventType type) {
        var found = all(type);
        return found.get(found.size() - 1);
    }

    public List<Recorded> all(EventType type) {
        return events.values().stream().filter(event -> event.type() == type).toList();
    }

    public List<Recorded> all() {
        return new ArrayList<>(events.values());
    }
}
