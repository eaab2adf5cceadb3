package studio.portal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where in-memory repositories put the events of what they store. */
@FunctionalInterface
public interface EventSink {
    void append(List<DomainEvent> events);

    /** Keeps them in a list. */
    final class InMemory implements EventSink {
        private final List<DomainEvent> events = new ArrayList<>();

        @Override
        public void append(List<DomainEvent> added) {
            events.addAll(added);
        }

        public List<EventType> about(UUID subject) {
            return events.stream()
                    .filter(event -> event.subject().equals(subject))
                    .map(DomainEvent::type)
                    .toList();
        }
    }
}
