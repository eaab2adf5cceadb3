package studio.portal.application.invoice;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import studio.portal.application.WrittenTimes;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.ReminderText;
import studio.portal.domain.invoice.ReminderText.Place;

/** What a reminder says of one invoice in one language, with everything filled in. */
public record ReminderWording(String subject, List<String> paragraphs) {
    /**
     * What is filled in.
     *
     * @param open what is still to be paid
     * @param today the studio's day
     */
    public record Facts(
            InvoiceNumber number, Money open, LocalDate dueOn, LocalDate today, String client, String studio) {
        Map<Place, String> in(Language language) {
            return Map.of(
                    Place.NUMBER, number.value(),
                    Place.AMOUNT, new WrittenAmounts(language).money(open),
                    Place.DUE, new WrittenTimes(language, ZoneOffset.UTC).day(dueOn),
                    Place.DAYS, Long.toString(Math.abs(ChronoUnit.DAYS.between(dueOn, today))),
                    Place.CLIENT, client,
                    Place.STUDIO, studio);
        }
    }

    public ReminderWording {
        paragraphs = List.copyOf(paragraphs);
    }

    public static ReminderWording of(ReminderText text, Language language, Facts facts) {
        var values = facts.in(language);
        return new ReminderWording(text.subject(values), text.paragraphs(values));
    }
}
