package studio.portal.bootstrap.pdf;

import static studio.portal.domain.invoice.ExampleInvoices.REDUCED;
import static studio.portal.domain.invoice.ExampleInvoices.STANDARD;

import java.math.BigDecimal;
import java.util.List;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.invoice.VatCategory;

/** How what is invoiced may be taxed: every category of EN 16931, and several on one invoice. */
enum TaxCase {
    STANDARD_RATE(STANDARD),
    REDUCED_RATE(REDUCED),
    ZERO_RATE(Vat.none(VatCategory.ZERO)),
    EXEMPT(Vat.exempt("Lessons for schools")),
    REVERSE_CHARGE(Vat.none(VatCategory.REVERSE_CHARGE)),
    INTRA_COMMUNITY(Vat.none(VatCategory.INTRA_COMMUNITY)),
    EXPORT(Vat.none(VatCategory.EXPORT)),
    OUTSIDE_SCOPE(Vat.none(VatCategory.OUTSIDE_SCOPE)),
    SMALL_BUSINESS(Vat.exempt("Kein Ausweis von Umsatzsteuer, § 19 UStG")),
    SEVERAL_RATES(STANDARD, REDUCED, Vat.standard(new Percentage(new BigDecimal("5.5")))),
    SEVERAL_CATEGORIES(STANDARD, REDUCED, Vat.none(VatCategory.ZERO), Vat.exempt("Lessons for schools"));

    private final List<Vat> vats;

    TaxCase(Vat... vats) {
        this.vats = List.of(vats);
    }

    List<Vat> vats() {
        return vats;
    }
}
