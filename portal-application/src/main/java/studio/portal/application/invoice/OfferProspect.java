package studio.portal.application.invoice;

import java.util.List;
import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.domain.invoice.Party;

/**
 * What sending a draft would come to.
 *
 * @param missing the codes of the rules by which it would be refused
 * @param deciding the client's people who can accept or decline it
 * @param reading those who can only read it
 */
public record OfferProspect(
        Optional<Party> seller,
        Optional<Party> buyer,
        List<String> missing,
        List<PersonName> deciding,
        List<PersonName> reading) {
    public OfferProspect {
        missing = List.copyOf(missing);
        deciding = List.copyOf(deciding);
        reading = List.copyOf(reading);
    }
}
