package studio.portal.application.invoice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Currency;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.BankAccount;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.BillingRepository.Stored;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.NumberFormats;
import studio.portal.domain.invoice.StudioBilling;

/** An admin says how the studio invoices, in effect for what is issued from then on. */
public final class ChangeStudioBilling {
    /**
     * @param vat of new lines
     * @param version at which whoever changes it has seen it; empty: whatever is there now is taken
     */
    public record Command(
            Optional<@Valid PartyCommand> seller,
            Optional<BankAccount> account,
            @NotNull NumberFormats numbers,
            @NotNull Currency currency,
            @NotNull @Valid InvoiceCommand.Tax vat,
            @Min(0) @Max(InvoiceTerms.MOST_DAYS_TO_PAY) int daysToPay,
            Optional<Long> version) {}

    private final Transactions transactions;
    private final Validation validation;
    private final BillingRepository billing;

    public ChangeStudioBilling(Transactions transactions, Validation validation, BillingRepository billing) {
        this.transactions = transactions;
        this.validation = validation;
        this.billing = billing;
    }

    /** @throws StaleVersion if it is no longer at the expected version */
    public void handle(Actor actor, Command command) {
        if (!AccountPolicy.mayManageSettings(actor)) {
            throw new AccessDenied("Only admins change how the studio invoices");
        }
        validation.check(command);
        if (!Money.isOffered(command.currency())) {
            throw InvalidInput.of("currency", "unknown");
        }
        var changed = new StudioBilling(
                command.seller().map(PartyCommand::party),
                command.account(),
                command.numbers(),
                command.currency(),
                command.vat().vat(),
                command.daysToPay());
        transactions.run(actor, () -> {
            var stored = billing.studio(actor);
            Versions.expect(command.version(), stored.version());
            if (!stored.billing().equals(changed)) {
                billing.change(actor, new Stored<>(changed, stored.version()));
            }
        });
    }
}
