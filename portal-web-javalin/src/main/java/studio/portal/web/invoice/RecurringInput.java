package studio.portal.web.invoice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.invoice.RecurringCommand;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Recurrence;
import studio.portal.domain.invoice.RecurringPlan;
import studio.portal.web.Input;
import studio.portal.web.Parsing;

/** Puts together when something recurs from what was sent, over what is there: what was not sent stays. */
record RecurringInput(Input input) {
    private static final InvoiceId NONE = new InvoiceId(new UUID(0, 0));

    RecurringCommand start() {
        var pattern = input.required("invoiceId", Parsing.id(InvoiceId::new), NONE);
        var monthly = new RecurringCommand(
                Optional.of(pattern),
                input.required("unit", Recurrence.Unit::ofWord, Recurrence.Unit.MONTH),
                1,
                input.required("firstOn", Parsing::date, LocalDate.EPOCH),
                Optional.empty(),
                Optional.empty(),
                false,
                RecurringPlan.Mode.DRAFT);
        return schedule(monthly);
    }

    RecurringCommand change(RecurringPlan now) {
        return schedule(RecurringCommand.of(now));
    }

    private RecurringCommand schedule(RecurringCommand now) {
        return new RecurringCommand(
                input.optional("invoiceId", Parsing.id(InvoiceId::new)),
                input.another("unit", Recurrence.Unit::ofWord).orElse(now.unit()),
                every(now.every()),
                input.another("firstOn", Parsing::date).orElse(now.firstOn()),
                input.has("endsOn") ? input.optional("endsOn", Parsing::date) : now.endsOn(),
                input.has("times") ? input.number("times").map(RecurringInput::whole) : now.times(),
                input.anotherFlag("inArrears").orElse(now.inArrears()),
                input.another("mode", RecurringPlan.Mode::ofWord).orElse(now.mode()));
    }

    private int every(int now) {
        if (input.isEmpty("every")) {
            input.refuse("every", "NotNull");
        }
        return input.number("every").map(RecurringInput::whole).orElse(now);
    }

    private static int whole(long number) {
        return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, number));
    }
}
