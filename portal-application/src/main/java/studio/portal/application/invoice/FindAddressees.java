package studio.portal.application.invoice;

import java.util.List;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoicePolicy;

/** Who would get an invoice of a client if it was sent now; for the studio, before it sends. */
public final class FindAddressees {
    private final Addressees addressees;

    public FindAddressees(Addressees addressees) {
        this.addressees = addressees;
    }

    /** Nobody, of a client that is not there. */
    public List<Addressees.Named> handle(Actor actor, ClientId client) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio sends invoices");
        }
        return addressees.usual(actor, client);
    }
}
