package studio.portal.web.invoice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.web.Sent;

/** What scripts send of offers; decimals are text with a point. */
final class OfferBody {
    private OfferBody() {}

    record NewOffer(
            @Sent ClientId clientId,
            @NotBlank String subject,
            Optional<ProjectId> projectId,
            Optional<TicketId> ticketId,
            @NotNull Optional<String> currency,
            @NotNull Optional<Language> language,
            Optional<List<Position>> positions,
            Optional<List<InvoiceBody.Change>> adjustments,
            @Sent LocalDate validUntil,
            Optional<String> depositPercentage,
            Optional<String> depositAmount,
            Optional<List<Milestone>> milestones,
            Optional<String> note) {}

    /** As a merge patch; positions, adjustments and milestones as whole lists. */
    record OfferPatch(
            @NotNull Optional<String> subject,
            Optional<ProjectId> projectId,
            Optional<TicketId> ticketId,
            @NotNull Optional<String> currency,
            @NotNull Optional<Language> language,
            Optional<List<Position>> positions,
            Optional<List<InvoiceBody.Change>> adjustments,
            @NotNull Optional<LocalDate> validUntil,
            Optional<String> depositPercentage,
            Optional<String> depositAmount,
            Optional<List<Milestone>> milestones,
            Optional<String> note) {}

    /** @param optional the client has it only if they tick it */
    record Position(
            @NotBlank String name,
            Optional<String> description,
            Optional<String> quantity,
            Optional<Unit> unit,
            @NotBlank String price,
            Optional<List<InvoiceBody.Change>> adjustments,
            Optional<InvoiceBody.Tax> vat,
            Optional<Boolean> optional) {}

    record Milestone(@NotBlank String name, Optional<LocalDate> dueOn, Optional<Integer> days) {}

    /** @param positions places of the optional positions that are ticked */
    record Decision(
            @NotBlank String decision,
            @NotBlank String sha256,
            Optional<List<String>> positions,
            Optional<String> comment) {}
}
