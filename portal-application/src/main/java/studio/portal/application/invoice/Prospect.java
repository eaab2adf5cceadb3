package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.invoice.BankAccount;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Party;

/**
 * What would be frozen if a draft was issued now.
 *
 * @param example a number of the series; which one it gets is known only when it is issued
 * @param missing the codes of the rules by which it would be refused
 */
public record Prospect(
        InvoiceNumber example,
        LocalDate issuedOn,
        LocalDate dueOn,
        Optional<Party> seller,
        Optional<Party> buyer,
        Optional<BankAccount> account,
        List<String> missing) {
    public Prospect {
        missing = List.copyOf(missing);
    }
}
