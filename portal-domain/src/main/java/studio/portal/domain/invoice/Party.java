package studio.portal.domain.invoice;

import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.EmailAddress;

/**
 * Seller or buyer as an invoice names them (EN 16931, BG-4 and BG-7).
 *
 * @param name the full name by law (BT-27, BT-44)
 * @param vatId (BT-31, BT-48)
 * @param taxNumber what the local tax office calls them (BT-32); of a seller alone
 * @param registration their number in a register of companies (BT-30, BT-47)
 * @param contact who answers for them
 */
public record Party(
        String name,
        PostalAddress address,
        Optional<VatId> vatId,
        Optional<String> taxNumber,
        Optional<String> registration,
        Optional<Contact> contact) {
    public static final int NAME_LENGTH = 120;
    public static final int NUMBER_LENGTH = 40;

    /**
     * Who to turn to (BG-6, BG-9).
     *
     * @param phone as it is dialled, maybe none
     */
    public record Contact(String name, Optional<String> phone, EmailAddress email) {
        /** @throws RuleViolation {@code party} */
        public Contact {
            name = line(name, NAME_LENGTH);
            phone = optional(phone);
        }
    }

    /** @throws RuleViolation {@code party} */
    public Party {
        name = line(name, NAME_LENGTH);
        taxNumber = optional(taxNumber);
        registration = optional(registration);
    }

    /** Whether tax offices know them by one number or another, which every category but one asks of a seller. */
    boolean isTaxable() {
        return vatId.isPresent() || taxNumber.isPresent();
    }

    private static Optional<String> optional(Optional<String> text) {
        return text.map(String::strip).filter(line -> !line.isEmpty()).map(line -> line(line, NUMBER_LENGTH));
    }

    private static String line(String text, int length) {
        var line = text.strip();
        if (!OneLine.is(line) || line.length() > length) {
            throw new RuleViolation("party", "A name has 1 to " + NAME_LENGTH + " characters in one line");
        }
        return line;
    }
}
