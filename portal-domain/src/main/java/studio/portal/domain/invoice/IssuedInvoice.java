package studio.portal.domain.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was frozen when an invoice was issued; with the terms of that moment it is the whole of it, for ever.
 *
 * @param dueOn issue date and the terms' days to pay (EN 16931, BT-9)
 * @param reference what to quote when paying (BT-83)
 * @param totals of the terms, less the deposits
 */
public record IssuedInvoice(
        InvoiceNumber number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Party seller,
        Party buyer,
        Optional<BankAccount> account,
        PaymentReference reference,
        List<DeductedDeposit> deposits,
        Totals totals,
        Instant issuedAt) {}
