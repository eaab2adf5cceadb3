package studio.portal.application.invoice;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.invoice.Party;

/** What an XRechnung demands and an invoice by EN 16931 can do without. */
public enum XRechnungGap {
    /** The buyer's reference, such as a Leitweg-ID (BT-10, BR-DE-15). */
    BUYER_REFERENCE,
    /** Who answers for the seller, whose address is the seller's electronic one too (BG-6, BT-34, BR-DE-2). */
    SELLER_CONTACT,
    /** A phone number of theirs, with three digits at least (BT-42, BR-DE-6, BR-DE-27). */
    SELLER_PHONE,
    /** The buyer's electronic address (BT-49, PEPPOL-EN16931-R010). */
    BUYER_EMAIL;

    private static final Pattern PHONE = Pattern.compile("(.*[0-9]){3}.*");

    /** All that keeps an invoice from being written as XRechnung; none, and it can be. */
    public static Set<XRechnungGap> of(InvoicePaper paper) {
        var gaps = EnumSet.noneOf(XRechnungGap.class);
        if (paper.terms().buyerReference().isEmpty()) {
            gaps.add(BUYER_REFERENCE);
        }
        var contact = paper.issued().seller().contact();
        if (contact.isEmpty()) {
            gaps.add(SELLER_CONTACT);
        }
        if (phone(contact).filter(number -> PHONE.matcher(number).matches()).isEmpty()) {
            gaps.add(SELLER_PHONE);
        }
        if (paper.issued().buyer().contact().isEmpty()) {
            gaps.add(BUYER_EMAIL);
        }
        return gaps;
    }

    RuleViolation refusal() {
        var message = "An XRechnung needs more than the invoice has";
        return switch (this) {
            case BUYER_REFERENCE -> new RuleViolation("xrechnung-buyer-reference", message);
            case SELLER_CONTACT -> new RuleViolation("xrechnung-seller-contact", message);
            case SELLER_PHONE -> new RuleViolation("xrechnung-seller-phone", message);
            case BUYER_EMAIL -> new RuleViolation("xrechnung-buyer-email", message);
        };
    }

    private static Optional<String> phone(Optional<Party.Contact> contact) {
        return contact.flatMap(Party.Contact::phone);
    }
}
