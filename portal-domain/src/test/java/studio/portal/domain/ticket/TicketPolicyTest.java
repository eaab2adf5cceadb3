package studio.portal.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.ticket.ExampleTickets.inStatus;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;

final class TicketPolicyTest {
    /** Mara's, with Paul taking part. */
    private final Ticket ticket = ExampleTickets.with(inStatus(TicketStatus.OPEN), Optional.empty(), PAUL.person());

    private final Actor colleague = new Actor.Member(new PersonId(Cast.id(77)), KERN, Set.of());
    private final Actor maraForBluebird = new Actor.Member(MARA.person(), BLUEBIRD, Set.of());

    @Test
    void a_ticket_is_seen_by_the_studio_the_requester_and_those_who_take_part() {
        for (var actor : new Actor[] {MARA, PAUL, ANA, ADMIN, JOB, ANA_AS_MARA}) {
            assertThat(TicketPolicy.maySee(actor, ticket, false)).isTrue();
        }
        for (var actor : new Actor[] {colleague, BEA, VISITOR, maraForBluebird}) {
            assertThat(TicketPolicy.maySee(actor, ticket, false)).isFalse();
        }
    }

    @Test
    void colleagues_read_along_where_their_client_wants_it_but_take_no_part() {
        assertThat(TicketPolicy.maySee(colleague, ticket, true)).isTrue();
        assertThat(TicketPolicy.maySee(BEA, ticket, true)).isFalse();
        assertThat(TicketPolicy.maySee(maraForBluebird, ticket, true)).isFalse();
        assertThat(TicketPolicy.maySee(VISITOR, ticket, true)).isFalse();

        assertThat(TicketPolicy.mayReply(colleague, ticket)).isFalse();
        assertThat(TicketPolicy.decides(colleague, ticket)).isFalse();
    }

    @Test
    void a_preview_is_shown_what_the_member_would_be() {
        assertThat(TicketPolicy.mayReply(ANA_AS_MARA, ticket)).isTrue();
        assertThat(TicketPolicy.mayResolve(ANA_AS_MARA, ticket)).isTrue();
        assertThat(TicketPolicy.mayNote(ANA_AS_MARA)).isFalse();
        assertThat(TicketPolicy.mayManage(ANA_AS_MARA)).isFalse();
        assertThat(TicketPolicy.mayRedact(ANA_AS_MARA)).isFalse();
        var beas = ExampleTickets.logoTooSmall();
        assertThat(TicketPolicy.maySee(ANA_AS_MARA, beas, true)).isFalse();
    }

    @Test
    void those_who_take_part_talk_but_decide_nothing() {
        assertThat(TicketPolicy.mayReply(PAUL, ticket)).isTrue();
        assertThat(TicketPolicy.mayResolve(PAUL, ticket)).isFalse();
        assertThat(TicketPolicy.mayAddParticipant(PAUL, ticket)).isFalse();
        assertThat(TicketPolicy.mayAddParticipant(MARA, ticket)).isTrue();
    }

    @Test
    void acting_for_another_client_nobody_is_the_requester() {
        assertThat(TicketPolicy.mayReply(maraForBluebird, ticket)).isFalse();
        assertThat(TicketPolicy.decides(maraForBluebird, ticket)).isFalse();
    }

    @Test
    void buttons_follow_the_status() {
        for (var status : TicketStatus.values()) {
            var at = inStatus(status);
            var atWork = status != TicketStatus.RESOLVED && status != TicketStatus.CLOSED;
            assertThat(TicketPolicy.mayResolve(MARA, at)).isEqualTo(atWork);
            assertThat(TicketPolicy.mayReopen(MARA, at)).isEqualTo(status == TicketStatus.RESOLVED);
            assertThat(TicketPolicy.mayClose(ANA, at)).isEqualTo(status == TicketStatus.RESOLVED);
            assertThat(TicketPolicy.mayClose(MARA, at)).isFalse();
            assertThat(TicketPolicy.mayAddParticipant(MARA, at)).isEqualTo(status != TicketStatus.CLOSED);
        }
    }
}
