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

    /** Who may ever be shown an event of a kind. */
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
