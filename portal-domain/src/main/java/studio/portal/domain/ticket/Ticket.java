package studio.portal.domain.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.Attachments;

/**
 * A request for help, from being opened until it is closed for good. It never holds its messages: they are appended
 * beside it, under a lock on the ticket.
 *
 * <p>Every verb throws {@link AccessDenied} where {@link TicketPolicy} says no, {@link RuleViolation} where the ticket's
 * state does, and changes nothing in either case.
 */
public final class Ticket implements TicketFacts {
    public static final int SUBJECT_LENGTH = 200;
    public static final int MOST_PARTICIPANTS = 50;

    private final TicketState found;
    private final Participation participation;
    private final Triage triage;
    private final List<DomainEvent> events = new ArrayList<>();
    private TicketStatus status;
    private Instant updatedAt;
    private Optional<Instant> quietSince;

    private Ticket(TicketState found) {
        this.found = found;
        participation = new Participation(this, found);
        triage = new Triage(this, found);
        status = found.status();
        updatedAt = found.updatedAt();
        quietSince = found.quietSince();
    }

    /** For repositories: a ticket as it was stored. */
    public static Ticket stored(TicketState state) {
        return new Ticket(state);
    }

    /** @throws AccessDenied unless staff open it, or a member for themselves in the client they act for */
    public static Ticket open(TicketId id, TicketNumber number, TicketOpening opening, Actor by, Instant at) {
        allow(by.isStaff() || opening.isFor(by), "Only staff open a ticket for somebody else");
        var ticket = new Ticket(TicketState.opened(id, number, opening, by.reference(), at));
        ticket.record(EventType.TICKET_OPENED, by, at, Map.of());
        opening.participants().stream()
                .filter(ticket.participation::join)
                .forEach(person -> ticket.record(EventType.TICKET_PARTICIPANT_ADDED, by, at, naming(person)));
        return ticket;
    }

    /**
     * Somebody of either side answers. A member's reply wakes a waiting or resolved ticket; a staff reply may set the
     * status in the same step.
     *
     * @param thenStatus what staff set with the reply; a member's must be empty
     * @throws RuleViolation {@code ticket-closed} if it is closed: the reply becomes a follow-up ticket instead
     */
    public TicketMessage reply(
            MessageId message,
            String body,
            Attachments attachments,
            Optional<TicketStatus> thenStatus,
            Actor by,
            Instant at) {
        allow(TicketPolicy.mayReply(by, this), "Only those who take part in a ticket may reply");
        mustNotBeClosed();
        if (thenStatus.isPresent()) {
            allow(TicketPolicy.mayManage(by), "Only the studio sets a status");
        }
        var written = new TicketMessage(message, id(), by.reference(), body, attachments, at);
        var then = thenStatus
                .or(() -> by.isStaff() ? Optional.empty() : status.afterReplyOfMember(isAssigned()))
                .filter(to -> to != status);
        then.ifPresent(this::mustBeMove);
        var details = new LinkedHashMap<String, String>();
        details.put(TicketEvent.MESSAGE, message.toString());
        then.ifPresent(to -> details.put(TicketEvent.TO, to.word()));
        record(EventType.TICKET_REPLIED, by, at, details);
        quietSince = status == TicketStatus.RESOLVED ? Optional.of(at) : quietSince;
        then.ifPresent(to -> become(to, Map.of(TicketEvent.MESSAGE, message.toString()), by, at));
        return written;
    }

    /** Staff write for staff. Changes nothing that a client could notice, not even the version. */
    public InternalNote note(MessageId message, String body, Attachments attachments, Actor by, Instant at) {
        allow(TicketPolicy.mayNote(by), "Only the studio writes internal notes");
        var written = new InternalNote(message, id(), by.reference(), body, attachments, at);
        recordQuietly(EventType.TICKET_NOTED, by, at, Map.of(TicketEvent.MESSAGE, message.toString()));
        return written;
    }

    /** @throws RuleViolation {@code status-move} unless staff move it among the first four, or close a resolved one */
    public void changeStatus(TicketStatus to, Actor by, Instant at) {
        if (isNews(to, status, by)) {
            mustBeMove(to);
            become(to, Map.of(), by, at);
        }
    }

    public void resolve(Actor by, Instant at) {
        allow(TicketPolicy.decides(by, this), "Only the requester and the studio resolve a ticket");
        mustNotBeClosed();
        if (!TicketPolicy.mayResolve(by, this)) {
            throw new RuleViolation("already-resolved", "The ticket is resolved already");
        }
        become(TicketStatus.RESOLVED, Map.of(), by, at);
    }

    public void reopen(Actor by, Instant at) {
        allow(TicketPolicy.decides(by, this), "Only the requester and the studio reopen a ticket");
        mustNotBeClosed();
        if (!TicketPolicy.mayReopen(by, this)) {
            throw new RuleViolation("not-resolved", "Only a resolved ticket can be reopened");
        }
        become(TicketStatus.backWithStudio(isAssigned()), Map.of(), by, at);
    }

    /** By staff, or by the job once it has been quiet for long enough. */
    public void close(Actor by, Instant at) {
        allow(by.isStaff() || by instanceof Actor.System, "Only the studio closes a ticket");
        if (!TicketPolicy.mayClose(by, this)) {
            throw new RuleViolation("status-move", "Only a resolved ticket can be closed");
        }
        become(TicketStatus.CLOSED, Map.of(), by, at);
    }

    /** What only the studio decides of it. */
    public Triage triage() {
        return triage;
    }

    /** Who takes part in it besides the requester. */
    public Participation participation() {
        return participation;
    }

    /** A message's words and files are taken away for good; a mark stays. Possible on a closed ticket too. */
    public void redact(MessageId message, Actor by, Instant at) {
        allow(TicketPolicy.mayRedact(by), "Only the studio redacts a message");
        record(EventType.TICKET_MESSAGE_REDACTED, by, at, Map.of(TicketEvent.MESSAGE, message.toString()));
    }

    /** As {@link #redact}, for a note: nothing that a client could notice. */
    public void redactNote(MessageId note, Actor by, Instant at) {
        allow(TicketPolicy.mayRedact(by), "Only the studio redacts a note");
        recordQuietly(EventType.TICKET_NOTE_REDACTED, by, at, Map.of(TicketEvent.MESSAGE, note.toString()));
    }

    private boolean isAssigned() {
        return triage.assignee().isPresent();
    }

    /** What only the studio sets, on a ticket that is not closed; to set what is set already is no news anywhere. */
    <T> boolean isNews(T to, T now, Actor by) {
        allow(TicketPolicy.mayManage(by), "Only the studio manages a ticket");
        if (to.equals(now)) {
            return false;
        }
        mustNotBeClosed();
        return true;
    }

    private void mustBeMove(TicketStatus to) {
        if (!status.mayBecome(to)) {
            throw new RuleViolation("status-move", "Only a resolved ticket can be closed");
        }
    }

    /** @param cause the message this is part of, if any: then it is told together with the message */
    private void become(TicketStatus to, Map<String, String> cause, Actor by, Instant at) {
        var details = new LinkedHashMap<>(cause);
        details.put(TicketEvent.FROM, status.word());
        details.put(TicketEvent.TO, to.word());
        var type = TicketEvent.ofMove(status, to);
        status = to;
        quietSince = to == TicketStatus.RESOLVED ? Optional.of(at) : Optional.empty();
        record(type, by, at, details);
    }

    void mustNotBeClosed() {
        if (status == TicketStatus.CLOSED) {
            throw new RuleViolation("ticket-closed", "The ticket is closed for good");
        }
    }

    static void allow(boolean allowed, String message) {
        if (!allowed) {
            throw new AccessDenied(message);
        }
    }

    void record(EventType type, Actor by, Instant at, Map<String, String> details) {
        updatedAt = at;
        recordQuietly(type, by, at, details);
    }

    /** What is no news of the ticket: its date stays. */
    void recordQuietly(EventType type, Actor by, Instant at, Map<String, String> details) {
        events.add(event(type, by, at, details));
    }

    private TicketEvent event(EventType type, Actor by, Instant at, Map<String, String> details) {
        return new TicketEvent(type, id(), client(), by.reference(), at, details);
    }

    static Map<String, String> naming(PersonId person) {
        return Map.of(TicketEvent.PERSON, person.toString());
    }

    /** As it would be stored now. */
    public TicketState state() {
        return new TicketState(
                found.id(),
                found.number(),
                found.client(),
                found.requester(),
                found.openedBy(),
                found.subject(),
                status,
                triage.priority(),
                triage.category(),
                triage.assignee(),
                triage.plannedFor(),
                found.followsUp(),
                triage.project(),
                participants(),
                found.openedAt(),
                updatedAt,
                quietSince,
                found.version());
    }

    /** Whether anything a client could notice has changed since it was found; a note is no such thing. */
    public boolean isChanged() {
        return events.stream().anyMatch(event -> event.type().audience() == EventType.Audience.CLIENT);
    }

    public TicketId id() {
        return found.id();
    }

    public TicketNumber number() {
        return found.number();
    }

    @Override
    public ClientId client() {
        return found.client();
    }

    @Override
    public PersonId requester() {
        return found.requester();
    }

    @Override
    public Set<PersonId> participants() {
        return participation.all();
    }

    @Override
    public TicketStatus status() {
        return status;
    }

    public String subject() {
        return found.subject();
    }

    /** Since when a resolved ticket has had no reply; empty unless resolved. */
    public Optional<Instant> quietSince() {
        return quietSince;
    }

    public long version() {
        return found.version();
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
