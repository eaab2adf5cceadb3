package studio.portal.domain.invoice;

import java.util.Currency;
import java.util.Optional;
import studio.portal.domain.RuleViolation;

/**
 * How the studio invoices: what admins decide, in effect for what is issued from then on.
 *
 * @param seller the studio as its invoices name it; until it is said, none is issued
 * @param account where clients pay to
 * @param currency of new drafts
 * @param vat of new lines
 * @param daysToPay of new drafts, 0 to 365
 */
public record StudioBilling(
        Optional<Party> seller,
        Optional<BankAccount> account,
        NumberFormats numbers,
        Currency currency,
        Vat vat,
        int daysToPay) {
    private static final int TWO_WEEKS = 14;
    private static final int GERMAN_STANDARD = 19;

    /** @throws RuleViolation {@code currency} or {@code billing} */
    public StudioBilling {
        if (!Money.isOffered(currency)) {
            throw new RuleViolation("currency", "A currency has no decimals or two");
        }
        if (daysToPay < 0 || daysToPay > InvoiceTerms.MOST_DAYS_TO_PAY) {
            throw new RuleViolation("billing", "An invoice is due within " + InvoiceTerms.MOST_DAYS_TO_PAY + " days");
        }
    }

    /** Of a studio that has decided nothing yet. */
    public static StudioBilling first() {
        return new StudioBilling(
                Optional.empty(),
                Optional.empty(),
                NumberFormats.first(),
                Currency.getInstance("EUR"),
                Vat.standard(Percentage.of(GERMAN_STANDARD)),
                TWO_WEEKS);
    }
}
