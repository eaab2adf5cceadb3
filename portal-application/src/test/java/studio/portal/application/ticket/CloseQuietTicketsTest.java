package studio.portal.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.portal.application.Transactions;
import studio.portal.domain.EventType;
import studio.portal.domain.settings.SettingsRepository.Stored;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketStatus;

final class CloseQuietTicketsTest extends TicketDesk {
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void a_resolved_ticket_closes_after_the_quiet_time_and_not_before() {
        var id = resolved();

        clock.advance(WEEK);
        assertThat(closeQuietTickets.handle(JOB)).isZero();
        assertThat(statusOf(id)).isEqualTo(TicketStatus.RESOLVED);

        clock.advance(Duration.ofMillis(1));
        assertThat(closeQuietTickets.handle(JOB)).isEqualTo(1);
        assertThat(statusOf(id)).isEqualTo(TicketStatus.CLOSED);
        assertThat(log.last(EventType.TICKET_CLOSED).by()).isEqualTo(JOB.reference());
    }

    @Test
    void after_a_long_downtime_each_is_closed_exactly_once() {
        var ids = List.of(resolved(), resolved(), resolved());
        clock.advance(Duration.ofDays(100));

        assertThat(closeQuietTickets.handle(JOB)).isEqualTo(3);
        assertThat(closeQuietTickets.handle(JOB)).isZero();

        for (var id : ids) {
            assertThat(recorded(id.value()))
                    .filteredOn(EventType.TICKET_CLOSED::equals)
                    .hasSize(1);
        }
    }

    @Test
    void more_than_one_batch_is_closed_in_one_run() {
        for (var i = 0; i < 450; i++) {
            resolved();
        }
        clock.advance(WEEK.plusSeconds(1));

        assertThat(closeQuietTickets.handle(JOB)).isEqualTo(450);
    }

    @Test
    void a_reply_starts_the_quiet_time_again_but_a_note_does_not() {
        var replied = resolved();
        var noted = resolved();
        clock.advance(Duration.ofDays(6));
        replyToTicket.handle(ANA, replied, saying("By the way"));
        noteOnTicket.handle(ANA, noted, new NoteOnTicket.Command("Quiet", List.of()));
        clock.advance(Duration.ofDays(2));

        assertThat(closeQuietTickets.handle(JOB)).isEqualTo(1);

        assertThat(statusOf(replied)).isEqualTo(TicketStatus.RESOLVED);
        assertThat(statusOf(noted)).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void a_reply_that_arrives_meanwhile_wins() {
        var id = resolved();
        clock.advance(WEEK.plusSeconds(1));
        var racing = new CloseQuietTickets(
                new Interrupted(() -> replyToTicket.handle(MARA, id, saying("Still burning"))),
                tickets(),
                actor -> settings().find(actor).settings(),
                clock);

        assertThat(racing.handle(JOB)).isZero();

        assertThat(statusOf(id)).isEqualTo(TicketStatus.OPEN);
        assertThat(tickets().messages(id)).hasSize(2);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_longer_quiet_time_set_meanwhile_holds_and_the_job_ends() {
        var id = resolved();
        clock.advance(WEEK.plusSeconds(1));
        var racing = new CloseQuietTickets(
                new Interrupted(() -> quietTime(Duration.ofDays(30))),
                tickets(),
                actor -> settings().find(actor).settings(),
                clock);

        assertThat(racing.handle(JOB)).isZero();

        assertThat(statusOf(id)).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void the_quiet_time_is_a_setting() {
        var id = resolved();
        quietTime(Duration.ofDays(1));
        clock.advance(Duration.ofDays(1).plusSeconds(1));

        assertThat(closeQuietTickets.handle(JOB)).isEqualTo(1);
        assertThat(statusOf(id)).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void what_is_not_resolved_stays_open_for_ever() {
        opened();
        clock.advance(Duration.ofDays(10_000));

        assertThat(closeQuietTickets.handle(JOB)).isZero();
    }

    private TicketId resolved() {
        var id = opened();
        resolveTicket.handle(MARA, id, Optional.empty());
        return id;
    }

    private void quietTime(Duration to) {
        var stored = settings().find(ADMIN);
        var now = stored.settings();
        var changed = new StudioSettings(
                now.studioName(), now.accent(), now.language(), now.zone(), to, now.attachmentSize());
        settings().update(ADMIN, new Stored(changed, stored.version()));
    }

    /** Lets something happen between the first transaction and the second. */
    private static final class Interrupted implements Transactions {
        private final Runnable meanwhile;
        private int count;

        Interrupted(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public <T> T inTransaction(Supplier<T> work) {
            if (++count == 2) {
                meanwhile.run();
            }
            return work.get();
        }
    }
}
