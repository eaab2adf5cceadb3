package studio.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.application.PageRequest;
import studio.portal.application.ticket.TicketFilter;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.Profile;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.ExampleTickets;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.persistence.account.JooqAccountQueries;
import studio.portal.persistence.notification.JooqMessageQueries;
import studio.portal.persistence.settings.JooqSettings;
import studio.portal.persistence.ticket.JooqTicketQueries;

/** A page takes as many statements with many rows as with few. */
abstract class CountingStatements extends JooqStore {
    private static final PageRequest PAGE = new PageRequest(Optional.empty(), Optional.empty(), 100);
    private static final Clock CLOCK = Clock.fixed(MONDAY, ZoneOffset.UTC);

    private final StatementCounter statements;
    private final JooqTicketQueries ticketQueries;
    private final JooqAccountQueries accountQueries;
    private final JooqMessageQueries messageQueries;

    CountingStatements(Vendor vendor) {
        super(vendor);
        var first = StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin"));
        ticketQueries = new JooqTicketQueries(database(), new JooqSettings(database(), log(), CLOCK, first));
        accountQueries = new JooqAccountQueries(database(), CLOCK);
        messageQueries = new JooqMessageQueries(database());
        statements = StatementCounter.of(database());
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_rows() {
        var ticket = open("A first ticket");
        grow(1, ticket);
        var few = counts(ticket);

        grow(12, ticket);
        var many = counts(ticket);

        assertThat(many).isEqualTo(few);
        assertThat(many.get("tickets")).isEqualTo(1);
        assertThat(many.get("clients")).isEqualTo(1);
        assertThat(many).allSatisfy((page, count) -> assertThat(count).as(page).isBetween(1, 8));
    }

    private Map<String, Integer> counts(TicketId ticket) {
        var pages = new LinkedHashMap<String, Runnable>();
        var words = new TicketFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of("more"),
                TicketFilter.Sort.UPDATED);
        pages.put("tickets", () -> ticketQueries.list(ANA, TicketFilter.everything(), PAGE));
        pages.put("tickets of a member", () -> ticketQueries.list(MARA, TicketFilter.everything(), PAGE));
        pages.put("tickets found", () -> ticketQueries.list(MARA, words, PAGE));
        pages.put("offered clients", () -> ticketQueries.offeredClients(ANA, Optional.of(KERN)));
        pages.put("ticket cards", () -> ticketQueries.summary(ANA));
        pages.put("ticket cards of a member", () -> ticketQueries.summary(MARA));
        pages.put("ticket", () -> assertThat(ticketQueries.find(ANA, ticket)).isPresent());
        pages.put(
                "ticket of a member",
                () -> assertThat(ticketQueries.find(MARA, ticket)).isPresent());
        pages.put("ticket under another client", () -> ticketQueries.visibleUnder(MARA, new TicketNumber(1)));
        pages.put("history", () -> ticketQueries.history(ANA, ticket));
        pages.put("clients", () -> accountQueries.clients(ANA, Optional.empty(), PAGE));
        pages.put("client", () -> accountQueries.client(ANA, KERN));
        pages.put("members", () -> accountQueries.members(MARA, KERN));
        pages.put("people", () -> accountQueries.people(ANA, Optional.empty(), PAGE));
        pages.put("person", () -> accountQueries.person(ANA, MARA.person()));
        pages.put("staff", () -> accountQueries.staff(ANA));
        pages.put("offered assignees", () -> ticketQueries.offeredAssignees(ANA));
        pages.put("damaged files", () -> ticketQueries.damaged(ANA, 8));
        pages.put("invitations", () -> accountQueries.openInvitations(ANA, Optional.of(KERN)));
        pages.put("sessions", () -> accountQueries.sessions(MARA));
        pages.put("tokens", () -> accountQueries.tokens(MARA));
        pages.put("mails", () -> messageQueries.list(ANA, Optional.empty(), PAGE));
        var counts = new LinkedHashMap<String, Integer>();
        pages.forEach((name, page) -> counts.put(name, statements.during(page)));
        return counts;
    }

    private void grow(int times, TicketId ticket) {
        for (var i = 0; i < times; i++) {
            open("One more ticket");
            var client = addClient();
            joinMara(client);
            var colleague = addMember(client);
            talk(ticket, colleague);
        }
    }

    private TicketId open(String subject) {
        var ticket = ExampleTickets.opened(MARA, subject, Priority.MEDIUM, Category.GENERAL);
        run(() -> tickets().add(MARA, ticket, ExampleTickets.description(ticket)));
        return ticket.id();
    }

    private ClientId addClient() {
        var id = new ClientId(new TestIds().next());
        var details = new Client.Details("Client " + id, Optional.of(ANA.person()), Optional.empty(), false);
        run(() -> clients().add(ANA, Client.add(id, details, ANA, MONDAY)));
        return id;
    }

    private void joinMara(ClientId client) {
        run(() -> {
            var mara = people().find(ANA, MARA.person()).orElseThrow();
            mara.join(new Membership(client, Set.of()), ANA, MONDAY);
            people().update(ANA, mara);
        });
    }

    /** Of the new client and of Kern &amp; Sons. */
    private PersonId addMember(ClientId client) {
        var id = new PersonId(new TestIds().next());
        var person = Person.member(
                id,
                new EmailAddress(id + "@kern.example"),
                Profile.named("Member " + id),
                new Membership(KERN, Set.of()),
                ANA,
                MONDAY);
        person.join(new Membership(client, Set.of()), ANA, MONDAY);
        run(() -> people().add(ANA, person));
        return id;
    }

    /** A colleague joins and replies with a file, the studio notes with one, and the status changes. */
    private void talk(TicketId ticket, PersonId colleague) {
        var member = new Actor.Member(colleague, KERN, Set.of());
        var theirs = ExampleUploads.screenshot(colleague);
        var ours = ExampleUploads.screenshot(ANA.person());
        run(() -> {
            ExampleUploads.add(uploads(), member, theirs);
            ExampleUploads.add(uploads(), ANA, ours);
            var locked = tickets().lock(ANA, ticket).orElseThrow();
            locked.participation().add(colleague, ANA, MONDAY);
            locked.changeStatus(TicketStatus.WAITING_CLIENT, ANA, MONDAY);
            tickets()
                    .append(
                            member,
                            locked.reply(
                                    ExampleTickets.messageId(),
                                    "Here you are",
                                    ExampleTickets.attaching(theirs),
                                    Optional.empty(),
                                    member,
                                    MONDAY));
            tickets()
                    .append(
                            ANA,
                            locked.note(
                                    ExampleTickets.messageId(),
                                    "Just as I thought",
                                    ExampleTickets.attaching(ours),
                                    ANA,
                                    MONDAY));
            tickets().update(ANA, locked);
        });
    }
}
