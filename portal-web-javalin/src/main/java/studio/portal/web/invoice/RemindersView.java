package studio.portal.web.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.portal.application.invoice.ReminderWording;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.BillingRepository.Stored;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.ReminderSteps;
import studio.portal.domain.invoice.ReminderText;
import studio.portal.web.Form;
import studio.portal.web.Words;

/**
 * The page of reminders.
 *
 * @param form with the fields of every step
 */
public record RemindersView(
        Form form, Stored<ReminderSteps> stored, String studio, LocalDate today, boolean mayChange) {
    private static final BigDecimal EXAMPLE = BigDecimal.valueOf(1190);

    /** The numbers of the steps in the form: those that are there, and an empty one while there is room. */
    public List<Integer> numbers() {
        var filled = (int) IntStream.range(0, ReminderSteps.MOST)
                .filter(n -> form.values().containsKey("days-" + n))
                .count();
        var all = mayChange && filled == stored.billing().steps().size() ? filled + 1 : filled;
        return IntStream.range(0, Math.min(all, ReminderSteps.MOST)).boxed().toList();
    }

    public boolean isNew(int n) {
        return form.value("id-" + n).isEmpty();
    }

    /** As in "7 days after it is due". */
    public String title(Words words, int n) {
        return ReminderForm.days(form.value("days-" + n))
                .filter(days -> !isNew(n))
                .map(days -> ReminderWords.when(words, days))
                .orElseGet(() -> words.text("reminder.new"));
    }

    /** The text as a client would read it; empty where it cannot be filled in. */
    public Optional<ReminderWording> preview(Words words, Language language, int n) {
        var subject = form.value("subject-" + language.tag() + "-" + n);
        var body = form.value("body-" + language.tag() + "-" + n);
        if (subject.isBlank() || body.isBlank() || form.isRefused()) {
            return Optional.empty();
        }
        var days = ReminderForm.days(form.value("days-" + n)).orElse(0);
        return Optional.of(ReminderWording.of(
                new ReminderText(subject, body),
                language,
                new ReminderWording.Facts(
                        new InvoiceNumber("INV-" + today.getYear() + "-0042"),
                        new Money(EXAMPLE, Currency.getInstance("EUR")),
                        today.minusDays(days),
                        today,
                        words.text("reminder.example.client"),
                        studio)));
    }

    /** What can stand in braces. */
    public List<String> places() {
        return Arrays.stream(ReminderText.Place.values())
                .map(ReminderText.Place::word)
                .toList();
    }
}
