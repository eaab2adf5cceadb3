package studio.portal.domain.ticket;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;

/**
 * Who takes part in a ticket besides its requester, now and when it was found: the verbs of {@link Ticket} about this,
 * under the same rules.
 */
public final class Participation {
    private final Ticket ticket;
    private final Set<PersonId> before;
    private final Set<PersonId> now;

    Participation(Ticket ticket, TicketState found) {
        this.ticket = ticket;
        this.before = found.participants();
        this.now = new LinkedHashSet<>(before);
    }

    /**
     * @param colleague an active member of the same client, which the caller has checked
     * @throws RuleViolation {@code takes-part-already}, or {@code too-many-participants}
     */
    public void add(PersonId colleague, Actor by, Instant at) {
        Ticket.allow(TicketPolicy.decides(by, ticket), "Only the requester and the studio add somebody");
        ticket.mustNotBeClosed();
        if (colleague.equals(ticket.requester()) || now.contains(colleague)) {
            throw new RuleViolation("takes-part-already", "This person takes part already");
        }
        if (now.size() >= Ticket.MOST_PARTICIPANTS) {
            throw new RuleViolation(
                    "too-many-participants", "At most " + Ticket.MOST_PARTICIPANTS + " people take part");
        }
        now.add(colleague);
        ticket.record(EventType.TICKET_PARTICIPANT_ADDED, by, at, Ticket.naming(colleague));
    }

    /** @throws RuleViolation {@code takes-no-part} */
    public void remove(PersonId colleague, Actor by, Instant at) {
        Ticket.allow(TicketPolicy.decides(by, ticket), "Only the requester and the studio remove somebody");
        ticket.mustNotBeClosed();
        if (!now.remove(colleague)) {
            throw new RuleViolation("takes-no-part", "This person takes no part");
        }
        ticket.record(EventType.TICKET_PARTICIPANT_REMOVED, by, at, Ticket.naming(colleague));
    }

    /**
     * Somebody has left the client and takes part no longer. Where it was the requester, or whoever had taken over from a
     * requester who is away, those who manage the client's members take part from now on, so that somebody of the client
     * still sees the ticket. Whoever may remove a member may cause this; closed tickets are handed over too. It is no news
     * of the ticket, so its date stays.
     *
     * @param colleagues without the one who left
     */
    public void memberLeft(PersonId person, Colleagues colleagues, Actor by, Instant at) {
        if (now.remove(person)) {
            ticket.recordQuietly(EventType.TICKET_PARTICIPANT_REMOVED, by, at, Ticket.naming(person));
        }
        handOver(person, colleagues, by, at);
    }

    /** As {@link #memberLeft} for somebody who still belongs to the client but is away, perhaps for ever. */
    public void handOver(PersonId person, Colleagues colleagues, Actor by, Instant at) {
        if (person.equals(ticket.requester()) || isForsaken(colleagues)) {
            colleagues.managers().stream()
                    .filter(this::join)
                    .forEach(manager ->
                            ticket.recordQuietly(EventType.TICKET_HANDED_OVER, by, at, Ticket.naming(manager)));
        }
    }

    /** Neither the requester nor anybody who looks after it in their place is there. */
    private boolean isForsaken(Colleagues colleagues) {
        return !colleagues.present().contains(ticket.requester())
                && now.stream().noneMatch(colleagues.managers()::contains);
    }

    /** Somebody takes part by rule, whatever the limit. @return whether they did not before */
    boolean join(PersonId person) {
        return !person.equals(ticket.requester()) && now.add(person);
    }

    Set<PersonId> all() {
        return Set.copyOf(now);
    }

    /** Who takes part that did not when it was found. */
    public Set<PersonId> joined() {
        return without(now, before);
    }

    /** Who takes part no longer that did when it was found. */
    public Set<PersonId> gone() {
        return without(before, now);
    }

    private static Set<PersonId> without(Set<PersonId> people, Set<PersonId> others) {
        return people.stream().filter(person -> !others.contains(person)).collect(Collectors.toUnmodifiableSet());
    }
}
