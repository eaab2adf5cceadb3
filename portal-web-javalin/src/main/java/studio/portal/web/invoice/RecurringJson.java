package studio.portal.web.invoice;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.RecurringDetail;
import studio.portal.application.invoice.RecurringRow;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Recurrence;
import studio.portal.domain.invoice.RecurringPlan;
import studio.portal.domain.invoice.RecurringState;
import studio.portal.domain.project.ProjectId;
import studio.portal.web.Sent;

/** Recurring invoices as scripts read and write them. */
final class RecurringJson {
    private static final int DAYS = 6;

    private RecurringJson() {}

    /**
     * @param name what its first line says
     * @param waits whether an invoice of it could not be issued by itself and is a draft still
     */
    record Line(
            UUID id,
            ClientName client,
            String name,
            Schedule schedule,
            RecurringState.Status status,
            Optional<LocalDate> nextOn,
            boolean waits) {
        static Line of(RecurringRow row) {
            return new Line(
                    row.id().value(),
                    row.client(),
                    row.name(),
                    Schedule.of(row.recurrence(), row.mode()),
                    row.status(),
                    row.nextOn(),
                    row.waits());
        }
    }

    /** @param inArrears whether an invoice is for the time before its day, else for the time that begins with it */
    record Schedule(
            Recurrence.Unit unit,
            int every,
            LocalDate firstOn,
            Optional<LocalDate> endsOn,
            Optional<Integer> times,
            boolean inArrears,
            RecurringPlan.Mode mode) {
        static Schedule of(Recurrence recurrence, RecurringPlan.Mode mode) {
            return new Schedule(
                    recurrence.unit(),
                    recurrence.every(),
                    recurrence.firstOn(),
                    recurrence.endsOn(),
                    recurrence.times(),
                    recurrence.inArrears(),
                    mode);
        }
    }

    /**
     * @param nextDays at most six of those to come
     * @param made its invoices, the last first, at most 60
     */
    record One(
            UUID id,
            ClientName client,
            Optional<UUID> projectId,
            Language language,
            List<InvoiceLineJson.Line> lines,
            List<InvoiceLineJson.Change> adjustments,
            Optional<String> note,
            int daysToPay,
            Schedule schedule,
            RecurringState.Status status,
            List<LocalDate> nextDays,
            List<Made> made,
            long version) {
        static One of(RecurringDetail detail) {
            var state = detail.state();
            var terms = state.plan().terms();
            return new One(
                    state.id().value(),
                    detail.client(),
                    terms.project().map(ProjectId::value),
                    terms.language(),
                    terms.lines().stream().map(InvoiceLineJson.Line::of).toList(),
                    terms.adjustments().stream().map(InvoiceLineJson.Change::of).toList(),
                    terms.note(),
                    terms.daysToPay(),
                    Schedule.of(state.plan().recurrence(), state.plan().mode()),
                    state.status(),
                    coming(state, DAYS),
                    detail.made().stream().map(Made::of).toList(),
                    state.version());
        }
    }

    static List<LocalDate> coming(RecurringState state, int most) {
        return state.nextOn().isEmpty() ? List.of() : state.plan().recurrence().days(state.next(), most);
    }

    /**
     * @param invoiceId empty where the draft was discarded
     * @param problem the rule because of which it was not issued by itself
     */
    record Made(
            LocalDate from, LocalDate to, Optional<UUID> invoiceId, Optional<String> number, Optional<String> problem) {
        static Made of(RecurringDetail.Made made) {
            return new Made(
                    made.period().from(),
                    made.period().to(),
                    made.invoice().map(InvoiceId::value),
                    made.number().map(InvoiceNumber::value),
                    made.problem());
        }
    }

    /** @param invoiceId whose lines and terms are copied; {@code every} is 1 and {@code mode} draft unless sent */
    record NewRecurring(
            @Sent InvoiceId invoiceId,
            @Sent Recurrence.Unit unit,
            @NotNull Optional<Integer> every,
            @Sent LocalDate firstOn,
            Optional<LocalDate> endsOn,
            Optional<Integer> times,
            @NotNull Optional<Boolean> inArrears,
            @NotNull Optional<RecurringPlan.Mode> mode) {}

    /** As a merge patch. */
    record RecurringPatch(
            Optional<InvoiceId> invoiceId,
            @NotNull Optional<Recurrence.Unit> unit,
            @NotNull Optional<Integer> every,
            @NotNull Optional<LocalDate> firstOn,
            Optional<LocalDate> endsOn,
            Optional<Integer> times,
            @NotNull Optional<Boolean> inArrears,
            @NotNull Optional<RecurringPlan.Mode> mode) {}
}
