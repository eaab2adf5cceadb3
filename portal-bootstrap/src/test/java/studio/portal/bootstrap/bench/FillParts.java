package studio.portal.bootstrap.bench;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** What stands on invoices and credit notes: their lines, their tax and who they are from and for. */
final class FillParts {
    static final String LINE = "invoice_id, place, name, quantity, unit, price, vat_category, vat_rate, net";
    static final String VAT = "invoice_id, place, vat_category, vat_rate, taxable, tax";
    static final String PARTY = "invoice_id, role, name, street, postcode, city, country, vat_id";

    private static final String STANDARD = "S";

    private final Rows lines;
    private final Rows vats;
    private final Rows parties;

    FillParts(Rows lines, Rows vats, Rows parties) {
        this.lines = lines;
        this.vats = vats;
        this.parties = parties;
    }

    void add(Bill bill) throws SQLException {
        line(bill.id(), 0, "Design, sprint " + bill.of(), Bill.DAYS_OF_WORK, bill.price());
        line(bill.id(), 1, "Font licence", BigDecimal.ONE, Bill.LICENCE);
        vats.add(bill.id(), 0, STANDARD, Bill.RATE, bill.net(), bill.tax());
        addParties(bill.id());
    }

    void addNote(Bill bill, UUID note) throws SQLException {
        line(note, 0, "Design, a day less", BigDecimal.ONE, bill.price());
        vats.add(note, 0, STANDARD, Bill.RATE, bill.price(), Bill.taxOf(bill.price()));
        addParties(note);
    }

    private void line(UUID invoice, int place, String name, BigDecimal quantity, BigDecimal price) throws SQLException {
        lines.add(invoice, place, name, quantity, "day", price, STANDARD, Bill.RATE, quantity.multiply(price));
    }

    private void addParties(UUID invoice) throws SQLException {
        parties.add(invoice, "seller", "Northlight Studio GmbH", "Uferstr. 4", "10115", "Berlin", "DE", "DE123456789");
        parties.add(invoice, "buyer", "Client", "Am Markt 1", "20095", "Hamburg", "DE", Optional.empty());
    }
}
