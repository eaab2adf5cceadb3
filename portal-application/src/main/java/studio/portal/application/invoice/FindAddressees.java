package studio.portal.application.invoice;

import java.util.List;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;

/** Who would get an invoice if it was sent now; for the studio, before it sends. */
public final class FindAddressees {
    private final InvoiceRepository invoices;
    private final Addressees addressees;

    public FindAddressees(InvoiceRepository invoices, Addressees addressees) {
        this.invoices = invoices;
        this.addressees = addressees;
    }

    /** @throws NotFound if the actor sees no such invoice */
    public List<Addressees.Named> handle(Actor actor, InvoiceId id) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio sends invoices");
        }
        return addressees.usual(
                actor, invoices.find(actor, id).orElseThrow(NotFound::new).client());
    }
}
