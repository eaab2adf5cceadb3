package studio.portal.domain.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/**
 * Everything there is to store of a recurring invoice.
 *
 * @param next which of its days, counted from 0, is made next
 */
public record RecurringState(
        RecurringInvoiceId id,
        ClientId client,
        RecurringPlan plan,
        Status status,
        int next,
        ActorReference startedBy,
        Instant startedAt,
        long version) {
    public enum Status {
        ACTIVE,
        PAUSED,
        ENDED;

        /** The word in the database and the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Status> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(status -> status.word().equals(word))
                    .findFirst();
        }
    }

    /** Empty once it is over. */
    public Optional<LocalDate> nextOn() {
        return status == Status.ENDED
                ? Optional.empty()
                : Optional.of(plan.recurrence().day(next));
    }

    RecurringState with(RecurringPlan other) {
        return new RecurringState(id, client, other, status, next, startedBy, startedAt, version);
    }

    RecurringState with(Status other) {
        return new RecurringState(id, client, plan, other, next, startedBy, startedAt, version);
    }

    RecurringState with(int other) {
        return new RecurringState(id, client, plan, status, other, startedBy, startedAt, version);
    }
}
