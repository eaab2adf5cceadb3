package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.domain.invoice.Recurrence;
import studio.portal.domain.invoice.RecurringInvoiceId;
import studio.portal.domain.invoice.RecurringPlan;
import studio.portal.domain.invoice.RecurringState;

/**
 * A recurring invoice as a line of a list.
 *
 * @param name what its first line says
 * @param waits whether an invoice of it could not be issued by itself and is a draft still
 */
public record RecurringRow(
        RecurringInvoiceId id,
        ClientName client,
        String name,
        Recurrence recurrence,
        RecurringPlan.Mode mode,
        RecurringState.Status status,
        Optional<LocalDate> nextOn,
        boolean waits) {}
