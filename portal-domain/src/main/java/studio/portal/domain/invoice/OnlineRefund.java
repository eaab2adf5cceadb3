package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.UUID;
import studio.portal.domain.account.ActorReference;

/**
 * The studio's wish that so much of an online payment goes back by the way it came, written down before the provider
 * hears of it.
 *
 * @param progress {@link AttemptProgress#EXPIRED} is never one of a refund
 */
public record OnlineRefund(UUID id, Money amount, ActorReference by, Instant at, AttemptProgress progress) {
    OnlineRefund become(AttemptProgress to) {
        return new OnlineRefund(id, amount, by, at, to);
    }
}
