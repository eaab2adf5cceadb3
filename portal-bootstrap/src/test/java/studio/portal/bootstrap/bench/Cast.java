package studio.portal.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import studio.portal.application.SearchWords;
import studio.portal.domain.account.SecretHash;

/**
 * The people of a filled database: the studio's, and two of every client, of whom the first raises most tickets. One
 * of the staff and the first member of the first client are signed in, in a browser and with an API token.
 */
final class Cast {
    static final String STAFF_SECRET = "bench-staff-0123456789abcdefghijklmnopqrstuv";
    static final String MEMBER_SECRET = "bench-member-0123456789abcdefghijklmnopqrstu";

    private static final int TICKETS_PER_CLIENT = 200;
    private static final int FEWEST_CLIENTS = 5;
    private static final int STAFF = 4;

    private final List<UUID> staff = new ArrayList<>();
    private final List<UUID> clients = new ArrayList<>();
    private final List<UUID> members = new ArrayList<>();
    private final List<UUID> colleagues = new ArrayList<>();

    private Cast() {}

    static Cast fill(Connection connection, TimedIds ids, int tickets, Instant begin) throws SQLException {
        var cast = new Cast();
        var count = Math.max(FEWEST_CLIENTS, tickets / TICKETS_PER_CLIENT);
        cast.addPeople(connection, ids, count, begin);
        cast.addClients(connection, ids, count, begin);
        cast.signIn(connection, ids);
        return cast;
    }

    private void addPeople(Connection connection, TimedIds ids, int count, Instant begin) throws SQLException {
        var columns = "id, email, name, name_words, role, status, theme, added_at, version";
        try (var rows = new Rows(connection, "person", columns)) {
            for (var i = 0; i < STAFF; i++) {
                staff.add(ids.at(begin));
                addPerson(rows, staff.get(i), "staff" + i + "@studio.example", i == 0 ? "ADMIN" : "STAFF", begin);
            }
            for (var i = 0; i < count; i++) {
                members.add(ids.at(begin));
                colleagues.add(ids.at(begin));
                addPerson(rows, members.get(i), "member" + i + "@client.example", "MEMBER", begin);
                addPerson(rows, colleagues.get(i), "colleague" + i + "@client.example", "MEMBER", begin);
            }
        }
    }

    private static void addPerson(Rows rows, UUID id, String address, String role, Instant begin) throws SQLException {
        var name = address.replaceFirst("@.*", "");
        rows.add(id, address, name, searched(name + " " + address), role, "ACTIVE", "DEVICE", begin, 0);
    }

    /** Names are found by their words, each after a blank. */
    private static String searched(String text) {
        return SearchWords.of(text).stream().map(word -> " " + word).collect(Collectors.joining());
    }

    private void addClients(Connection connection, TimedIds ids, int count, Instant begin) throws SQLException {
        var columns = "id, name, name_words, contact_id, colleagues_see_tickets, added_at, version";
        try (var rows = new Rows(connection, "client", columns)) {
            for (var i = 0; i < count; i++) {
                clients.add(ids.at(begin));
                rows.add(clients.get(i), "Client " + i, searched("Client " + i), staff.get(i % STAFF), false, begin, 0);
            }
        }
        try (var rows = new Rows(connection, "membership", "person_id, client_id, permissions")) {
            for (var i = 0; i < count; i++) {
                rows.add(members.get(i), clients.get(i), "BILLING MANAGE");
                rows.add(colleagues.get(i), clients.get(i), "");
            }
        }
    }

    private void signIn(Connection connection, TimedIds ids) throws SQLException {
        var now = Instant.now();
        var columns = "id, token_hash, person_id, client_id, remembered, device, address, started_at, last_seen_at";
        try (var rows = new Rows(connection, "session", columns)) {
            rows.add(ids.at(now), hash(STAFF_SECRET), staff.get(1), none(), true, "bench", "127.0.0.1", now, now);
            rows.add(
                    ids.at(now),
                    hash(MEMBER_SECRET),
                    members.get(0),
                    clients.get(0),
                    true,
                    "bench",
                    "127.0.0.1",
                    now,
                    now);
        }
        try (var rows = new Rows(connection, "api_token", "id, token_hash, person_id, client_id, name, created_at")) {
            rows.add(ids.at(now), hash(STAFF_SECRET), staff.get(1), none(), "bench", now);
            rows.add(ids.at(now), hash(MEMBER_SECRET), members.get(0), clients.get(0), "bench", now);
        }
    }

    private static String hash(String secret) {
        return SecretHash.ofToken(secret).value();
    }

    private static Optional<Object> none() {
        return Optional.empty();
    }

    UUID client(int ticket) {
        return clients.get(ticket % clients.size());
    }

    /** Three tickets in four are the member's, the others the colleague's. */
    UUID requester(int ticket) {
        var owner = ticket % clients.size();
        return ticket / clients.size() % 4 == 3 ? colleagues.get(owner) : members.get(owner);
    }

    /** Of a few of the colleague's tickets the member hears too. */
    Optional<UUID> participant(int ticket) {
        var round = ticket / clients.size();
        return round % 20 == 3 ? Optional.of(members.get(ticket % clients.size())) : Optional.empty();
    }

    UUID staff(int ticket) {
        return staff.get(Math.floorMod(ticket * 31 + ticket / 7, STAFF));
    }

    int clients() {
        return clients.size();
    }
}
