package studio.portal.domain.invoice;

/** One line of a client's ledger; lines are added and never changed. */
public sealed interface LedgerEntry {
    Money amount();

    /** So much of a credit pays an invoice; less than nothing where that is undone. */
    record Allocated(Credit.Source source, InvoiceId invoice, Money amount) implements LedgerEntry {}

    /**
     * So much went back to the client by the way a payment had come.
     *
     * @param source what it is taken from: the payment itself, or a credit note
     */
    record Refunded(PaymentId payment, Credit.Source source, Money amount) implements LedgerEntry {}

    /** The client's bank or card company has taken so much of a payment back, without the studio's doing. */
    record ChargedBack(PaymentId payment, Money amount) implements LedgerEntry {}
}
