package studio.portal.domain.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;

/** Something happened to a client, a person, or a way of signing in. One record serves all: they differ in words only. */
public record AccountEvent(
        EventType type,
        UUID subject,
        Optional<ClientId> client,
        ActorReference by,
        Instant at,
        Map<String, String> details)
        implements DomainEvent {
    /** The detail that names a person beside the one who did it. */
    public static final String PERSON = "person";

    public AccountEvent {
        details = Map.copyOf(details);
    }

    public static AccountEvent ofPerson(
            EventType type, PersonId person, ActorReference by, Instant at, Map<String, String> details) {
        return new AccountEvent(type, person.value(), Optional.empty(), by, at, details);
    }

    public static AccountEvent ofClient(
            EventType type, ClientId client, ActorReference by, Instant at, Map<String, String> details) {
        return new AccountEvent(type, client.value(), Optional.of(client), by, at, details);
    }

    /**
     * Somebody asks for a mailed way in.
     *
     * @param request the code or link that is going to be mailed
     * @param person whose address it is; empty for an address of nobody
     */
    public static AccountEvent ofRequest(
            EventType type, UUID request, Optional<PersonId> person, ActorReference by, Instant at) {
        Map<String, String> details =
                person.map(id -> Map.of(PERSON, id.toString())).orElse(Map.of());
        return new AccountEvent(type, request, Optional.empty(), by, at, details);
    }
}
