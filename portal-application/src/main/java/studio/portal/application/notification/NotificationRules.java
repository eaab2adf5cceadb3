package studio.portal.application.notification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketEvent;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketRepository;
import studio.portal.domain.ticket.TicketStatus;

/** Who should hear of an event, and as what. Nobody hears of what they did themselves, but for a receipt. */
public final class NotificationRules {
    /** Who can be asked for when a ticket has neither assignee nor contact. */
    public interface StudioPeople {
        /** Active people of the studio. */
        List<PersonId> active(Actor actor);
    }

    /** @param person empty for an invitation, whose recipient is nobody here yet */
    public record Hearing(MessageKind kind, Optional<PersonId> person) {}

    private final TicketRepository tickets;
    private final ClientRepository clients;
    private final StudioPeople studio;

    public NotificationRules(TicketRepository tickets, ClientRepository clients, StudioPeople studio) {
        this.tickets = tickets;
        this.clients = clients;
        this.studio = studio;
    }

    public List<Hearing> hearings(Actor actor, Recorded event) {
        return rule(event.type()).map(rule -> rule.hearings(this, actor, event)).orElse(List.of());
    }

    /** Whether anybody could ever hear of such an event; no job is made for the others. */
    public static boolean couldBeHeard(EventType type) {
        return rule(type).isPresent();
    }

    @FunctionalInterface
    private interface Rule {
        List<Hearing> hearings(NotificationRules rules, Actor actor, Recorded event);
    }

    /** Empty for what nobody ever hears of. */
    private static Optional<Rule> rule(EventType type) {
        return switch (type) {
            case TICKET_OPENED -> Optional.of(NotificationRules::opened);
            case TICKET_REPLIED -> Optional.of(NotificationRules::replied);
            case TICKET_NOTED ->
                Optional.of(
                        (rules, actor, event) -> hear(event, MessageKind.TICKET_NOTED, rules.assignee(actor, event)));
            case TICKET_RESOLVED ->
                Optional.of((rules, actor, event) -> rules.unlessTold(actor, event, MessageKind.TICKET_RESOLVED));
            case TICKET_REOPENED ->
                Optional.of((rules, actor, event) -> rules.unlessTold(actor, event, MessageKind.TICKET_REOPENED));
            case TICKET_STATUS_CHANGED -> Optional.of(NotificationRules::asked);
            case TICKET_ASSIGNED ->
                Optional.of((rules, actor, event) -> hear(event, MessageKind.TICKET_ASSIGNED, named(event)));
            case TICKET_PLANNED ->
                Optional.of((rules, actor, event) ->
                        hear(event, MessageKind.TICKET_PLANNED, rules.clientSide(actor, event)));
            case TICKET_PARTICIPANT_ADDED ->
                Optional.of((rules, actor, event) -> hear(event, MessageKind.TICKET_PARTICIPANT_ADDED, named(event)));
            case TICKETS_HANDED_OVER ->
                Optional.of((rules, actor, event) -> hear(event, MessageKind.TICKETS_HANDED_OVER, named(event)));
            case SIGN_IN_CODE_REQUESTED ->
                Optional.of((rules, actor, event) -> tell(MessageKind.SIGN_IN_CODE, named(event)));
            case PASSWORD_RESET_REQUESTED ->
                Optional.of((rules, actor, event) -> tell(MessageKind.PASSWORD_RESET, named(event)));
            case PASSWORD_CHANGED ->
                Optional.of((rules, actor, event) ->
                        tell(MessageKind.PASSWORD_CHANGED, Set.of(new PersonId(event.subject()))));
            case PERSON_INVITED ->
                Optional.of((rules, actor, event) -> List.of(new Hearing(MessageKind.INVITATION, Optional.empty())));
            case TICKET_CLOSED,
                    TICKET_PRIORITY_CHANGED,
                    TICKET_CATEGORY_CHANGED,
                    TICKET_PARTICIPANT_REMOVED,
                    TICKET_HANDED_OVER,
                    TICKET_MESSAGE_REDACTED,
                    TICKET_NOTE_REDACTED,
                    TICKET_PROJECT_CHANGED,
                    PROJECT_CREATED,
                    PROJECT_CHANGED,
                    PROJECT_PUBLISHED,
                    PROJECT_STATUS_CHANGED,
                    MILESTONE_ADDED,
                    MILESTONE_CHANGED,
                    MILESTONE_REMOVED,
                    MILESTONES_ORDERED,
                    MILESTONE_PUBLISHED,
                    MILESTONE_MOVED,
                    MILESTONE_SUBMITTED,
                    MILESTONE_ACCEPTED,
                    MILESTONE_CHANGES_REQUESTED,
                    MILESTONE_DONE,
                    MILESTONE_REOPENED,
                    DELIVERABLE_ADDED,
                    DELIVERABLE_REMOVED,
                    DELIVERABLE_PUBLISHED,
                    PROJECT_MESSAGE_WRITTEN,
                    PROJECT_UPDATE_WRITTEN,
                    PROJECT_NOTED,
                    PROJECT_MESSAGE_REDACTED,
                    PROJECT_NOTE_REDACTED,
                    REQUEST_DRAFTED,
                    REQUEST_SENT,
                    REQUEST_ANSWERED,
                    REQUEST_ITEM_ACCEPTED,
                    REQUEST_ITEM_RETURNED,
                    REQUEST_SETTLED,
                    REQUEST_WITHDRAWN,
                    REQUEST_REMINDED,
                    TEMPLATE_CHANGED,
                    DOCUMENT_ADDED,
                    DOCUMENT_VERSION_ADDED,
                    DOCUMENT_SHARED,
                    DOCUMENT_CHANGED,
                    DOCUMENT_WITHDRAWN,
                    DOCUMENT_VERSION_WITHDRAWN,
                    DOCUMENT_COMMENTED,
                    DOCUMENT_NOTED,
                    DOCUMENT_COMMENT_RESOLVED,
                    APPROVAL_REQUESTED,
                    APPROVAL_TURN_CAME,
                    VERSION_APPROVED,
                    VERSION_REJECTED,
                    APPROVAL_COMPLETED,
                    APPROVAL_VOIDED,
                    APPROVAL_REMINDED,
                    SHARE_LINK_CREATED,
                    SHARE_LINK_REVOKED,
                    SHARE_LINK_OPENED,
                    CLIENT_ADDED,
                    CLIENT_CHANGED,
                    PERSON_ADDED,
                    PERSON_CHANGED,
                    PERSON_DISABLED,
                    PERSON_ENABLED,
                    PERSON_ERASED,
                    INVITATION_ACCEPTED,
                    INVITATION_REVOKED,
                    MEMBERSHIP_CHANGED,
                    MEMBERSHIP_ENDED,
                    SIGNED_IN,
                    SIGNED_OUT,
                    CLIENT_SWITCHED,
                    SESSION_ENDED,
                    TOKEN_CREATED,
                    TOKEN_REVOKED,
                    FILE_DOWNLOADED,
                    FILE_DAMAGED,
                    FILE_MENDED,
                    SETTINGS_CHANGED,
                    MESSAGE_RESENT -> Optional.empty();
        };
    }

    /** The requester gets a receipt, or hears that staff opened it for them; the studio hears of what a client opened. */
    private List<Hearing> opened(Actor actor, Recorded event) {
        return ticket(actor, event)
                .map(ticket -> {
                    var own = event.by().is(ticket.requester());
                    var hearings = new ArrayList<>(tell(
                            own ? MessageKind.TICKET_RECEIVED : MessageKind.TICKET_OPENED_FOR_YOU,
                            Set.of(ticket.requester())));
                    hearings.addAll(hear(event, MessageKind.TICKET_OPENED, studioSide(actor, ticket)));
                    return List.copyOf(hearings);
                })
                .orElse(List.of());
    }

    private List<Hearing> replied(Actor actor, Recorded event) {
        return both(actor, event, asks(event) ? MessageKind.TICKET_ASKED : MessageKind.TICKET_REPLIED);
    }

    private List<Hearing> asked(Actor actor, Recorded event) {
        return asks(event) && !toldByMessage(event)
                ? hear(event, MessageKind.TICKET_ASKED, clientSide(actor, event))
                : List.of();
    }

    /** What a message did along the way is told with the message. */
    private List<Hearing> unlessTold(Actor actor, Recorded event, MessageKind kind) {
        return toldByMessage(event) ? List.of() : both(actor, event, kind);
    }

    /** Everybody who takes part, and whoever of the studio is in charge. */
    private List<Hearing> both(Actor actor, Recorded event, MessageKind kind) {
        return ticket(actor, event)
                .map(ticket -> {
                    var everybody = new LinkedHashSet<>(clientSide(ticket));
                    everybody.addAll(studioSide(actor, ticket));
                    return hear(event, kind, everybody);
                })
                .orElse(List.of());
    }

    private Set<PersonId> clientSide(Actor actor, Recorded event) {
        return ticket(actor, event).map(NotificationRules::clientSide).orElse(Set.of());
    }

    private static Set<PersonId> clientSide(Ticket ticket) {
        var people = new LinkedHashSet<>(ticket.participants());
        people.add(ticket.requester());
        return people;
    }

    /** The assignee; nobody assigned, the client's contact; no contact either, everybody of the studio. Active ones. */
    private Set<PersonId> studioSide(Actor actor, Ticket ticket) {
        var active = Set.copyOf(studio.active(actor));
        return ticket.assignee()
                .filter(active::contains)
                .or(() -> clients.find(actor, ticket.client())
                        .flatMap(client -> client.details().contact())
                        .filter(active::contains))
                .map(Set::of)
                .orElse(active);
    }

    private Set<PersonId> assignee(Actor actor, Recorded event) {
        return ticket(actor, event).flatMap(Ticket::assignee).map(Set::of).orElse(Set.of());
    }

    private Optional<Ticket> ticket(Actor actor, Recorded event) {
        return tickets.find(actor, new TicketId(event.subject()));
    }

    private static Set<PersonId> named(Recorded event) {
        return Optional.ofNullable(event.details().get(TicketEvent.PERSON))
                .map(id -> Set.of(new PersonId(UUID.fromString(id))))
                .orElse(Set.of());
    }

    private static boolean asks(Recorded event) {
        return TicketStatus.WAITING_CLIENT.word().equals(event.details().get(TicketEvent.TO));
    }

    private static boolean toldByMessage(Recorded event) {
        return event.details().containsKey(TicketEvent.MESSAGE);
    }

    /** All of these but whoever did it. */
    private static List<Hearing> hear(Recorded event, MessageKind kind, Set<PersonId> people) {
        return people.stream()
                .filter(person -> !event.by().is(person))
                .map(person -> new Hearing(kind, Optional.of(person)))
                .toList();
    }

    private static List<Hearing> tell(MessageKind kind, Set<PersonId> people) {
        return people.stream()
                .map(person -> new Hearing(kind, Optional.of(person)))
                .toList();
    }
}
