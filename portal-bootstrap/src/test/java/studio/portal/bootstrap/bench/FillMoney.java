package studio.portal.bootstrap.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.PaymentReference;

/**
 * Five issued invoices for every four tickets, of two lines each. Every fifth is paid, of every other one of the rest
 * half is: so as many have something open as there are tickets.
 */
final class FillMoney {
    private static final String INVOICE = "id, client_id, kind, currency, language, delivered_from, delivered_to,"
            + " days_to_pay, drafted_by_person, drafted_at, updated_at, issued_at, number, issued_on, due_on, reference,"
            + " lines_total, discounts, surcharges, net, tax, gross, deposits, due, account_holder, account_iban, version";
    private static final String LINE = "invoice_id, place, name, quantity, unit, price, vat_category, vat_rate, net";
    private static final String VAT = "invoice_id, place, vat_category, vat_rate, taxable, tax";
    private static final String PARTY = "invoice_id, role, name, street, postcode, city, country, vat_id";
    private static final String GIVEN = "series, counted_year, counted_position, number, given_to, issued_on";
    private static final String ENTRY = "client_id, currency, entry, kind, source_kind, source_id, invoice_id, amount";
    private static final String RECEIVABLE = "invoice_id, client_id, currency, due_on, due, paid, credited, open";
    private static final String PAYMENT =
            "id, client_id, currency, amount, received_on, way, recorded_by_person, recorded_at";
    private static final String CREDIT =
            "source_id, source_kind, client_id, currency, amount, allocated, taken_out, returned, remaining";

    /** Written before their invoices: nothing is added to one that is issued, and these come issued. */
    private static final List<String> PARTS = List.of("invoice_line", "invoice_vat", "invoice_party");

    private static final String EUROS = "EUR";
    private static final BigDecimal RATE = new BigDecimal("19");
    private static final BigDecimal LICENCE = new BigDecimal("300.00");
    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final int DAYS = 14;

    private final Connection connection;
    private final TimedIds ids;
    private final Cast cast;
    private final int count;
    private final Instant begin;
    private final Duration step;
    private final long[] entries;
    private final List<UUID> first = new ArrayList<>();
    private int year;
    private long position;
    private LocalDate last = LocalDate.EPOCH;

    FillMoney(Connection connection, TimedIds ids, Cast cast, int tickets, Instant begin, Duration years) {
        this.connection = connection;
        this.ids = ids;
        this.cast = cast;
        this.count = tickets / 4 * 5;
        this.begin = begin;
        this.step = years.minusDays(10).dividedBy(count);
        this.entries = new long[cast.clients()];
    }

    /** An invoice that is to be: what it is for, and what of it was paid. */
    private record Bill(UUID id, int of, UUID client, Instant at, LocalDate day, BigDecimal price) {
        BigDecimal net() {
            return price.multiply(BigDecimal.valueOf(5)).add(LICENCE);
        }

        BigDecimal tax() {
            return net().multiply(RATE).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        }

        BigDecimal gross() {
            return net().add(tax());
        }

        BigDecimal paid() {
            if (of % 5 == 4) {
                return gross();
            }
            return of % 2 == 0 ? gross().divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN) : NOTHING;
        }
    }

    /** @return invoices of the first client */
    List<UUID> all() throws SQLException {
        try (var ledgers = new Rows(connection, "ledger", "client_id, currency, next_entry")) {
            for (var i = 0; i < cast.clients(); i++) {
                ledgers.add(cast.client(i), EUROS, 1L);
            }
        }
        for (var part : PARTS) {
            execute("alter table " + part + " drop constraint " + part + "_invoice");
        }
        addInvoices();
        for (var part : PARTS) {
            execute("alter table " + part + " add constraint " + part
                    + "_invoice foreign key (invoice_id) references invoice (id)");
        }
        execute("update number_series set counted_year = " + year + ", next_position = " + (position + 1)
                + ", last_issued_on = date '" + last + "' where series = 'invoice'");
        execute("update ledger set next_entry = 1 + (select max(e.entry) from ledger_entry e"
                + " where e.client_id = ledger.client_id and e.currency = ledger.currency)");
        return first;
    }

    private void addInvoices() throws SQLException {
        try (var lines = new Rows(connection, "invoice_line", LINE);
                var vats = new Rows(connection, "invoice_vat", VAT);
                var parties = new Rows(connection, "invoice_party", PARTY);
                var invoices = new Rows(connection, "invoice", INVOICE, lines, vats, parties);
                var numbers = new Rows(connection, "given_number", GIVEN);
                var payments = new Rows(connection, "payment", PAYMENT);
                var written = new Rows(connection, "ledger_entry", ENTRY, invoices, payments);
                var receivables = new Rows(connection, "receivable", RECEIVABLE, invoices);
                var credits = new Rows(connection, "ledger_credit", CREDIT)) {
            for (var i = 0; i < count; i++) {
                var at = begin.plus(step.multipliedBy(i));
                var bill = new Bill(
                        ids.at(at),
                        i,
                        cast.client(i),
                        at,
                        LocalDate.ofInstant(at, ZoneOffset.UTC),
                        new BigDecimal(100 + i % 900).setScale(2));
                var number = number(bill.day());
                numbers.add("invoice", year, position, number, bill.id(), bill.day());
                addInvoice(invoices, bill, number);
                addParts(lines, vats, parties, bill);
                owe(written, receivables, bill);
                pay(payments, written, credits, bill);
                if (i % cast.clients() == 0 && first.size() < 100) {
                    first.add(bill.id());
                }
            }
        }
    }

    /** Counting begins anew with each year. */
    private String number(LocalDate day) {
        if (day.getYear() != year) {
            year = day.getYear();
            position = 0;
        }
        position++;
        last = day;
        return "INV-%d-%04d".formatted(year, position);
    }

    private void addInvoice(Rows rows, Bill bill, String number) throws SQLException {
        rows.add(
                bill.id(),
                bill.client(),
                "invoice",
                EUROS,
                "en",
                bill.day(),
                bill.day(),
                DAYS,
                cast.staff(bill.of()),
                bill.at(),
                bill.at(),
                bill.at(),
                number,
                bill.day(),
                bill.day().plusDays(DAYS),
                PaymentReference.of(new InvoiceNumber(number)).value(),
                bill.net(),
                NOTHING,
                NOTHING,
                bill.net(),
                bill.tax(),
                bill.gross(),
                NOTHING,
                bill.gross(),
                "Northlight Studio GmbH",
                "DE02120300000000202051",
                2L);
    }

    private static void addParts(Rows lines, Rows vats, Rows parties, Bill bill) throws SQLException {
        var design = bill.price().multiply(BigDecimal.valueOf(5));
        lines.add(
                bill.id(),
                0,
                "Design, sprint " + bill.of(),
                new BigDecimal("5"),
                "day",
                bill.price(),
                "S",
                RATE,
                design);
        lines.add(bill.id(), 1, "Font licence", BigDecimal.ONE, "piece", LICENCE, "S", RATE, LICENCE);
        vats.add(bill.id(), 0, "S", RATE, bill.net(), bill.tax());
        parties.add(
                bill.id(), "seller", "Northlight Studio GmbH", "Uferstr. 4", "10115", "Berlin", "DE", "DE123456789");
        parties.add(bill.id(), "buyer", "Client", "Am Markt 1", "20095", "Hamburg", "DE", Optional.empty());
    }

    private void owe(Rows written, Rows receivables, Bill bill) throws SQLException {
        write(written, bill, "owed", Optional.empty(), Optional.of(bill.id()), bill.gross());
        receivables.add(
                bill.id(),
                bill.client(),
                EUROS,
                bill.day().plusDays(DAYS),
                bill.gross(),
                bill.paid(),
                NOTHING,
                bill.gross().subtract(bill.paid()));
    }

    private void pay(Rows payments, Rows written, Rows credits, Bill bill) throws SQLException {
        if (bill.paid().signum() == 0) {
            return;
        }
        var id = ids.at(bill.at());
        var source = Optional.of(id);
        payments.add(
                id,
                bill.client(),
                EUROS,
                bill.paid(),
                bill.day().plusDays(9),
                "bank",
                cast.staff(bill.of()),
                bill.at().plus(Duration.ofDays(9)));
        write(written, bill, "credited", source, Optional.empty(), bill.paid());
        write(written, bill, "allocated", source, Optional.of(bill.id()), bill.paid());
        credits.add(id, "payment", bill.client(), EUROS, bill.paid(), bill.paid(), NOTHING, NOTHING, NOTHING);
    }

    private void write(
            Rows rows, Bill bill, String kind, Optional<UUID> payment, Optional<UUID> invoice, BigDecimal amount)
            throws SQLException {
        var entry = ++entries[bill.of() % entries.length];
        rows.add(bill.client(), EUROS, entry, kind, payment.map(id -> "payment"), payment, invoice, amount);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }
}
