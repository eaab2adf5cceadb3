package studio.portal.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.application.Change;
import studio.portal.domain.EventType;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketStatus;

final class ChangeTicketTest extends TicketDesk {
    private final TicketId fire = opened();

    @Test
    void the_studio_changes_several_things_in_one_step() {
        changeTicket.handle(
                ANA,
                fire,
                new ChangeTicket.Command(
                        Optional.of(TicketStatus.IN_PROGRESS),
                        Optional.of(Priority.LOW),
                        Optional.of(Category.BUG),
                        Change.to(Optional.of(JONAS.person())),
                        Change.to(Optional.of(LocalDate.of(2026, 3, 9))),
                        Optional.of(0L)));

        var state = ticket(fire).state();
        assertThat(state.status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(state.priority()).isEqualTo(Priority.LOW);
        assertThat(state.category()).isEqualTo(Category.BUG);
        assertThat(state.assignee()).contains(JONAS.person());
        assertThat(state.plannedFor()).contains(LocalDate.of(2026, 3, 9));
        assertThat(state.version()).isEqualTo(1);
        assertThat(recorded(fire.value())).hasSize(6);
    }

    @Test
    void what_is_not_wanted_stays_and_what_is_cleared_goes() {
        changeTicket.handle(ANA, fire, assigned(Optional.of(JONAS.person())));
        changeTicket.handle(ANA, fire, status(TicketStatus.IN_PROGRESS));
        assertThat(ticket(fire).triage().assignee()).contains(JONAS.person());

        changeTicket.handle(ANA, fire, assigned(Optional.empty()));
        assertThat(ticket(fire).triage().assignee()).isEmpty();
        assertThat(statusOf(fire)).isEqualTo(TicketStatus.IN_PROGRESS);
    }

    @Test
    void nothing_wanted_changes_nothing() {
        changeTicket.handle(ANA, fire, status(TicketStatus.OPEN));

        assertThat(ticket(fire).version()).isZero();
        assertThat(recorded(fire.value())).containsExactly(EventType.TICKET_OPENED);
    }

    @Test
    void a_change_from_a_stale_page_is_refused() {
        changeTicket.handle(JONAS, fire, status(TicketStatus.IN_PROGRESS));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> changeTicket.handle(ANA, fire, status(TicketStatus.RESOLVED, Optional.of(0L))));
        assertThat(statusOf(fire)).isEqualTo(TicketStatus.IN_PROGRESS);
    }

    @Test
    void only_somebody_active_of_the_studio_is_assigned() {
        changePerson(JONAS.person(), jonas -> jonas.disable(ADMIN, MONDAY));

        assertInvalid(
                "assigneeId", "absent", () -> changeTicket.handle(ANA, fire, assigned(Optional.of(JONAS.person()))));
        assertInvalid(
                "assigneeId", "absent", () -> changeTicket.handle(ANA, fire, assigned(Optional.of(MARA.person()))));
        assertThat(ticket(fire).triage().assignee()).isEmpty();
    }

    @Test
    void whoever_is_assigned_and_disabled_meanwhile_stays_so_while_something_else_changes() {
        changeTicket.handle(ANA, fire, assigned(Optional.of(JONAS.person())));
        changePerson(JONAS.person(), jonas -> jonas.disable(ADMIN, MONDAY));

        changeTicket.handle(ANA, fire, assigned(Optional.of(JONAS.person())));

        assertThat(ticket(fire).triage().assignee()).contains(JONAS.person());
        assertThat(recorded(fire.value())).containsExactly(EventType.TICKET_OPENED, EventType.TICKET_ASSIGNED);
    }

    @Test
    void members_change_nothing_and_others_know_of_nothing() {
        assertDenied(() -> changeTicket.handle(MARA, fire, status(TicketStatus.IN_PROGRESS)));
        assertDenied(() -> changeTicket.handle(ANA_AS_MARA, fire, status(TicketStatus.IN_PROGRESS)));
        assertDenied(() -> changeTicket.handle(MARA, fire, status(TicketStatus.OPEN)));
        assertNotFound(() -> changeTicket.handle(BEA, fire, status(TicketStatus.IN_PROGRESS)));
        assertNotFound(() -> changeTicket.handle(PAUL, fire, status(TicketStatus.IN_PROGRESS)));
    }

    @Test
    void the_requester_resolves_and_reopens() {
        resolveTicket.handle(MARA, fire, Optional.empty());
        assertThat(statusOf(fire)).isEqualTo(TicketStatus.RESOLVED);

        reopenTicket.handle(MARA, fire, Optional.of(1L));
        assertThat(statusOf(fire)).isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void resolving_or_reopening_from_a_stale_page_is_refused() {
        replyToTicket.handle(ANA, fire, saying("Wait"));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> resolveTicket.handle(MARA, fire, Optional.of(0L)));
        resolveTicket.handle(MARA, fire, Optional.of(1L));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> reopenTicket.handle(MARA, fire, Optional.of(1L)));
        assertRefused("already-resolved", () -> resolveTicket.handle(MARA, fire, Optional.empty()));
    }

    @Test
    void others_neither_resolve_nor_reopen() {
        assertNotFound(() -> resolveTicket.handle(BEA, fire, Optional.empty()));
        assertNotFound(() -> reopenTicket.handle(PAUL, fire, Optional.empty()));
        addParticipant.handle(MARA, fire, new AddParticipant.Command(PAUL.person()));
        assertDenied(() -> resolveTicket.handle(PAUL, fire, Optional.empty()));
        assertDenied(() -> resolveTicket.handle(ANA_AS_MARA, fire, Optional.empty()));
    }

    private static ChangeTicket.Command assigned(Optional<PersonId> to) {
        return new ChangeTicket.Command(
                Optional.empty(), Optional.empty(), Optional.empty(), Change.to(to), Change.none(), Optional.empty());
    }
}
