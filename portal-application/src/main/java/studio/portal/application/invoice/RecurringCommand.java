package studio.portal.application.invoice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.Recurrence;
import studio.portal.domain.invoice.RecurringPlan;

/**
 * When something is invoiced again, and what becomes of it.
 *
 * @param invoiceId whose lines and terms are the pattern, which stays as it is; empty: that of before
 * @param endsOn the last day, or else {@code times}, or neither
 */
public record RecurringCommand(
        Optional<InvoiceId> invoiceId,
        @NotNull Recurrence.Unit unit,
        @Min(1) @Max(Recurrence.MOST) int every,
        @NotNull LocalDate firstOn,
        Optional<LocalDate> endsOn,
        Optional<@Min(1) @Max(Recurrence.MOST_TIMES) Integer> times,
        boolean inArrears,
        @NotNull RecurringPlan.Mode mode) {
    private static final int YEARS_AHEAD = 10;

    public static RecurringCommand of(RecurringPlan plan) {
        var recurrence = plan.recurrence();
        return new RecurringCommand(
                Optional.empty(),
                recurrence.unit(),
                recurrence.every(),
                recurrence.firstOn(),
                recurrence.endsOn(),
                recurrence.times(),
                recurrence.inArrears(),
                plan.mode());
    }

    RecurringPlan plan(InvoiceTerms terms) {
        if (endsOn.isPresent() && times.isPresent()) {
            throw InvalidInput.of("times", "endsOnce");
        }
        if (endsOn.filter(firstOn::isAfter).isPresent()) {
            throw InvalidInput.of("endsOn", "endsBefore");
        }
        return new RecurringPlan(terms, new Recurrence(unit, every, firstOn, endsOn, times, inArrears), mode);
    }

    /** Nothing is invoiced for days that are over before it was wanted. */
    void checkFirst(LocalDate today) {
        if (firstOn.isBefore(today) || firstOn.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw InvalidInput.of("firstOn", "firstDay");
        }
    }
}
