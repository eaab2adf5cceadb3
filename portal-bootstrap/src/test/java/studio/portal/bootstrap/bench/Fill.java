package studio.portal.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import studio.portal.application.SearchWords;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.TicketStatus;

/**
 * Three years of a studio's tickets, each with three messages, their events and their words, straight into a migrated
 * and empty database. The same every time; as many tickets a client whatever the size, so that a member's list is as
 * long in a studio with few tickets as in one with many.
 */
final class Fill {
    private static final Duration YEARS = Duration.ofDays(3 * 365);
    private static final int FIRST_NUMBER = 1_001;
    private static final String TICKET =
            "id, number, client_id, requester_id, opened_by_person, subject, status, priority,"
                    + " category, assignee_id, opened_at, updated_at, quiet_since, version";
    private static final String MESSAGE = "id, ticket_id, description, author_person, body, at";
    private static final String EVENT =
            "id, type, subject_id, client_id, client_visible, by_person, by_job, at, details";

    private static final String COUNTS = """
        insert into ticket_count (client_id, status, tickets)
        select c.id, s.status, (select count(*) from ticket t where t.client_id = c.id and t.status = s.status)
        from client c cross join
            (values ('open'), ('in_progress'), ('waiting_client'), ('resolved'), ('closed')) as s (status)\
        """;
    private static final String TOTALS = """
        update ticket_total set tickets = (select sum(c.tickets) from ticket_count c
            where c.status = ticket_total.status) where part = 0\
        """;

    private final Connection connection;
    private final int size;
    private final Random random = new Random(20_261_122);
    private final TimedIds ids = new TimedIds(random);
    private final Texts texts;
    private final Instant now = Instant.now();
    private final UUID[] tickets;
    private final Map<String, IntStream.Builder> words = new TreeMap<>();

    private Fill(Connection connection, int size) {
        this.connection = connection;
        this.size = size;
        this.texts = new Texts(random, size);
        this.tickets = new UUID[size];
    }

    static Filled into(DataSource database, int size, String... afterwards) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var filled = new Fill(connection, size).all();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("alter sequence ticket_number restart with " + (FIRST_NUMBER + size));
                statement.execute("alter sequence project_number restart with " + (size + 1));
                for (var sql : afterwards) {
                    statement.execute(sql);
                }
            }
            return filled;
        }
    }

    private Filled all() throws SQLException {
        var begin = now.minus(YEARS);
        var cast = Cast.fill(connection, ids, size, begin);
        var work = new FillWork(connection, ids, texts, cast, size, begin, YEARS).all();
        var filled = new Filled(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                work.documents(),
                work.projects(),
                new FillMoney(connection, ids, cast, size, begin, YEARS).all(),
                new FillOffers(connection, ids, texts, cast, size, begin, YEARS).all(),
                IntStream.range(0, Math.min(cast.clients(), 100))
                        .mapToObj(cast::client)
                        .toList());
        addTickets(cast, begin, filled);
        addParticipants(cast);
        addWords();
        execute(COUNTS);
        execute(TOTALS);
        return filled;
    }

    private void addTickets(Cast cast, Instant begin, Filled filled) throws SQLException {
        try (var ticketRows = new Rows(connection, "ticket", TICKET);
                var messageRows = new Rows(connection, "ticket_message", MESSAGE, ticketRows);
                var eventRows = new Rows(connection, "event", EVENT)) {
            var step = YEARS.minusDays(10).dividedBy(size);
            for (var i = 0; i < size; i++) {
                var status = status();
                var opened = begin.plus(step.multipliedBy(i));
                tickets[i] = ids.at(opened);
                addTicket(ticketRows, cast, i, status, opened);
                addMessages(messageRows, eventRows, cast, i, opened);
                addStatus(eventRows, cast, i, status, opened);
                remember(cast, i, status, filled);
            }
        }
    }

    private TicketStatus status() {
        var share = random.nextInt(100);
        if (share < 85) {
            return TicketStatus.CLOSED;
        }
        if (share < 88) {
            return TicketStatus.RESOLVED;
        }
        if (share < 92) {
            return TicketStatus.WAITING_CLIENT;
        }
        return share < 97 ? TicketStatus.IN_PROGRESS : TicketStatus.OPEN;
    }

    private void addTicket(Rows rows, Cast cast, int i, TicketStatus status, Instant opened) throws SQLException {
        var subject = texts.sentence(4) + " " + texts.rareInOneClient(i);
        index(i, subject);
        var category = Category.values()[random.nextInt(Category.values().length)].word();
        var assignee = random.nextInt(10) == 0 ? Optional.<UUID>empty() : Optional.of(cast.staff(i));
        var quiet = status == TicketStatus.RESOLVED ? Optional.of(now.minus(Duration.ofDays(1))) : Optional.empty();
        rows.add(
                tickets[i],
                (long) FIRST_NUMBER + i,
                cast.client(i),
                cast.requester(i),
                cast.requester(i),
                subject,
                status.word(),
                random.nextInt(20) == 0 ? 3 : random.nextInt(3),
                category,
                assignee,
                opened,
                opened.plus(Duration.ofHours(2L + random.nextInt(150))),
                quiet,
                3L);
    }

    private void addMessages(Rows rows, Rows events, Cast cast, int i, Instant opened) throws SQLException {
        for (var place = 0; place < 3; place++) {
            var at = opened.plus(Duration.ofMinutes(30L * place));
            var id = ids.at(at);
            var author = place == 1 ? cast.staff(i) : cast.requester(i);
            var body = texts.sentence(6) + ".\n\n**" + texts.sentence(2) + "** " + texts.sentence(3)
                    + (place == 1 ? " " + texts.rareAnywhere(i) : "") + ".";
            index(i, body);
            rows.add(id, tickets[i], place == 0, author, body, at);
            addEvent(
                    events,
                    cast,
                    i,
                    place == 0 ? "ticket.opened" : "ticket.replied",
                    Optional.of(author),
                    at,
                    "{\"message\":\"" + id + "\"}");
        }
    }

    private void addStatus(Rows rows, Cast cast, int i, TicketStatus status, Instant opened) throws SQLException {
        var staff = Optional.of(cast.staff(i));
        var closed = status == TicketStatus.CLOSED;
        if (status != TicketStatus.OPEN) {
            addEvent(
                    rows,
                    cast,
                    i,
                    "ticket.status_changed",
                    staff,
                    opened.plusSeconds(900),
                    moved("open", "in_progress"));
        }
        if (closed || status == TicketStatus.RESOLVED) {
            var at = opened.plusSeconds(5000);
            addEvent(rows, cast, i, "ticket.resolved", staff, at, moved("in_progress", "resolved"));
        }
        if (closed) {
            addEvent(
                    rows,
                    cast,
                    i,
                    "ticket.closed",
                    Optional.empty(),
                    opened.plusSeconds(6000),
                    moved("resolved", "closed"));
        }
    }

    private static String moved(String from, String to) {
        return "{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}";
    }

    private void addEvent(Rows rows, Cast cast, int i, String type, Optional<UUID> by, Instant at, String details)
            throws SQLException {
        var job = by.isEmpty() ? Optional.of("close-quiet-tickets") : Optional.empty();
        rows.add(ids.at(at), type, tickets[i], cast.client(i), true, by, job, at, details);
    }

    private void index(int ticket, String text) {
        SearchWords.of(text)
                .forEach(word ->
                        words.computeIfAbsent(word, any -> IntStream.builder()).add(ticket));
    }

    private void remember(Cast cast, int i, TicketStatus status, Filled filled) {
        if (i % cast.clients() == 0
                && cast.requester(i).equals(cast.requester(0))
                && filled.memberNumbers().size() < 100) {
            filled.memberNumbers().add((long) FIRST_NUMBER + i);
            filled.rareOfMember().add(texts.rareInOneClient(i));
        }
        if (i > size / 2
                && status == TicketStatus.IN_PROGRESS
                && filled.unfinished().size() < 500) {
            filled.unfinished().add(tickets[i]);
            filled.rare().add(texts.rareAnywhere(i));
        }
    }

    private void addParticipants(Cast cast) throws SQLException {
        try (var rows = new Rows(connection, "ticket_participant", "ticket_id, person_id")) {
            for (var i = 0; i < size; i++) {
                var participant = cast.participant(i);
                if (participant.isPresent()) {
                    rows.add(tickets[i], participant.get());
                }
            }
        }
    }

    /** In the order of the key and without the other index, which is many times faster than as the words come. */
    private void addWords() throws SQLException {
        execute("drop index ticket_word_by_ticket");
        try (var rows = new Rows(connection, "ticket_word", "word, internal, ticket_id")) {
            for (var entry : words.entrySet()) {
                for (var ticket : distinct(entry.getValue())) {
                    rows.add(entry.getKey(), false, ticket);
                }
            }
        }
        execute("create index ticket_word_by_ticket on ticket_word (ticket_id, word)");
    }

    private Collection<UUID> distinct(IntStream.Builder found) {
        return found.build().distinct().mapToObj(i -> tickets[i]).toList();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }
}
