package studio.portal.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.EventType.Audience;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.TicketEvent;

/**
 * What has changed lately, in order. A page carries the mark of the moment at which it was read, and says it when it
 * begins to listen, so that it learns of what happened in between. Marks are times and no count: nobody can tell from
 * two of them whether anything happened that they may not see.
 */
final class RecentChanges {
    static final int MOST = 1000;

    private static final Map<EventType, Function<DomainEvent, Optional<What>>> LESS_AFTER = Map.of(
            EventType.TICKET_PARTICIPANT_REMOVED,
            event -> Optional.ofNullable(event.details().get(TicketEvent.PERSON))
                    .map(id -> new What.LessForPerson(new PersonId(UUID.fromString(id)))),
            EventType.MEMBERSHIP_CHANGED,
            RecentChanges::lessForSubject,
            EventType.MEMBERSHIP_ENDED,
            RecentChanges::lessForSubject,
            EventType.CLIENT_CHANGED,
            event -> event.client().map(What.LessForClient::new));

    /** @param mark of the moment at which it was noticed */
    record Change(long number, String mark, What what) {}

    /** What a change is about, and so whom it concerns. */
    sealed interface What {
        /**
         * A thing differs, for those who see it.
         *
         * @param area as its {@link Area} is named
         */
        record OfThing(String area, UUID thing, Audience audience) implements What {}

        /** Somebody may see less than before. */
        record LessForPerson(PersonId person) implements What {}

        /** Everybody of a client may see less than before. */
        record LessForClient(ClientId client) implements What {}

        /** What somebody may not see any more cannot tell them that it changed; this does. */
        static Optional<What> lessAfter(DomainEvent event) {
            return Optional.ofNullable(LESS_AFTER.get(event.type())).flatMap(who -> who.apply(event));
        }
    }

    /** Tells this server's marks from those of another one, or of the same before it was started anew. */
    private final String server = Secrets.random().substring(0, 8);

    private final Deque<Change> kept = new ArrayDeque<>();
    private final LongSupplier clock;
    private final long begun;
    private long last;
    private long forgotten = -1;

    RecentChanges() {
        this(System::nanoTime);
    }

    /** @param clock nanoseconds since any moment, never going back */
    RecentChanges(LongSupplier clock) {
        this.clock = clock;
        this.begun = clock.getAsLong();
    }

    synchronized String mark() {
        return mark(now());
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toMicros(clock.getAsLong() - begun);
    }

    synchronized Change add(What what) {
        last = Math.max(last, now()) + 1; // after every mark given so far
        var change = new Change(last, mark(last), what);
        kept.addLast(change);
        if (kept.size() > MOST) {
            forgotten = kept.removeFirst().number();
        }
        return change;
    }

    /** Empty where it is not known any more: the mark is another server's, or too old. */
    synchronized Optional<List<Change>> since(String mark) {
        var number = Optional.of(mark)
                .filter(text -> text.startsWith(server + "."))
                .flatMap(text -> Parsing.number(text.substring(server.length() + 1)))
                .filter(seen -> seen >= forgotten && seen <= Math.max(last, now()));
        return number.map(
                seen -> kept.stream().filter(change -> change.number() > seen).toList());
    }

    private static Optional<What> lessForSubject(DomainEvent event) {
        return Optional.of(new What.LessForPerson(new PersonId(event.subject())));
    }

    private String mark(long number) {
        return server + "." + String.format(Locale.ROOT, "%015d", number); // as long as any other
    }
}
