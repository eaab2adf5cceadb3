package studio.portal.application.activity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.domain.EventType;

/**
 * One row of the record, for staff.
 *
 * @param by the person; empty for a job or a visitor
 * @param job the job's name; empty unless a job did it
 * @param person the person it was done to or with, where the details name one
 * @param origin network address and request id, as far as known
 */
public record HistoryLine(
        EventType type,
        Optional<PersonName> by,
        Optional<String> job,
        Optional<PersonName> person,
        Map<String, String> details,
        Optional<String> origin,
        Instant at) {
    public HistoryLine {
        details = Map.copyOf(details);
    }
}
