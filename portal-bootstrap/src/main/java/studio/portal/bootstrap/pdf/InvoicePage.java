package studio.portal.bootstrap.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.invoice.InvoicePaper;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.AppliedAdjustment;
import studio.portal.domain.invoice.BankAccount;
import studio.portal.domain.invoice.Delivery;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.PayByBank;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.Totals;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.invoice.VatCategory;

/** An invoice in the words of its language, as the template shows it. */
public final class InvoicePage {
    private final InvoicePaper paper;
    private final IssuedInvoice issued;
    private final Totals totals;
    private final InvoiceWords words;

    InvoicePage(InvoicePaper paper, InvoiceWords words) {
        this.paper = paper;
        this.words = words;
        issued = paper.issued();
        totals = issued.totals();
    }

    /** Something with a name before it. */
    public record Fact(String name, String value) {}

    /** A line of the sums. */
    public record Sum(String name, String amount, String look) {}

    /** A position, with what is less or more on it. */
    public record Position(
            String name,
            List<String> description,
            String quantity,
            String price,
            String vat,
            String amount,
            List<Fact> adjustments) {}

    public String language() {
        return paper.terms().language().tag();
    }

    public String studio() {
        return InvoiceWords.text(paper.look().studio());
    }

    public String accent() {
        return paper.look().accent();
    }

    public String word(String key) {
        return words.word(key);
    }

    public String title() {
        return words.word("kind." + paper.kind().word()) + " "
                + InvoiceWords.text(issued.number().value());
    }

    public List<String> buyer() {
        return address(issued.buyer()).toList();
    }

    /** The seller in one line, above the window of an envelope. */
    public String sender() {
        return String.join(" · ", address(issued.seller()).toList());
    }

    /** What the foot of every page says of the seller. */
    public List<String> seller() {
        var seller = issued.seller();
        var numbers = new ArrayList<String>();
        vatId(seller).ifPresent(id -> numbers.add(word("vat.id") + " " + id));
        seller.taxNumber().ifPresent(number -> numbers.add(word("tax.number") + " " + number));
        seller.registration().ifPresent(number -> numbers.add(word("registration") + " " + number));
        var contact = seller.contact().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.name()),
                        Stream.concat(
                                one.phone().stream(), Stream.of(one.email().value()))));
        return Stream.of(sender(), String.join(" · ", numbers), String.join(" · ", contact.toList()))
                .filter(line -> !line.isEmpty())
                .map(InvoiceWords::text)
                .toList();
    }

    private Stream<String> address(Party party) {
        var address = party.address();
        var here = address.country().equals(issued.seller().address().country());
        var foreign = !here || !issued.buyer().address().country().equals(address.country());
        var country = new Locale("", address.country().value());
        return Stream.of(
                        Stream.of(party.name(), address.street()),
                        address.addition().stream(),
                        Stream.of(address.postcode() + " " + address.city()),
                        foreign
                                ? Stream.of(country.getDisplayCountry(
                                        paper.terms().language().locale()))
                                : Stream.<String>empty())
                .flatMap(lines -> lines)
                .map(InvoiceWords::text);
    }

    /** Where VAT is no matter there are no VAT numbers. */
    private Optional<String> vatId(Party party) {
        var outside = paper.terms().vats().anyMatch(vat -> vat.category() == VatCategory.OUTSIDE_SCOPE);
        return outside ? Optional.empty() : party.vatId().map(id -> id.value());
    }

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(fact("number", issued.number().value()));
        facts.add(fact("issued", words.day(issued.issuedOn())));
        paper.corrected()
                .ifPresent(corrected -> facts.add(fact(
                        "corrects",
                        words.filled(
                                "corrects.of",
                                Map.of(
                                        "number", corrected.number().value(),
                                        "date", words.day(corrected.issuedOn()))))));
        paper.terms().delivery().ifPresent(delivery -> facts.add(fact(delivery)));
        if (isToPay()) {
            facts.add(fact("due", words.day(issued.dueOn())));
        }
        paper.terms().purchaseOrder().ifPresent(order -> facts.add(fact("order", order)));
        paper.terms().buyerReference().ifPresent(reference -> facts.add(fact("reference", reference)));
        vatId(issued.buyer()).ifPresent(id -> facts.add(fact("vat.id", id)));
        return facts;
    }

    private Fact fact(Delivery delivery) {
        return delivery instanceof Delivery.On
                ? fact("delivery", words.day(delivery.from()))
                : fact("delivery.period", words.day(delivery.from()) + " – " + words.day(delivery.to()));
    }

    private Fact fact(String key, String value) {
        return new Fact(word(key), InvoiceWords.text(value));
    }

    public List<Position> positions() {
        return paper.terms().lines().stream().map(this::position).toList();
    }

    private Position position(InvoiceLine line) {
        return new Position(
                InvoiceWords.text(line.name()),
                line.description().stream()
                        .flatMap(String::lines)
                        .map(InvoiceWords::text)
                        .toList(),
                words.quantity(line),
                words.price(line.price()),
                rate(line.vat()),
                words.money(line.net()),
                adjustments(line));
    }

    /** What quantity and price come to, and what is less or more: it adds up to the line's amount. */
    private List<Fact> adjustments(InvoiceLine line) {
        if (line.adjustments().isEmpty()) {
            return List.of();
        }
        var gross = new Fact(words.quantity(line) + " × " + words.price(line.price()), words.money(line.gross()));
        return Stream.concat(
                        Stream.of(gross),
                        line.adjustments().stream()
                                .map(one -> new Fact(
                                        name(one.kind(), share(one), one.reason()),
                                        signed(one.kind(), one.on(line.gross())))))
                .toList();
    }

    private static Optional<Percentage> share(Adjustment adjustment) {
        return adjustment.extent() instanceof Adjustment.Extent.Share share
                ? Optional.of(share.percentage())
                : Optional.empty();
    }

    private String name(Adjustment.Kind kind, Optional<Percentage> share, String reason) {
        return words.filled(
                kind.word() + (share.isPresent() ? ".share" : ""),
                Map.of(
                        "reason",
                        InvoiceWords.text(reason),
                        "percent",
                        share.map(words::percent).orElse("")));
    }

    private String signed(Adjustment.Kind kind, Money amount) {
        return switch (kind) {
            case DISCOUNT -> "–" + words.money(amount);
            case SURCHARGE -> words.money(amount);
        };
    }

    private String rate(Vat vat) {
        return vat.category() == VatCategory.OUTSIDE_SCOPE ? "–" : words.percent(vat.rate());
    }

    public List<Sum> sums() {
        var sums = new ArrayList<Sum>();
        if (!totals.adjustments().isEmpty()) {
            sums.add(sum(word("lines"), words.money(totals.lines())));
            totals.adjustments().forEach(applied -> sums.add(sum(applied)));
        }
        sums.add(sum(word("net"), words.money(totals.net())));
        totals.vats()
                .forEach(total -> sums.add(sum(
                        words.filled(
                                totals.vats().size() > 1 ? "vat.on" : "vat.of",
                                Map.of("rate", rate(total.vat()), "net", words.money(total.taxable()))),
                        words.money(total.tax()))));
        sums.add(new Sum(word("gross"), words.money(totals.gross()), "total"));
        issued.deposits().forEach(deposit -> {
            sums.add(sum(
                    words.filled(
                            "deposit",
                            Map.of(
                                    "number", InvoiceWords.text(deposit.number().value()),
                                    "date", words.day(deposit.issuedOn()))),
                    "–" + words.money(deposit.gross())));
            sums.add(new Sum(
                    words.filled(
                            "deposit.tax",
                            Map.of("net", words.money(deposit.net()), "tax", words.money(deposit.tax()))),
                    "",
                    "pale"));
        });
        var due = paper.kind() == InvoiceKind.CREDIT_NOTE ? "to.credit" : "to.pay";
        sums.add(new Sum(word(due), words.money(totals.due()), "due"));
        return sums;
    }

    private Sum sum(AppliedAdjustment applied) {
        var name = name(applied.kind(), applied.percentage(), applied.reason());
        var several = totals.vats().size() > 1;
        return sum(
                several ? name + ", " + words.filled("vat.of", Map.of("rate", rate(applied.vat()))) : name,
                signed(applied.kind(), applied.amount()));
    }

    private static Sum sum(String name, String amount) {
        return new Sum(name, amount, "");
    }

    /** Why no VAT is due. */
    public List<String> reasons() {
        var known = words.reasons();
        return totals.vats().stream()
                .flatMap(total ->
                        total
                                .vat()
                                .reason()
                                .or(() -> Optional.ofNullable(
                                        known.get(total.vat().category())))
                                .stream())
                .distinct()
                .map(InvoiceWords::text)
                .toList();
    }

    public List<String> note() {
        return paper.terms().note().stream()
                .flatMap(String::lines)
                .map(InvoiceWords::text)
                .toList();
    }

    public boolean isToPay() {
        return paper.kind() != InvoiceKind.CREDIT_NOTE && totals.due().isPositive();
    }

    /** What there is to say where nothing is to be paid. */
    public String noPayment() {
        return word(paper.kind() == InvoiceKind.CREDIT_NOTE ? "credited" : "settled");
    }

    public String payment() {
        return words.filled("pay.text", Map.of("due", words.money(totals.due()), "date", words.day(issued.dueOn())));
    }

    public List<Fact> account() {
        return issued.account().stream().flatMap(this::account).toList();
    }

    private Stream<Fact> account(BankAccount account) {
        return Stream.of(
                        Stream.of(
                                fact("pay.holder", account.holder()),
                                new Fact("IBAN", account.iban().grouped())),
                        account.bic().map(bic -> new Fact("BIC", bic)).stream(),
                        Stream.of(fact("pay.reference", issued.reference().grouped())))
                .flatMap(facts -> facts);
    }

    /** The pay-by-bank code as a picture. */
    public Optional<String> code() {
        return issued.account()
                .filter(account -> isToPay())
                .flatMap(account -> PayByBank.of(account, totals.due(), issued.reference()))
                .map(PayByBankPicture::address);
    }
}
