package studio.portal.domain.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a ticket stands. */
public enum TicketStatus {
    /** Not yet picked up. */
    OPEN,
    /** Being worked on by the studio. */
    IN_PROGRESS,
    /** Nothing moves until somebody of the client answers. */
    WAITING_CLIENT,
    /** Done as far as anybody knows; a reply or the requester reopens it. */
    RESOLVED,
    /** Final. A reply makes a follow-up ticket. */
    CLOSED;

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Neither resolved nor closed. */
    public boolean isAtWork() {
        return switch (this) {
            case OPEN, IN_PROGRESS, WAITING_CLIENT -> true;
            case RESOLVED, CLOSED -> false;
        };
    }

    /** Any step among the first four; only what is resolved can be closed, and closed is final. */
    boolean mayBecome(TicketStatus to) {
        return switch (this) {
            case OPEN, IN_PROGRESS, WAITING_CLIENT -> to != CLOSED;
            case RESOLVED -> true;
            case CLOSED -> false;
        };
    }

    /** What a member's reply moves it to; empty where it stays. */
    Optional<TicketStatus> afterReplyOfMember(boolean assigned) {
        return switch (this) {
            case WAITING_CLIENT, RESOLVED -> Optional.of(backWithStudio(assigned));
            case OPEN, IN_PROGRESS, CLOSED -> Optional.empty();
        };
    }

    /** Where a ticket stands that the studio has to look at again. */
    static TicketStatus backWithStudio(boolean assigned) {
        return assigned ? IN_PROGRESS : OPEN;
    }

    public static Optional<TicketStatus> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
