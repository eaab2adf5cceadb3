package studio.portal.domain.invoice;

import java.time.Instant;
import java.time.YearMonth;
import studio.portal.domain.account.ClientId;

/** A card that a client has saved with the payment provider. */
public record PaymentMethod(PaymentMethodId id, ClientId client, SavedCard card, Instant savedAt) {
    /** @param now the month it is for the studio */
    public boolean isExpired(YearMonth now) {
        return card.expires().isBefore(now);
    }

    /** The provider may have learned that the bank sent a new card under the same token. */
    public PaymentMethod become(SavedCard now) {
        return new PaymentMethod(id, client, now, savedAt);
    }
}
