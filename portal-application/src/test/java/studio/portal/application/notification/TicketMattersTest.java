package studio.portal.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.application.ticket.InMemoryMailedTickets;
import studio.portal.application.ticket.NoteOnTicket;
import studio.portal.domain.EventType;
import studio.portal.domain.ticket.TicketId;

/** Ana wrote an internal note on Mara's ticket. */
final class TicketMattersTest extends NotificationDesk {
    private final TicketMatters matters = new TicketMatters(new InMemoryMailedTickets(this), people());
    private final TicketId fire = opened();

    @BeforeEach
    void write_a_note() {
        noteOnTicket.handle(ANA, fire, new NoteOnTicket.Command("The client is difficult", List.of()));
    }

    @Test
    void a_note_is_told_to_the_studio_as_one() {
        assertThat(matters.noted(JONAS, log.last(EventType.TICKET_NOTED))
                        .flatMap(Matter::said)
                        .map(Matter.Quote::body))
                .contains("The client is difficult");
    }

    @Test
    void a_note_is_told_to_no_client_whatever_is_asked_for() {
        var noted = log.last(EventType.TICKET_NOTED);

        assertThat(matters.noted(MARA, noted)).isEmpty();
        assertThat(matters.happened(MARA, noted).orElseThrow().said()).isEmpty();
        assertThat(matters.opened(MARA, noted).orElseThrow().toString()).doesNotContain("difficult");
    }

    @Test
    void a_note_is_no_reply_to_the_studio_either() {
        assertThat(matters.happened(JONAS, log.last(EventType.TICKET_NOTED))
                        .orElseThrow()
                        .said())
                .isEmpty();
    }

    @Test
    void what_the_reader_does_not_see_is_not_told() {
        var opened = log.last(EventType.TICKET_OPENED);

        assertThat(matters.opened(BEA, opened)).isEmpty();
        assertThat(matters.happened(BEA, opened)).isEmpty();
        assertThat(matters.planned(BEA, opened)).isEmpty();
    }
}
