package studio.portal.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.portal.application.Change;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.application.ticket.AddParticipant;
import studio.portal.application.ticket.ChangeTicket;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.ticket.TicketId;

/** Whatever happens: nothing internal to a client, nothing to whoever did it, no secret to anybody else. */
final class NotificationFencesTest extends NotificationDesk {
    private TicketId fire = opened();

    @BeforeEach
    void let_paul_in_and_ana_handle_it() {
        addParticipant.handle(MARA, fire, new AddParticipant.Command(PAUL.person()));
        changeTicket.handle(
                ANA,
                fire,
                new ChangeTicket.Command(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Change.to(Optional.of(ANA.person())),
                        Change.none(),
                        Optional.empty()));
    }

    @Test
    void secrets_go_to_the_person_they_are_for_and_invitations_to_a_stranger() {
        var person = Map.of("person", MARA.person().toString());
        var visitor = ActorReference.visitor();

        assertThat(heard(event(EventType.SIGN_IN_CODE_REQUESTED, visitor, person)))
                .containsExactly("mara SIGN_IN_CODE");
        assertThat(heard(event(EventType.SIGN_IN_CODE_REQUESTED, visitor, Map.of())))
                .isEmpty();
        assertThat(heard(event(EventType.PASSWORD_RESET_REQUESTED, visitor, person)))
                .containsExactly("mara PASSWORD_RESET");
        assertThat(heard(event(EventType.PASSWORD_RESET_REQUESTED, visitor, Map.of())))
                .isEmpty();
        assertThat(heard(event(EventType.PERSON_INVITED, ANA.reference(), Map.of())))
                .containsExactly("somebody INVITATION");
        var changed = new Recorded(
                Cast.id(1),
                EventType.PASSWORD_CHANGED,
                MARA.person().value(),
                Optional.empty(),
                MARA.reference(),
                MONDAY,
                Map.of());
        assertThat(heard(changed)).containsExactly("mara PASSWORD_CHANGED");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_internal_ever_reaches_a_client(EventType type) {
        if (type.storedName().startsWith("ticket.") && type.audience() == EventType.Audience.STUDIO) {
            for (Actor actor : List.of(ANA, JONAS, JOB)) {
                assertThat(heard(event(
                                type,
                                actor.reference(),
                                Map.of("person", MARA.person().toString()))))
                        .noneMatch(line -> line.startsWith("mara") || line.startsWith("paul"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "TICKET_.*")
    void nobody_hears_of_their_own_doings_but_for_the_receipt(EventType type) {
        for (Actor actor : List.of(MARA, PAUL, ANA)) {
            var name = actor.equals(MARA) ? "mara" : actor.equals(PAUL) ? "paul" : "ana";
            var person = Map.of("person", actor.personId().orElseThrow().toString());
            assertThat(heard(event(type, actor.reference(), person)))
                    .filteredOn(line -> line.startsWith(name))
                    .allMatch(line -> line.equals("mara TICKET_RECEIVED"));
        }
    }

    @Test
    void of_a_ticket_that_is_gone_nobody_hears() {
        fire = new TicketId(Cast.id(404));

        assertThat(heard(event(EventType.TICKET_OPENED, MARA.reference(), Map.of())))
                .isEmpty();
        assertThat(heard(event(EventType.TICKET_REPLIED, MARA.reference(), Map.of())))
                .isEmpty();
    }

    private Recorded event(EventType type, ActorReference by, Map<String, String> details) {
        return new Recorded(Cast.id(1), type, fire.value(), Optional.of(KERN), by, MONDAY, details);
    }
}
