package studio.portal.bootstrap.demo;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import studio.portal.application.invoice.DraftInvoice;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.application.invoice.RecordPayment;
import studio.portal.application.invoice.RecurringCommand;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.Recurrence;
import studio.portal.domain.invoice.RecurringPlan;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.VatCategory;
import studio.portal.domain.project.ProjectId;

/** One invoice's part of the story. Every deed names its time: working days ago and the time of the day. */
final class InvoiceStory {
    static final Currency EUR = Currency.getInstance("EUR");

    private final Story story;
    private final InvoiceDeeds deeds;
    private final Actor.Staff by;
    private final ClientId client;
    private Optional<InvoiceId> drafted = Optional.empty();

    InvoiceStory(Story story, InvoiceDeeds deeds, Actor.Staff by, ClientId client) {
        this.story = story;
        this.deeds = deeds;
        this.by = by;
        this.client = client;
    }

    static InvoiceCommand.Line line(String name, String quantity, Unit unit, String price) {
        return new InvoiceCommand.Line(
                name,
                Optional.empty(),
                new BigDecimal(quantity),
                unit,
                new BigDecimal(price),
                List.of(),
                new InvoiceCommand.Tax(VatCategory.STANDARD, new BigDecimal("19"), Optional.empty()));
    }

    InvoiceStory drafted(int days, String time, InvoiceKind kind, int daysToPay, InvoiceCommand.Line... lines) {
        return drafted(days, time, kind, daysToPay, Optional::empty, lines);
    }

    /** @param project is there by then */
    InvoiceStory drafted(
            int days,
            String time,
            InvoiceKind kind,
            int daysToPay,
            Supplier<Optional<ProjectId>> project,
            InvoiceCommand.Line... lines) {
        story.add(days, time, () -> {
            var command = command(days, daysToPay, project.get(), lines);
            drafted = Optional.of(deeds.use().draft().handle(by, new DraftInvoice.Command(client, kind, command)));
        });
        return this;
    }

    private InvoiceCommand command(int days, int daysToPay, Optional<ProjectId> project, InvoiceCommand.Line... lines) {
        return new InvoiceCommand(
                project,
                EUR,
                Language.ENGLISH,
                List.of(lines),
                List.of(),
                Optional.of(story.calendar().day(-days)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Thank you for working with us."),
                daysToPay);
    }

    InvoiceStory issued(int days, String time) {
        story.add(days, time, () -> deeds.use().issue().handle(by, id(), Optional.empty()));
        return this;
    }

    InvoiceStory paid(int days, String time, Payment.Way way, String euros) {
        story.add(
                days,
                time,
                () -> deeds.use()
                        .recordPayment()
                        .handle(
                                by,
                                new RecordPayment.Command(
                                        client,
                                        new BigDecimal(euros),
                                        EUR,
                                        story.calendar().day(-days),
                                        way,
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(id()))));
        return this;
    }

    /** Taken back by as much as these lines come to. */
    InvoiceStory credited(int days, String time, InvoiceCommand.Line... lines) {
        story.add(days, time, () -> {
            var command = command(days, 0, Optional.empty(), lines);
            var note = deeds.use().draftCreditNote().handle(by, id(), command);
            deeds.use().issue().handle(by, note, Optional.empty());
        });
        return this;
    }

    /** Every month from that day on, issued by itself; the draft was only the pattern. */
    InvoiceStory recurs(int days, String time) {
        story.add(days, time, () -> {
            var monthly = new RecurringCommand(
                    Optional.of(id()),
                    Recurrence.Unit.MONTH,
                    1,
                    story.calendar().day(-days),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    RecurringPlan.Mode.ISSUE);
            deeds.use().recurring().start().handle(by, monthly);
            deeds.use().discard().handle(by, id(), Optional.empty());
            deeds.use().recurring().make().handle(new Actor.System("make-recurring-invoices"));
        });
        return this;
    }

    private InvoiceId id() {
        return drafted.orElseThrow();
    }
}
