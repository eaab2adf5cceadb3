package studio.portal.persistence.invoice;

import java.util.Currency;
import java.util.Optional;
import org.jooq.DSLContext;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.Recurrence;
import studio.portal.domain.invoice.RecurringInvoiceId;
import studio.portal.domain.invoice.RecurringPlan;
import studio.portal.domain.invoice.RecurringState;
import studio.portal.domain.project.ProjectId;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.RecurringInvoiceRecord;

/** Recurring invoices as rows and back. */
final class RecurringRows {
    private final InvoiceLineRows lines;

    RecurringRows(DSLContext sql) {
        this.lines = InvoiceLineRows.recurring(sql);
    }

    /** The one of a row, with its lines in as many statements as there are kinds of rows. */
    RecurringState state(RecurringInvoiceRecord row) {
        return new RecurringState(
                new RecurringInvoiceId(row.getId()),
                new ClientId(row.getClientId()),
                new RecurringPlan(
                        terms(row),
                        recurrence(row),
                        RecurringPlan.Mode.ofWord(row.getMode()).orElseThrow()),
                RecurringState.Status.ofWord(row.getStatus()).orElseThrow(),
                row.getNextPlace(),
                InvoiceRows.actor(row.getStartedByPerson(), row.getStartedByJob()),
                row.getStartedAt(),
                row.getVersion());
    }

    private InvoiceTerms terms(RecurringInvoiceRecord row) {
        var currency = Currency.getInstance(row.getCurrency());
        return new InvoiceTerms(
                Optional.ofNullable(row.getProjectId()).map(ProjectId::new),
                currency,
                Language.ofTag(row.getLanguage()).orElseThrow(),
                lines.of(row.getId(), currency),
                lines.adjustmentsOf(row.getId(), currency),
                Optional.empty(),
                Optional.ofNullable(row.getPurchaseOrder()),
                Optional.ofNullable(row.getBuyerReference()),
                Optional.ofNullable(row.getNote()),
                row.getDaysToPay());
    }

    static Recurrence recurrence(RecurringInvoiceRecord row) {
        return new Recurrence(
                Recurrence.Unit.ofWord(row.getUnit()).orElseThrow(),
                row.getEvery(),
                row.getFirstOn(),
                Optional.ofNullable(row.getEndsOn()),
                Optional.ofNullable(row.getTimes()),
                row.getInArrears());
    }

    static void fillFirst(RecurringInvoiceRecord row, RecurringState state) {
        row.setId(state.id().value());
        row.setClientId(state.client().value());
        state.startedBy().person().map(PersonId::value).ifPresent(row::setStartedByPerson);
        state.startedBy().job().ifPresent(row::setStartedByJob);
        row.setStartedAt(Moments.stored(state.startedAt()));
    }

    static void fill(RecurringInvoiceRecord row, RecurringState state, long version) {
        var terms = state.plan().terms();
        row.setProjectId(terms.project().map(ProjectId::value).orElse(null));
        row.setCurrency(terms.currency().getCurrencyCode());
        row.setLanguage(terms.language().tag());
        row.setPurchaseOrder(terms.purchaseOrder().orElse(null));
        row.setBuyerReference(terms.buyerReference().orElse(null));
        row.setNote(terms.note().orElse(null));
        row.setDaysToPay(terms.daysToPay());
        fill(row, state.plan().recurrence());
        row.setMode(state.plan().mode().word());
        row.setStatus(state.status().word());
        row.setNextPlace(state.next());
        row.setNextOn(state.nextOn().orElse(null));
        row.setVersion(version);
    }

    private static void fill(RecurringInvoiceRecord row, Recurrence recurrence) {
        row.setUnit(recurrence.unit().word());
        row.setEvery(recurrence.every());
        row.setFirstOn(recurrence.firstOn());
        row.setEndsOn(recurrence.endsOn().orElse(null));
        row.setTimes(recurrence.times().orElse(null));
        row.setInArrears(recurrence.inArrears());
    }

    void writeLines(RecurringState state) {
        lines.write(state.id().value(), state.plan().terms());
    }
}
