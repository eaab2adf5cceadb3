package studio.portal.bootstrap.cii;

import java.util.Currency;
import java.util.Optional;
import studio.portal.domain.invoice.InvoiceKind;

/** The rules a document says that it follows. */
public enum Conformance {
    EN_16931("urn:cen.eu:en16931:2017", Optional.empty()),
    XRECHNUNG(
            "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
            Optional.of("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"));

    private static final String PARTIAL_INVOICE = "326";

    private final String specification;
    private final Optional<String> process;

    Conformance(String specification, Optional<String> process) {
        this.specification = specification;
        this.process = process;
    }

    /** BT-24. */
    String specification() {
        return specification;
    }

    /** BT-23. */
    Optional<String> process() {
        return process;
    }

    /** BT-3; XRechnung knows no prepayment invoice and takes a partial one for it (BR-DE-17). */
    String typeCode(InvoiceKind kind) {
        return this == XRECHNUNG && kind == InvoiceKind.DEPOSIT ? PARTIAL_INVOICE : kind.code();
    }

    /**
     * Whether a discount says of what it is how many per cent. XRechnung takes a share apart from its amount by more than
     * 0.02 for a mistake (PEPPOL-EN16931-R040), which every amount in whole yen is; the amount alone says enough.
     */
    boolean statesShares(Currency currency) {
        return this == EN_16931 || currency.getDefaultFractionDigits() > 0;
    }
}
