package studio.portal.domain.invoice;

import java.util.Optional;

/**
 * A discount or surcharge on the whole document, as the studio states it. EN 16931 knows such amounts with one VAT each
 * (BT-95, BT-102); where the lines have several, "5 % off everything" is one of them for each ({@link Spread}).
 *
 * @param vat of which VAT it is; empty where it goes over all lines alike
 */
public record DocumentAdjustment(Adjustment adjustment, Optional<Vat> vat) {}
