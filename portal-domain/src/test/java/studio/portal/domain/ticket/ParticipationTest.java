package studio.portal.domain.ticket;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.ticket.ExampleTickets.inStatus;
import static studio.portal.domain.ticket.ExampleTickets.printerOnFire;
import static studio.portal.domain.ticket.ExampleTickets.stored;
import static studio.portal.domain.ticket.ExampleTickets.with;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.PersonId;

/** Who takes part in a ticket beside its requester. */
final class ParticipationTest {
    private static final Instant LATER = MONDAY.plus(1, HOURS);

    @Test
    void the_requester_and_the_studio_say_who_takes_part() {
        var ticket = stored(printerOnFire());

        assertDenied(() -> ticket.participation().add(PAUL.person(), PAUL, LATER));
        assertDenied(() -> ticket.participation().add(PAUL.person(), BEA, LATER));
        ticket.participation().add(PAUL.person(), MARA, LATER);
        assertDenied(() -> ticket.participation().remove(PAUL.person(), PAUL, LATER));
        assertThat(ticket.participants()).containsExactly(PAUL.person());

        ticket.participation().remove(PAUL.person(), ANA, LATER);
        assertThat(ticket.participants()).isEmpty();
        assertThat(ticket.events())
                .extracting(DomainEvent::type)
                .containsExactly(EventType.TICKET_PARTICIPANT_ADDED, EventType.TICKET_PARTICIPANT_REMOVED);
    }

    @Test
    void nobody_takes_part_twice_and_the_requester_does_already() {
        var ticket = stored(printerOnFire());
        ticket.participation().add(PAUL.person(), MARA, LATER);

        assertRefused("takes-part-already", () -> ticket.participation().add(PAUL.person(), MARA, LATER));
        assertRefused("takes-part-already", () -> ticket.participation().add(MARA.person(), ANA, LATER));
        assertRefused("takes-no-part", () -> ticket.participation().remove(BEA.person(), MARA, LATER));
        assertThat(ticket.participants()).containsExactly(PAUL.person());
    }

    @Test
    void only_so_many_people_take_part() {
        var ticket = stored(printerOnFire());
        for (var i = 0; i < Ticket.MOST_PARTICIPANTS; i++) {
            ticket.participation().add(new PersonId(Cast.id(0x9000 + i)), MARA, LATER);
        }

        assertRefused("too-many-participants", () -> ticket.participation().add(PAUL.person(), MARA, LATER));
        assertThat(ticket.participants()).hasSize(Ticket.MOST_PARTICIPANTS).doesNotContain(PAUL.person());
    }

    @Test
    void when_the_requester_leaves_those_who_manage_members_take_part_and_it_is_no_news() {
        var ticket = inStatus(TicketStatus.CLOSED);
        var before = ticket.state().updatedAt();

        var paul = Set.of(PAUL.person());
        ticket.participation()
                .memberLeft(MARA.person(), new Colleagues(paul, Set.of(PAUL.person(), MARA.person())), ANA, LATER);
        ticket.participation().memberLeft(MARA.person(), new Colleagues(paul, paul), ANA, LATER);

        assertThat(ticket.participants()).containsExactly(PAUL.person());
        assertThat(ticket.participation().joined()).containsExactly(PAUL.person());
        assertThat(ticket.events()).extracting(DomainEvent::type).containsExactly(EventType.TICKET_HANDED_OVER);
        assertThat(ticket.state().updatedAt()).isEqualTo(before);
    }

    @Test
    void when_somebody_who_took_part_leaves_that_is_recorded_and_nobody_takes_their_place() {
        var ticket = with(printerOnFire(), Optional.empty(), PAUL.person());

        ticket.participation().memberLeft(PAUL.person(), only(MARA.person()), ANA, LATER);

        assertThat(ticket.participants()).isEmpty();
        assertThat(ticket.participation().gone()).containsExactly(PAUL.person());
        assertThat(ticket.events()).extracting(DomainEvent::type).containsExactly(EventType.TICKET_PARTICIPANT_REMOVED);
    }

    @Test
    void when_whoever_took_over_goes_in_turn_those_who_manage_members_then_take_over() {
        var lee = new PersonId(Cast.id(0x9001));
        var ticket = with(printerOnFire(), Optional.empty(), PAUL.person());

        ticket.participation().handOver(PAUL.person(), only(lee), ANA, LATER);

        assertThat(ticket.participants()).containsExactlyInAnyOrder(PAUL.person(), lee);
        assertThat(ticket.events()).extracting(DomainEvent::type).containsExactly(EventType.TICKET_HANDED_OVER);
    }

    @Test
    void while_one_of_those_who_took_over_is_there_nobody_is_added() {
        var lee = new PersonId(Cast.id(0x9001));
        var kim = new PersonId(Cast.id(0x9002));
        var ticket = with(printerOnFire(), Optional.empty(), PAUL.person());
        ticket.participation().add(lee, MARA, LATER);

        ticket.participation().handOver(PAUL.person(), new Colleagues(Set.of(lee, kim), Set.of(lee, kim)), ANA, LATER);

        assertThat(ticket.participants()).containsExactlyInAnyOrder(PAUL.person(), lee);
    }

    @Test
    void somebody_who_has_nothing_to_do_with_a_ticket_leaves_it_as_it_is() {
        var ticket = stored(printerOnFire());

        ticket.participation().memberLeft(PAUL.person(), only(MARA.person()), ANA, LATER);

        assertThat(ticket.isChanged()).isFalse();
        assertThat(ticket.participants()).isEmpty();
    }

    private static Colleagues only(PersonId manager) {
        return new Colleagues(Set.of(manager), Set.of(manager));
    }
}
