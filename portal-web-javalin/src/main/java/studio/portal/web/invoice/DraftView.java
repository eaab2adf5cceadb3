package studio.portal.web.invoice;

import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.application.project.ProjectRow;
import studio.portal.domain.invoice.Totals;

/**
 * The page on which a draft is written.
 *
 * @param draft the one that is changed; empty for a new one
 * @param client chosen already
 * @param projects of the client
 * @param totals what it comes to as it is typed, where it can be said
 */
public record DraftView(
        DraftForm draft,
        Optional<InvoiceDetail> stored,
        Optional<ClientName> client,
        List<ClientName> clients,
        List<ProjectRow> projects,
        Optional<Totals> totals,
        String version) {
    public String action() {
        return stored.map(invoice -> InvoiceAddress.of(invoice.id()) + "/changes")
                .orElse(InvoiceAddress.PATH);
    }
}
