package studio.portal.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every kind of thing that is recorded. A switch over it has no {@code default}, so that a new kind does not compile
 * until feed, mail and audit know it.
 */
public enum EventType {
    TICKET_OPENED("ticket.opened", Audience.CLIENT),
    TICKET_REPLIED("ticket.replied", Audience.CLIENT),
    TICKET_NOTED("ticket.noted", Audience.STUDIO),
    TICKET_STATUS_CHANGED("ticket.status_changed", Audience.CLIENT),
    TICKET_RESOLVED("ticket.resolved", Audience.CLIENT),
    TICKET_REOPENED("ticket.reopened", Audience.CLIENT),
    TICKET_CLOSED("ticket.closed", Audience.CLIENT),
    TICKET_ASSIGNED("ticket.assigned", Audience.CLIENT),
    TICKET_PRIORITY_CHANGED("ticket.priority_changed", Audience.CLIENT),
    TICKET_CATEGORY_CHANGED("ticket.category_changed", Audience.CLIENT),
    TICKET_PLANNED("ticket.planned", Audience.CLIENT),
    TICKET_PARTICIPANT_ADDED("ticket.participant_added", Audience.CLIENT),
    TICKET_PARTICIPANT_REMOVED("ticket.participant_removed", Audience.CLIENT),
    /** Somebody takes part because the requester left; of all of them at once they hear by the event below. */
    TICKET_HANDED_OVER("ticket.handed_over", Audience.CLIENT),
    TICKET_MESSAGE_REDACTED("ticket.message_redacted", Audience.CLIENT),
    TICKET_NOTE_REDACTED("ticket.note_redacted", Audience.STUDIO),
    TICKET_PROJECT_CHANGED("ticket.project_changed", Audience.CLIENT),
    PROJECT_CREATED("project.created", Audience.STUDIO),
    PROJECT_CHANGED("project.changed", Audience.STUDIO),
    PROJECT_PUBLISHED("project.published", Audience.CLIENT),
    PROJECT_STATUS_CHANGED("project.status_changed", Audience.CLIENT),
    MILESTONE_ADDED("project.milestone_added", Audience.STUDIO),
    MILESTONE_CHANGED("project.milestone_changed", Audience.STUDIO),
    MILESTONE_REMOVED("project.milestone_removed", Audience.STUDIO),
    MILESTONES_ORDERED("project.milestones_ordered", Audience.STUDIO),
    MILESTONE_PUBLISHED("project.milestone_published", Audience.CLIENT),
    MILESTONE_MOVED("project.milestone_moved", Audience.CLIENT),
    MILESTONE_SUBMITTED("project.milestone_submitted", Audience.CLIENT),
    MILESTONE_ACCEPTED("project.milestone_accepted", Audience.CLIENT),
    MILESTONE_CHANGES_REQUESTED("project.milestone_changes_requested", Audience.CLIENT),
    MILESTONE_DONE("project.milestone_done", Audience.CLIENT),
    MILESTONE_REOPENED("project.milestone_reopened", Audience.CLIENT),
    DELIVERABLE_ADDED("project.deliverable_added", Audience.STUDIO),
    DELIVERABLE_REMOVED("project.deliverable_removed", Audience.STUDIO),
    DELIVERABLE_PUBLISHED("project.deliverable_published", Audience.CLIENT),
    PROJECT_MESSAGE_WRITTEN("project.message_written", Audience.CLIENT),
    PROJECT_UPDATE_WRITTEN("project.update_written", Audience.CLIENT),
    PROJECT_NOTED("project.noted", Audience.STUDIO),
    PROJECT_MESSAGE_REDACTED("project.message_redacted", Audience.CLIENT),
    PROJECT_NOTE_REDACTED("project.note_redacted", Audience.STUDIO),
    REQUEST_DRAFTED("project.request_drafted", Audience.STUDIO),
    REQUEST_SENT("project.request_sent", Audience.CLIENT),
    REQUEST_ANSWERED("project.request_answered", Audience.CLIENT),
    REQUEST_ITEM_ACCEPTED("project.request_item_accepted", Audience.CLIENT),
    REQUEST_ITEM_RETURNED("project.request_item_returned", Audience.CLIENT),
    REQUEST_SETTLED("project.request_settled", Audience.CLIENT),
    REQUEST_WITHDRAWN("project.request_withdrawn", Audience.CLIENT),
    REQUEST_REMINDED("project.request_reminded", Audience.STUDIO),
    TEMPLATE_CHANGED("project.template_changed", Audience.STUDIO),
    DOCUMENT_ADDED("document.added", Audience.CLIENT),
    DOCUMENT_VERSION_ADDED("document.version_added", Audience.CLIENT),
    DOCUMENT_SHARED("document.shared", Audience.CLIENT),
    DOCUMENT_CHANGED("document.changed", Audience.STUDIO),
    DOCUMENT_WITHDRAWN("document.withdrawn", Audience.CLIENT),
    DOCUMENT_VERSION_WITHDRAWN("document.version_withdrawn", Audience.CLIENT),
    DOCUMENT_COMMENTED("document.commented", Audience.CLIENT),
    DOCUMENT_NOTED("document.noted", Audience.STUDIO),
    DOCUMENT_COMMENT_RESOLVED("document.comment_resolved", Audience.CLIENT),
    DOCUMENT_COMMENT_REOPENED("document.comment_reopened", Audience.CLIENT),
    APPROVAL_REQUESTED("document.approval_requested", Audience.CLIENT),
    APPROVAL_TURN_CAME("document.approval_turn_came", Audience.CLIENT),
    VERSION_APPROVED("document.version_approved", Audience.CLIENT),
    VERSION_REJECTED("document.version_rejected", Audience.CLIENT),
    APPROVAL_COMPLETED("document.approval_completed", Audience.CLIENT),
    APPROVAL_VOIDED("document.approval_voided", Audience.CLIENT),
    APPROVAL_REMINDED("document.approval_reminded", Audience.STUDIO),
    SHARE_LINK_CREATED("document.link_created", Audience.STUDIO),
    SHARE_LINK_REVOKED("document.link_revoked", Audience.STUDIO),
    SHARE_LINK_OPENED("document.link_opened", Audience.STUDIO),
    INVOICE_DRAFTED("invoice.drafted", Audience.STUDIO),
    INVOICE_CHANGED("invoice.changed", Audience.STUDIO),
    INVOICE_DISCARDED("invoice.discarded", Audience.STUDIO),
    INVOICE_ISSUED("invoice.issued", Audience.CLIENT),
    INVOICE_SENT("invoice.sent", Audience.STUDIO),
    PAY_LINK_REVOKED("invoice.link_revoked", Audience.STUDIO),
    INVOICE_REMINDED("invoice.reminded", Audience.STUDIO),
    INVOICE_REMINDERS_PAUSED("invoice.reminders_paused", Audience.STUDIO),
    INVOICE_REMINDERS_RESUMED("invoice.reminders_resumed", Audience.STUDIO),
    REMINDERS_CHANGED("settings.reminders_changed", Audience.STUDIO),
    CLIENT_REMINDERS_PAUSED("client.reminders_paused", Audience.STUDIO),
    CLIENT_REMINDERS_RESUMED("client.reminders_resumed", Audience.STUDIO),
    RECURRING_STARTED("recurring.started", Audience.STUDIO),
    RECURRING_CHANGED("recurring.changed", Audience.STUDIO),
    RECURRING_PAUSED("recurring.paused", Audience.STUDIO),
    RECURRING_RESUMED("recurring.resumed", Audience.STUDIO),
    RECURRING_ENDED("recurring.ended", Audience.STUDIO),
    RECURRING_MADE("recurring.made", Audience.STUDIO),
    /** What was made stays a draft though it would be issued by itself, or could not even be made. */
    RECURRING_WAITS("recurring.waits", Audience.STUDIO),
    OFFER_DRAFTED("offer.drafted", Audience.STUDIO),
    OFFER_CHANGED("offer.changed", Audience.STUDIO),
    OFFER_DISCARDED("offer.discarded", Audience.STUDIO),
    OFFER_SENT("offer.sent", Audience.CLIENT),
    /** Its PDF is there, so that it can be decided on. */
    OFFER_WRITTEN("offer.written", Audience.CLIENT),
    OFFER_ACCEPTED("offer.accepted", Audience.CLIENT),
    OFFER_DECLINED("offer.declined", Audience.CLIENT),
    OFFER_WITHDRAWN("offer.withdrawn", Audience.CLIENT),
    OFFER_REPLACED("offer.replaced", Audience.CLIENT),
    PAYMENT_RECORDED("payment.recorded", Audience.CLIENT),
    PAYMENT_REFUNDED("payment.refunded", Audience.CLIENT),
    /** What had gone back came again: a dispute was won, or a refund did not arrive. */
    PAYMENT_REINSTATED("payment.reinstated", Audience.CLIENT),
    PAYMENT_CHARGED_BACK("payment.charged_back", Audience.CLIENT),
    /** The provider took another amount than the payer was asked for, or more went back than the ledger had. */
    PAYMENT_DIFFERS("payment.differs", Audience.STUDIO),
    /** What became of a payment online is not known after a day of asking. */
    PAYMENT_UNCLEAR("invoice.payment_unclear", Audience.STUDIO),
    PAYMENT_METHOD_SAVED("method.saved", Audience.STUDIO),
    PAYMENT_METHOD_REMOVED("method.removed", Audience.STUDIO),
    CREDIT_USED("invoice.credit_used", Audience.CLIENT),
    BILLING_CHANGED("settings.billing_changed", Audience.STUDIO),
    CLIENT_BILLING_CHANGED("client.billing_changed", Audience.STUDIO),
    CLIENT_ADDED("client.added", Audience.STUDIO),
    CLIENT_CHANGED("client.changed", Audience.STUDIO),
    PERSON_ADDED("person.added", Audience.STUDIO),
    PERSON_CHANGED("person.changed", Audience.STUDIO),
    PERSON_DISABLED("person.disabled", Audience.STUDIO),
    PERSON_ENABLED("person.enabled", Audience.STUDIO),
    PERSON_ERASED("person.erased", Audience.STUDIO),
    PERSON_INVITED("person.invited", Audience.STUDIO),
    INVITATION_ACCEPTED("person.invitation_accepted", Audience.STUDIO),
    INVITATION_REVOKED("person.invitation_revoked", Audience.STUDIO),
    MEMBERSHIP_CHANGED("person.membership_changed", Audience.STUDIO),
    MEMBERSHIP_ENDED("person.membership_ended", Audience.STUDIO),
    /** A person left a client, and another of its people takes part in their tickets from now on. */
    TICKETS_HANDED_OVER("person.tickets_handed_over", Audience.STUDIO),
    PASSWORD_CHANGED("person.password_changed", Audience.STUDIO),
    PASSWORD_RESET_REQUESTED("person.password_reset_requested", Audience.STUDIO),
    SIGN_IN_CODE_REQUESTED("person.sign_in_code_requested", Audience.STUDIO),
    SIGNED_IN("person.signed_in", Audience.STUDIO),
    SIGNED_OUT("person.signed_out", Audience.STUDIO),
    /** A member of several clients acts for another one in their session. */
    CLIENT_SWITCHED("person.client_switched", Audience.STUDIO),
    SESSION_ENDED("person.session_ended", Audience.STUDIO),
    TOKEN_CREATED("person.token_created", Audience.STUDIO),
    TOKEN_REVOKED("person.token_revoked", Audience.STUDIO),
    FILE_DOWNLOADED("file.downloaded", Audience.STUDIO),
    /** The stored bytes of a file are not what was received. */
    FILE_DAMAGED("file.damaged", Audience.STUDIO),
    /** The stored bytes of a damaged file are again what was received. */
    FILE_MENDED("file.mended", Audience.STUDIO),
    SETTINGS_CHANGED("settings.changed", Audience.STUDIO),
    MESSAGE_RESENT("notification.resent", Audience.STUDIO);

    /** Who may ever be shown an event of a kind; a single event may be kept to the studio all the same. */
    public enum Audience {
        /** The studio, and those of the client who see the thing itself. */
        CLIENT,
        /** The studio alone, in no form and in no count for a client. */
        STUDIO
    }

    private final String storedName;
    private final Audience audience;

    EventType(String storedName, Audience audience) {
        this.storedName = storedName;
        this.audience = audience;
    }

    /** The stable name in the database, the JSON API and webhooks. */
    public String storedName() {
        return storedName;
    }

    public Audience audience() {
        return audience;
    }

    public static Optional<EventType> ofStoredName(String name) {
        return Arrays.stream(values())
                .filter(type -> type.storedName.equals(name))
                .findFirst();
    }
}
