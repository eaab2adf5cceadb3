package studio.portal.persistence.ticket;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
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
import static studio.portal.domain.ticket.ExampleTickets.opened;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.ticket.OfferedClients;
import studio.portal.application.ticket.TicketFilter;
import studio.portal.application.ticket.TicketFilter.Sort;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.Cast;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketPolicy;
import studio.portal.domain.ticket.TicketRepository;
import studio.portal.domain.ticket.TicketState;
import studio.portal.domain.ticket.TicketStatus;

/** Whatever way a database takes, a list shows what policy and filter let through, once and in the order asked for. */
interface TicketWaysContract extends RepositoryContract {
    TicketRepository tickets();

    ClientRepository clients();

    TicketQueries queries();

    @ParameterizedTest
    @CsvSource({"UPDATED,false", "UPDATED,true", "PRIORITY,false", "NEWEST,true", "OLDEST,false"})
    default void every_way_leads_to_what_policy_and_filter_let_through(Sort sort, boolean colleaguesSee) {
        share(colleaguesSee);
        var all = many();

        for (var actor : List.of(MARA, PAUL, BEA, ANA)) {
            for (var filter : filters(sort)) {
                var expected = all.stream()
                        .filter(ticket -> TicketPolicy.maySee(actor, ticket, colleaguesSee && ofKern(ticket)))
                        .filter(ticket -> passes(filter, ticket.state()))
                        .sorted(order(sort))
                        .map(Ticket::number)
                        .toList();
                assertThat(numbers(actor, filter)).as("%s %s", actor, filter).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    default void cards_count_what_the_policy_lets_be_seen(boolean colleaguesSee) {
        share(colleaguesSee);
        var all = many();

        for (var actor : List.of(MARA, PAUL, BEA, ANA, ANA_AS_MARA, JOB, VISITOR)) {
            var seen = all.stream()
                    .filter(ticket -> TicketPolicy.maySee(actor, ticket, colleaguesSee && ofKern(ticket)))
                    .collect(Collectors.groupingBy(Ticket::status, Collectors.counting()));
            for (var status : TicketStatus.values()) {
                assertThat(queries().summary(actor).get(status))
                        .as("%s %s", actor, status)
                        .isEqualTo(seen.getOrDefault(status, 0L).intValue());
            }
        }
    }

    @Test
    default void of_few_clients_all_are_offered_and_to_the_studio_only() {
        many();

        var offered = queries().offeredClients(ANA, Optional.of(KERN));

        assertThat(offered.all()).isTrue();
        assertThat(offered.clients()).extracting(ClientName::name).containsExactly("Bluebird", "Kern & Sons");
        for (var actor : List.of(MARA, ANA_AS_MARA, VISITOR)) {
            assertThat(queries().offeredClients(actor, Optional.of(KERN))).isEqualTo(OfferedClients.none());
        }
    }

    @Test
    default void of_very_many_clients_those_with_the_latest_tickets_and_the_chosen_one_are_offered() {
        run(() -> add(opened(BEA, "Long ago", Priority.LOW, Category.BUG)));
        run(() -> {
            for (var i = 1; i <= OfferedClients.MOST; i++) {
                var name = "A client %03d".formatted(i);
                var details = new Client.Details(name, Optional.empty(), Optional.empty(), false);
                clients().add(JOB, Client.add(other(i), details, JOB, MONDAY));
            }
            for (var i = 1; i < OfferedClients.MOST; i++) {
                add(opened(new Actor.Member(MARA.person(), other(i), Set.of()), "Help", Priority.LOW, Category.BUG));
            }
        });
        change(opened(MARA, "Help", Priority.LOW, Category.BUG), TicketStatus.IN_PROGRESS, 1, false);

        var offered = queries().offeredClients(ANA, Optional.empty());
        assertThat(offered.all()).isFalse();
        assertThat(offered.clients()).hasSize(OfferedClients.MOST);
        assertThat(offered.clients()).extracting(ClientName::name).isSorted().contains("Kern & Sons");
        assertThat(offered.clients()).extracting(ClientName::id).doesNotContain(other(OfferedClients.MOST));

        var choosing = queries().offeredClients(ANA, Optional.of(other(OfferedClients.MOST)));
        assertThat(choosing.clients())
                .hasSize(OfferedClients.MOST + 1)
                .extracting(ClientName::id)
                .contains(other(OfferedClients.MOST));
        assertThat(queries().offeredClients(ANA, Optional.of(KERN))).isEqualTo(offered);
        assertThat(queries().offeredClients(ANA, Optional.of(other(9_999)))).isEqualTo(offered);
    }

    private static ClientId other(int number) {
        return new ClientId(Cast.id(0xE_0000 + number));
    }

    private static boolean ofKern(Ticket ticket) {
        return ticket.client().equals(KERN);
    }

    private void share(boolean colleaguesSee) {
        var kern = clients().find(ANA, KERN).orElseThrow();
        kern.change(new Client.Details("Kern & Sons", Optional.empty(), Optional.empty(), colleaguesSee), ANA, MONDAY);
        run(() -> clients().update(ANA, kern));
    }

    /** Of every client, status, priority and category, some with the same time of change. */
    private List<Ticket> many() {
        var all = new ArrayList<Ticket>();
        for (var i = 0; i < 36; i++) {
            var requester = List.of(MARA, PAUL, BEA).get(i % 3);
            var priority = Priority.values()[i % Priority.values().length];
            var category = Category.values()[i % Category.values().length];
            var ticket = opened(requester, "Ticket " + i, priority, category);
            change(ticket, TicketStatus.values()[i / 2 % TicketStatus.values().length], i * 7 % 36 / 2, i % 4 == 0);
            var other = requester.equals(MARA) ? PAUL : MARA;
            if (ofKern(ticket) && i % 5 < 2) {
                run(() -> {
                    var locked = tickets().lock(ANA, ticket.id()).orElseThrow();
                    locked.participation()
                            .add(other.person(), ANA, locked.state().updatedAt());
                    tickets().update(ANA, locked);
                });
            }
            all.add(tickets().find(JOB, ticket.id()).orElseThrow());
        }
        return all;
    }

    private void change(Ticket ticket, TicketStatus to, int hour, boolean assigned) {
        var at = MONDAY.plus(hour, HOURS);
        run(() -> {
            add(ticket);
            var locked = tickets().lock(ANA, ticket.id()).orElseThrow();
            if (assigned) {
                locked.triage().assign(Optional.of(ANA.person()), ANA, at);
            }
            if (to == TicketStatus.CLOSED) {
                locked.resolve(ANA, at);
                locked.close(ANA, at);
            } else if (to != TicketStatus.OPEN) {
                locked.changeStatus(to, ANA, at);
            }
            tickets().update(ANA, locked);
        });
    }

    private void add(Ticket ticket) {
        tickets().add(JOB, ticket, description(ticket));
    }

    private static List<TicketFilter> filters(Sort sort) {
        var none = Set.<TicketStatus>of();
        var unfinished = Set.of(TicketStatus.OPEN, TicketStatus.WAITING_CLIENT);
        var closed = Set.of(TicketStatus.CLOSED);
        var both = Set.of(TicketStatus.CLOSED, TicketStatus.OPEN);
        var urgent = Set.of(Priority.URGENT, Priority.LOW);
        var bugs = Set.of(Category.BUG, Category.GENERAL);
        var nobody = Optional.<PersonId>empty();
        var ana = Optional.of(ANA.person());
        return List.of(
                filter(none, Set.of(), Set.of(), nobody, false, sort),
                filter(unfinished, Set.of(), Set.of(), nobody, false, sort),
                filter(unfinished, urgent, bugs, ana, false, sort),
                filter(closed, Set.of(), Set.of(), nobody, false, sort),
                filter(both, Set.of(), bugs, nobody, false, sort),
                filter(closed, urgent, Set.of(), nobody, false, sort),
                filter(both, Set.of(), Set.of(), ana, false, sort),
                filter(both, Set.of(), Set.of(), nobody, true, sort),
                filter(none, urgent, Set.of(), nobody, false, sort),
                filter(none, urgent, bugs, nobody, false, sort),
                filter(none, Set.of(), bugs, nobody, false, sort),
                filter(none, Set.of(), bugs, ana, false, sort),
                new TicketFilter(both, urgent, Set.of(), Optional.of(KERN), nobody, false, Optional.empty(), sort));
    }

    private static TicketFilter filter(
            Set<TicketStatus> statuses,
            Set<Priority> priorities,
            Set<Category> categories,
            Optional<PersonId> assignee,
            boolean unassigned,
            Sort sort) {
        return new TicketFilter(
                statuses, priorities, categories, Optional.empty(), assignee, unassigned, Optional.empty(), sort);
    }

    private static boolean passes(TicketFilter filter, TicketState ticket) {
        return isIn(filter.statuses(), ticket.status())
                && isIn(filter.priorities(), ticket.priority())
                && isIn(filter.categories(), ticket.category())
                && filter.client().map(ticket.client()::equals).orElse(true)
                && (!filter.unassigned() || ticket.assignee().isEmpty())
                && (filter.assignee().isEmpty() || filter.assignee().equals(ticket.assignee()));
    }

    private static <T> boolean isIn(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    /** Ids of examples rise with their numbers. */
    private static Comparator<Ticket> order(Sort sort) {
        var byNumber = Comparator.comparing((Ticket ticket) -> ticket.number().value());
        var byUpdate = Comparator.comparing((Ticket ticket) -> ticket.state().updatedAt())
                .thenComparing(byNumber)
                .reversed();
        return switch (sort) {
            case UPDATED -> byUpdate;
            case NEWEST -> byNumber.reversed();
            case OLDEST -> byNumber;
            case PRIORITY ->
                Comparator.comparing((Ticket ticket) -> ticket.state().priority())
                        .reversed()
                        .thenComparing(byUpdate);
        };
    }

    /** Page by page. */
    private List<TicketNumber> numbers(Actor actor, TicketFilter filter) {
        var numbers = new ArrayList<TicketNumber>();
        var after = Optional.<String>empty();
        do {
            var page = queries().list(actor, filter, new PageRequest(after, Optional.empty(), 9));
            page.items().forEach(row -> numbers.add(row.number()));
            after = page.next();
        } while (after.isPresent());
        return numbers;
    }
}
