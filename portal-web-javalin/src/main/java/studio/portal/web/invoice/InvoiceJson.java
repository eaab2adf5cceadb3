package studio.portal.web.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.application.invoice.InvoiceRow;
import studio.portal.application.project.ProjectName;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.BankAccount;
import studio.portal.domain.invoice.DeductedDeposit;
import studio.portal.domain.invoice.Delivery;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentReference;
import studio.portal.domain.invoice.Totals;
import studio.portal.domain.invoice.VatTotal;
import studio.portal.web.RouteTable;

/** Invoices and credit notes as scripts read them. Amounts and other decimals are text, so that none is rounded. */
final class InvoiceJson {
    private InvoiceJson() {}

    /** @param amount with the decimals of its currency, such as {@code 119.00} */
    record Amount(String amount, String currency) {
        static Amount of(Money money) {
            return new Amount(money.amount().toPlainString(), money.currency().getCurrencyCode());
        }
    }

    /**
     * A line of the list. Of a draft neither number nor amounts are fixed; a credit note is not paid, so nothing of it is
     * open.
     *
     * @param total with VAT
     * @param due the total less deposits
     */
    record Row(
            UUID id,
            InvoiceKind kind,
            Optional<String> number,
            InvoiceStatus status,
            ClientName client,
            Optional<LocalDate> issuedOn,
            Optional<LocalDate> dueOn,
            Optional<Amount> total,
            Optional<Amount> due,
            Optional<Amount> paid,
            Optional<Amount> credited,
            Optional<Amount> open,
            Instant updatedAt) {
        static Row of(InvoiceRow row, LocalDate today) {
            var issued = row.issued();
            var owed = issued.filter(any -> row.kind() != InvoiceKind.CREDIT_NOTE);
            return new Row(
                    row.id().value(),
                    row.kind(),
                    issued.map(InvoiceRow.Issued::number).map(InvoiceNumber::value),
                    InvoiceStatus.of(row, today),
                    row.client(),
                    issued.map(InvoiceRow.Issued::issuedOn),
                    owed.map(InvoiceRow.Issued::dueOn),
                    issued.map(InvoiceRow.Issued::gross).map(Amount::of),
                    issued.map(InvoiceRow.Issued::due).map(Amount::of),
                    owed.map(InvoiceRow.Issued::paid).map(Amount::of),
                    owed.map(InvoiceRow.Issued::credited).map(Amount::of),
                    owed.map(InvoiceRow.Issued::open).map(Amount::of),
                    row.updatedAt());
        }
    }

    /**
     * One of them. What stands in a draft is what it can be changed by; what is frozen when it is issued is empty until
     * then.
     *
     * @param totals of a draft what it comes to as it is, without the deposits that are deducted when it is issued
     * @param reference what to quote when paying
     * @param corrects what a credit note takes back
     * @param creditNotes the issued ones over it
     */
    record Invoice(
            UUID id,
            InvoiceKind kind,
            Optional<String> number,
            InvoiceStatus status,
            ClientName client,
            Optional<ProjectName> project,
            String currency,
            Language language,
            List<InvoiceLineJson.Line> lines,
            List<InvoiceLineJson.Change> adjustments,
            Optional<LocalDate> deliveredFrom,
            Optional<LocalDate> deliveredTo,
            Optional<String> purchaseOrder,
            Optional<String> buyerReference,
            Optional<String> note,
            int daysToPay,
            Optional<LocalDate> issuedOn,
            Optional<LocalDate> dueOn,
            Optional<Side> seller,
            Optional<Side> buyer,
            Optional<Account> account,
            Optional<String> reference,
            Optional<Sums> totals,
            List<Deposit> deposits,
            Optional<Amount> paid,
            Optional<Amount> credited,
            Optional<Amount> open,
            List<Settled> settlements,
            Optional<Other> corrects,
            List<Other> creditNotes,
            Instant updatedAt,
            long version) {
        static Invoice of(InvoiceView view) {
            var invoice = view.invoice();
            var terms = invoice.terms();
            var issued = invoice.issued();
            var open = invoice.open();
            return new Invoice(
                    invoice.id().value(),
                    invoice.kind(),
                    issued.map(IssuedInvoice::number).map(InvoiceNumber::value),
                    view.status(),
                    invoice.of(),
                    invoice.project(),
                    terms.currency().getCurrencyCode(),
                    terms.language(),
                    lines(terms),
                    terms.adjustments().stream().map(InvoiceLineJson.Change::of).toList(),
                    terms.delivery().map(Delivery::from),
                    terms.delivery().map(Delivery::to),
                    terms.purchaseOrder(),
                    terms.buyerReference(),
                    terms.note(),
                    terms.daysToPay(),
                    issued.map(IssuedInvoice::issuedOn),
                    issued.filter(frozen -> !view.isCreditNote()).map(IssuedInvoice::dueOn),
                    issued.map(IssuedInvoice::seller).map(Side::of),
                    issued.map(IssuedInvoice::buyer).map(Side::of),
                    issued.flatMap(IssuedInvoice::account).map(Account::of),
                    issued.map(IssuedInvoice::reference).map(PaymentReference::value),
                    view.totals().map(Sums::of),
                    view.deposits().stream().map(Deposit::of).toList(),
                    open.map(any -> Amount.of(invoice.paid())),
                    open.map(any -> Amount.of(invoice.credited())),
                    open.map(Amount::of),
                    invoice.settlements().stream().map(Settled::of).toList(),
                    invoice.corrects().map(Other::of),
                    invoice.creditNotes().stream().map(Other::of).toList(),
                    invoice.updatedAt(),
                    invoice.version());
        }

        private static List<InvoiceLineJson.Line> lines(InvoiceTerms terms) {
            return terms.lines().stream().map(InvoiceLineJson.Line::of).toList();
        }
    }

    /** Seller or buyer as the invoice names them. */
    record Side(
            String name,
            String street,
            Optional<String> addition,
            String postcode,
            String city,
            String country,
            Optional<String> vatId,
            Optional<String> taxNumber,
            Optional<String> registration) {
        static Side of(Party party) {
            var address = party.address();
            return new Side(
                    party.name(),
                    address.street(),
                    address.addition(),
                    address.postcode(),
                    address.city(),
                    address.country().value(),
                    party.vatId().map(id -> id.value()),
                    party.taxNumber(),
                    party.registration());
        }
    }

    record Account(String holder, String iban, Optional<String> bic) {
        static Account of(BankAccount account) {
            return new Account(account.holder(), account.iban().value(), account.bic());
        }
    }

    /**
     * @param net without VAT
     * @param total with VAT
     * @param due the total less deposits
     */
    record Sums(
            Amount lines,
            Amount discounts,
            Amount surcharges,
            Amount net,
            List<TaxOn> vats,
            Amount tax,
            Amount total,
            Amount deposits,
            Amount due) {
        static Sums of(Totals totals) {
            return new Sums(
                    Amount.of(totals.lines()),
                    Amount.of(totals.discounts()),
                    Amount.of(totals.surcharges()),
                    Amount.of(totals.net()),
                    totals.vats().stream().map(TaxOn::of).toList(),
                    Amount.of(totals.tax()),
                    Amount.of(totals.gross()),
                    Amount.of(totals.deposits()),
                    Amount.of(totals.due()));
        }
    }

    record TaxOn(InvoiceLineJson.Tax vat, Amount taxable, Amount tax) {
        static TaxOn of(VatTotal total) {
            return new TaxOn(InvoiceLineJson.Tax.of(total.vat()), Amount.of(total.taxable()), Amount.of(total.tax()));
        }
    }

    /** A paid deposit that a final invoice deducts. */
    record Deposit(UUID id, String number, LocalDate issuedOn, Amount net, Amount tax, Amount total) {
        static Deposit of(DeductedDeposit deposit) {
            return new Deposit(
                    deposit.invoice().value(),
                    deposit.number().value(),
                    deposit.issuedOn(),
                    Amount.of(deposit.net()),
                    Amount.of(deposit.tax()),
                    Amount.of(deposit.gross()));
        }
    }

    /**
     * So much of a payment or of a credit note.
     *
     * @param amount less than nothing where a payment was charged back
     */
    record Settled(
            Amount amount,
            LocalDate on,
            Optional<UUID> paymentId,
            Optional<Payment.Way> way,
            Optional<Other> creditNote) {
        static Settled of(InvoiceDetail.Settlement settlement) {
            return new Settled(
                    Amount.of(settlement.amount()),
                    settlement.on(),
                    settlement.payment().map(id -> id.value()),
                    settlement.way(),
                    settlement.creditNote().map(Other::of));
        }
    }

    record Other(UUID id, String number) {
        static Other of(InvoiceDetail.Reference reference) {
            return new Other(reference.id().value(), reference.number().value());
        }
    }

    /** What is outstanding, in each currency in which there ever was something to pay. */
    record Summary(List<Outstanding> items) {
        static Summary of(List<studio.portal.application.invoice.Outstanding> found) {
            return new Summary(found.stream().map(Outstanding::of).toList());
        }
    }

    /**
     * @param open what is still to be paid, overdue or not
     * @param invoices by how many
     * @param left what was paid too much or credited and can still be used
     */
    record Outstanding(Amount open, int invoices, Amount overdue, int overdueInvoices, Amount left) {
        static Outstanding of(studio.portal.application.invoice.Outstanding sum) {
            return new Outstanding(
                    Amount.of(sum.open()),
                    sum.invoices(),
                    Amount.of(sum.overdue()),
                    sum.overdueInvoices(),
                    Amount.of(sum.left()));
        }
    }

    static String path(UUID id) {
        return RouteTable.API + InvoiceAddress.PATH + "/" + id;
    }
}
