package studio.portal.application.document;

import java.time.Instant;
import java.util.Optional;
import studio.portal.application.account.PersonName;

/**
 * What is shown where something was taken back.
 *
 * @param by empty if a job did it
 */
public record WithdrawalMark(Optional<PersonName> by, Instant at, String reason) {}
