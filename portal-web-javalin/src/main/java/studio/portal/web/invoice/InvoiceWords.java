package studio.portal.web.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.application.invoice.InvoiceDetail.Settlement;
import studio.portal.application.invoice.InvoiceRow;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.AppliedAdjustment;
import studio.portal.domain.invoice.Delivery;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.PostalAddress;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.invoice.VatCategory;
import studio.portal.domain.invoice.VatTotal;
import studio.portal.web.Words;

/** How the parts of an invoice are called and written for who reads its page. */
public final class InvoiceWords {
    private static final String MINUS = "–";

    private InvoiceWords() {}

    public static String kind(Words words, InvoiceKind kind) {
        return words.text("invoice.kind." + kind.word());
    }

    /** Where what is missing for issuing it is mended. */
    public static String mending(InvoiceDetail invoice, String code) {
        return switch (code) {
            case "buyer-missing", "buyer-vat-id" -> "/studio/clients/" + invoice.client() + "/billing";
            case "seller-missing", "seller-tax-number", "seller-vat-id", "seller-number", "due-by-bank" ->
                "/studio/billing";
            default -> InvoiceAddress.of(invoice.id()) + "/edit";
        };
    }

    /** As in "Invoice INV-2026-0042"; a draft has no number. */
    public static String title(Words words, InvoiceDetail invoice) {
        var kind = kind(words, invoice.kind());
        return invoice.issued()
                .map(issued -> kind + " " + issued.number())
                .orElseGet(() -> words.text("invoice.title.draft", kind));
    }

    /** Its number; what it is to be, as long as it has none. */
    public static String name(Words words, InvoiceRow row) {
        return row.issued().map(issued -> issued.number().value()).orElseGet(() -> kind(words, row.kind()));
    }

    public static String status(Words words, InvoiceRow row, LocalDate today) {
        return status(words, InvoiceStatus.of(row, today), row.issued().map(InvoiceRow.Issued::dueOn), today);
    }

    public static String status(Words words, InvoiceDetail invoice, LocalDate today) {
        return status(words, InvoiceStatus.of(invoice, today), invoice.issued().map(IssuedInvoice::dueOn), today);
    }

    /** As in "6 days overdue", which says more than that it is. */
    private static String status(Words words, InvoiceStatus status, Optional<LocalDate> dueOn, LocalDate today) {
        var word = "invoice.status." + status.name().toLowerCase(Locale.ROOT);
        return switch (status) {
            case OVERDUE -> words.text(word, ChronoUnit.DAYS.between(dueOn.orElse(today), today));
            case OPEN -> words.text(dueOn.filter(today::equals).isPresent() ? "invoice.status.today" : word);
            case DRAFT, ISSUED, PARTIALLY_PAID, PAID, CREDITED -> words.text(word);
        };
    }

    /** Name and address, a line each; the country where it is another one than the seller's. */
    public static List<String> lines(Words words, Party party, Party seller) {
        var address = party.address();
        var abroad = !address.country().equals(seller.address().country());
        return Stream.of(
                        Stream.of(party.name(), address.street()),
                        address.addition().stream(),
                        Stream.of(address.postcode() + " " + address.city()),
                        abroad ? Stream.of(country(words, address)) : Stream.<String>empty(),
                        party.vatId().map(Object::toString).stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private static String country(Words words, PostalAddress address) {
        return new Locale("", address.country().value())
                .getDisplayCountry(words.language().locale());
    }

    public static String delivery(Words words, Delivery delivery) {
        return delivery instanceof Delivery.On
                ? words.day(delivery.from())
                : words.day(delivery.from()) + " – " + words.day(delivery.to());
    }

    /** As in "5 days". */
    public static String quantity(Words words, InvoiceLine line) {
        var amount = line.quantity().amount();
        var form = amount.compareTo(BigDecimal.ONE) == 0 ? ".one" : ".many";
        return words.text(
                "invoice.unit." + line.unit().word() + form, words.amounts().number(amount));
    }

    public static String rate(Words words, Vat vat) {
        return vat.category() == VatCategory.OUTSIDE_SCOPE
                ? MINUS
                : words.amounts().percent(vat.rate());
    }

    /** Why no VAT is due; empty where some is. */
    public static Optional<String> reason(Words words, Vat vat) {
        return vat.reason()
                .or(() -> Optional.of(vat.category())
                        .filter(category -> category.reasonCode().isPresent())
                        .map(category ->
                                words.text("invoice.reason." + category.code().toLowerCase(Locale.ROOT))));
    }

    /** As in "VAT 19 %"; where there are several, with what it is on. */
    public static String tax(Words words, VatTotal total, boolean several) {
        var rate = rate(words, total.vat());
        return several
                ? words.text("invoice.vat.on", rate, words.amounts().money(total.taxable()))
                : words.text("invoice.vat.of", rate);
    }

    public static String name(Words words, Adjustment adjustment) {
        var share = adjustment.extent() instanceof Adjustment.Extent.Share of
                ? Optional.of(of.percentage())
                : Optional.<Percentage>empty();
        return name(words, adjustment.kind(), adjustment.reason(), share);
    }

    public static String name(Words words, AppliedAdjustment applied, boolean several) {
        var name = name(words, applied.kind(), applied.reason(), applied.percentage());
        return several ? name + ", " + words.text("invoice.vat.of", rate(words, applied.vat())) : name;
    }

    private static String name(Words words, Adjustment.Kind kind, String reason, Optional<Percentage> share) {
        var sign = switch (kind) {
            case DISCOUNT -> MINUS;
            case SURCHARGE -> "+";
        };
        return share.map(of -> reason + " (" + sign + words.amounts().percent(of) + ")")
                .orElse(reason);
    }

    public static String signed(Words words, Adjustment.Kind kind, Money amount) {
        return switch (kind) {
            case DISCOUNT -> MINUS + words.amounts().money(amount);
            case SURCHARGE -> words.amounts().money(amount);
        };
    }

    /** What happened: as in "Bank transfer", or that it was taken back. */
    public static String settlement(Words words, Settlement settlement) {
        if (settlement.amount().isNegative()) {
            return words.text("invoice.settled.back");
        }
        return settlement
                .way()
                .map(way -> words.text("invoice.settled." + way.word()))
                .orElseGet(() -> words.text("invoice.kind.credit_note"));
    }
}
