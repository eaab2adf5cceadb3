package studio.portal.bootstrap.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import studio.portal.application.invoice.OfferPaper;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.OfferMilestone;
import studio.portal.domain.invoice.OfferTerms;
import studio.portal.domain.invoice.VatCategory;

/** An offer in the words of its language, as the template shows it. */
public final class OfferPage {
    private final OfferPaper paper;
    private final OfferTerms terms;
    private final boolean draft;
    private final InvoiceWords words;
    private final InvoiceParties parties;
    private final InvoicePositions positions;

    /** @param draft whether it is no offer yet, so that it has no number */
    OfferPage(OfferPaper paper, InvoiceWords words, boolean draft) {
        this.draft = draft;
        this.paper = paper;
        this.words = words;
        terms = paper.terms();
        var outside = terms.positions().stream()
                .anyMatch(position -> position.line().vat().category() == VatCategory.OUTSIDE_SCOPE);
        parties = new InvoiceParties(paper.sent().seller(), paper.sent().buyer(), !outside, terms.language(), words);
        positions = new InvoicePositions(words);
    }

    public String language() {
        return terms.language().tag();
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
        var kind = words.word("offer");
        return draft
                ? words.filled("draft.of", Map.of("kind", kind))
                : kind + " " + InvoiceWords.text(paper.sent().number().value());
    }

    /** What stands across the page. */
    public Optional<String> mark() {
        return Optional.of(words.word("draft")).filter(mark -> draft);
    }

    public String subject() {
        return InvoiceWords.text(terms.subject());
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

    public List<InvoicePage.Fact> facts() {
        var facts = new ArrayList<InvoicePage.Fact>();
        if (!draft) {
            facts.add(
                    fact("offer.number", InvoiceWords.text(paper.sent().number().value())));
        }
        facts.add(fact("issued", words.day(paper.sent().sentOn())));
        facts.add(fact("offer.valid", words.day(terms.validUntil())));
        if (paper.edition() > 1) {
            facts.add(fact("offer.edition", String.valueOf(paper.edition())));
        }
        return facts;
    }

    private InvoicePage.Fact fact(String key, String value) {
        return new InvoicePage.Fact(word(key), value);
    }

    /** What is offered in any case. */
    public List<InvoicePage.Position> positions() {
        return positions.of(terms.lines(Set.of()));
    }

    /** What the client may have beside it. */
    public List<InvoicePage.Position> options() {
        return positions.of(IntStream.range(0, terms.positions().size())
                .filter(terms.optional()::contains)
                .mapToObj(place -> terms.positions().get(place).line())
                .toList());
    }

    public List<InvoicePage.Sum> sums() {
        return positions.sums(terms.totals(Set.of()));
    }

    /** What is agreed with it. */
    public List<String> agreed() {
        var agreed = new ArrayList<String>();
        terms.deposit().map(this::deposit).ifPresent(agreed::add);
        terms.milestones().stream().map(this::milestone).forEach(agreed::add);
        return agreed;
    }

    private String deposit(Adjustment.Extent extent) {
        return extent instanceof Adjustment.Extent.Share share
                ? words.filled("offer.deposit.share", Map.of("share", words.percent(share.percentage())))
                : words.filled(
                        "offer.deposit.amount",
                        Map.of("amount", words.money(((Adjustment.Extent.Fixed) extent).amount())));
    }

    private String milestone(OfferMilestone milestone) {
        var name = InvoiceWords.text(milestone.name());
        return milestone
                .dueOn()
                .map(day -> words.filled("offer.milestone.on", Map.of("name", name, "date", words.day(day))))
                .orElseGet(() -> words.filled(
                        "offer.milestone.after",
                        Map.of(
                                "name",
                                name,
                                "days",
                                milestone.days().map(String::valueOf).orElse("0"))));
    }

    public List<String> note() {
        return terms.note().stream()
                .flatMap(String::lines)
                .map(InvoiceWords::text)
                .toList();
    }
}
