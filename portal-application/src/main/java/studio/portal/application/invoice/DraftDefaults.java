package studio.portal.application.invoice;

import java.util.Currency;
import java.util.Optional;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Vat;

/**
 * What a new draft begins with.
 *
 * @param vat of new lines
 */
public record DraftDefaults(
        Currency currency, Language language, Optional<String> buyerReference, int daysToPay, Vat vat) {}
