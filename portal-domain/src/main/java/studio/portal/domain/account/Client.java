package studio.portal.domain.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/** A company the studio works for. */
public final class Client {
    public static final int NAME_LENGTH = 120;

    private static final String NAME = "name";
    private static final String CONTACT = "contact";
    private static final String LANGUAGE = "language";
    private static final String COLLEAGUES_SEE_TICKETS = "colleaguesSeeTickets";
    private static final List<String> FIELDS = List.of(NAME, CONTACT, LANGUAGE, COLLEAGUES_SEE_TICKETS);

    /**
     * What staff decide about a client.
     *
     * @param contact the person of the studio whom its members are shown; empty while none is named
     * @param language what its members read unless they choose otherwise; empty means the studio's
     * @param colleaguesSeeTickets whether every member may read every ticket of the client; off at first
     */
    public record Details(
            String name, Optional<PersonId> contact, Optional<Language> language, boolean colleaguesSeeTickets) {
        public Details {
            name = name.strip();
            if (!OneLine.is(name) || name.length() > NAME_LENGTH) {
                throw new RuleViolation("client-name", "A client's name has 1 to " + NAME_LENGTH + " characters");
            }
        }
    }

    private final ClientId id;
    private final Instant addedAt;
    private final long version;
    private final List<DomainEvent> events = new ArrayList<>();
    private Details details;

    private Client(ClientId id, Details details, Instant addedAt, long version) {
        this.id = Objects.requireNonNull(id);
        this.details = Objects.requireNonNull(details);
        this.addedAt = addedAt;
        this.version = version;
    }

    public static Client add(ClientId id, Details details, Actor by, Instant at) {
        var client = new Client(id, details, at, 0);
        client.events.add(
                AccountEvent.ofClient(EventType.CLIENT_ADDED, id, by.reference(), at, Map.of(NAME, details.name())));
        return client;
    }

    /** For repositories: a client as it was stored. */
    public static Client stored(ClientId id, Details details, Instant addedAt, long version) {
        return new Client(id, details, addedAt, version);
    }

    public void change(Details to, Actor by, Instant at) {
        if (to.equals(details)) {
            return;
        }
        var changes = changes(details, to);
        details = to;
        events.add(AccountEvent.ofClient(EventType.CLIENT_CHANGED, id, by.reference(), at, changes));
    }

    /** What each field that changed was and is, as {@code name.from} and {@code name.to}; what is empty is left out. */
    private static Map<String, String> changes(Details from, Details to) {
        var before = words(from);
        var after = words(to);
        var changes = new HashMap<String, String>();
        FIELDS.stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .forEach(field -> {
                    Optional.ofNullable(before.get(field)).ifPresent(was -> changes.put(field + ".from", was));
                    Optional.ofNullable(after.get(field)).ifPresent(is -> changes.put(field + ".to", is));
                });
        return changes;
    }

    private static Map<String, String> words(Details details) {
        var words = new HashMap<String, String>();
        words.put(NAME, details.name());
        details.contact().ifPresent(contact -> words.put(CONTACT, contact.toString()));
        details.language().ifPresent(language -> words.put(LANGUAGE, language.tag()));
        words.put(COLLEAGUES_SEE_TICKETS, String.valueOf(details.colleaguesSeeTickets()));
        return words;
    }

    public ClientId id() {
        return id;
    }

    public Details details() {
        return details;
    }

    public String name() {
        return details.name();
    }

    public Instant addedAt() {
        return addedAt;
    }

    public long version() {
        return version;
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
