package studio.portal.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import static studio.portal.domain.Cast.VISITOR;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import studio.portal.application.InvalidInput;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.AccountViews.ClientRow;
import studio.portal.application.account.AccountViews.MembershipView;
import studio.portal.application.account.AccountViews.PersonRow;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.domain.Cast;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Invitation;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.PasswordHash;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.ticket.ExampleTickets;
import studio.portal.persistence.Cursor;
import studio.portal.persistence.Vendor;

abstract class ReadingAccounts extends AccountStore {
    private static final List<Actor> NOT_STAFF = List.of(MARA, ANA_AS_MARA, VISITOR);
    private static final ClientName KERN_NAME = new ClientName(KERN, "Kern & Sons");
    private static final ClientName BLUEBIRD_NAME = new ClientName(BLUEBIRD, "Bluebird");

    ReadingAccounts(Vendor vendor) {
        super(vendor);
    }

    private JooqAccountQueries queries() {
        return new JooqAccountQueries(database(), Clock.fixed(MONDAY, ZoneOffset.UTC));
    }

    @Test
    void the_studio_lists_clients_by_name_with_contact_members_and_unclosed_tickets() {
        var ticket = ExampleTickets.printerOnFire();
        run(() -> tickets().add(MARA, ticket, ExampleTickets.description(ticket)));

        assertThat(clients(""))
                .containsExactly(
                        new ClientRow(BLUEBIRD_NAME, Optional.empty(), 1, 0),
                        new ClientRow(KERN_NAME, Optional.of(name(ANA.person(), "Ana Ruiz", true)), 2, 1));
    }

    @Test
    void names_are_found_by_beginnings_of_words_whatever_their_case_and_accents() {
        addClient(0x51, "Élan Vital");

        assertThat(clients("elan VIT")).extracting(row -> row.client().name()).containsExactly("Élan Vital");
        assertThat(clients("sons kern")).extracting(ClientRow::client).containsExactly(KERN_NAME);
        assertThat(clients("ern")).isEmpty();
        assertThat(clients("%")).hasSize(3);
        assertThat(people("kern")).extracting(row -> row.person().name()).containsExactly("Mara Kern", "Paul Kern");
        assertThat(people("bluebird")).extracting(row -> row.person().name()).containsExactly("Bea Wong");
    }

    @Test
    void the_studio_pages_through_clients_and_back() {
        for (var i = 0; i < 5; i++) {
            addClient(0x60 + i, i % 2 == 0 ? "Acme" : "acme Works");
        }
        var request = new PageRequest(Optional.empty(), Optional.empty(), 3);

        var first = queries().clients(ANA, Optional.empty(), request);
        var second = queries().clients(ANA, Optional.empty(), new PageRequest(first.next(), Optional.empty(), 3));
        var third = queries().clients(ANA, Optional.empty(), new PageRequest(second.next(), Optional.empty(), 3));
        var back = queries().clients(ANA, Optional.empty(), new PageRequest(Optional.empty(), second.previous(), 3));

        assertThat(names(first)).containsExactly("Acme", "Acme", "Acme");
        assertThat(names(second)).containsExactly("acme Works", "acme Works", "Bluebird");
        assertThat(names(third)).containsExactly("Kern & Sons");
        assertThat(third.next()).isEmpty();
        assertThat(first.previous()).isEmpty();
        assertThat(back).isEqualTo(first);
    }

    private static List<PageRequest> around(String cursor) {
        return List.of(
                new PageRequest(Optional.of(cursor), Optional.empty(), 3),
                new PageRequest(Optional.empty(), Optional.of(cursor), 3));
    }

    @Test
    void no_list_takes_the_cursor_of_another() {
        var people = queries().people(ANA, Optional.empty(), new PageRequest(Optional.empty(), Optional.empty(), 1));

        for (var request : around(people.next().orElseThrow())) {
            assertThatThrownBy(() -> queries().clients(ANA, Optional.empty(), request))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void a_cursor_and_words_that_no_database_keeps_break_no_list() {
        for (var request : around(Cursor.of("clients", "a\0b", KERN))) {
            assertThatThrownBy(() -> queries().clients(ANA, Optional.empty(), request))
                    .isInstanceOf(InvalidInput.class);
        }
        for (var request : around(Cursor.of("people", "a\0b", KERN))) {
            assertThatThrownBy(() -> queries().people(ANA, Optional.empty(), request))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(clients("kern\0 \uD800")).hasSize(1);
        assertThat(people("mara\0 \uDC00")).hasSize(1);
    }

    @Test
    void a_client_is_read_by_the_studio_and_its_own_members() {
        assertThat(queries().client(ANA, BLUEBIRD)).isPresent();
        assertThat(queries().client(MARA, KERN).orElseThrow().client()).isEqualTo(KERN_NAME);
        assertThat(queries().client(MARA, BLUEBIRD)).isEmpty();
        assertThat(queries().client(ANA_AS_MARA, BLUEBIRD)).isEmpty();
        assertThat(queries().client(VISITOR, KERN)).isEmpty();
    }

    @Test
    void members_are_listed_by_name_the_disabled_last() {
        change(MARA.person(), person -> person.disable(JOB, MONDAY));

        for (var actor : List.of(ANA, PAUL)) {
            assertThat(queries().members(actor, KERN))
                    .extracting(row -> row.person().name())
                    .containsExactly("Paul Kern", "Mara Kern");
        }
        assertThat(queries().members(ANA, KERN).get(1).permissions()).containsExactlyInAnyOrder(Permission.values());
        assertThat(queries().members(BEA, KERN)).isEmpty();
    }

    @Test
    void the_studio_lists_everybody_with_their_clients() {
        change(MARA.person(), person -> person.join(new Membership(BLUEBIRD, Set.of()), JOB, MONDAY));

        assertThat(people(""))
                .extracting(row -> row.person().name())
                .containsExactly("Ana Ruiz", "Bea Wong", "Jonas Lind", "Mara Kern", "Nora Light", "Paul Kern");
        assertThat(people("mara").get(0).clients()).containsExactly(BLUEBIRD_NAME, KERN_NAME);
        assertThat(people("ana").get(0).clients()).isEmpty();
    }

    @Test
    void a_colleague_is_read_with_what_they_are_to_the_shared_client_only() {
        change(PAUL.person(), person -> {
            person.join(new Membership(BLUEBIRD, Set.of(Permission.BILLING)), JOB, MONDAY);
            person.setPassword(new PasswordHash("hash"), JOB, MONDAY);
        });

        var seenByMara = queries().person(MARA, PAUL.person()).orElseThrow();
        assertThat(seenByMara.memberships()).containsExactly(new MembershipView(KERN_NAME, Set.of()));
        assertThat(seenByMara.hasPassword()).isFalse();
        assertThat(queries().person(PAUL, PAUL.person()).orElseThrow().memberships())
                .hasSize(2);
        assertThat(queries().person(ANA, PAUL.person()).orElseThrow().hasPassword())
                .isTrue();
        assertThat(queries().person(ANA, PAUL.person()).orElseThrow().memberships())
                .hasSize(2);
        assertThat(queries().person(ANA, ANA.person()).orElseThrow().memberships())
                .isEmpty();
    }

    @Test
    void members_read_nobody_of_another_client_or_of_the_studio() {
        assertThat(queries().person(MARA, BEA.person())).isEmpty();
        assertThat(queries().person(MARA, ANA.person())).isEmpty();
        assertThat(queries().person(VISITOR, MARA.person())).isEmpty();
    }

    @Test
    void only_the_studio_reads_lists_of_everything() {
        for (var actor : NOT_STAFF) {
            assertThat(queries()
                            .clients(actor, Optional.empty(), PageRequest.first())
                            .items())
                    .isEmpty();
            assertThat(queries()
                            .people(actor, Optional.empty(), PageRequest.first())
                            .items())
                    .isEmpty();
            assertThat(queries().staff(actor)).isEmpty();
            assertThat(queries().openInvitations(actor, Optional.empty())).isEmpty();
        }
    }

    @Test
    void active_people_of_the_studio_can_be_chosen() {
        change(JONAS.person(), person -> person.disable(JOB, MONDAY));

        assertThat(queries().staff(ANA))
                .containsExactly(name(ANA.person(), "Ana Ruiz", true), name(ADMIN.person(), "Nora Light", true));
        assertThat(new JooqStudioPeople(database()).active(JOB))
                .containsExactlyInAnyOrder(ANA.person(), ADMIN.person());
    }

    @Test
    void members_are_shown_their_clients_contact() {
        assertThat(queries().contact(MARA)).contains(name(ANA.person(), "Ana Ruiz", true));
        assertThat(queries().contact(ANA_AS_MARA)).isPresent();
        assertThat(queries().contact(BEA)).isEmpty();
        assertThat(queries().contact(ANA)).isEmpty();
    }

    @Test
    void open_invitations_are_read_by_the_studio_and_by_members_who_manage() {
        invite(1, Optional.of(KERN), "lee@kern.example", 0);
        invite(2, Optional.of(KERN), "late@kern.example", 20);
        invite(3, Optional.empty(), "new@northlight.example", 0);

        assertThat(queries().openInvitations(ANA, Optional.of(KERN)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.email().value()).isEqualTo("lee@kern.example");
                    assertThat(row.client()).contains(KERN_NAME);
                });
        assertThat(queries().openInvitations(MARA, Optional.of(KERN))).hasSize(1);
        assertThat(queries().openInvitations(PAUL, Optional.of(KERN))).isEmpty();
        assertThat(queries().openInvitations(BEA, Optional.of(KERN))).isEmpty();
        assertThat(queries().openInvitations(ANA, Optional.empty()))
                .extracting(row -> row.email().value())
                .containsExactly("new@northlight.example");
    }

    @Test
    void an_invitation_is_read_by_those_who_manage_the_place_whatever_became_of_it() {
        invite(1, Optional.of(KERN), "lee@kern.example", 20);
        invite(2, Optional.empty(), "new@northlight.example", 0);
        var lees = new InvitationId(Cast.id(0x1901));
        run(() -> invitations()
                .update(ANA, invitations().find(ANA, lees).orElseThrow().revoke(MONDAY.minusSeconds(10 * 86_400L))));

        assertThat(queries().invitation(ANA, lees)).isPresent();
        assertThat(queries().invitation(MARA, lees)).isPresent();
        assertThat(queries().invitation(PAUL, lees)).isEmpty();
        assertThat(queries().invitation(BEA, lees)).isEmpty();
        assertThat(queries().invitation(MARA, new InvitationId(Cast.id(0x1902))))
                .isEmpty();
    }

    private void invite(int number, Optional<ClientId> client, String email, int daysAgo) {
        var invitation = new Invitation(
                new InvitationId(Cast.id(0x1900 + number)),
                new EmailAddress(email),
                "Lee",
                client,
                Set.of(),
                false,
                SecretHash.ofToken(email),
                ANA.reference(),
                MONDAY.minusSeconds(daysAgo * 86_400L),
                Optional.empty(),
                Optional.empty());
        run(() -> invitations().add(ANA, invitation));
    }

    private void addClient(int id, String name) {
        var details = new Client.Details(name, Optional.empty(), Optional.empty(), false);
        run(() -> clients().add(ANA, Client.add(new ClientId(Cast.id(id)), details, ANA, MONDAY)));
    }

    private void change(PersonId id, Consumer<Person> change) {
        run(() -> {
            var person = people().find(JOB, id).orElseThrow();
            change.accept(person);
            people().update(JOB, person);
        });
    }

    private List<ClientRow> clients(String words) {
        return queries().clients(ANA, Optional.of(words), PageRequest.first()).items();
    }

    private List<PersonRow> people(String words) {
        return queries().people(ANA, Optional.of(words), PageRequest.first()).items();
    }

    private static List<String> names(Page<ClientRow> page) {
        return page.items().stream().map(row -> row.client().name()).toList();
    }

    private static PersonName name(PersonId id, String name, boolean staff) {
        return new PersonName(id, name, staff);
    }
}
