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

    public static Optional<TicketStatus> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
