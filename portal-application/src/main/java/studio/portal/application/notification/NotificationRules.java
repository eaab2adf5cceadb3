package studio.portal.application.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;

/**
 * Who should hear of an event, and as what. Nobody hears of what they did themselves, but for a receipt. Each kind of
 * event is named here, so that a new one does not compile until it is decided who hears; what an area decides is in its
 * own rules.
 */
public final class NotificationRules {
    private final TicketRules tickets;
    private final ProjectRules projects;
    private final DocumentRules documents;
    private final RequestRules requests;
    private final ThreadRules threads;
    private final InvoiceRules invoices;
    private final PaymentRules payments;
    private final OfferRules offers;

    public NotificationRules(
            TicketRules tickets,
            ProjectRules projects,
            DocumentRules documents,
            RequestRules requests,
            ThreadRules threads,
            InvoiceRules invoices,
            PaymentRules payments,
            OfferRules offers) {
        this.tickets = tickets;
        this.projects = projects;
        this.documents = documents;
        this.requests = requests;
        this.threads = threads;
        this.invoices = invoices;
        this.payments = payments;
        this.offers = offers;
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
            case TICKET_OPENED -> Optional.of((rules, actor, event) -> rules.tickets.opened(actor, event));
            case TICKET_REPLIED -> Optional.of((rules, actor, event) -> rules.tickets.replied(actor, event));
            case TICKET_NOTED -> Optional.of((rules, actor, event) -> rules.tickets.noted(actor, event));
            case TICKET_RESOLVED ->
                Optional.of(
                        (rules, actor, event) -> rules.tickets.unlessTold(actor, event, MessageKind.TICKET_RESOLVED));
            case TICKET_REOPENED ->
                Optional.of(
                        (rules, actor, event) -> rules.tickets.unlessTold(actor, event, MessageKind.TICKET_REOPENED));
            case TICKET_STATUS_CHANGED -> Optional.of((rules, actor, event) -> rules.tickets.asked(actor, event));
            case TICKET_ASSIGNED ->
                Optional.of((rules, actor, event) -> Hearing.of(event, MessageKind.TICKET_ASSIGNED, named(event)));
            case TICKET_PLANNED -> Optional.of((rules, actor, event) -> rules.tickets.planned(actor, event));
            case TICKET_PARTICIPANT_ADDED ->
                Optional.of(
                        (rules, actor, event) -> Hearing.of(event, MessageKind.TICKET_PARTICIPANT_ADDED, named(event)));
            case TICKETS_HANDED_OVER ->
                Optional.of((rules, actor, event) -> Hearing.of(event, MessageKind.TICKETS_HANDED_OVER, named(event)));
            case PROJECT_PUBLISHED ->
                Optional.of(
                        (rules, actor, event) -> rules.projects.client(actor, event, MessageKind.PROJECT_PUBLISHED));
            case PROJECT_STATUS_CHANGED ->
                Optional.of((rules, actor, event) ->
                        rules.projects.client(actor, event, MessageKind.PROJECT_STATUS_CHANGED));
            case MILESTONE_MOVED ->
                Optional.of((rules, actor, event) -> rules.projects.client(actor, event, MessageKind.MILESTONE_MOVED));
            case MILESTONE_DONE ->
                Optional.of((rules, actor, event) -> rules.projects.client(actor, event, MessageKind.MILESTONE_DONE));
            case MILESTONE_SUBMITTED -> Optional.of((rules, actor, event) -> rules.projects.submitted(actor, event));
            case MILESTONE_ACCEPTED ->
                Optional.of(
                        (rules, actor, event) -> rules.projects.decided(actor, event, MessageKind.MILESTONE_ACCEPTED));
            case MILESTONE_CHANGES_REQUESTED ->
                Optional.of((rules, actor, event) ->
                        rules.projects.decided(actor, event, MessageKind.MILESTONE_CHANGES_REQUESTED));
            case APPROVAL_REQUESTED -> Optional.of((rules, actor, event) -> rules.documents.requested(actor, event));
            case APPROVAL_TURN_CAME ->
                Optional.of((rules, actor, event) -> Hearing.of(event, MessageKind.APPROVAL_REQUESTED, named(event)));
            case APPROVAL_REMINDED ->
                Optional.of((rules, actor, event) -> Hearing.of(event, MessageKind.APPROVAL_REMINDED, named(event)));
            case VERSION_APPROVED -> Optional.of((rules, actor, event) -> rules.documents.approved(actor, event));
            case APPROVAL_COMPLETED -> Optional.of((rules, actor, event) -> rules.documents.completed(actor, event));
            case VERSION_REJECTED -> Optional.of((rules, actor, event) -> rules.documents.rejected(actor, event));
            case APPROVAL_VOIDED -> Optional.of((rules, actor, event) -> rules.documents.voided(actor, event));
            case DOCUMENT_COMMENTED -> Optional.of((rules, actor, event) -> rules.documents.commented(actor, event));
            case DOCUMENT_NOTED -> Optional.of((rules, actor, event) -> rules.documents.noted(actor, event));
            case PROJECT_MESSAGE_WRITTEN ->
                Optional.of((rules, actor, event) -> rules.threads.written(actor, event, MessageKind.PROJECT_MESSAGE));
            case PROJECT_UPDATE_WRITTEN ->
                Optional.of((rules, actor, event) -> rules.threads.written(actor, event, MessageKind.PROJECT_UPDATE));
            case PROJECT_NOTED -> Optional.of((rules, actor, event) -> rules.threads.noted(actor, event));
            case REQUEST_SENT ->
                Optional.of((rules, actor, event) -> rules.requests.asked(actor, event, MessageKind.REQUEST_SENT));
            case REQUEST_REMINDED ->
                Optional.of((rules, actor, event) -> rules.requests.asked(actor, event, MessageKind.REQUEST_REMINDED));
            case REQUEST_WITHDRAWN ->
                Optional.of((rules, actor, event) -> rules.requests.asked(actor, event, MessageKind.REQUEST_WITHDRAWN));
            case REQUEST_ITEM_RETURNED -> Optional.of((rules, actor, event) -> rules.requests.returned(actor, event));
            case REQUEST_ANSWERED -> Optional.of((rules, actor, event) -> rules.requests.answered(actor, event));
            case REQUEST_SETTLED -> Optional.of((rules, actor, event) -> rules.requests.settled(actor, event));
            case INVOICE_SENT -> Optional.of((rules, actor, event) -> rules.invoices.sent(actor, event));
            case INVOICE_REMINDED -> Optional.of((rules, actor, event) -> rules.invoices.reminded(actor, event));
            case PAYMENT_RECORDED ->
                Optional.of((rules, actor, event) -> Stream.concat(
                                rules.payments.client(actor, event, MessageKind.PAYMENT_RECEIVED).stream(),
                                rules.invoices.paid(actor, event).stream())
                        .toList());
            case PAYMENT_METHOD_SAVED ->
                Optional.of((rules, actor, event) -> rules.payments.card(actor, event, MessageKind.CARD_SAVED));
            case PAYMENT_METHOD_REMOVED ->
                Optional.of((rules, actor, event) -> rules.payments.card(actor, event, MessageKind.CARD_REMOVED));
            case PAYMENT_REFUNDED ->
                Optional.of((rules, actor, event) -> rules.payments.client(actor, event, MessageKind.PAYMENT_REFUNDED));
            case PAYMENT_REINSTATED ->
                Optional.of(
                        (rules, actor, event) -> rules.payments.client(actor, event, MessageKind.PAYMENT_REINSTATED));
            case PAYMENT_CHARGED_BACK -> Optional.of((rules, actor, event) -> rules.payments.chargedBack(actor, event));
            case PAYMENT_DIFFERS ->
                Optional.of((rules, actor, event) -> rules.payments.studio(actor, event, MessageKind.PAYMENT_DIFFERS));
            case PAYMENT_UNCLEAR ->
                Optional.of((rules, actor, event) -> rules.payments.studio(actor, event, MessageKind.PAYMENT_UNCLEAR));
            case CREDIT_USED ->
                Optional.of((rules, actor, event) -> Stream.concat(
                                rules.payments.client(actor, event, MessageKind.CREDIT_USED).stream(),
                                rules.invoices.settled(actor, event).stream())
                        .toList());
            case RECURRING_WAITS ->
                Optional.of((rules, actor, event) -> rules.payments.studio(actor, event, MessageKind.RECURRING_WAITS));
            case OFFER_WRITTEN -> Optional.of((rules, actor, event) -> rules.offers.sent(actor, event));
            case OFFER_ACCEPTED ->
                Optional.of((rules, actor, event) -> rules.offers.decided(actor, event, MessageKind.OFFER_ACCEPTED));
            case OFFER_DECLINED ->
                Optional.of((rules, actor, event) -> rules.offers.decided(actor, event, MessageKind.OFFER_DECLINED));
            case SIGN_IN_CODE_REQUESTED ->
                Optional.of((rules, actor, event) -> Hearing.ofAll(MessageKind.SIGN_IN_CODE, named(event)));
            case PASSWORD_RESET_REQUESTED ->
                Optional.of((rules, actor, event) -> Hearing.ofAll(MessageKind.PASSWORD_RESET, named(event)));
            case PASSWORD_CHANGED ->
                Optional.of((rules, actor, event) ->
                        Hearing.ofAll(MessageKind.PASSWORD_CHANGED, Set.of(new PersonId(event.subject()))));
            case PERSON_INVITED ->
                Optional.of((rules, actor, event) -> List.of(Hearing.invited(MessageKind.INVITATION)));
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
                    MILESTONE_ADDED,
                    MILESTONE_CHANGED,
                    MILESTONE_REMOVED,
                    MILESTONES_ORDERED,
                    MILESTONE_PUBLISHED,
                    MILESTONE_REOPENED,
                    DELIVERABLE_ADDED,
                    DELIVERABLE_REMOVED,
                    DELIVERABLE_PUBLISHED,
                    PROJECT_MESSAGE_REDACTED,
                    PROJECT_NOTE_REDACTED,
                    REQUEST_DRAFTED,
                    REQUEST_ITEM_ACCEPTED,
                    TEMPLATE_CHANGED,
                    DOCUMENT_ADDED,
                    DOCUMENT_VERSION_ADDED,
                    DOCUMENT_SHARED,
                    DOCUMENT_CHANGED,
                    DOCUMENT_WITHDRAWN,
                    DOCUMENT_VERSION_WITHDRAWN,
                    DOCUMENT_COMMENT_RESOLVED,
                    DOCUMENT_COMMENT_REOPENED,
                    SHARE_LINK_CREATED,
                    SHARE_LINK_REVOKED,
                    SHARE_LINK_OPENED,
                    INVOICE_DRAFTED,
                    INVOICE_CHANGED,
                    INVOICE_DISCARDED,
                    INVOICE_ISSUED,
                    PAY_LINK_REVOKED,
                    INVOICE_REMINDERS_PAUSED,
                    INVOICE_REMINDERS_RESUMED,
                    REMINDERS_CHANGED,
                    CLIENT_REMINDERS_PAUSED,
                    CLIENT_REMINDERS_RESUMED,
                    RECURRING_STARTED,
                    RECURRING_CHANGED,
                    RECURRING_PAUSED,
                    RECURRING_RESUMED,
                    RECURRING_ENDED,
                    RECURRING_MADE,
                    OFFER_DRAFTED,
                    OFFER_CHANGED,
                    OFFER_DISCARDED,
                    OFFER_SENT,
                    OFFER_WITHDRAWN,
                    OFFER_REPLACED,
                    BILLING_CHANGED,
                    CLIENT_BILLING_CHANGED,
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

    private static Set<PersonId> named(Recorded event) {
        return Optional.ofNullable(event.details().get(AccountEvent.PERSON))
                .map(id -> Set.of(new PersonId(UUID.fromString(id))))
                .orElse(Set.of());
    }
}
