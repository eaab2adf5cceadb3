package studio.portal.persistence.ticket;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.ticket.ExampleTickets.attaching;
import static studio.portal.domain.ticket.ExampleTickets.description;
import static studio.portal.domain.ticket.ExampleTickets.logoTooSmall;
import static studio.portal.domain.ticket.ExampleTickets.messageId;
import static studio.portal.domain.ticket.ExampleTickets.printerOnFire;
import static studio.portal.persistence.schema.Tables.EVENT;
import static studio.portal.persistence.schema.Tables.SCHEDULED_TASKS;
import static studio.portal.persistence.schema.Tables.TICKET;
import static studio.portal.persistence.schema.Tables.TICKET_COUNT;
import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE;
import static studio.portal.persistence.schema.Tables.TICKET_TOTAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import studio.portal.application.InvalidInput;
import studio.portal.domain.Cast;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.file.UnusedFiles;
import studio.portal.domain.file.UploadRepository;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketMessage;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketOpening;
import studio.portal.domain.ticket.TicketRepository;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.persistence.Database;

/** What happens when several people do things at the very same time: the same on every database. */
interface TicketRacesContract extends RepositoryContract {
    /** The proofs race more people, and more often. */
    int AT_ONCE = Integer.getInteger("races.at.once", 8);

    int ROUNDS = Integer.getInteger("races.rounds", 20);

    Database database();

    TicketRepository tickets();

    UploadRepository uploads();

    ClientRepository clients();

    @Test
    default void no_reply_is_lost() {
        var ticket = add(printerOnFire());

        var failures = race(i -> reply(i % 2 == 0 ? MARA : ANA, ticket, "Reply number " + i, Attachments.none()));

        assertThat(failures).isEmpty();
        assertThat(database()
                        .sql()
                        .fetchCount(
                                TICKET_MESSAGE,
                                TICKET_MESSAGE.TICKET_ID.eq(ticket.id().value())))
                .isEqualTo(1 + AT_ONCE);
        assertThat(tickets().find(ANA, ticket.id()).orElseThrow().version()).isEqualTo(AT_ONCE);
    }

    @Test
    default void of_several_changes_to_one_version_exactly_one_wins() {
        var ticket = add(printerOnFire());
        var seen = new ArrayList<Ticket>();
        for (var i = 0; i < AT_ONCE; i++) {
            seen.add(tickets().find(ANA, ticket.id()).orElseThrow());
        }

        var failures = race(i -> {
            var mine = seen.get(i);
            mine.changeStatus(i % 2 == 0 ? TicketStatus.IN_PROGRESS : TicketStatus.WAITING_CLIENT, ANA, MONDAY);
            run(() -> tickets().update(ANA, mine));
        });

        assertThat(failures).hasSize(AT_ONCE - 1).allMatch(StaleVersion.class::isInstance);
        assertThat(database()
                        .sql()
                        .fetchCount(EVENT, EVENT.SUBJECT_ID.eq(ticket.id().value())))
                .isEqualTo(2);
        assertCountsAreTrue();
    }

    @Test
    default void first_tickets_of_clients_opened_at_once_are_all_counted() {
        var opened = new ArrayList<Ticket>();
        for (var i = 0; i < AT_ONCE; i++) {
            opened.add(i % 2 == 0 ? printerOnFire() : logoTooSmall());
        }

        var failures = race(i -> add(opened.get(i)));

        assertThat(failures).isEmpty();
        assertThat(database().sql().fetchCount(TICKET)).isEqualTo(AT_ONCE);
        assertCountsAreTrue();
    }

    /** One after the other at small distances, again and again: the first is counted while others are on their way. */
    @Test
    default void first_tickets_of_a_client_opened_one_soon_after_the_other_are_all_counted() {
        for (var round = 0; round < ROUNDS; round++) {
            var client = new ClientId(Cast.id(0xC_0000 + round));
            var details = new Client.Details("Client " + round, Optional.empty(), Optional.empty(), false);
            run(() -> clients().add(JOB, Client.add(client, details, JOB, MONDAY)));

            var failures = race(i -> {
                LockSupport.parkNanos(i * 1_000_000L);
                add(openedFor(client));
            });

            assertThat(failures).isEmpty();
        }
        assertCountsAreTrue();
    }

    @Test
    default void tickets_moving_past_each_other_do_not_wait_for_ever() {
        var tickets = new ArrayList<Ticket>();
        for (var i = 0; i < AT_ONCE; i++) {
            var ticket = add(printerOnFire());
            if (i % 2 == 0) {
                change(ticket, TicketStatus.RESOLVED);
            }
            tickets.add(ticket);
        }

        var failures = race(i -> {
            for (var round = 0; round < 5; round++) {
                change(tickets.get(i), (i + round) % 2 == 0 ? TicketStatus.IN_PROGRESS : TicketStatus.RESOLVED);
            }
        });

        assertThat(failures).isEmpty();
        assertCountsAreTrue();
    }

    /** The totals of such clients are kept in the same rows. */
    @Test
    default void tickets_of_clients_counted_together_do_not_wait_for_each_other_for_ever() {
        var clients = countedTogether();
        run(() -> clients.forEach(client -> {
            var details = new Client.Details("Client " + client, Optional.empty(), Optional.empty(), false);
            clients().add(JOB, Client.add(client, details, JOB, MONDAY));
        }));
        var tickets = clients.stream().map(client -> add(openedFor(client))).toList();

        var failures = race(i -> {
            for (var round = 0; round < 5; round++) {
                change(tickets.get(i), (i + round) % 2 == 0 ? TicketStatus.IN_PROGRESS : TicketStatus.RESOLVED);
                add(openedFor(clients.get(i)));
            }
        });

        assertThat(failures).isEmpty();
        assertCountsAreTrue();
    }

    private static List<ClientId> countedTogether() {
        return LongStream.range(0xC_8000, 0xD_0000)
                .mapToObj(Cast::id)
                .filter(id -> Math.floorMod(id.hashCode(), 32) == 7)
                .limit(AT_ONCE)
                .map(ClientId::new)
                .toList();
    }

    @Test
    default void one_file_goes_with_one_message_only() {
        var tickets = List.of(add(printerOnFire()), add(printerOnFire()));
        var upload = ExampleUploads.screenshot(MARA.person());
        run(() -> ExampleUploads.add(uploads(), MARA, upload));

        var failures = race(i -> reply(MARA, tickets.get(i % 2), "Here it is", attaching(upload)));

        assertThat(failures).hasSize(AT_ONCE - 1).allMatch(InvalidInput.class::isInstance);
    }

    @Test
    default void files_sent_at_once_are_all_counted() {
        for (var round = 0; round < ROUNDS / 4; round++) {
            run(() -> uploads().removeUnused(JOB, MONDAY.plus(1, HOURS), MONDAY, UnusedFiles.MOST));
            for (var i = 1; i < UnusedFiles.MOST; i++) {
                run(() -> ExampleUploads.add(uploads(), MARA, ExampleUploads.screenshot(MARA.person())));
            }

            var failures = race(i -> run(() -> {
                uploads().lockUnused(MARA).mustLeaveRoomFor(1, 1_000_000);
                ExampleUploads.add(uploads(), MARA, ExampleUploads.screenshot(MARA.person()));
            }));

            assertThat(failures).hasSize(AT_ONCE - 1).allMatch(RuleViolation.class::isInstance);
            assertThat(write(() -> uploads().lockUnused(MARA)).count()).isEqualTo(UnusedFiles.MOST);
        }
    }

    @Test
    default void a_file_of_somebody_elses_is_refused_and_nothing_is_written() {
        var ticket = add(printerOnFire());
        var upload = ExampleUploads.screenshot(PAUL.person());
        run(() -> ExampleUploads.add(uploads(), PAUL, upload));

        assertThatThrownBy(() -> reply(MARA, ticket, "Not mine", attaching(upload)))
                .isInstanceOf(InvalidInput.class);
        assertThat(database().sql().fetchCount(TICKET_MESSAGE)).isEqualTo(1);
    }

    @Test
    default void what_is_rolled_back_leaves_neither_event_nor_job() {
        var ticket = printerOnFire();

        assertThatThrownBy(() -> run(() -> {
                    tickets().add(JOB, ticket, description(ticket));
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(database().sql().fetchCount(TICKET)).isZero();
        assertThat(recorded(ticket.id().value())).isEmpty();
        assertThat(database().sql().fetchCount(SCHEDULED_TASKS)).isZero();
        add(ticket);
        assertThat(database().sql().fetchCount(SCHEDULED_TASKS)).isEqualTo(1);
    }

    private void assertCountsAreTrue() {
        var counted = DSL.select(DSL.count())
                .from(TICKET)
                .where(TICKET.CLIENT_ID.eq(TICKET_COUNT.CLIENT_ID))
                .and(TICKET.STATUS.eq(TICKET_COUNT.STATUS));
        assertThat(database()
                        .sql()
                        .fetchCount(
                                TICKET_COUNT,
                                TICKET_COUNT.TICKETS.ne(DSL.field(counted).cast(Long.class))))
                .isZero();
        assertThat(database().sql().fetchCount(TICKET_COUNT)).isPositive();
        for (var status : TicketStatus.values()) {
            assertThat(database()
                            .sql()
                            .select(DSL.sum(TICKET_TOTAL.TICKETS).cast(Integer.class))
                            .from(TICKET_TOTAL)
                            .where(TICKET_TOTAL.STATUS.eq(status.word()))
                            .fetchSingle()
                            .value1())
                    .isEqualTo(database().sql().fetchCount(TICKET, TICKET.STATUS.eq(status.word())));
        }
    }

    private static Ticket openedFor(ClientId client) {
        var id = messageId().value();
        var opening = new TicketOpening(client, MARA.person(), "Help", Priority.LOW, Category.BUG, Optional.empty());
        var number = new TicketNumber(id.getLeastSignificantBits() & 0xFFFF_FFFFL);
        return Ticket.open(new TicketId(id), number, opening, ANA, MONDAY);
    }

    private Ticket add(Ticket ticket) {
        run(() -> tickets().add(JOB, ticket, description(ticket)));
        return ticket;
    }

    private TicketMessage reply(Actor by, Ticket ticket, String body, Attachments attachments) {
        return write(() -> {
            var locked = tickets().lock(by, ticket.id()).orElseThrow();
            var message = locked.reply(messageId(), body, attachments, Optional.empty(), by, MONDAY.plus(1, HOURS));
            tickets().append(by, message);
            tickets().update(by, locked);
            return message;
        });
    }

    private void change(Ticket ticket, TicketStatus to) {
        run(() -> {
            var locked = tickets().lock(JONAS, ticket.id()).orElseThrow();
            locked.changeStatus(to, JONAS, MONDAY);
            tickets().update(JONAS, locked);
        });
    }

    /** Returns what failed. */
    private static List<Throwable> race(Runner runner) {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        var start = new CyclicBarrier(AT_ONCE);
        try {
            var runs = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < AT_ONCE; i++) {
                var me = i;
                runs.add(() -> {
                    start.await();
                    runner.run(me);
                    return true;
                });
            }
            var failures = new ArrayList<Throwable>();
            for (var result : pool.invokeAll(runs)) {
                try {
                    result.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
            return failures;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    @FunctionalInterface
    interface Runner {
        void run(int number);
    }
}
