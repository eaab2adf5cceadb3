package studio.portal.domain.invoice;

import java.time.LocalDate;
import studio.portal.domain.RuleViolation;

/** When what is invoiced was or will be done: on a day (EN 16931, BT-72) or over days (BG-14). */
public sealed interface Delivery {
    /** The first day of it. */
    LocalDate from();

    /** The last day of it. */
    LocalDate to();

    record On(LocalDate day) implements Delivery {
        @Override
        public LocalDate from() {
            return day;
        }

        @Override
        public LocalDate to() {
            return day;
        }
    }

    /** Both days are part of it. */
    record During(LocalDate from, LocalDate to) implements Delivery {
        /** @throws RuleViolation {@code delivery} where it ends before it begins (BR-29) */
        public During {
            if (to.isBefore(from)) {
                throw new RuleViolation("delivery", "A period does not end before it begins");
            }
        }
    }
}
