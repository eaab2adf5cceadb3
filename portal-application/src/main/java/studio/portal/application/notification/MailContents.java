package studio.portal.application.notification;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import studio.portal.application.account.Tokens;
import studio.portal.application.notification.MailWriter.Content;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.InvitationRepository;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.PasswordResetId;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.domain.account.SignInRepository;
import studio.portal.domain.settings.StudioSettings;

/**
 * Gathers what a mail says at the moment it is sent, through the recipient's own eyes: whoever has lost the right since
 * gets nothing, and a code or link that is of no use any more is not sent.
 */
public final class MailContents {
    private static final String ACCOUNT = "account";
    private static final Comparator<ClientId> BY_ID = Comparator.comparing(ClientId::value);

    private final RecordedEvents events;
    private final PersonRepository people;
    private final ClientRepository clients;
    private final InvitationRepository invitations;
    private final SignInRepository signIns;
    private final TicketMatters tickets;
    private final ProjectMatters projects;
    private final DocumentMatters documents;
    private final RequestMatters requests;
    private final ThreadMatters threads;
    private final InvoiceMatters invoices;
    private final RecurringMatters recurring;
    private final ReminderMatters reminders;
    private final PaymentMatters payments;
    private final OfferMatters offers;
    private final SettingsQueries settings;
    private final Tokens tokens;
    private final Clock clock;

    public MailContents(
            RecordedEvents events,
            PersonRepository people,
            ClientRepository clients,
            InvitationRepository invitations,
            SignInRepository signIns,
            TicketMatters tickets,
            ProjectMatters projects,
            DocumentMatters documents,
            RequestMatters requests,
            ThreadMatters threads,
            InvoiceMatters invoices,
            RecurringMatters recurring,
            ReminderMatters reminders,
            PaymentMatters payments,
            OfferMatters offers,
            SettingsQueries settings,
            Tokens tokens,
            Clock clock) {
        this.events = events;
        this.people = people;
        this.clients = clients;
        this.invitations = invitations;
        this.signIns = signIns;
        this.tickets = tickets;
        this.projects = projects;
        this.documents = documents;
        this.requests = requests;
        this.threads = threads;
        this.invoices = invoices;
        this.recurring = recurring;
        this.reminders = reminders;
        this.payments = payments;
        this.offers = offers;
        this.settings = settings;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Empty if there is nothing to send any more. */
    Optional<Content> of(Actor actor, OutgoingMessage message) {
        return events.find(actor, message.event()).flatMap(event -> switch (message.kind()) {
            case TICKET_RECEIVED, TICKET_OPENED_FOR_YOU, TICKET_OPENED, TICKET_PARTICIPANT_ADDED ->
                told(actor, message, event, reader -> tickets.opened(reader, event));
            case TICKET_REPLIED, TICKET_ASKED, TICKET_RESOLVED, TICKET_REOPENED, TICKET_ASSIGNED ->
                told(actor, message, event, reader -> tickets.happened(reader, event));
            case TICKET_PLANNED -> told(actor, message, event, reader -> tickets.planned(reader, event));
            case TICKET_NOTED -> told(actor, message, event, reader -> tickets.noted(reader, event));
            case TICKETS_HANDED_OVER -> told(actor, message, event, reader -> tickets.left(actor, reader, event));
            case PROJECT_PUBLISHED, PROJECT_STATUS_CHANGED ->
                told(actor, message, event, reader -> projects.happened(reader, event));
            case MILESTONE_SUBMITTED, MILESTONE_DONE ->
                told(actor, message, event, reader -> projects.milestone(reader, event));
            case MILESTONE_MOVED -> told(actor, message, event, reader -> projects.moved(reader, event));
            case MILESTONE_ACCEPTED, MILESTONE_CHANGES_REQUESTED ->
                told(actor, message, event, reader -> projects.decided(reader, event));
            case APPROVAL_REQUESTED -> told(actor, message, event, reader -> documents.asked(reader, event));
            case APPROVAL_REMINDED -> told(actor, message, event, reader -> documents.reminded(reader, event));
            case VERSION_APPROVED, APPROVAL_COMPLETED, VERSION_REJECTED ->
                told(actor, message, event, reader -> documents.decided(reader, event));
            case APPROVAL_VOIDED -> told(actor, message, event, reader -> documents.voided(reader, event));
            case DOCUMENT_COMMENTED -> told(actor, message, event, reader -> documents.commented(reader, event));
            case DOCUMENT_NOTED -> told(actor, message, event, reader -> documents.noted(reader, event));
            case PROJECT_MESSAGE, PROJECT_UPDATE ->
                told(actor, message, event, reader -> threads.written(reader, event));
            case PROJECT_NOTED -> told(actor, message, event, reader -> threads.noted(reader, event));
            case REQUEST_SENT -> told(actor, message, event, reader -> requests.waiting(reader, event));
            case REQUEST_REMINDED -> told(actor, message, event, reader -> requests.due(reader, event));
            case REQUEST_RETURNED -> told(actor, message, event, reader -> requests.returned(reader, event));
            case REQUEST_ANSWERED -> told(actor, message, event, reader -> requests.answered(reader, event));
            case REQUEST_SETTLED, REQUEST_WITHDRAWN ->
                told(actor, message, event, reader -> requests.ended(reader, event));
            case INVOICE_SENT ->
                message.recipient().isPresent()
                        ? told(actor, message, event, reader -> invoices.sent(reader, event))
                        : addressed(actor, message, event, invoices.sent(actor, message.address(), event));
            case INVOICE_REMINDED ->
                message.recipient().isPresent()
                        ? told(actor, message, event, reader -> reminders.reminded(actor, reader, event))
                        : addressed(actor, message, event, reminders.reminded(actor, message.address(), event));
            case PAYMENT_RECEIVED ->
                message.recipient().isPresent()
                        ? told(actor, message, event, reader -> payments.received(reader, event))
                        : addressed(actor, message, event, payments.received(actor, message.address(), event));
            case CREDIT_USED ->
                message.recipient().isPresent()
                        ? told(actor, message, event, reader -> invoices.settled(reader, event))
                        : addressed(actor, message, event, invoices.settled(actor, message.address(), event));
            case RECURRING_WAITS -> told(actor, message, event, reader -> recurring.waits(actor, reader, event));
            case CARD_SAVED, CARD_REMOVED -> told(actor, message, event, reader -> payments.card(reader, event));
            case PAYMENT_REINSTATED -> told(actor, message, event, reader -> payments.received(reader, event));
            case PAYMENT_REFUNDED, PAYMENT_CHARGED_BACK ->
                told(actor, message, event, reader -> payments.returned(reader, event));
            case OFFER_SENT -> told(actor, message, event, reader -> offers.sent(reader, event));
            case OFFER_ACCEPTED, OFFER_DECLINED ->
                told(actor, message, event, reader -> offers.decided(actor, reader, event));
            case PAYMENT_DIFFERS, PAYMENT_DISPUTED ->
                told(actor, message, event, reader -> payments.toLookAt(reader, event));
            case PAYMENT_UNCLEAR -> told(actor, message, event, reader -> payments.unclear(reader, event));
            case SIGN_IN_CODE -> code(actor, message, event);
            case PASSWORD_RESET -> reset(actor, message, event);
            case PASSWORD_CHANGED ->
                recipient(actor, message)
                        .map(person -> draft(actor, message, event, person).content(Matter.at(ACCOUNT, "/profile")));
            case INVITATION -> invitation(actor, message, event);
        });
    }

    /**
     * To somebody who still belongs to the client it is about, or to the studio.
     *
     * @param seen what there is to tell, through the eyes of the reader; empty if they may not see it any more
     */
    private Optional<Content> told(
            Actor actor, OutgoingMessage message, Recorded event, Function<Actor, Optional<Matter>> seen) {
        return recipient(actor, message)
                .flatMap(person ->
                        person.actor(event.client()).flatMap(seen).map(draft(actor, message, event, person)::content));
    }

    /** To an address of a client's, in the client's name and language: who reads there need not have a login. */
    private Optional<Content> addressed(Actor actor, OutgoingMessage message, Recorded event, Optional<Matter> matter) {
        return matter.flatMap(said -> event.client()
                .flatMap(id -> clients.find(actor, id))
                .map(client -> new Draft(
                                message,
                                settings.current(actor),
                                client.name(),
                                false,
                                client.details().language(),
                                Optional.empty(),
                                by(actor, event),
                                Optional.of(client.name()))
                        .content(said)));
    }

    private Optional<Content> code(Actor actor, OutgoingMessage message, Recorded event) {
        return signIns.findAttempt(actor, new SignInAttemptId(event.subject()))
                .filter(attempt -> attempt.isOpen(clock.instant()))
                .flatMap(attempt -> recipient(actor, message)
                        .map(person -> draft(actor, message, event, person)
                                .content(Matter.at(ACCOUNT, "/sign-in/code?attempt=" + attempt.id())
                                        .withCode(tokens.signInCode(attempt.id())))));
    }

    private Optional<Content> reset(Actor actor, OutgoingMessage message, Recorded event) {
        return signIns.findReset(actor, new PasswordResetId(event.subject()))
                .filter(reset -> reset.isOpen(clock.instant()))
                .flatMap(reset -> recipient(actor, message)
                        .map(person -> draft(actor, message, event, person)
                                .content(Matter.at(ACCOUNT, "/reset/" + tokens.passwordReset(reset.id())))));
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
                            .content(Matter.at(ACCOUNT, "/invitation/" + tokens.invitation(invitation.id())));
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
        Content content(Matter matter) {
            return new Content(
                    message,
                    settings,
                    recipientName,
                    staff,
                    language.orElse(settings.language()),
                    zone.orElse(settings.zone()),
                    by,
                    clientName,
                    matter);
        }
    }
}
