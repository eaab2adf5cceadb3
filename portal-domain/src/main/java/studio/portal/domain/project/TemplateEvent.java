package studio.portal.domain.project;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/** Something happened to a template. The detail {@code what} says it: {@code made}, {@code renamed} or {@code removed}. */
public record TemplateEvent(TemplateId template, String what, ActorReference by, Instant at) implements DomainEvent {
    private static final String WHAT = "what";

    @Override
    public EventType type() {
        return EventType.TEMPLATE_CHANGED;
    }

    @Override
    public UUID subject() {
        return template.value();
    }

    @Override
    public Optional<ClientId> client() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(WHAT, what);
    }
}
