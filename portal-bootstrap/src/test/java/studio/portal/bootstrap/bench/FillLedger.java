package studio.portal.bootstrap.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The ledger of every client: what its invoices owe, and which payments and credit notes have settled how much of it. */
final class FillLedger implements AutoCloseable {
    static final String EUROS = "EUR";

    private static final String ENTRY = "client_id, currency, entry, kind, source_kind, source_id, invoice_id, amount";
    private static final String RECEIVABLE =
            "invoice_id, client_id, currency, due_on, due, paid, credited, open, awaited_on";
    private static final String PAYMENT =
            "id, client_id, currency, amount, received_on, way, recorded_by_person, recorded_at";
    private static final String CREDIT =
            "source_id, source_kind, client_id, currency, amount, allocated, taken_out, returned, remaining";
    private static final String BY_PAYMENT = "payment";
    private static final String BY_NOTE = "credit_note";
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final int DAYS_TO_PAY = 14;
    private static final int PAID_AFTER = 9;

    private final Connection connection;
    private final TimedIds ids;
    private final Cast cast;
    private final long[] entries;
    private final Rows payments;
    private final Rows written;
    private final Rows receivables;
    private final Rows credits;

    /** @param invoices of which there is something to say */
    FillLedger(Connection connection, TimedIds ids, Cast cast, Rows invoices) throws SQLException {
        this.connection = connection;
        this.ids = ids;
        this.cast = cast;
        this.entries = new long[cast.clients()];
        try (var ledgers = new Rows(connection, "ledger", "client_id, currency, next_entry")) {
            for (var i = 0; i < cast.clients(); i++) {
                ledgers.add(cast.client(i), EUROS, 1L);
            }
        }
        payments = new Rows(connection, "payment", PAYMENT);
        written = new Rows(connection, "ledger_entry", ENTRY, invoices, payments);
        receivables = new Rows(connection, "receivable", RECEIVABLE, invoices);
        credits = new Rows(connection, "ledger_credit", CREDIT);
    }

    void add(Bill bill) throws SQLException {
        write(bill, "owed", Optional.empty(), Optional.empty(), Optional.of(bill.id()), bill.gross());
        var dueOn = bill.day().plusDays(DAYS_TO_PAY);
        receivables.add(
                bill.id(),
                bill.client(),
                EUROS,
                dueOn,
                bill.gross(),
                bill.paid(),
                bill.credited(),
                bill.open(),
                bill.open().signum() > 0 ? dueOn : NEVER);
        if (bill.paid().signum() > 0) {
            pay(bill);
        }
    }

    private void pay(Bill bill) throws SQLException {
        var id = ids.at(bill.at());
        payments.add(
                id,
                bill.client(),
                EUROS,
                bill.paid(),
                bill.day().plusDays(PAID_AFTER),
                "bank",
                cast.staff(bill.of()),
                bill.at().plus(Duration.ofDays(PAID_AFTER)));
        settle(bill, BY_PAYMENT, id, bill.paid());
    }

    void addNote(Bill bill, UUID note) throws SQLException {
        settle(bill, BY_NOTE, note, bill.credited());
    }

    private void settle(Bill bill, String kind, UUID source, BigDecimal amount) throws SQLException {
        write(bill, "credited", Optional.of(kind), Optional.of(source), Optional.empty(), amount);
        write(bill, "allocated", Optional.of(kind), Optional.of(source), Optional.of(bill.id()), amount);
        credits.add(source, kind, bill.client(), EUROS, amount, amount, Bill.NOTHING, Bill.NOTHING, Bill.NOTHING);
    }

    private void write(
            Bill bill,
            String kind,
            Optional<String> by,
            Optional<UUID> source,
            Optional<UUID> invoice,
            BigDecimal amount)
            throws SQLException {
        var entry = ++entries[bill.of() % entries.length];
        written.add(bill.client(), EUROS, entry, kind, by, source, invoice, amount);
    }

    @Override
    public void close() throws SQLException {
        written.close();
        receivables.close();
        credits.close();
        payments.close();
        try (var statement = connection.createStatement()) {
            statement.execute("update ledger set next_entry = 1 + (select max(e.entry) from ledger_entry e"
                    + " where e.client_id = ledger.client_id and e.currency = ledger.currency)");
            statement.execute("insert into receivable_day (currency, due_on, invoices, open)"
                    + " select currency, due_on, count(*), sum(open) from receivable where open > 0"
                    + " group by currency, due_on");
        }
        connection.commit();
    }
}
