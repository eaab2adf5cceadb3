package studio.portal.application.invoice;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.EventLog;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoicePolicy;

/** Staff take what was invoiced and paid in a period to their accountant. That it was taken is recorded. */
public final class ExportPeriod {
    /** What the record of downloads calls the export, which has no id of its own. */
    public static final UUID SUBJECT = new UUID(0, 4);

    /** More at once is of no use to anybody, and would be sent for hours. */
    public static final int MOST_DAYS = 3 * 366;

    /**
     * Both days are part of it.
     *
     * @param from the studio's day
     */
    public record Command(@NotNull LocalDate from, @NotNull LocalDate to) {}

    private final Transactions transactions;
    private final Validation validation;
    private final EventLog log;
    private final Clock clock;

    public ExportPeriod(Transactions transactions, Validation validation, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.log = log;
        this.clock = clock;
    }

    /** @throws InvalidInput {@code to}: {@code before-from}, {@code too-long} */
    public void handle(Actor actor, Command command) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio exports for its accountant");
        }
        validation.check(command);
        if (command.to().isBefore(command.from())) {
            throw InvalidInput.of("to", "before-from");
        }
        if (ChronoUnit.DAYS.between(command.from(), command.to()) > MOST_DAYS) {
            throw InvalidInput.of("to", "too-long");
        }
        var details =
                Map.of("from", command.from().toString(), "to", command.to().toString());
        var event = new AccountEvent(
                EventType.FILE_DOWNLOADED, SUBJECT, Optional.empty(), actor.reference(), clock.instant(), details);
        transactions.run(actor, () -> log.append(actor, List.of(event)));
    }
}
