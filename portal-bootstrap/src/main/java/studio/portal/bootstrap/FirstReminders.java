package studio.portal.bootstrap;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.IntStream;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.ReminderStep;
import studio.portal.domain.invoice.ReminderStepId;
import studio.portal.domain.invoice.ReminderSteps;
import studio.portal.domain.invoice.ReminderText;

/** The reminders of a studio that has decided on none of its own yet. */
final class FirstReminders {
    private static final String BUNDLE = "studio.portal.bootstrap.mail.reminder";
    private static final List<Integer> DAYS = List.of(-3, 0, 7, 14, 28);

    /** Ids of their own, the same in every installation, as they are stored only with the first change. */
    private static final long IDS = 0x560;

    private FirstReminders() {}

    static ReminderSteps steps() {
        return new ReminderSteps(
                IntStream.range(0, DAYS.size()).mapToObj(FirstReminders::step).toList());
    }

    private static ReminderStep step(int place) {
        Map<Language, ReminderText> texts = new EnumMap<>(Language.class);
        for (var language : Language.values()) {
            var words = ResourceBundle.getBundle(
                    BUNDLE,
                    language.locale(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            texts.put(
                    language,
                    new ReminderText(
                            words.getString("subject." + (place + 1)), words.getString("body." + (place + 1))));
        }
        return new ReminderStep(new ReminderStepId(new UUID(IDS, place)), DAYS.get(place), LocalDate.EPOCH, texts);
    }
}
