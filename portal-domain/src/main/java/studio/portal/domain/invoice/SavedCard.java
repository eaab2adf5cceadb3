package studio.portal.domain.invoice;

import java.time.YearMonth;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/**
 * What the provider tells of a card that a client has saved with it. There is no number here, and nothing by which
 * somebody else could take money.
 *
 * @param key the provider's token
 * @param brand the provider's word, as in {@code visa}
 * @param lastFour of its number, by which people tell their cards apart
 * @param expires the last month in which it can be used
 */
public record SavedCard(String key, String brand, String lastFour, YearMonth expires) {
    public static final int KEY_LENGTH = 120;
    public static final int BRAND_LENGTH = 40;
    private static final String FOUR = "[0-9]{4}";

    /** @throws RuleViolation {@code payment-method}; more digits than four never get this far */
    public SavedCard {
        if (!OneLine.is(key)
                || key.length() > KEY_LENGTH
                || !OneLine.is(brand)
                || brand.length() > BRAND_LENGTH
                || !lastFour.matches(FOUR)) {
            throw new RuleViolation("payment-method", "A saved card is a token, a brand and four digits");
        }
    }
}
