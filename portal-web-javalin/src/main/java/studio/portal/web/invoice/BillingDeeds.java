package studio.portal.web.invoice;

import studio.portal.application.invoice.ChangeClientBilling;
import studio.portal.application.invoice.ChangeStudioBilling;
import studio.portal.application.invoice.StartNumbers;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;

/** What is said of how the studio and its clients are invoiced. */
public record BillingDeeds(
        ChangeStudioBilling changeStudio, ChangeClientBilling changeClient, StartNumbers startNumbers) {
    /** Before anything is told of what was sent. */
    void mayChangeStudio(Actor actor) {
        if (!AccountPolicy.mayManageSettings(actor)) {
            throw new AccessDenied("Only admins change how the studio invoices");
        }
    }
}
