package studio.portal.web.invoice;

import java.util.Optional;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.domain.invoice.Totals;
import studio.portal.web.Form;

/**
 * The page on which an invoice is drafted.
 *
 * @param draft the one that is changed; empty for a new one
 * @param totals what it comes to as it is typed, where it can be said
 * @param version the one it was read at
 */
public record DraftView(
        DraftForm draft,
        Optional<InvoiceDetail> stored,
        DraftChoices choices,
        Optional<Totals> totals,
        String version) {
    /** As the form was given out with; of what is stored where it is given out first. */
    static String version(Form typed, Optional<Long> stored) {
        return Optional.of(typed.value("version"))
                .filter(version -> !version.isEmpty())
                .or(() -> stored.map(String::valueOf))
                .orElse("");
    }

    public String action() {
        return stored.map(invoice -> InvoiceAddress.of(invoice.id()) + "/changes")
                .orElse(InvoiceAddress.PATH);
    }
}
