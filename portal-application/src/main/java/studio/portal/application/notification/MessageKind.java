package studio.portal.application.notification;

import java.util.Locale;

/** What a mail is about; its words are in the message bundles. */
public enum MessageKind {
    /** To the requester: the studio has the ticket. */
    TICKET_RECEIVED,
    /** To the requester: staff opened a ticket for them. */
    TICKET_OPENED_FOR_YOU,
    /** To staff: a client opened a ticket. */
    TICKET_OPENED,
    TICKET_REPLIED,
    /** The studio asks and waits for the client. */
    TICKET_ASKED,
    TICKET_RESOLVED,
    TICKET_REOPENED,
    /** To staff only. */
    TICKET_ASSIGNED,
    TICKET_PLANNED,
    /** To a colleague who was let into a ticket. */
    TICKET_PARTICIPANT_ADDED,
    /** To whoever manages a client's members: they take part in what a member who left had asked for. */
    TICKETS_HANDED_OVER,
    /** To staff only, never to a client. */
    TICKET_NOTED,
    /** To everybody of the client, who see the project from now on. */
    PROJECT_PUBLISHED,
    PROJECT_STATUS_CHANGED,
    MILESTONE_MOVED,
    /** To whoever of the client may answer. */
    MILESTONE_SUBMITTED,
    /** To the studio, and to those of the client who may approve. */
    MILESTONE_ACCEPTED,
    MILESTONE_CHANGES_REQUESTED,
    MILESTONE_DONE,
    /** To whoever is asked to approve a version, now that it is their turn. */
    APPROVAL_REQUESTED,
    APPROVAL_REMINDED,
    /** To whoever asked: one of several has approved. */
    VERSION_APPROVED,
    /** To whoever asked and everybody who decided: nobody is waited for any more. */
    APPROVAL_COMPLETED,
    VERSION_REJECTED,
    APPROVAL_VOIDED,
    /** To the other side. */
    DOCUMENT_COMMENTED,
    /** To staff only, never to a client. */
    DOCUMENT_NOTED,
    /** To the client: the studio needs things of them. */
    REQUEST_SENT,
    /** One reminder of everything in a request that waits on the client. */
    REQUEST_REMINDED,
    /** To the client: an answer is not what the studio needs yet. */
    REQUEST_RETURNED,
    /** To staff only. */
    REQUEST_ANSWERED,
    REQUEST_SETTLED,
    REQUEST_WITHDRAWN,
    /** Somebody of either side says something in a project. */
    PROJECT_MESSAGE,
    /** To everybody of the client: how a project stands. */
    PROJECT_UPDATE,
    /** To staff only, never to a client. */
    PROJECT_NOTED,
    /** To those of the client who see its money, and to its billing addresses; it cannot be switched off. */
    INVOICE_SENT,
    /** To the same: what is still to be paid, in the studio's own words. */
    INVOICE_REMINDED,
    /**
     * To those of the client who may see its money, and to addresses that have a link to what it pays; it cannot be
     * switched off, as no invoice can.
     */
    PAYMENT_RECEIVED,
    /** To the same: what the client had left has paid an invoice, or a part of it. */
    CREDIT_USED,
    PAYMENT_REFUNDED,
    /** As above: what had gone back came again, without the client paying again. */
    PAYMENT_REINSTATED,
    /** As above: what a payment had settled is due again. */
    PAYMENT_CHARGED_BACK,
    /**
     * To those of the client who may see its money, whoever did it: by a saved card money can be taken. It cannot be
     * switched off.
     */
    CARD_SAVED,
    CARD_REMOVED,
    /** To those of the client who decide on it. */
    OFFER_SENT,
    /** To staff only. */
    OFFER_ACCEPTED,
    OFFER_DECLINED,
    /** To staff: the provider took another amount than it was asked for, or more went back than there was. */
    PAYMENT_DIFFERS,
    /** To staff: what the client is told as a charge-back. */
    PAYMENT_DISPUTED,
    /** To staff: the provider does not say what became of a payment. */
    PAYMENT_UNCLEAR,
    /** To staff: what recurs was not issued by itself, or could not be made. */
    RECURRING_WAITS,
    SIGN_IN_CODE,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    INVITATION;

    /** The stable word in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
