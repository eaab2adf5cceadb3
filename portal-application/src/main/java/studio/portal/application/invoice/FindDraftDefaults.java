package studio.portal.application.invoice;

import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.ClientDetail;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.InvoicePolicy;

/** What a draft for a client begins with: what is said of the client, and else what is said of the studio. */
public final class FindDraftDefaults {
    private final BillingRepository billing;
    private final AccountQueries accounts;
    private final SettingsQueries settings;

    public FindDraftDefaults(BillingRepository billing, AccountQueries accounts, SettingsQueries settings) {
        this.billing = billing;
        this.accounts = accounts;
        this.settings = settings;
    }

    /** @param client of one that does not exist nothing is said */
    public DraftDefaults handle(Actor actor, ClientId client) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio drafts invoices");
        }
        var studio = billing.studio(actor).billing();
        var buyer = billing.client(actor, client).billing();
        var language = accounts.client(actor, client).flatMap(ClientDetail::language);
        return new DraftDefaults(
                studio.currency(),
                language.orElseGet(() -> settings.current(actor).language()),
                buyer.buyerReference(),
                buyer.daysToPay().orElse(studio.daysToPay()),
                studio.vat());
    }
}
