package studio.portal.application.invoice;

import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceRepository;

/** Gathers what the papers of an invoice say; part of a transaction, which the writing itself is not. */
final class PaperContents {
    private final InvoiceRepository invoices;
    private final SettingsQueries settings;

    PaperContents(InvoiceRepository invoices, SettingsQueries settings) {
        this.invoices = invoices;
        this.settings = settings;
    }

    /** @param invoice that is issued, or was made so for its preview alone */
    InvoicePaper of(Actor actor, Invoice invoice) {
        var studio = settings.current(actor);
        return new InvoicePaper(
                invoice.kind(),
                invoice.terms(),
                invoice.issued().orElseThrow(),
                invoice.corrects()
                        .flatMap(id -> invoices.find(actor, id))
                        .flatMap(Invoice::issued)
                        .map(frozen -> new InvoicePaper.Corrected(frozen.number(), frozen.issuedOn())),
                new InvoicePaper.Look(studio.studioName(), studio.accent()));
    }
}
