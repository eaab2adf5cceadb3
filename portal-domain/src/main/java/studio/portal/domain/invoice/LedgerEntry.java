package studio.portal.domain.invoice;

/** One line of a client's ledger; lines are added and never changed, and what the ledger is follows from them. */
public sealed interface LedgerEntry {
    /** Never negative but where an allocation is undone. */
    Money amount();

    /** An invoice was issued. */
    record Owed(Receivable receivable) implements LedgerEntry {
        @Override
        public Money amount() {
            return receivable.due();
        }
    }

    /** A payment arrived, or a credit note was issued. */
    record Credited(Credit.Source source, Money amount) implements LedgerEntry {}

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
