package studio.portal.application.invoice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.NumberFormat;
import studio.portal.domain.invoice.NumberSeries;

/** An admin of a studio that moves in says where the numbers of a year go on. */
public final class StartNumbers {
    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 9999;

    /** @param first the number given first in that year */
    public record Command(
            @NotNull NumberSeries series,
            @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Min(1) @Max(NumberFormat.HIGHEST) int first) {}

    private final Transactions transactions;
    private final Validation validation;
    private final InvoiceRepository invoices;
    private final EventLog log;
    private final Clock clock;

    public StartNumbers(
            Transactions transactions, Validation validation, InvoiceRepository invoices, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.invoices = invoices;
        this.log = log;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code number-started} once that year of the series, or a later one, has a number */
    public void handle(Actor actor, Command command) {
        if (!AccountPolicy.mayManageSettings(actor)) {
            throw new AccessDenied("Only admins say where numbers begin");
        }
        validation.check(command);
        transactions.run(actor, () -> {
            invoices.startNumbers(actor, command.series(), command.year(), command.first());
            var said = Map.of(
                    "series", command.series().word(),
                    "year", String.valueOf(command.year()),
                    "first", String.valueOf(command.first()));
            log.append(
                    actor,
                    List.of(new AccountEvent(
                            EventType.BILLING_CHANGED,
                            BillingRepository.SUBJECT,
                            Optional.empty(),
                            actor.reference(),
                            clock.instant(),
                            said)));
        });
    }
}
