package studio.portal.web.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import studio.portal.application.invoice.AnsweredTicket;
import studio.portal.application.invoice.OfferDetail;
import studio.portal.application.project.ProjectName;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.OfferOutcome;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.domain.invoice.OfferStatus;
import studio.portal.domain.invoice.Totals;
import studio.portal.web.Form;

/**
 * An offer as its page shows it to somebody.
 *
 * @param ticked places of optional positions, as the sum counts them
 */
public record OfferView(
        OfferDetail detail, LocalDate today, Set<Integer> ticked, Actor reader, Form form, Beside beside) {
    /**
     * What it belongs to, as far as the reader sees it.
     *
     * @param project of it, or that its acceptance has made
     */
    public record Beside(Optional<AnsweredTicket> ticket, Optional<ProjectName> project) {
        static Beside nothing() {
            return new Beside(Optional.empty(), Optional.empty());
        }
    }

    /** A position, where it stands. */
    public record Position(int place, InvoiceLine line, boolean optional, boolean chosen) {}

    public OfferView {
        ticked = Set.copyOf(ticked);
    }

    public String path() {
        return OfferAddress.of(detail.offer().id());
    }

    public String title() {
        return detail.offer()
                .sent()
                .map(sent -> sent.number().value())
                .orElseGet(detail.offer().terms()::subject);
    }

    public OfferStatus status() {
        return detail.status(today);
    }

    /** What was ticked for good, where it was decided. */
    public Set<Integer> chosen() {
        return detail.offer().outcome().map(outcome -> outcome.chosen()).orElse(ticked);
    }

    public List<Position> positions() {
        var positions = detail.offer().terms().positions();
        return IntStream.range(0, positions.size())
                .mapToObj(place -> new Position(
                        place, positions.get(place).line(), positions.get(place).optional(), chosen().contains(place)))
                .toList();
    }

    /** Empty as long as there is no position that is not optional. */
    public Optional<Totals> totals() {
        var terms = detail.offer().terms();
        return terms.lines(chosen()).isEmpty() ? Optional.empty() : Optional.of(terms.totals(chosen()));
    }

    /** What is asked for on acceptance, without VAT; less or more with what is ticked. */
    public Optional<Money> deposit() {
        return totals().flatMap(detail.offer().terms()::depositOf);
    }

    /** The draft that an acceptance made, for who sees drafts. */
    public Optional<InvoiceId> depositDraft() {
        return detail.offer().outcome().flatMap(OfferOutcome::deposit).filter(draft -> mayManage());
    }

    public boolean isOpen() {
        return status() == OfferStatus.SENT;
    }

    public boolean mayTick() {
        return isOpen() && !detail.offer().terms().optional().isEmpty();
    }

    public boolean mayDecide() {
        return isOpen() && detail.paper().isPresent() && OfferPolicy.mayDecide(reader, detail);
    }

    public boolean mayManage() {
        return OfferPolicy.mayManage(reader);
    }

    /** Neither accepted nor replaced: what was declined can be offered anew. */
    public boolean mayReplace() {
        return mayManage() && detail.isSent() && status() != OfferStatus.ACCEPTED && status() != OfferStatus.REPLACED;
    }

    public boolean mayWithdraw() {
        return mayManage() && (status() == OfferStatus.SENT || status() == OfferStatus.EXPIRED);
    }
}
