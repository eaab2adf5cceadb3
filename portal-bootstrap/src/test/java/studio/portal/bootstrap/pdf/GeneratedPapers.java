package studio.portal.bootstrap.pdf;

import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.Tries;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.CountryCode;
import studio.portal.domain.invoice.Delivery;
import studio.portal.domain.invoice.ExampleInvoices;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.PostalAddress;
import studio.portal.domain.invoice.VatId;

/** Invoices of every kind and tax, long and short, with all that may be said on them or left out. */
final class GeneratedPapers {
    private static final String[] TEXTS = {
        "Design",
        "Corporate Design & Website <Relaunch> \"2026\"",
        "Größenübersicht für Łódź, Ærø, Ελλάδα, Київ — ½ m² à 3 × 4 € …",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(3),
        "日本語のデザイン 北极光 🎉 😀",
        "עיצוב אתר 2026, تصميم موقع",
        "x".repeat(InvoiceLine.NAME_LENGTH),
        "]]> &amp; <!-- --> ' `"
    };

    private final Random random;

    GeneratedPapers(Random random) {
        this.random = random;
    }

    /** @throws RuleViolation where it makes up what no invoice can be */
    IssuedPapers.Issued of(TaxCase tax, InvoiceKind kind) {
        var foreign = tax == TaxCase.REVERSE_CHARGE || tax == TaxCase.INTRA_COMMUNITY || tax == TaxCase.EXPORT;
        var seller = seller(tax);
        return new IssuedPapers(seller, buyer(tax, foreign)).issue(kind, terms(tax));
    }

    /** Without a VAT number on the paper, another number has to say who sells (BR-CO-26). */
    private Party seller(TaxCase tax) {
        var small = tax == TaxCase.SMALL_BUSINESS;
        var numbered = small || tax == TaxCase.OUTSIDE_SCOPE;
        return new Party(
                "Northlight Studio " + (small ? "" : "GmbH"),
                new PostalAddress("Uferstraße 4", maybe("Hof 2"), "10115", "Berlin", new CountryCode("DE")),
                small ? Optional.empty() : Optional.of(new VatId("DE123456789")),
                numbered ? Optional.of("30/123/45678") : maybe("30/123/45678"),
                maybe("HRB 98765"),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(contact("billing@northlight.example")));
    }

    private Party.Contact contact(String email) {
        return new Party.Contact(
                "Ana Ruiz",
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of("+49 30 5550100"),
                new EmailAddress(email));
    }

    private Party buyer(TaxCase tax, boolean foreign) {
        var country = !foreign ? "DE" : tax == TaxCase.EXPORT ? "CH" : "AT";
        return new Party(
                name(Party.NAME_LENGTH),
                new PostalAddress(
                        "Am Markt 1",
                        maybe(name(PostalAddress.LINE_LENGTH)),
                        "20095",
                        name(PostalAddress.LINE_LENGTH),
                        new CountryCode(country)),
                foreign && tax != TaxCase.EXPORT ? Optional.of(new VatId("ATU12345678")) : Optional.empty(),
                Optional.empty(),
                maybe("FN 12345a"),
                random.nextBoolean() ? Optional.empty() : Optional.of(contact("accounts@kern.example")));
    }

    private InvoiceTerms terms(TaxCase tax) {
        var generated = ExampleInvoices.generated(random, tax.vats());
        return new InvoiceTerms(
                Optional.empty(),
                generated.currency(),
                Tries.oneOf(random, Language.values()),
                generated.lines().stream().map(this::named).toList(),
                generated.adjustments(),
                Optional.of(delivery()),
                maybe("PO-4711"),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of("04011000-12345-34"),
                maybe("Thank you & goodbye.\n\nA second paragraph " + name(200) + "\nand a tab\there \u0001\uFFFE."),
                random.nextInt(90));
    }

    private InvoiceLine named(InvoiceLine line) {
        return new InvoiceLine(
                name(InvoiceLine.NAME_LENGTH),
                maybe(String.join("\n", lines())),
                line.quantity(),
                line.unit(),
                line.price(),
                line.adjustments(),
                line.vat());
    }

    private List<String> lines() {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(n -> name(InvoiceLine.NAME_LENGTH))
                .toList();
    }

    private Delivery delivery() {
        var from = MARCH_2.minusDays(random.nextInt(60));
        return random.nextBoolean()
                ? new Delivery.On(from)
                : new Delivery.During(from, from.plusDays(random.nextInt(60)));
    }

    private String name(int length) {
        var text = Tries.oneOf(random, TEXTS);
        return text.length() <= length ? text : text.substring(0, length).strip();
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }
}
