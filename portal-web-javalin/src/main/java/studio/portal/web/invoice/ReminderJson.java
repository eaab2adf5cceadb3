package studio.portal.web.invoice;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.invoice.ChangeReminders;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.InvoiceReminders;
import studio.portal.domain.invoice.ReminderPause;
import studio.portal.domain.invoice.ReminderStep;
import studio.portal.domain.invoice.ReminderSteps;

/** Reminders as scripts read them. */
final class ReminderJson {
    private ReminderJson() {}

    record Steps(List<Step> steps) {
        static Steps of(ReminderSteps steps) {
            return new Steps(steps.steps().stream().map(Step::of).toList());
        }
    }

    /** @param days from the due day; less than 0 before it */
    record Step(UUID id, int days, LocalDate since, List<Text> texts) {
        static Step of(ReminderStep step) {
            return new Step(
                    step.id().value(),
                    step.days(),
                    step.since(),
                    Arrays.stream(Language.values())
                            .map(language -> new Text(
                                    language,
                                    step.text(language).subject(),
                                    step.text(language).body()))
                            .toList());
        }
    }

    record Text(Language language, String subject, String body) {}

    /** As a merge patch: the steps are replaced as a whole. */
    record StepsPatch(@NotNull Optional<List<NewStep>> steps) {}

    /** @param id of a step that is there; empty for a new one */
    record NewStep(Optional<UUID> id, int days, @NotNull List<ChangeReminders.Text> texts) {}

    /** What is there, as it would be sent. */
    static ChangeReminders.Command command(ReminderSteps steps) {
        return new ChangeReminders.Command(steps.steps().stream()
                .map(step -> new ChangeReminders.Step(
                        Optional.of(step.id()),
                        step.days(),
                        Step.of(step).texts().stream()
                                .map(text -> new ChangeReminders.Text(text.language(), text.subject(), text.body()))
                                .toList()))
                .toList());
    }

    /** @param clientPaused all reminders of the client are */
    record OfInvoice(
            InvoiceJson.Amount open,
            List<Sent> sent,
            Optional<Next> next,
            Optional<Paused> paused,
            Optional<Paused> clientPaused) {
        static OfInvoice of(InvoiceReminders reminders, ReminderSteps steps, LocalDate today) {
            return new OfInvoice(
                    InvoiceJson.Amount.of(reminders.open()),
                    reminders.sent().stream()
                            .map(sent -> new Sent(
                                    sent.step().value(), sent.days(), InvoiceJson.Amount.of(sent.open()), sent.at()))
                            .toList(),
                    steps.next(reminders, today)
                            .map(step -> new Next(step.id().value(), step.days(), step.on(reminders.dueOn()))),
                    reminders.paused().map(Paused::of),
                    reminders.clientPaused().map(Paused::of));
        }
    }

    record Sent(UUID stepId, int days, InvoiceJson.Amount open, Instant sentAt) {}

    record Next(UUID stepId, int days, LocalDate on) {}

    record OfClient(Optional<Paused> paused) {}

    record Paused(String reason, Instant pausedAt) {
        static Paused of(ReminderPause pause) {
            return new Paused(pause.reason(), pause.at());
        }
    }
}
