package studio.portal.bootstrap.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.invoice.InvoicePaper;
import studio.portal.domain.invoice.BankAccount;
import studio.portal.domain.invoice.DeductedDeposit;
import studio.portal.domain.invoice.Delivery;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.PayByBank;
import studio.portal.domain.invoice.Totals;
import studio.portal.domain.invoice.VatCategory;

/** An invoice in the words of its language, as the template shows it. */
public final class InvoicePage {
    private static final int LONG_NUMBER = 13;

    private final InvoicePaper paper;
    private final IssuedInvoice issued;
    private final Totals totals;
    private final InvoiceWords words;
    private final InvoiceParties parties;
    private final InvoicePositions positions;
    private final boolean draft;

    /** @param draft whether it is no invoice yet, so that there is no number to quote */
    InvoicePage(InvoicePaper paper, InvoiceWords words, boolean draft) {
        this.draft = draft;
        this.paper = paper;
        this.words = words;
        issued = paper.issued();
        totals = issued.totals();
        var outside = paper.terms().vats().anyMatch(vat -> vat.category() == VatCategory.OUTSIDE_SCOPE);
        parties = new InvoiceParties(
                issued.seller(), issued.buyer(), !outside, paper.terms().language(), words);
        positions = new InvoicePositions(words);
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
        var kind = words.word("kind." + paper.kind().word());
        return draft
                ? words.filled("draft.of", Map.of("kind", kind))
                : kind + " " + InvoiceWords.text(issued.number().value());
    }

    /** What stands across the page. */
    public Optional<String> mark() {
        return Optional.of(words.word("draft")).filter(mark -> draft);
    }

    public List<String> buyer() {
        return parties.buyer();
    }

    public String sender() {
        return parties.sender();
    }

    public List<String> seller() {
        return parties.seller();
    }

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        if (!draft) {
            facts.add(fact("number", issued.number().value()));
        }
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
        parties.vatId(issued.buyer()).ifPresent(id -> facts.add(fact("vat.id", id)));
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
        return positions.of(paper.terms().lines());
    }

    /** Whether numbers are so long that the columns for them are wider and their print is smaller. */
    public boolean isWide() {
        return positions().stream()
                .anyMatch(one -> one.quantity().split(" ")[0].length() > LONG_NUMBER
                        || one.price().length() > LONG_NUMBER
                        || one.amount().length() > LONG_NUMBER);
    }

    public List<Sum> sums() {
        var sums = new ArrayList<>(positions.sums(totals));
        issued.deposits().forEach(deposit -> sums.addAll(deducted(deposit)));
        var due = paper.kind() == InvoiceKind.CREDIT_NOTE ? "to.credit" : "to.pay";
        sums.add(new Sum(word(due), words.money(totals.due()), "due"));
        return sums;
    }

    private List<Sum> deducted(DeductedDeposit deposit) {
        var name = words.filled(
                "deposit",
                Map.of(
                        "number", InvoiceWords.text(deposit.number().value()),
                        "date", words.day(deposit.issuedOn())));
        var parts = words.filled(
                "deposit.tax", Map.of("net", words.money(deposit.net()), "tax", words.money(deposit.tax())));
        return List.of(new Sum(name, "–" + words.money(deposit.gross()), ""), new Sum(parts, "", "pale"));
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

    /** Whether people wrote letters that no font of the paper has; its XML has them. */
    public boolean isLackingLetters() {
        var written = Stream.of(
                Stream.of(studio(), parties.sender()),
                buyer().stream(),
                seller().stream(),
                facts().stream().map(Fact::value),
                positions().stream()
                        .flatMap(one -> Stream.concat(
                                Stream.concat(Stream.of(one.name()), one.description().stream()),
                                one.adjustments().stream().map(Fact::name))),
                sums().stream().map(Sum::name),
                reasons().stream(),
                note().stream());
        return written.flatMap(texts -> texts).anyMatch(Face::isLacking);
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
                        Stream.of(fact("pay.reference", issued.reference().grouped()))
                                .filter(reference -> !draft))
                .flatMap(facts -> facts);
    }

    /** The pay-by-bank code as a picture. */
    public Optional<String> code() {
        return issued.account()
                .filter(account -> isToPay() && !draft)
                .flatMap(account -> PayByBank.of(account, totals.due(), issued.reference()))
                .map(PayByBankPicture::address);
    }
}
