package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an issued invoice is paid: never stored, it follows from the ledger and the clock. */
public enum PaymentStatus {
    OPEN,
    PARTIALLY_PAID,
    /** Something is still to be paid, and its day is over. */
    OVERDUE,
    PAID,
    /** Nothing is to be paid any more, as all of it was taken back. */
    CREDITED;

    /**
     * @param due what was to be paid when it was issued
     * @param paid what payments have settled
     * @param credited what credit notes have settled
     * @param today the studio's day; an invoice is overdue from the day after it was due
     */
    public static PaymentStatus of(Money due, Money paid, Money credited, LocalDate dueOn, LocalDate today) {
        var open = due.minus(paid).minus(credited);
        if (open.isPositive()) {
            if (today.isAfter(dueOn)) {
                return OVERDUE;
            }
            return paid.isPositive() || credited.isPositive() ? PARTIALLY_PAID : OPEN;
        }
        return credited.isPositive() && paid.isZero() ? CREDITED : PAID;
    }

    /** The word in the database and the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PaymentStatus> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
