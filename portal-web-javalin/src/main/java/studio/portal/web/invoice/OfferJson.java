package studio.portal.web.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.invoice.OfferRow;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferMilestone;
import studio.portal.domain.invoice.OfferOutcome;
import studio.portal.domain.invoice.OfferStatus;
import studio.portal.domain.invoice.Totals;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.TicketId;

/** Offers as scripts read them. */
final class OfferJson {
    private OfferJson() {}

    record Line(
            OfferId id,
            Optional<String> number,
            ClientId clientId,
            String client,
            String subject,
            OfferStatus status,
            Optional<InvoiceJson.Amount> total,
            LocalDate validUntil) {
        static Line of(OfferRow row, LocalDate today) {
            return new Line(
                    row.id(),
                    row.number().map(number -> number.value()),
                    row.client().id(),
                    row.client().name(),
                    row.subject(),
                    row.status(today),
                    row.gross().map(InvoiceJson.Amount::of),
                    row.validUntil());
        }
    }

    /** @param chosen of an optional one that the client has ticked */
    record Position(
            int place,
            String name,
            Optional<String> description,
            String quantity,
            Unit unit,
            String price,
            List<InvoiceLineJson.Change> adjustments,
            InvoiceLineJson.Tax vat,
            InvoiceJson.Amount net,
            boolean optional,
            boolean chosen) {
        static Position of(OfferView.Position position) {
            var line = InvoiceLineJson.Line.of(position.line());
            return new Position(
                    position.place(),
                    line.name(),
                    line.description(),
                    line.quantity(),
                    line.unit(),
                    line.price(),
                    line.adjustments(),
                    line.vat(),
                    line.net(),
                    position.optional(),
                    position.chosen());
        }
    }

    record Milestone(String name, Optional<LocalDate> dueOn, Optional<Integer> days) {
        static Milestone of(OfferMilestone milestone) {
            return new Milestone(milestone.name(), milestone.dueOn(), milestone.days());
        }
    }

    /** Of what is not optional, and of what was ticked once it is accepted. */
    record Sums(InvoiceJson.Amount net, InvoiceJson.Amount tax, InvoiceJson.Amount total) {
        static Sums of(Totals totals) {
            return new Sums(
                    InvoiceJson.Amount.of(totals.net()),
                    InvoiceJson.Amount.of(totals.tax()),
                    InvoiceJson.Amount.of(totals.gross()));
        }
    }

    record Outcome(
            Instant at,
            Optional<String> comment,
            Optional<String> sha256,
            Optional<OfferId> replacedBy,
            Optional<ProjectId> projectId,
            Optional<UUID> depositInvoiceId) {
        static Outcome of(OfferOutcome outcome) {
            return new Outcome(
                    outcome.at(),
                    outcome.words(),
                    outcome.shown().map(hash -> hash.value()),
                    outcome.replacedBy(),
                    outcome.project(),
                    outcome.deposit().map(InvoiceId::value));
        }
    }

    record Offer(
            OfferId id,
            Optional<String> number,
            int edition,
            Optional<OfferId> replaces,
            ClientId clientId,
            String client,
            String subject,
            OfferStatus status,
            Optional<ProjectId> projectId,
            Optional<TicketId> ticketId,
            String currency,
            String language,
            List<Position> positions,
            List<InvoiceLineJson.Change> adjustments,
            Optional<Sums> totals,
            LocalDate validUntil,
            Optional<String> depositPercentage,
            Optional<InvoiceJson.Amount> depositAmount,
            List<Milestone> milestones,
            Optional<String> note,
            Optional<String> sha256,
            Optional<Outcome> outcome,
            long version) {
        static Offer of(OfferView view) {
            var detail = view.detail();
            var offer = detail.offer();
            var terms = offer.terms();
            return new Offer(
                    offer.id(),
                    offer.sent().map(sent -> sent.number().value()),
                    offer.edition(),
                    offer.replaces(),
                    offer.client(),
                    detail.named().name(),
                    terms.subject(),
                    view.status(),
                    terms.project(),
                    terms.ticket(),
                    terms.currency().getCurrencyCode(),
                    terms.language().tag(),
                    view.positions().stream().map(Position::of).toList(),
                    terms.adjustments().stream().map(InvoiceLineJson.Change::of).toList(),
                    view.totals().map(Sums::of),
                    terms.validUntil(),
                    terms.deposit().flatMap(Offer::share),
                    terms.deposit().flatMap(Offer::amount),
                    terms.milestones().stream().map(Milestone::of).toList(),
                    terms.note(),
                    detail.paper().map(hash -> hash.value()),
                    offer.outcome().map(Outcome::of),
                    offer.version());
        }

        private static Optional<String> share(Adjustment.Extent deposit) {
            return deposit instanceof Adjustment.Extent.Share share
                    ? Optional.of(share.percentage().value().toPlainString())
                    : Optional.empty();
        }

        private static Optional<InvoiceJson.Amount> amount(Adjustment.Extent deposit) {
            return deposit instanceof Adjustment.Extent.Fixed fixed
                    ? Optional.of(InvoiceJson.Amount.of(fixed.amount()))
                    : Optional.empty();
        }
    }
}
