package studio.portal.domain.invoice;

import java.util.Optional;
import java.util.regex.Pattern;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/**
 * Where to pay to (EN 16931, BG-17).
 *
 * @param holder at most 70 characters, which is what a pay-by-bank code holds (EPC069-12)
 * @param bic 8 or 11 letters and digits (ISO 9362)
 */
public record BankAccount(String holder, Iban iban, Optional<String> bic) {
    public static final int HOLDER_LENGTH = 70;

    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

    /** @throws RuleViolation {@code bank-account} */
    public BankAccount {
        holder = holder.strip();
        if (!OneLine.is(holder) || holder.length() > HOLDER_LENGTH) {
            throw new RuleViolation("bank-account", "An account's holder has 1 to " + HOLDER_LENGTH + " characters");
        }
        if (bic.filter(code -> !BIC.matcher(code).matches()).isPresent()) {
            throw new RuleViolation("bank-account", "A BIC has 8 or 11 letters and digits");
        }
    }
}
