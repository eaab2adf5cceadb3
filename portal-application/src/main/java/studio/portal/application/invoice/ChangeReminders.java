package studio.portal.application.invoice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.BillingRepository.Stored;
import studio.portal.domain.invoice.ReminderRepository;
import studio.portal.domain.invoice.ReminderStep;
import studio.portal.domain.invoice.ReminderStepId;
import studio.portal.domain.invoice.ReminderSteps;
import studio.portal.domain.invoice.ReminderText;

/** An admin decides which reminders are sent from now on, and what they say. */
public final class ChangeReminders {
    /** @param steps all there are to be */
    public record Command(
            @NotNull @Size(max = ReminderSteps.MOST) List<@Valid Step> steps) {}

    /** @param id of a step that is there; empty for a new one */
    public record Step(
            Optional<ReminderStepId> id,

            @Min(-ReminderStep.MOST_DAYS) @Max(ReminderStep.MOST_DAYS)
            int days,

            @NotNull List<@Valid Text> texts) {}

    /** The words of a step in one language. */
    public record Text(
            @NotNull Language language,

            @NotBlank @PlainLine @Size(max = ReminderText.SUBJECT_LENGTH)
            String subject,

            @NotBlank @Size(max = ReminderText.BODY_LENGTH) String body) {}

    private final Transactions transactions;
    private final Validation validation;
    private final ReminderRepository reminders;
    private final SettingsQueries settings;
    private final Ids ids;
    private final Clock clock;

    public ChangeReminders(
            Transactions transactions,
            Validation validation,
            ReminderRepository reminders,
            SettingsQueries settings,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.reminders = reminders;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws StaleVersion if they are no longer at the expected version */
    public void handle(Actor actor, Optional<Long> expectedVersion, Command command) {
        if (!AccountPolicy.mayManageSettings(actor)) {
            throw new AccessDenied("Only admins decide on reminders");
        }
        validation.check(command);
        check(command);
        transactions.run(actor, () -> {
            var stored = reminders.steps(actor);
            Versions.expect(expectedVersion, stored.version());
            var zone = settings.current(actor).zone();
            var today = clock.instant().atZone(zone).toLocalDate();
            var changed = stored.billing().changed(steps(command, stored.billing(), today), today);
            if (!changed.equals(stored.billing())) {
                reminders.change(actor, new Stored<>(changed, stored.version()));
            }
        });
    }

    private static void check(Command command) {
        var days = new HashSet<Integer>();
        for (var n = 0; n < command.steps().size(); n++) {
            var path = "steps[" + n + "].";
            var step = command.steps().get(n);
            if (!days.add(step.days())) {
                throw InvalidInput.of(path + "days", "one-a-day");
            }
            for (var t = 0; t < step.texts().size(); t++) {
                check(path + "texts[" + t + "].", step.texts().get(t));
            }
            if (step.texts().stream().map(Text::language).distinct().count() < Language.values().length
                    || step.texts().size() > Language.values().length) {
                throw InvalidInput.of(path + "texts", "every-language");
            }
        }
    }

    private static void check(String path, Text text) {
        if (ReminderText.unknownPlace(text.subject()).isPresent()) {
            throw InvalidInput.of(path + "subject", "place");
        }
        if (ReminderText.unknownPlace(text.body()).isPresent()) {
            throw InvalidInput.of(path + "body", "place");
        }
    }

    private List<ReminderStep> steps(Command command, ReminderSteps now, LocalDate today) {
        var steps = new ArrayList<ReminderStep>();
        var named = new HashSet<ReminderStepId>();
        for (var step : command.steps()) {
            var known = step.id();
            if (known.filter(id -> now.find(id).isEmpty() || !named.add(id)).isPresent()) {
                throw InvalidInput.of("steps[" + steps.size() + "].id", "absent");
            }
            var id = known.orElseGet(() -> new ReminderStepId(ids.next()));
            steps.add(new ReminderStep(id, step.days(), today, texts(step)));
        }
        return steps;
    }

    private static Map<Language, ReminderText> texts(Step step) {
        var texts = new EnumMap<Language, ReminderText>(Language.class);
        step.texts().forEach(text -> texts.put(text.language(), new ReminderText(text.subject(), text.body())));
        return texts;
    }
}
