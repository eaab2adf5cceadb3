package studio.portal.domain.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import studio.portal.domain.account.PersonId;

/**
 * One person's part in an asking for approval.
 *
 * @param turnAt since when they are asked; empty while others come before them
 * @param reminded the last reminder they had
 */
public record ApprovalStep(
        PersonId person, Optional<Instant> turnAt, Optional<Decision> decision, Optional<ApprovalReminder> reminded) {
    static ApprovalStep later(PersonId person) {
        return new ApprovalStep(person, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether it is them who are waited for, as long as the round is open. */
    public boolean isAsked() {
        return turnAt.isPresent() && decision.isEmpty();
    }

    ApprovalStep asked(Instant at) {
        return new ApprovalStep(person, Optional.of(at), decision, reminded);
    }

    ApprovalStep decided(Decision made) {
        return new ApprovalStep(person, turnAt, Optional.of(made), reminded);
    }

    ApprovalStep reminded(ApprovalReminder reminder) {
        return new ApprovalStep(person, turnAt, decision, Optional.of(reminder));
    }

    /**
     * The reminder they should have now. One whose day had come when they were asked is not sent: they know already; of
     * several that were missed only the last is.
     */
    Optional<ApprovalReminder> due(LocalDate dueOn, LocalDate today, ZoneId zone) {
        if (!isAsked()) {
            return Optional.empty();
        }
        var askedOn = turnAt.orElseThrow().atZone(zone).toLocalDate();
        return ApprovalReminder.reached(dueOn, today)
                .filter(reminder -> reminder.dayFor(dueOn).isAfter(askedOn))
                .filter(reminder -> reminded.isEmpty() || reminder.compareTo(reminded.get()) > 0);
    }
}
