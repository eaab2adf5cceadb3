package studio.portal.bootstrap.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One sent offer for every four tickets, of two positions. Of ten, six are accepted and two declined; the others nobody
 * has decided on, and but the last of them have expired. Their papers are a line each: nothing reads more of them.
 */
final class FillOffers {
    private static final String OFFER = "id, client_id, edition, subject, currency, language, valid_until,"
            + " drafted_by_person, drafted_at, sent_at, sent_by_person, number, sent_on, net, gross, version";
    private static final String POSITION =
            "offer_id, place, optional, name, quantity, unit, price, vat_category, vat_rate";
    private static final String PARTY = "offer_id, role, name, street, postcode, city, country";
    private static final String OUTCOME = "offer_id, kind, at, by_person, words, shown, chosen";
    private static final String PAPER = "offer_id, sha256, pdf";
    private static final int DAYS = 60;

    /** Written before their offers: nothing is added to one that is sent. */
    private static final List<String> PARTS = List.of("offer_position", "offer_party");

    private final Connection connection;
    private final TimedIds ids;
    private final Texts texts;
    private final Cast cast;
    private final int count;
    private final Instant begin;
    private final Duration step;
    private final byte[] paper = "What an offer says.\n".getBytes(StandardCharsets.UTF_8);
    private final List<UUID> first = new ArrayList<>();

    FillOffers(
            Connection connection, TimedIds ids, Texts texts, Cast cast, int tickets, Instant begin, Duration years) {
        this.connection = connection;
        this.ids = ids;
        this.texts = texts;
        this.cast = cast;
        this.count = tickets / 4;
        this.begin = begin;
        this.step = years.minusDays(10).dividedBy(count);
    }

    /** @return offers of the first client */
    List<UUID> all() throws SQLException {
        for (var part : PARTS) {
            execute("alter table " + part + " drop constraint " + part + "_offer");
        }
        addOffers();
        for (var part : PARTS) {
            execute("alter table " + part + " add constraint " + part
                    + "_offer foreign key (offer_id) references offer (id)");
        }
        return first;
    }

    private void addOffers() throws SQLException {
        try (var positions = new Rows(connection, "offer_position", POSITION);
                var parties = new Rows(connection, "offer_party", PARTY);
                var offers = new Rows(connection, "offer", OFFER, positions, parties);
                var papers = new Rows(connection, "offer_paper", PAPER, offers);
                var outcomes = new Rows(connection, "offer_outcome", OUTCOME, papers);
                var numbers = new Counting(connection, "offer", "OFF")) {
            for (var i = 0; i < count; i++) {
                var at = begin.plus(step.multipliedBy(i));
                var id = ids.at(at);
                addParts(positions, parties, id);
                addOffer(offers, numbers, i, id, at);
                papers.add(id, sha256(), paper);
                decide(outcomes, i, id, at.plus(Duration.ofDays(3)));
                if (i % cast.clients() == 0 && first.size() < 100) {
                    first.add(id);
                }
            }
        }
    }

    private void addOffer(Rows rows, Counting numbers, int i, UUID id, Instant at) throws SQLException {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        rows.add(
                id,
                cast.client(i),
                1,
                texts.sentence(3),
                FillLedger.EUROS,
                "en",
                day.plusDays(DAYS),
                cast.staff(i),
                at,
                at,
                cast.staff(i),
                numbers.next(id, day).value(),
                day,
                new BigDecimal("1000.00"),
                new BigDecimal("1190.00"),
                1L);
    }

    private static void addParts(Rows positions, Rows parties, UUID id) throws SQLException {
        var price = new BigDecimal("100.00");
        positions.add(id, 0, false, "Design", BigDecimal.TEN, "day", price, "S", Bill.RATE);
        positions.add(id, 1, true, "Photographs", BigDecimal.ONE, "day", price, "S", Bill.RATE);
        parties.add(id, "seller", "Northlight Studio GmbH", "Uferstr. 4", "10115", "Berlin", "DE");
        parties.add(id, "buyer", "Client", "Am Markt 1", "20095", "Hamburg", "DE");
    }

    private void decide(Rows outcomes, int i, UUID id, Instant at) throws SQLException {
        var turn = i / cast.clients() % 10;
        if (turn < 8) {
            var accepted = turn < 6;
            outcomes.add(
                    id,
                    accepted ? "accepted" : "declined",
                    at,
                    cast.requester(i),
                    accepted ? Optional.empty() : Optional.of(texts.sentence(4)),
                    sha256(),
                    "");
        }
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(paper));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }
}
