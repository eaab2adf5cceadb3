package studio.portal.domain.invoice;

import java.util.Arrays;
import java.util.Optional;

/**
 * How the VAT law treats what is invoiced: the codes of UNTDID 5305 that EN 16931 uses (BT-151, BT-118), with the reasons
 * of the VATEX code list (BT-121) where the law knows but one.
 */
public enum VatCategory {
    /** Standard and reduced rates. */
    STANDARD("S", Optional.empty()),
    /** A rate of nought, still taxed. */
    ZERO("Z", Optional.empty()),
    /** Exempt, for a reason that is to be stated: also what small businesses sell. */
    EXEMPT("E", Optional.empty()),
    /** The buyer owes the tax. */
    REVERSE_CHARGE("AE", Optional.of("VATEX-EU-AE")),
    /** Goods to a business in another member state. */
    INTRA_COMMUNITY("K", Optional.of("VATEX-EU-IC")),
    /** To outside the Union. */
    EXPORT("G", Optional.of("VATEX-EU-G")),
    /** No VAT matter at all; knows no rate, and nothing else beside it on an invoice (BR-O-05, BR-O-11 to -14). */
    OUTSIDE_SCOPE("O", Optional.of("VATEX-EU-O"));

    private final String code;
    private final Optional<String> reasonCode;

    VatCategory(String code, Optional<String> reasonCode) {
        this.code = code;
        this.reasonCode = reasonCode;
    }

    /** The code of UNTDID 5305. */
    public String code() {
        return code;
    }

    /** Why no tax is due, where the category says it by itself (BT-121). */
    public Optional<String> reasonCode() {
        return reasonCode;
    }

    public boolean isTaxed() {
        return this == STANDARD;
    }

    /** Whether whoever writes the invoice has to say why no tax is due (BR-E-10). */
    public boolean needsReason() {
        return this == EXEMPT;
    }

    public static Optional<VatCategory> ofCode(String code) {
        return Arrays.stream(values())
                .filter(category -> category.code.equals(code))
                .findFirst();
    }
}
