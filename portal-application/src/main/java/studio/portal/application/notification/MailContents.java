package studio.portal.application.notification;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.portal.application.account.Tokens;
import studio.portal.application.notification.MailWriter.Content;
import studio.portal.application.notification.MailWriter.Left;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.application.ticket.MailedTickets;
import studio.portal.application.ticket.MailedTickets.Title;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.InvitationRepository;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.PasswordResetId;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.domain.account.SignInRepository;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.domain.ticket.TicketEvent;
import studio.portal.domain.ticket.TicketId;

/**
 * Gathers what a mail says at the moment it is sent, through the recipient's own eyes: whoever has lost the right since
 * gets nothing, and a code or link that is of no use any more is not sent.
 */
public final class MailContents {
    private static final int MOST_LISTED = 20;
    private static final Comparator<ClientId> BY_ID = Comparator.comparing(ClientId::value);

    private final RecordedEvents events;
    private final PersonRepository people;
    private final ClientRepository clients;
    private final InvitationRepository invitations;
    private final SignInRepository signIns;
    private final MailedTickets tickets;
    private final SettingsQueries settings;
    private final Tokens tokens;
    private final Clock clock;

    public MailContents(
            RecordedEvents events,
            PersonRepository people,
            ClientRepository clients,
            InvitationRepository invitations,
            SignInRepository signIns,
            MailedTickets tickets,
            SettingsQueries settings,
            Tokens tokens,
            Clock clock) {
        this.events = events;
        this.people = people;
        this.clients = clients;
        this.invitations = invitations;
        this.signIns = signIns;
        this.tickets = tickets;
        this.settings = settings;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Empty if there is nothing to send any more. */
    Optional<Content> of(Actor actor, OutgoingMessage message) {
        return events.find(actor, message.event()).flatMap(event -> switch (message.kind()) {
            case TICKET_RECEIVED, TICKET_OPENED_FOR_YOU, TICKET_OPENED, TICKET_PARTICIPANT_ADDED ->
                ticket(actor, message, event, ticket -> Optional.of(ticket.description()));
            case TICKET_REPLIED,
                    TICKET_ASKED,
                    TICKET_RESOLVED,
                    TICKET_REOPENED,
                    TICKET_ASSIGNED,
                    TICKET_PLANNED,
                    TICKET_NOTED -> ticket(actor, message, event, ticket -> said(ticket, event));
            case TICKETS_HANDED_OVER -> left(actor, message, event);
            case SIGN_IN_CODE -> code(actor, message, event);
            case PASSWORD_RESET -> reset(actor, message, event);
            case PASSWORD_CHANGED ->
                recipient(actor, message)
                        .map(person -> draft(actor, message, event, person)
                                .content(Optional.empty(), Optional.empty(), Optional.empty(), "/profile"));
            case INVITATION -> invitation(actor, message, event);
        });
    }

    /** @param said which words of the ticket the mail repeats */
    private Optional<Content> ticket(
            Actor actor, OutgoingMessage message, Recorded event, Function<TicketDetail, Optional<ThreadEntry>> said) {
        return recipient(actor, message)
                .flatMap(person -> person.actor(event.client())
                        .filter(reader -> reader.isStaff() || message.kind() != MessageKind.TICKET_NOTED)
                        .flatMap(reader -> tickets.find(reader, new TicketId(event.subject())))
                        .map(ticket -> draft(actor, message, event, person)
                                .content(
                                        Optional.of(ticket),
                                        said.apply(ticket),
                                        Optional.empty(),
                                        "/tickets/" + ticket.number().value())));
    }

    private Optional<Content> left(Actor actor, OutgoingMessage message, Recorded event) {
        var from = people.find(actor, new PersonId(event.subject()));
        return from.flatMap(gone -> recipient(actor, message)
                .flatMap(person -> person.actor(event.client())
                        .map(reader -> tickets.requestedBy(reader, gone.id(), MOST_LISTED + 1))
                        .filter(found -> !found.isEmpty())
                        .map(found -> draft(actor, message, event, person).content(left(gone, found), path(found)))));
    }

    private static Left left(Person gone, List<Title> found) {
        var listed = found.subList(0, Math.min(found.size(), MOST_LISTED));
        var by = Optional.of(gone.name()).filter(name -> !gone.isErased());
        return new Left(by, listed, found.size() > MOST_LISTED);
    }

    private static String path(List<Title> tickets) {
        return tickets.size() == 1 ? "/tickets/" + tickets.get(0).number().value() : "/tickets";
    }

    /** The message or note that the event names; most name none. */
    private static Optional<ThreadEntry> said(TicketDetail ticket, Recorded event) {
        return Optional.ofNullable(event.details().get(TicketEvent.MESSAGE))
                .flatMap(id -> ticket.thread().stream()
                        .filter(entry -> entry instanceof ThreadEntry.Message said
                                        && said.id().toString().equals(id)
                                || entry instanceof ThreadEntry.Note noted
                                        && noted.id().toString().equals(id))
                        .findFirst());
    }

    private Optional<Content> code(Actor actor, OutgoingMessage message, Recorded event) {
        return signIns.findAttempt(actor, new SignInAttemptId(event.subject()))
                .filter(attempt -> attempt.isOpen(clock.instant()))
                .flatMap(attempt -> recipient(actor, message)
                        .map(person -> draft(actor, message, event, person)
                                .content(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(tokens.signInCode(attempt.id())),
                                        "/sign-in/code?attempt=" + attempt.id())));
    }

    private Optional<Content> reset(Actor actor, OutgoingMessage message, Recorded event) {
        return signIns.findReset(actor, new PasswordResetId(event.subject()))
                .filter(reset -> reset.isOpen(clock.instant()))
                .flatMap(reset -> recipient(actor, message)
                        .map(person -> draft(actor, message, event, person)
                                .content(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "/reset/" + tokens.passwordReset(reset.id()))));
    }

    private Optional<Content> invitation(Actor actor, OutgoingMessage message, Recorded event) {
        return invitations
                .find(actor, new InvitationId(event.subject()))
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .map(invitation -> {
                    var client = invitation.client().flatMap(id -> clients.find(actor, id));
                    return new Draft(
                                    message,
                                    settings.current(actor),
                                    invitation.name(),
                                    invitation.client().isEmpty(),
                                    client.flatMap(found -> found.details().language()),
                                    Optional.empty(),
                                    by(actor, event),
                                    client.map(Client::name))
                            .content(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    "/invitation/" + tokens.invitation(invitation.id()));
                });
    }

    private Optional<Person> recipient(Actor actor, OutgoingMessage message) {
        return message.recipient().flatMap(id -> people.find(actor, id)).filter(Person::isActive);
    }

    private Draft draft(Actor actor, OutgoingMessage message, Recorded event, Person person) {
        var client = event.client()
                .or(() -> person.clients().stream().sorted(BY_ID).findFirst())
                .filter(id -> !person.role().isStaff())
                .flatMap(id -> clients.find(actor, id));
        return new Draft(
                message,
                settings.current(actor),
                person.name(),
                person.role().isStaff(),
                person.profile()
                        .language()
                        .or(() -> client.flatMap(found -> found.details().language())),
                person.profile().zone(),
                by(actor, event),
                client.map(Client::name));
    }

    private Optional<String> by(Actor actor, Recorded event) {
        return event.by().person().flatMap(id -> people.find(actor, id)).map(Person::name);
    }

    private record Draft(
            OutgoingMessage message,
            StudioSettings settings,
            String recipientName,
            boolean staff,
            Optional<Language> language,
            Optional<ZoneId> zone,
            Optional<String> by,
            Optional<String> clientName) {
        Content content(Optional<TicketDetail> ticket, Optional<ThreadEntry> said, Optional<String> code, String path) {
            return content(ticket, said, Optional.empty(), code, path);
        }

        Content content(Left left, String path) {
            return content(Optional.empty(), Optional.empty(), Optional.of(left), Optional.empty(), path);
        }

        private Content content(
                Optional<TicketDetail> ticket,
                Optional<ThreadEntry> said,
                Optional<Left> left,
                Optional<String> code,
                String path) {
            return new Content(
                    message,
                    settings,
                    recipientName,
                    staff,
                    language.orElse(settings.language()),
                    zone.orElse(settings.zone()),
                    by,
                    ticket,
                    said,
                    left,
                    code,
                    clientName,
                    path);
        }
    }
}
