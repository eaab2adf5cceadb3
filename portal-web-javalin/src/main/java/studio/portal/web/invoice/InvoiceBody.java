package studio.portal.web.invoice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.project.ProjectId;
import studio.portal.web.Sent;

/** What scripts send to write invoices; decimals are text with a point. */
final class InvoiceBody {
    private InvoiceBody() {}

    /** @param kind {@code invoice}, {@code deposit} or {@code final} */
    record NewInvoice(
            @Sent ClientId clientId,
            Optional<String> kind,
            Optional<ProjectId> projectId,
            @NotNull Optional<String> currency,
            @NotNull Optional<Language> language,
            Optional<List<Line>> lines,
            Optional<List<Change>> adjustments,
            Optional<LocalDate> deliveredFrom,
            Optional<LocalDate> deliveredTo,
            Optional<String> purchaseOrder,
            Optional<String> buyerReference,
            Optional<String> note,
            @NotNull Optional<Integer> daysToPay) {}

    /** @param send whether it goes out by mail; without it, it does */
    record Issue(Optional<Boolean> send) {}

    /** As a merge patch; lines and adjustments as whole lists. */
    record InvoicePatch(
            Optional<ProjectId> projectId,
            @NotNull Optional<String> currency,
            @NotNull Optional<Language> language,
            Optional<List<Line>> lines,
            Optional<List<Change>> adjustments,
            Optional<LocalDate> deliveredFrom,
            Optional<LocalDate> deliveredTo,
            Optional<String> purchaseOrder,
            Optional<String> buyerReference,
            Optional<String> note,
            @NotNull Optional<Integer> daysToPay) {}

    record Line(
            @NotBlank String name,
            Optional<String> description,
            Optional<String> quantity,
            Optional<Unit> unit,
            @NotBlank String price,
            Optional<List<Change>> adjustments,
            Optional<Tax> vat) {}

    record Change(
            @Sent Adjustment.Kind kind,
            Optional<String> amount,
            Optional<String> percentage,
            @NotBlank String reason,
            Optional<Tax> vat) {}

    record Tax(@NotBlank String category, Optional<String> rate, Optional<String> reason) {}
}
