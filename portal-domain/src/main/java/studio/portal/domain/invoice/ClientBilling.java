package studio.portal.domain.invoice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.EmailAddress;

/**
 * How a client is invoiced.
 *
 * @param buyer the client as its invoices name it; until it is said, none is issued to it
 * @param addresses who gets each invoice by mail, whether they have a login or not
 * @param buyerReference what public buyers and some others want to read on each invoice (EN 16931, BT-10)
 * @param daysToPay of new drafts; empty: as the studio's
 */
public record ClientBilling(
        Optional<Party> buyer,
        List<EmailAddress> addresses,
        Optional<String> buyerReference,
        Optional<Integer> daysToPay) {
    public static final int MOST_ADDRESSES = 10;

    /** @throws RuleViolation {@code billing} */
    public ClientBilling {
        addresses = List.copyOf(new LinkedHashSet<>(addresses));
        buyerReference = buyerReference.map(String::strip).filter(text -> !text.isEmpty());
        if (addresses.size() > MOST_ADDRESSES
                || buyerReference
                        .filter(text -> text.length() > InvoiceTerms.REFERENCE_LENGTH)
                        .isPresent()
                || daysToPay
                        .filter(days -> days < 0 || days > InvoiceTerms.MOST_DAYS_TO_PAY)
                        .isPresent()) {
            throw new RuleViolation("billing", "A client has at most " + MOST_ADDRESSES + " billing addresses");
        }
    }

    /** Of a client of whom nothing is said yet. */
    public static ClientBilling first() {
        return new ClientBilling(Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }
}
