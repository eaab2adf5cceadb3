package studio.portal.persistence.ticket;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.ticket.ExampleTickets.description;
import static studio.portal.domain.ticket.ExampleTickets.invoiceQuestion;
import static studio.portal.domain.ticket.ExampleTickets.logoTooSmall;
import static studio.portal.domain.ticket.ExampleTickets.messageId;
import static studio.portal.domain.ticket.ExampleTickets.opened;
import static studio.portal.domain.ticket.ExampleTickets.printerOnFire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.portal.application.InvalidInput;
import studio.portal.application.PageRequest;
import studio.portal.application.account.PersonName;
import studio.portal.application.ticket.MailedTickets.Title;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.application.ticket.TicketFilter;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.application.ticket.TicketRow;
import studio.portal.domain.EventType;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.MessageId;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketOpening;
import studio.portal.domain.ticket.TicketRepository;
import studio.portal.domain.ticket.TicketStatus;

/** What lists and pages show of tickets, on every database. */
interface TicketQueriesContract extends RepositoryContract {
    TicketRepository tickets();

    ClientRepository clients();

    TicketQueries queries();

    @Test
    default void a_list_shows_whose_a_ticket_is_and_how_it_stands() {
        var ticket = add(printerOnFire());
        change(ticket, changed -> changed.triage().assign(Optional.of(ANA.person()), ADMIN, MONDAY));

        var row = list(MARA, TicketFilter.everything()).get(0);

        assertThat(row.number()).isEqualTo(ticket.number());
        assertThat(row.subject()).isEqualTo("The printer is on fire");
        assertThat(row.client().name()).isEqualTo("Kern & Sons");
        assertThat(row.requester()).isEqualTo(new PersonName(MARA.person(), "Mara Kern", false));
        assertThat(row.assignee()).contains(new PersonName(ANA.person(), "Ana Ruiz", true));
        assertThat(row.priority()).isEqualTo(Priority.URGENT);
        assertThat(row.updatedAt()).isEqualTo(MONDAY);
    }

    @Test
    default void everybody_sees_their_own_tickets_and_the_studio_all() {
        var maras = add(printerOnFire());
        var pauls = add(invoiceQuestion());
        var beas = add(logoTooSmall());

        assertSees(MARA, maras);
        assertSees(PAUL, pauls);
        assertSees(BEA, beas);
        assertSees(ANA, maras, pauls, beas);
        assertSees(JOB, maras, pauls, beas);
        assertSees(ANA_AS_MARA, maras);
        assertSees(VISITOR);
    }

    @Test
    default void what_somebody_asked_for_is_listed_as_far_as_the_reader_sees_it() {
        var first = add(invoiceQuestion());
        var second = add(invoiceQuestion());
        add(invoiceQuestion());
        add(printerOnFire());
        for (var shared : List.of(second, first)) {
            change(shared, ticket -> ticket.participation().add(MARA.person(), PAUL, MONDAY.plus(1, HOURS)));
        }

        var seen = queries().requestedBy(MARA, PAUL.person(), 10);
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        new Title(first.number(), first.subject()), new Title(second.number(), second.subject()));
        assertThat(queries().requestedBy(MARA, PAUL.person(), 1)).containsExactly(seen.get(0));
        assertThat(queries().requestedBy(ANA, PAUL.person(), 10)).hasSize(3);
        assertThat(queries().requestedBy(BEA, PAUL.person(), 10)).isEmpty();
        assertThat(queries().requestedBy(VISITOR, PAUL.person(), 10)).isEmpty();
    }

    @Test
    default void a_participant_sees_that_one_ticket() {
        var shared = add(printerOnFire());
        add(printerOnFire());
        change(shared, ticket -> ticket.participation().add(PAUL.person(), MARA, MONDAY));

        assertSees(PAUL, shared);
    }

    @Test
    default void colleagues_see_each_others_tickets_where_the_client_wants_it() {
        var maras = add(printerOnFire());
        var pauls = add(invoiceQuestion());
        add(logoTooSmall());
        var kern = clients().find(ANA, KERN).orElseThrow();
        kern.change(new Client.Details("Kern & Sons", Optional.empty(), Optional.empty(), true), ANA, MONDAY);
        run(() -> clients().update(ANA, kern));

        assertSees(PAUL, maras, pauls);
    }

    @Test
    default void cards_count_what_the_list_holds() {
        add(printerOnFire());
        var resolved = add(printerOnFire());
        change(resolved, ticket -> ticket.resolve(ANA, MONDAY));
        var closed = add(logoTooSmall());
        change(closed, ticket -> {
            ticket.resolve(ANA, MONDAY);
            ticket.close(ANA, MONDAY);
        });

        for (var actor : List.of(MARA, PAUL, BEA, ANA, ANA_AS_MARA, VISITOR, JOB)) {
            var summary = queries().summary(actor);
            for (var status : TicketStatus.values()) {
                assertThat(summary.get(status))
                        .isEqualTo(list(actor, ofStatus(status)).size());
            }
        }
        assertThat(queries().summary(ANA)).containsEntry(TicketStatus.OPEN, 1).containsEntry(TicketStatus.CLOSED, 1);
    }

    @Test
    default void filters_combine() {
        var wanted = add(opened(MARA, "First", Priority.HIGH, Category.BUG));
        add(opened(MARA, "Second", Priority.LOW, Category.BUG));
        add(opened(MARA, "Third", Priority.HIGH, Category.BILLING));
        add(opened(BEA, "Fourth", Priority.HIGH, Category.BUG));
        change(wanted, ticket -> ticket.triage().assign(Optional.of(ANA.person()), ANA, MONDAY));
        var filter = new TicketFilter(
                Set.of(TicketStatus.OPEN, TicketStatus.IN_PROGRESS),
                Set.of(Priority.HIGH),
                Set.of(Category.BUG),
                Optional.of(KERN),
                Optional.of(ANA.person()),
                false,
                Optional.of("fir"),
                TicketFilter.Sort.UPDATED);

        assertThat(list(ANA, filter)).extracting(TicketRow::id).containsExactly(wanted.id());
    }

    @Test
    default void unassigned_tickets_can_be_asked_for() {
        var taken = add(printerOnFire());
        change(taken, ticket -> ticket.triage().assign(Optional.of(ANA.person()), ANA, MONDAY));
        var free = add(printerOnFire());
        var filter = new TicketFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                TicketFilter.Sort.UPDATED);

        assertThat(list(ANA, filter)).extracting(TicketRow::id).containsExactly(free.id());
    }

    @ParameterizedTest
    @EnumSource(TicketFilter.Sort.class)
    default void pages_hold_every_ticket_once_in_both_directions(TicketFilter.Sort sort) {
        for (var i = 0; i < 11; i++) {
            var priority = Priority.values()[i % 3];
            var ticket = add(opened(MARA, "Ticket " + i, priority, Category.GENERAL));
            if (i % 4 == 0) {
                change(
                        ticket,
                        changed -> changed.triage().assign(Optional.of(ANA.person()), ANA, MONDAY.plus(1, HOURS)));
            }
        }
        var filter = sorted(sort);
        var whole = list(MARA, filter).stream().map(TicketRow::id).toList();
        assertThat(whole).hasSize(11).doesNotHaveDuplicates();

        var forwards = new ArrayList<TicketId>();
        var page = queries().list(MARA, filter, new PageRequest(Optional.empty(), Optional.empty(), 3));
        assertThat(page.previous()).isEmpty();
        page.items().forEach(row -> forwards.add(row.id()));
        while (page.next().isPresent()) {
            page = queries().list(MARA, filter, new PageRequest(page.next(), Optional.empty(), 3));
            page.items().forEach(row -> forwards.add(row.id()));
        }
        assertThat(forwards).isEqualTo(whole);

        var backwards = new ArrayList<TicketId>();
        while (page.previous().isPresent()) {
            page = queries().list(MARA, filter, new PageRequest(Optional.empty(), page.previous(), 3));
            backwards.addAll(0, page.items().stream().map(TicketRow::id).toList());
        }
        assertThat(backwards).isEqualTo(whole.subList(0, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "!!!",
                "dGlja2V0cy51cGRhdGVk",
                "dGlja2V0cy5uZXdlc3QKMQ",
                "dGlja2V0cy51cGRhdGVkCngKeQ",
                "ZG9jdW1lbnRzLnVwZGF0ZWQKMjAyNi0wMy0wMlQwODowMDowMFoKMDE5MGM1ZTItMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx"
            })
    default void a_cursor_of_nobodys_is_refused(String cursor) {
        var request = new PageRequest(Optional.of(cursor), Optional.empty(), 3);

        assertThatThrownBy(() -> queries().list(MARA, TicketFilter.everything(), request))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strasse",
                "STRASSE",
                "Straße",
                "str",
                "uberfluss",
                "Überfluß",
                "ÜBERFLUSS str",
                "cafe",
                "  café  "
            })
    default void search_ignores_case_and_accents_and_finds_beginnings(String words) {
        var ticket = add(opened(MARA, "Überfluß in der Straße", Priority.LOW, Category.GENERAL));
        reply(MARA, ticket, "We met at the Café.");
        add(printerOnFire());

        assertThat(list(MARA, searching(words))).extracting(TicketRow::id).containsExactly(ticket.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rasse", "strassen", "uberfluss printer", "!!!", "%", "_", "\uD840\uDC0B"})
    default void search_finds_nothing_else(String words) {
        add(opened(MARA, "Überfluß in der Straße", Priority.LOW, Category.GENERAL));
        add(printerOnFire());

        assertThat(list(MARA, searching(words))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "abc𠀋", "abc𠀋x"})
    default void search_knows_rare_scripts(String words) {
        var ticket = add(opened(MARA, "abc𠀋xyz", Priority.LOW, Category.GENERAL));

        assertThat(list(MARA, searching(words))).extracting(TicketRow::id).containsExactly(ticket.id());
    }

    @Test
    default void only_the_studio_finds_words_of_notes() {
        var ticket = add(printerOnFire());
        note(ticket, "Insolvency is near");

        assertThat(list(ANA, searching("insolvency"))).hasSize(1);
        assertThat(list(MARA, searching("insolvency"))).isEmpty();
        assertThat(list(ANA_AS_MARA, searching("insolvency"))).isEmpty();
        assertThat(list(JOB, searching("insolvency"))).isEmpty();
    }

    @Test
    default void a_note_changes_nothing_that_a_client_can_see() {
        var noted = add(printerOnFire());
        add(printerOnFire());
        var list = list(MARA, TicketFilter.everything());
        var detail = detail(MARA, noted);
        var summary = queries().summary(MARA);

        note(noted, "Sell them a new one");

        assertThat(list(MARA, TicketFilter.everything())).isEqualTo(list);
        assertThat(detail(MARA, noted)).isEqualTo(detail);
        assertThat(detail(ANA_AS_MARA, noted)).isEqualTo(detail);
        assertThat(queries().summary(MARA)).isEqualTo(summary);
        assertThat(detail(ANA, noted).thread()).hasSize(1).first().isInstanceOf(ThreadEntry.Note.class);
    }

    @Test
    default void redacted_words_are_nowhere_to_be_found() {
        var ticket = add(printerOnFire());
        var message = reply(MARA, ticket, "My password is swordfish");
        note(ticket, "They told us swordfish too");

        redact(ticket, message);

        assertThat(list(MARA, searching("swordfish"))).isEmpty();
        assertThat(list(ANA, searching("swordfish"))).hasSize(1);
        assertThat(list(MARA, searching("printer"))).hasSize(1);
        var mark = (ThreadEntry.Message) detail(MARA, ticket).thread().get(0);
        assertThat(mark.redacted()).isTrue();
        assertThat(mark.body()).isEmpty();
    }

    @Test
    default void a_page_tells_the_whole_conversation_in_order() {
        var ticket = add(printerOnFire());
        reply(MARA, ticket, "Any news?");
        change(ticket, changed -> changed.triage().assign(Optional.of(ANA.person()), ANA, MONDAY.plus(2, HOURS)));
        change(ticket, changed -> changed.participation().add(PAUL.person(), MARA, MONDAY.plus(3, HOURS)));
        change(ticket, changed -> changed.resolve(ANA, MONDAY.plus(4, HOURS)));

        var detail = detail(PAUL, ticket);

        assertThat(detail.description().body()).isEqualTo("Please help: The printer is on fire");
        assertThat(detail.description().by()).map(PersonName::name).contains("Mara Kern");
        assertThat(detail.people()).extracting(PersonName::name).containsExactly("Paul Kern");
        assertThat(detail.requestedBy().name()).isEqualTo("Mara Kern");
        assertThat(detail.openedBy()).isEmpty();
        assertThat(detail.closesAt()).contains(MONDAY.plus(4, HOURS).plus(7, DAYS));
        assertThat(detail.thread()).hasSize(4);
        assertThat(detail.thread().get(0)).isInstanceOf(ThreadEntry.Message.class);
        assertThat(change(detail, 1).type()).isEqualTo(EventType.TICKET_ASSIGNED);
        assertThat(change(detail, 1).person()).map(PersonName::name).contains("Ana Ruiz");
        assertThat(change(detail, 2).person()).map(PersonName::name).contains("Paul Kern");
        assertThat(change(detail, 3).from()).contains("open");
        assertThat(change(detail, 3).to()).contains("resolved");
    }

    @Test
    default void a_page_is_found_by_number_too_and_by_nobody_else() {
        var ticket = add(printerOnFire());

        assertThat(queries().find(MARA, ticket.number())).isEqualTo(queries().find(MARA, ticket.id()));
        for (var stranger : List.of(PAUL, BEA, VISITOR)) {
            assertThat(queries().find(stranger, ticket.number())).isEmpty();
            assertThat(queries().find(stranger, ticket.id())).isEmpty();
            assertThat(queries().idOf(stranger, ticket.number())).isEmpty();
        }
        assertThat(queries().idOf(MARA, ticket.number())).contains(ticket.id());
        assertThat(queries().find(ANA, new TicketNumber(999_999_999))).isEmpty();
    }

    @Test
    default void a_follow_up_and_what_it_followed_name_each_other() {
        var old = add(printerOnFire());
        change(old, ticket -> {
            ticket.resolve(MARA, MONDAY);
            ticket.close(ANA, MONDAY);
        });
        var opening =
                new TicketOpening(KERN, MARA.person(), "Again", Priority.HIGH, Category.BUG, Optional.of(old.id()));
        var number = write(() -> tickets().nextNumber(ANA));
        var next = add(Ticket.open(new TicketId(messageId().value()), number, opening, ANA, MONDAY));

        assertThat(detail(MARA, old).followUps()).containsExactly(next.number());
        assertThat(detail(MARA, next).followsUp()).contains(old.number());
        assertThat(detail(MARA, next).openedBy()).map(PersonName::name).contains("Ana Ruiz");
    }

    @Test
    default void the_whole_history_is_for_the_studio() {
        var ticket = add(printerOnFire());
        note(ticket, "Sell them a new one");

        assertThat(queries().history(ANA, ticket.id()))
                .extracting(line -> line.type())
                .containsExactly(EventType.TICKET_NOTED, EventType.TICKET_OPENED);
        assertThat(queries().history(MARA, ticket.id())).isEmpty();
        assertThat(queries().history(ANA_AS_MARA, ticket.id())).isEmpty();
    }

    private static ThreadEntry.Change change(TicketDetail detail, int place) {
        return (ThreadEntry.Change) detail.thread().get(place);
    }

    private void assertSees(Actor actor, Ticket... expected) {
        assertThat(list(actor, TicketFilter.everything()))
                .extracting(TicketRow::id)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(expected).stream().map(Ticket::id).toList());
    }

    private List<TicketRow> list(Actor actor, TicketFilter filter) {
        return queries()
                .list(actor, filter, new PageRequest(Optional.empty(), Optional.empty(), 100))
                .items();
    }

    private TicketDetail detail(Actor actor, Ticket ticket) {
        return queries().find(actor, ticket.id()).orElseThrow();
    }

    private static TicketFilter ofStatus(TicketStatus status) {
        return filter(Set.of(status), Optional.empty(), TicketFilter.Sort.UPDATED);
    }

    private static TicketFilter sorted(TicketFilter.Sort sort) {
        return filter(Set.of(), Optional.empty(), sort);
    }

    private static TicketFilter searching(String words) {
        return filter(Set.of(), Optional.of(words), TicketFilter.Sort.UPDATED);
    }

    private static TicketFilter filter(Set<TicketStatus> statuses, Optional<String> words, TicketFilter.Sort sort) {
        return new TicketFilter(statuses, Set.of(), Set.of(), Optional.empty(), Optional.empty(), false, words, sort);
    }

    private Ticket add(Ticket ticket) {
        run(() -> tickets().add(JOB, ticket, description(ticket)));
        return ticket;
    }

    private void change(Ticket ticket, Consumer<Ticket> change) {
        run(() -> {
            var locked = tickets().lock(ANA, ticket.id()).orElseThrow();
            change.accept(locked);
            tickets().update(ANA, locked);
        });
    }

    private MessageId reply(Actor by, Ticket ticket, String body) {
        return write(() -> {
            var locked = tickets().lock(by, ticket.id()).orElseThrow();
            Instant at = MONDAY.plus(1, HOURS);
            var message = locked.reply(messageId(), body, Attachments.none(), Optional.empty(), by, at);
            tickets().append(by, message);
            tickets().update(by, locked);
            return message.id();
        });
    }

    private void note(Ticket ticket, String body) {
        run(() -> {
            var locked = tickets().lock(ANA, ticket.id()).orElseThrow();
            tickets().append(ANA, locked.note(messageId(), body, Attachments.none(), ANA, MONDAY.plus(5, HOURS)));
            tickets().update(ANA, locked);
        });
    }

    private void redact(Ticket ticket, MessageId message) {
        run(() -> {
            var locked = tickets().lock(ANA, ticket.id()).orElseThrow();
            locked.redact(message, ANA, MONDAY.plus(6, HOURS));
            tickets().redact(ANA, ticket.id(), message, MONDAY.plus(6, HOURS));
            tickets().update(ANA, locked);
        });
    }
}
