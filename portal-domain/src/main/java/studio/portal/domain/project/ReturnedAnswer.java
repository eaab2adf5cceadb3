package studio.portal.domain.project;

import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.account.PersonId;

/**
 * An answer that the studio returned, as it was sent: both sides can still read it, whatever is answered in its place.
 *
 * @param answeredBy who sent it, as far as that is known
 * @param because why another one was wanted
 * @param returnedBy who of the studio returned it, as far as that is known
 */
public record ReturnedAnswer(
        ItemAnswer answer,
        Optional<PersonId> answeredBy,
        Instant answeredAt,
        String because,
        Optional<PersonId> returnedBy,
        Instant returnedAt) {}
