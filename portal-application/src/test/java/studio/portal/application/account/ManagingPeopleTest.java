package studio.portal.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.Role;
import studio.portal.domain.ticket.ExampleTickets;
import studio.portal.domain.ticket.Ticket;

/** Clients, members, roles, and people who leave. */
final class ManagingPeopleTest extends AccountDesk {
    private final AddClient addClient = new AddClient(transactions, validation, clients(), people(), ids, clock);
    private final ChangeClient changeClient = new ChangeClient(transactions, validation, clients(), people(), clock);

    @Test
    void permissions_are_granted_by_the_studio_and_by_members_who_have_them() {
        changeMembership.handle(MARA, PAUL.person(), KERN, granting(Permission.MANAGE));
        assertThat(permissions(PAUL.person())).containsExactly(Permission.MANAGE);
        var manager = new Actor.Member(PAUL.person(), KERN, Set.of(Permission.MANAGE));

        assertDenied(() -> changeMembership.handle(manager, PAUL.person(), KERN, granting(Permission.values())));
        changeMembership.handle(manager, MARA.person(), KERN, granting(Permission.APPROVE, Permission.MANAGE));
        assertThat(permissions(MARA.person())).containsExactlyInAnyOrder(Permission.APPROVE, Permission.MANAGE);

        changeMembership.handle(ANA, PAUL.person(), KERN, granting(Permission.values()));
        assertThat(permissions(PAUL.person())).hasSize(3);
    }

    @Test
    void members_who_may_not_manage_colleagues_change_none() {
        assertDenied(() -> changeMembership.handle(PAUL, MARA.person(), KERN, granting()));
        assertDenied(() -> changeMembership.handle(ANA_AS_MARA, PAUL.person(), KERN, granting()));
        assertDenied(() -> removeMember.handle(PAUL, MARA.person(), KERN));
        assertThat(permissions(MARA.person())).hasSize(3);
    }

    @Test
    void people_of_another_client_do_not_exist() {
        assertNotFound(() -> changeMembership.handle(BEA, PAUL.person(), KERN, granting()));
        assertNotFound(() -> changeMembership.handle(MARA, BEA.person(), BLUEBIRD, granting()));
        assertNotFound(() -> changeMembership.handle(ANA, PAUL.person(), BLUEBIRD, granting()));
        assertNotFound(() -> removeMember.handle(BEA, PAUL.person(), KERN));
        assertNotFound(() -> removeMember.handle(MARA, new PersonId(Cast.id(404)), KERN));
    }

    @Test
    void whether_a_colleague_belongs_to_another_client_too_is_not_told() {
        changePerson(PAUL.person(), paul -> paul.join(new Membership(BLUEBIRD, Set.of()), ANA, MONDAY));

        assertNotFound(() -> changeMembership.handle(MARA, PAUL.person(), BLUEBIRD, granting()));
        assertNotFound(() -> removeMember.handle(MARA, PAUL.person(), BLUEBIRD));
    }

    @Test
    void what_a_leaving_member_asked_for_stays_with_those_who_manage_members() {
        var pauls = stored(ExampleTickets.invoiceQuestion());
        var maras = ExampleTickets.printerOnFire();
        maras.participation().add(PAUL.person(), MARA, MONDAY);
        stored(maras);

        removeMember.handle(MARA, PAUL.person(), KERN);

        assertThat(people().members(ANA, KERN)).hasSize(1);
        assertThat(tickets().find(MARA, pauls.id()).orElseThrow().participants())
                .containsExactly(MARA.person());
        assertThat(tickets().find(MARA, maras.id()).orElseThrow().participants())
                .isEmpty();
        assertThat(recorded(PAUL.person().value())).endsWith(EventType.MEMBERSHIP_ENDED);
        assertThat(recorded(maras.id().value())).endsWith(EventType.TICKET_PARTICIPANT_REMOVED);
        assertThat(log.last(EventType.TICKET_HANDED_OVER).by()).isEqualTo(MARA.reference());
    }

    @Test
    void whatever_a_leaving_member_asked_for_each_manager_hears_of_it_once() {
        stored(ExampleTickets.invoiceQuestion());
        stored(ExampleTickets.invoiceQuestion());

        removeMember.handle(ANA, PAUL.person(), KERN);

        var handedOver = log.all(EventType.TICKETS_HANDED_OVER);
        assertThat(handedOver).hasSize(1);
        assertThat(handedOver.get(0).subject()).isEqualTo(PAUL.person().value());
        assertThat(handedOver.get(0).client()).contains(KERN);
        assertThat(handedOver.get(0).details())
                .containsEntry("person", MARA.person().toString());
    }

    @Test
    void of_a_leaving_member_who_asked_for_nothing_nobody_hears() {
        stored(ExampleTickets.printerOnFire());

        removeMember.handle(ANA, PAUL.person(), KERN);

        assertThat(log.all(EventType.TICKETS_HANDED_OVER)).isEmpty();
    }

    @Test
    void what_a_disabled_member_asked_for_is_seen_by_those_who_manage_members_and_stays_theirs() {
        var pauls = stored(ExampleTickets.invoiceQuestion());
        var maras = ExampleTickets.printerOnFire();
        maras.participation().add(PAUL.person(), MARA, MONDAY);
        stored(maras);

        disablePerson.handle(ANA, PAUL.person());

        assertThat(tickets().find(MARA, pauls.id()).orElseThrow().participants())
                .containsExactly(MARA.person());
        assertThat(log.last(EventType.TICKET_HANDED_OVER).by()).isEqualTo(ANA.reference());

        enablePerson.handle(ANA, PAUL.person());
        disablePerson.handle(ANA, PAUL.person());
        assertThat(log.all(EventType.TICKET_HANDED_OVER)).hasSize(1);
        assertThat(tickets().find(ANA, pauls.id()).orElseThrow().requester()).isEqualTo(PAUL.person());
        assertThat(tickets().find(ANA, maras.id()).orElseThrow().participants()).containsExactly(PAUL.person());
    }

    @Test
    void what_was_handed_over_is_handed_on_when_the_successor_goes_in_turn() {
        var pauls = stored(ExampleTickets.invoiceQuestion());
        var lee = accepted(invite.handle(ANA, inviting(Optional.of(KERN))))
                .session()
                .person();
        disablePerson.handle(ANA, PAUL.person());
        changeMembership.handle(ANA, lee, KERN, granting(Permission.MANAGE));

        disablePerson.handle(ANA, MARA.person());

        assertThat(tickets().find(ANA, pauls.id()).orElseThrow().participants())
                .containsExactlyInAnyOrder(MARA.person(), lee);
        var last = log.last(EventType.TICKETS_HANDED_OVER);
        assertThat(last.subject())
                .as("it is still Paul's ticket")
                .isEqualTo(PAUL.person().value());
        assertThat(last.details()).containsEntry("person", lee.toString());
    }

    @Test
    void what_was_handed_over_is_handed_on_when_the_successor_leaves_or_is_erased() {
        var pauls = stored(ExampleTickets.invoiceQuestion());
        var lee = accepted(invite.handle(ANA, inviting(Optional.of(KERN))))
                .session()
                .person();
        removeMember.handle(ANA, PAUL.person(), KERN);
        changeMembership.handle(ANA, lee, KERN, granting(Permission.MANAGE));

        removeMember.handle(ANA, MARA.person(), KERN);
        assertThat(tickets().find(ANA, pauls.id()).orElseThrow().participants()).containsExactly(lee);

        changePerson(MARA.person(), mara -> mara.join(new Membership(KERN, Set.of(Permission.MANAGE)), ANA, MONDAY));
        erasePerson.handle(ADMIN, lee);
        assertThat(tickets().find(ANA, pauls.id()).orElseThrow().participants())
                .containsExactlyInAnyOrder(lee, MARA.person());
    }

    @Test
    void whoever_took_part_beside_a_requester_who_is_there_has_no_successor() {
        var maras = ExampleTickets.printerOnFire();
        maras.participation().add(PAUL.person(), MARA, MONDAY);
        stored(maras);
        accepted(invite.handle(ANA, inviting(Optional.of(KERN), Permission.MANAGE)));

        disablePerson.handle(ANA, PAUL.person());

        assertThat(tickets().find(ANA, maras.id()).orElseThrow().participants()).containsExactly(PAUL.person());
    }

    @Test
    void a_member_is_changed_and_removed_only_at_the_version_that_was_seen() {
        var seen = people().find(JOB, PAUL.person()).orElseThrow().version();
        changeMembership.handle(ANA, PAUL.person(), KERN, Optional.of(seen), granting(Permission.BILLING));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> changeMembership.handle(MARA, PAUL.person(), KERN, Optional.of(seen), granting()));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> removeMember.handle(MARA, PAUL.person(), KERN, Optional.of(seen)));
        assertThat(permissions(PAUL.person())).containsExactly(Permission.BILLING);

        removeMember.handle(MARA, PAUL.person(), KERN, Optional.of(seen + 1));
        assertThat(people().members(ANA, KERN)).hasSize(1);
    }

    @Test
    void what_an_erased_member_asked_for_is_seen_by_those_who_manage_members() {
        var pauls = stored(ExampleTickets.invoiceQuestion());

        erasePerson.handle(ADMIN, PAUL.person());

        assertThat(tickets().find(MARA, pauls.id()).orElseThrow().participants())
                .containsExactly(MARA.person());
    }

    @Test
    void an_invitation_does_not_come_back_to_life_with_whoever_is_enabled_again() {
        var invitation =
                invite.handle(ANA, new Invite.Command(MARAS, "Mara Kern", Optional.of(BLUEBIRD), Set.of(), false));

        disablePerson.handle(ANA, MARA.person());
        enablePerson.handle(ANA, MARA.person());

        assertNotFound(() -> accepted(invitation));
        assertThat(log.last(EventType.INVITATION_REVOKED).subject()).isEqualTo(invitation.value());
        assertThat(log.last(EventType.INVITATION_REVOKED).client()).contains(BLUEBIRD);
    }

    @Test
    void whoever_left_and_comes_back_finds_no_old_way_in() {
        var session = maraSignedIn();
        marasToken();

        removeMember.handle(ANA, MARA.person(), KERN);
        changePerson(MARA.person(), mara -> mara.join(new Membership(KERN, Set.of()), ANA, MONDAY));

        assertThat(isAlive(session)).isFalse();
        assertThat(apiTokens().ofPerson(MARA, MARA.person())).isEmpty();
    }

    @Test
    void whoever_leaves_one_client_still_acts_for_the_other() {
        changePerson(MARA.person(), mara -> mara.join(new Membership(BLUEBIRD, Set.of()), ANA, MONDAY));
        var session = maraSignedIn();
        sessions().actFor(JOB, session.session().id(), BLUEBIRD);

        removeMember.handle(ANA, MARA.person(), KERN);

        assertThat(isAlive(session)).isTrue();
    }

    @Test
    void staff_disable_members_and_everything_they_had_open_ends_at_once() {
        var session = maraSignedIn();
        marasToken();
        var attempt = codeFor(MARAS);

        disablePerson.handle(ANA, MARA.person());

        assertThat(isAlive(session)).isFalse();
        assertThat(apiTokens().ofPerson(MARA, MARA.person())).isEmpty();
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> typed(attempt, tokens.signInCode(attempt)));

        enablePerson.handle(ANA, MARA.person());
        assertThat(isAlive(session)).isFalse();
        assertThat(isAlive(maraSignedIn())).isTrue();
    }

    @Test
    void only_admins_disable_staff_and_members_disable_nobody() {
        assertDenied(() -> disablePerson.handle(ANA, JONAS.person()));
        assertDenied(() -> enablePerson.handle(ANA, JONAS.person()));
        assertDenied(() -> disablePerson.handle(MARA, PAUL.person()));
        assertDenied(() -> enablePerson.handle(MARA, PAUL.person()));
        assertNotFound(() -> disablePerson.handle(BEA, PAUL.person()));

        disablePerson.handle(ADMIN, JONAS.person());
        assertThat(people().find(JOB, JONAS.person()).orElseThrow().isActive()).isFalse();
    }

    @Test
    void the_last_active_admin_stays_one() {
        assertRefused("last-admin", () -> disablePerson.handle(ADMIN, ADMIN.person()));
        assertRefused("last-admin", () -> changeRole.handle(ADMIN, ADMIN.person(), false));
        assertRefused("last-admin", () -> erasePerson.handle(ADMIN, ADMIN.person()));

        changeRole.handle(ADMIN, ANA.person(), true);
        disablePerson.handle(ADMIN, ANA.person());
        assertRefused("last-admin", () -> changeRole.handle(ADMIN, ADMIN.person(), false));

        enablePerson.handle(ADMIN, ANA.person());
        changeRole.handle(ADMIN, ADMIN.person(), false);
        assertThat(people().find(JOB, ADMIN.person()).orElseThrow().role()).isEqualTo(Role.STAFF);
    }

    @Test
    void only_admins_change_roles_and_members_have_none() {
        assertDenied(() -> changeRole.handle(ANA, ANA.person(), true));
        assertDenied(() -> changeRole.handle(MARA, MARA.person(), true));
        assertRefused("member-no-admin", () -> changeRole.handle(ADMIN, MARA.person(), true));
        assertNotFound(() -> changeRole.handle(ADMIN, new PersonId(Cast.id(404)), true));
    }

    @Test
    void an_erased_person_keeps_what_they_did_but_neither_name_nor_way_in() {
        var session = maraSignedIn();
        var fire = stored(ExampleTickets.printerOnFire());
        assertDenied(() -> erasePerson.handle(ANA, MARA.person()));

        erasePerson.handle(ADMIN, MARA.person());

        assertThat(isAlive(session)).isFalse();
        assertThat(people().findByEmail(JOB, MARAS)).isEmpty();
        assertThat(forgotten).containsExactly(MARAS);
        assertThat(tickets().find(ANA, fire.id()).orElseThrow().requester()).isEqualTo(MARA.person());
    }

    @Test
    void staff_add_and_change_clients() {
        var id = addClient.handle(ANA, client("Greenhouse", Optional.of(JONAS.person())));
        changeClient.handle(ANA, id, Optional.of(0L), client("Greenhouse & Co", Optional.empty()));

        var greenhouse = clients().find(ANA, id).orElseThrow();
        assertThat(greenhouse.name()).isEqualTo("Greenhouse & Co");
        assertThat(greenhouse.details().contact()).isEmpty();
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> changeClient.handle(ANA, id, Optional.of(0L), client("Late", Optional.empty())));
    }

    @Test
    void members_change_no_client_and_see_only_their_own() {
        assertDenied(() -> addClient.handle(MARA, client("Mine", Optional.empty())));
        assertDenied(() -> changeClient.handle(MARA, KERN, Optional.empty(), client("Mine", Optional.empty())));
        assertNotFound(() -> changeClient.handle(BEA, KERN, Optional.empty(), client("Mine", Optional.empty())));
        assertNotFound(() -> changeClient.handle(
                ANA, new ClientId(Cast.id(404)), Optional.empty(), client("None", Optional.empty())));
    }

    @Test
    void a_contact_is_somebody_active_of_the_studio() {
        changePerson(JONAS.person(), jonas -> jonas.disable(ADMIN, MONDAY));

        assertInvalid("contactId", "absent", () -> addClient.handle(ANA, client("X", Optional.of(JONAS.person()))));
        assertInvalid("contactId", "absent", () -> addClient.handle(ANA, client("X", Optional.of(MARA.person()))));
        assertInvalid("name", "NotBlank", () -> addClient.handle(ANA, client(" ", Optional.empty())));
    }

    @Test
    void a_contact_who_is_disabled_stays_one_while_something_else_changes() {
        var id = addClient.handle(ANA, client("Greenhouse", Optional.of(JONAS.person())));
        changePerson(JONAS.person(), jonas -> jonas.disable(ADMIN, MONDAY));

        changeClient.handle(ANA, id, Optional.empty(), client("Greenhouse & Co", Optional.of(JONAS.person())));

        assertThat(clients().find(ANA, id).orElseThrow().details().contact()).contains(JONAS.person());
        changeClient.handle(ANA, id, Optional.empty(), client("Greenhouse & Co", Optional.empty()));
        assertInvalid(
                "contactId",
                "absent",
                () -> changeClient.handle(ANA, id, Optional.empty(), client("X", Optional.of(JONAS.person()))));
    }

    private Ticket stored(Ticket ticket) {
        tickets().add(JOB, ticket, ExampleTickets.description(ticket));
        return ticket;
    }

    private Set<Permission> permissions(PersonId person) {
        return people().find(JOB, person)
                .flatMap(found -> found.membership(KERN))
                .orElseThrow()
                .permissions();
    }

    private static ChangeMembership.Command granting(Permission... permissions) {
        return new ChangeMembership.Command(Set.of(permissions));
    }

    private static ClientCommand client(String name, Optional<PersonId> contact) {
        return new ClientCommand(name, contact, Optional.of(Language.GERMAN), true);
    }
}
