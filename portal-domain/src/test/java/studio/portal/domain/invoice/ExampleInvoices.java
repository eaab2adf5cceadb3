package studio.portal.domain.invoice;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MONDAY;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.portal.domain.Tries;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Language;
import studio.portal.domain.project.ProjectId;

/** Lines as a studio writes them, and such as nobody would write. */
public final class ExampleInvoices {
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final Currency JPY = Currency.getInstance("JPY");
    public static final Vat STANDARD = Vat.standard(Percentage.of(19));
    public static final Vat REDUCED = Vat.standard(Percentage.of(7));

    private static final List<Vat> MIXED = List.of(
            STANDARD,
            REDUCED,
            Vat.standard(new Percentage(new BigDecimal("5.5"))),
            Vat.none(VatCategory.ZERO),
            Vat.exempt("Lessons for schools"));
    private static final List<Vat> ALONE = List.of(
            Vat.none(VatCategory.OUTSIDE_SCOPE),
            Vat.none(VatCategory.REVERSE_CHARGE),
            Vat.none(VatCategory.INTRA_COMMUNITY),
            Vat.none(VatCategory.EXPORT));

    private ExampleInvoices() {}

    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount), EUR);
    }

    public static InvoiceLine line(String name, String quantity, Unit unit, String price, Vat vat) {
        return new InvoiceLine(
                name,
                Optional.empty(),
                new Quantity(new BigDecimal(quantity)),
                unit,
                new UnitPrice(new BigDecimal(price), EUR),
                List.of(),
                vat);
    }

    /** Five days of design and a licence, 19 %: 3,500.00 net, 4,165.00 with VAT. */
    public static List<InvoiceLine> sprint() {
        return List.of(
                line("Design, sprint 4", "5", Unit.DAY, "640", STANDARD),
                line("Font licence", "1", Unit.PIECE, "300", STANDARD));
    }

    public static final Party NORTHLIGHT = new Party(
            "Northlight Studio GmbH",
            new PostalAddress("Uferstraße 4", Optional.empty(), "10115", "Berlin", new CountryCode("DE")),
            Optional.of(new VatId("DE123456789")),
            Optional.of("30/123/45678"),
            Optional.of("HRB 98765"),
            Optional.of(new Party.Contact(
                    "Ana Ruiz", Optional.of("+49 30 5550100"), new EmailAddress("billing@northlight.example"))));
    public static final Party KERN_AND_SONS = new Party(
            "Kern & Sons",
            new PostalAddress("Am Markt 1", Optional.empty(), "20095", "Hamburg", new CountryCode("DE")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    public static final BankAccount ACCOUNT =
            new BankAccount("Northlight Studio GmbH", new Iban("DE89370400440532013000"), Optional.empty());
    public static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

    public static InvoiceTerms terms(List<InvoiceLine> lines) {
        return new InvoiceTerms(
                Optional.empty(),
                EUR,
                Language.ENGLISH,
                lines,
                List.of(),
                Optional.of(new Delivery.On(MARCH_2)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                14);
    }

    /** The same, of a project. */
    public static InvoiceTerms of(ProjectId project, InvoiceTerms terms) {
        return new InvoiceTerms(
                Optional.of(project),
                terms.currency(),
                terms.language(),
                terms.lines(),
                terms.adjustments(),
                terms.delivery(),
                terms.purchaseOrder(),
                terms.buyerReference(),
                terms.note(),
                terms.daysToPay());
    }

    /** A draft over {@link #sprint} for Kern &amp; Sons. */
    public static Invoice draft(InvoiceId id) {
        return Invoice.draft(id, KERN, InvoiceKind.INVOICE, terms(sprint()), ANA, MONDAY);
    }

    /** Of the day of {@link studio.portal.domain.Cast#MONDAY}. */
    public static Issuing issuing(InvoiceNumber number) {
        return new Issuing(number, MARCH_2, NORTHLIGHT, KERN_AND_SONS, Optional.of(ACCOUNT), List.of());
    }

    public static Totals totals(List<InvoiceLine> lines, DocumentAdjustment... adjustments) {
        return Totals.of(EUR, lines, List.of(adjustments), List.of());
    }

    /** What somebody might put on an invoice, of one currency. */
    public record Generated(Currency currency, List<InvoiceLine> lines, List<DocumentAdjustment> adjustments) {
        public Totals totals() {
            return Totals.of(currency, lines, adjustments, List.of());
        }
    }

    public static Generated generated(Random random) {
        return generated(
                random, random.nextInt(4) == 0 ? List.of(Tries.oneOf(random, ALONE.toArray(new Vat[0]))) : MIXED);
    }

    /** Under some of these VATs. */
    public static Generated generated(Random random, List<Vat> vats) {
        var currency = random.nextInt(5) == 0 ? JPY : EUR;
        var lines = IntStream.rangeClosed(0, random.nextInt(12))
                .mapToObj(n -> generatedLine(random, currency, vats.get(random.nextInt(vats.size()))))
                .toList();
        var used = lines.stream().map(InvoiceLine::vat).toList();
        var adjustments = Stream.generate(() -> generatedAdjustment(random, currency, used))
                .limit(random.nextInt(3))
                .toList();
        return new Generated(currency, lines, adjustments);
    }

    private static InvoiceLine generatedLine(Random random, Currency currency, Vat vat) {
        var quantity = new Quantity(
                decimal(random, 1 + random.nextInt(6), random.nextInt(4)).add(smallest()));
        var price = new UnitPrice(decimal(random, random.nextInt(6), random.nextInt(7)), currency);
        var gross = price.times(quantity);
        var discount = random.nextInt(3) == 0
                ? List.of(
                        Adjustment.discount(new Percentage(decimal(random, 2, 4).add(smallest(4))), "Old friends"))
                : List.<Adjustment>of();
        var surcharge = random.nextInt(4) == 0 && gross.isPositive()
                ? List.of(Adjustment.surcharge(gross, "Over night"))
                : List.<Adjustment>of();
        return new InvoiceLine(
                "Work",
                Optional.empty(),
                quantity,
                Tries.oneOf(random, Unit.values()),
                price,
                Stream.concat(discount.stream(), surcharge.stream()).toList(),
                vat);
    }

    private static DocumentAdjustment generatedAdjustment(Random random, Currency currency, List<Vat> used) {
        var vat = random.nextBoolean() ? Optional.of(used.get(random.nextInt(used.size()))) : Optional.<Vat>empty();
        var amount = Money.rounded(decimal(random, 3, 2).add(BigDecimal.ONE), currency);
        return new DocumentAdjustment(
                switch (random.nextInt(3)) {
                    case 0 ->
                        Adjustment.discount(new Percentage(decimal(random, 1, 3).add(smallest(3))), "Spring");
                    case 1 -> Adjustment.surcharge(amount, "Express");
                    default -> Adjustment.surcharge(Percentage.of(1 + random.nextInt(30)), "Abroad");
                },
                vat);
    }

    /** A number with at most so many digits before and exactly so many behind the point, perhaps nought. */
    private static BigDecimal decimal(Random random, int digits, int places) {
        var bound = BigInteger.TEN.pow(digits + places).longValueExact();
        return BigDecimal.valueOf(random.nextLong(bound), places);
    }

    private static BigDecimal smallest() {
        return smallest(Quantity.PLACES);
    }

    private static BigDecimal smallest(int places) {
        return BigDecimal.ONE.movePointLeft(places);
    }
}
