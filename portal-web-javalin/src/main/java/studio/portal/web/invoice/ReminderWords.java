package studio.portal.web.invoice;

import studio.portal.web.Words;

/** How pages speak of reminders. */
public final class ReminderWords {
    private ReminderWords() {}

    /** As in "7 days after it is due". */
    public static String when(Words words, int days) {
        if (days == 0) {
            return words.text("reminder.when.on");
        }
        return words.text(days < 0 ? "reminder.when.before" : "reminder.when.after", Math.abs(days));
    }
}
