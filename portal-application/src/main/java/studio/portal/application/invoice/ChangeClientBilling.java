package studio.portal.application.invoice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.BillingRepository.Stored;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceTerms;

/** Staff say how a client is invoiced, in effect for what is issued from then on. */
public final class ChangeClientBilling {
    /**
     * @param addresses who gets each invoice by mail
     * @param version at which whoever changes it has seen it; empty: whatever is there now is taken
     */
    public record Command(
            Optional<@Valid PartyCommand> buyer,

            @NotNull @Size(max = ClientBilling.MOST_ADDRESSES)
            List<@NotNull EmailAddress> addresses,

            Optional<@PlainLine @Size(max = InvoiceTerms.REFERENCE_LENGTH) String> buyerReference,
            Optional<@Min(0) @Max(InvoiceTerms.MOST_DAYS_TO_PAY) Integer> daysToPay,
            Optional<Long> version) {}

    private final Transactions transactions;
    private final Validation validation;
    private final BillingRepository billing;
    private final ClientRepository clients;

    public ChangeClientBilling(
            Transactions transactions, Validation validation, BillingRepository billing, ClientRepository clients) {
        this.transactions = transactions;
        this.validation = validation;
        this.billing = billing;
        this.clients = clients;
    }

    /**
     * @throws NotFound if the actor sees no such client
     * @throws StaleVersion if it is no longer at the expected version
     */
    public void handle(Actor actor, ClientId client, Command command) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio says how a client is invoiced");
        }
        validation.check(command);
        var changed = new ClientBilling(
                command.buyer().map(PartyCommand::party),
                command.addresses(),
                command.buyerReference(),
                command.daysToPay());
        transactions.run(actor, () -> {
            if (clients.find(actor, client).isEmpty()) {
                throw new NotFound();
            }
            var stored = billing.client(actor, client);
            Versions.expect(command.version(), stored.version());
            if (!stored.billing().equals(changed)) {
                billing.change(actor, client, new Stored<>(changed, stored.version()));
            }
        });
    }
}
