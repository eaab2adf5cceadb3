package studio.portal.bootstrap.bench;

import java.math.BigDecimal;
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
 * Five issued invoices for every four tickets, of two lines each, with their papers, payments and credit notes, as {@link
 * Bill} says, and one draft for every client. As many have something open as there are tickets.
 */
final class FillMoney {
    private static final String DRAFTED = "id, client_id, kind, corrects_id, currency, language, delivered_from,"
            + " delivered_to, days_to_pay, drafted_by_person, drafted_at, updated_at, version";
    private static final String INVOICE = DRAFTED + ", issued_at, number, issued_on, due_on, reference, lines_total,"
            + " discounts, surcharges, net, tax, gross, deposits, due, account_holder, account_iban";
    private static final int DAYS = 14;

    /** Written before their invoices: nothing is added to one that is issued, and these come issued. */
    private static final List<String> PARTS = List.of("invoice_line", "invoice_vat", "invoice_party");

    private final Connection connection;
    private final TimedIds ids;
    private final Cast cast;
    private final int count;
    private final Instant begin;
    private final Duration step;
    private final List<UUID> first = new ArrayList<>();

    FillMoney(Connection connection, TimedIds ids, Cast cast, int tickets, Instant begin, Duration years) {
        this.connection = connection;
        this.ids = ids;
        this.cast = cast;
        this.count = tickets / 4 * 5;
        this.begin = begin;
        this.step = years.minusDays(10).dividedBy(count);
    }

    /** @return invoices of the first client */
    List<UUID> all() throws SQLException {
        for (var part : PARTS) {
            execute("alter table " + part + " drop constraint " + part + "_invoice");
        }
        addInvoices();
        for (var part : PARTS) {
            execute("alter table " + part + " add constraint " + part
                    + "_invoice foreign key (invoice_id) references invoice (id)");
        }
        return first;
    }

    private void addInvoices() throws SQLException {
        try (var lines = new Rows(connection, "invoice_line", FillParts.LINE);
                var vats = new Rows(connection, "invoice_vat", FillParts.VAT);
                var parties = new Rows(connection, "invoice_party", FillParts.PARTY);
                var invoices = new Rows(connection, "invoice", INVOICE, lines, vats, parties);
                var drafts = new Rows(connection, "invoice", DRAFTED);
                var papers = new FillPapers(connection, ids, invoices);
                var ledger = new FillLedger(connection, ids, cast, invoices);
                var numbers = new Counting(connection, "invoice", "INV");
                var notes = new Counting(connection, "credit_note", "CN")) {
            var parts = new FillParts(lines, vats, parties);
            for (var i = 0; i < count; i++) {
                var bill = bill(i);
                parts.add(bill);
                addInvoice(invoices, bill, numbers.next(bill.id(), bill.day()), papers);
                ledger.add(bill);
                if (bill.isCredited()) {
                    var note = ids.at(bill.at());
                    parts.addNote(bill, note);
                    addNote(invoices, bill, note, notes.next(note, bill.day()), papers);
                    ledger.addNote(bill, note);
                }
                if (i < cast.clients()) {
                    drafts.add(draft(ids.at(bill.at()), bill, "invoice", Optional.empty(), 1));
                }
            }
        }
    }

    private Bill bill(int i) {
        var at = begin.plus(step.multipliedBy(i));
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        var bill = new Bill(ids.at(at), i, cast.client(i), at, day, new BigDecimal(100 + i % 900).setScale(2));
        if (i % cast.clients() == 0 && first.size() < 100) {
            first.add(bill.id());
        }
        return bill;
    }

    private void addInvoice(Rows rows, Bill bill, InvoiceNumber number, FillPapers papers) throws SQLException {
        var draft = draft(bill.id(), bill, "invoice", Optional.empty(), 2);
        rows.add(issued(draft, bill, number, bill.day().plusDays(DAYS), bill.net(), bill.tax()));
        papers.add(bill.id(), number.value(), bill.at());
    }

    private void addNote(Rows rows, Bill bill, UUID id, InvoiceNumber number, FillPapers papers) throws SQLException {
        var draft = draft(id, bill, "credit_note", Optional.of(bill.id()), 2);
        rows.add(issued(draft, bill, number, bill.day(), bill.price(), Bill.taxOf(bill.price())));
        papers.add(id, number.value(), bill.at());
    }

    private Object[] draft(UUID id, Bill bill, String kind, Optional<UUID> corrects, long version) {
        return new Object[] {
            id,
            bill.client(),
            kind,
            corrects,
            FillLedger.EUROS,
            "en",
            bill.day(),
            bill.day(),
            DAYS,
            cast.staff(bill.of()),
            bill.at(),
            bill.at(),
            version
        };
    }

    private static Object[] issued(
            Object[] draft, Bill bill, InvoiceNumber number, LocalDate due, BigDecimal net, BigDecimal tax) {
        var gross = net.add(tax);
        var values = new ArrayList<>(List.of(draft));
        values.addAll(List.of(bill.at(), number.value(), bill.day(), due));
        values.add(PaymentReference.of(number).value());
        values.addAll(List.of(net, Bill.NOTHING, Bill.NOTHING, net, tax, gross, Bill.NOTHING, gross));
        values.addAll(List.of("Northlight Studio GmbH", "DE02120300000000202051"));
        return values.toArray();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }
}
