package studio.portal.web.invoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.portal.application.FieldError;
import studio.portal.application.InvalidInput;
import studio.portal.application.invoice.ChangeReminders;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.ReminderStep;
import studio.portal.domain.invoice.ReminderStepId;
import studio.portal.domain.invoice.ReminderSteps;
import studio.portal.web.Form;
import studio.portal.web.FormInput;
import studio.portal.web.Parsing;

/** All steps in one form: each has its fields with its own number behind them, and a new one may stay empty. */
final class ReminderForm {
    private static final Pattern STEP = Pattern.compile("steps\\[(\\d+)]\\.(.*)");
    private static final Pattern TEXT = Pattern.compile("texts\\[(\\d+)]\\.(.*)");

    private final FormInput input;
    /** Of the steps that are sent, their numbers in the form. */
    private final List<Integer> numbers;

    ReminderForm(FormInput input) {
        this.input = input;
        this.numbers = IntStream.range(0, ReminderSteps.MOST)
                .filter(n -> input.has("days-" + n))
                .filter(this::isWanted)
                .boxed()
                .toList();
    }

    private boolean isWanted(int n) {
        var removed = input.flag("remove-" + n);
        var filled = fields(n).filter(name -> !input.text(name).isBlank()).count();
        return !removed && filled > 0;
    }

    private static Stream<String> fields(int n) {
        return Stream.concat(
                Stream.of("id-" + n, "days-" + n),
                Arrays.stream(Language.values())
                        .flatMap(language -> Stream.of(field("subject", language, n), field("body", language, n))));
    }

    private static String field(String name, Language language, int n) {
        return name + "-" + language.tag() + "-" + n;
    }

    static Form of(ReminderSteps steps) {
        var values = new LinkedHashMap<String, String>();
        for (var n = 0; n < steps.steps().size(); n++) {
            add(values, n, steps.steps().get(n));
        }
        return Form.of(values);
    }

    private static void add(LinkedHashMap<String, String> values, int n, ReminderStep step) {
        values.put("id-" + n, step.id().toString());
        values.put("days-" + n, Integer.toString(step.days()));
        for (var language : Language.values()) {
            values.put(field("subject", language, n), step.text(language).subject());
            values.put(field("body", language, n), step.text(language).body());
        }
    }

    ChangeReminders.Command command() {
        return new ChangeReminders.Command(numbers.stream().map(this::step).toList());
    }

    private ChangeReminders.Step step(int n) {
        return new ChangeReminders.Step(
                input.optional("id-" + n, Parsing.id(ReminderStepId::new)),
                input.required("days-" + n, ReminderForm::days, 0),
                Arrays.stream(Language.values())
                        .map(language -> new ChangeReminders.Text(
                                language,
                                input.text(field("subject", language, n)),
                                input.text(field("body", language, n))))
                        .toList());
    }

    static Optional<Integer> days(String text) {
        return Parsing.number(text)
                .filter(days -> Math.abs(days) <= ReminderStep.MOST_DAYS)
                .map(Long::intValue);
    }

    /** What is wrong with the command is wrong with a field of the form. */
    void named(Runnable work) {
        try {
            work.run();
        } catch (InvalidInput refused) {
            var errors = new ArrayList<FieldError>();
            refused.errors()
                    .forEach(error -> errors.add(new FieldError(name(error.field()), error.code(), error.arguments())));
            throw new InvalidInput(errors);
        }
    }

    private String name(String path) {
        var step = STEP.matcher(path);
        if (!step.matches()) {
            return path;
        }
        var n = numbers.get(Integer.parseInt(step.group(1)));
        var text = TEXT.matcher(step.group(2));
        return text.matches()
                ? field(text.group(2), Language.values()[Integer.parseInt(text.group(1))], n)
                : step.group(2) + "-" + n;
    }
}
