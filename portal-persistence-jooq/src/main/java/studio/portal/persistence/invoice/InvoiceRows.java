package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.INVOICE_PARTY;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.BankAccount;
import studio.portal.domain.invoice.Delivery;
import studio.portal.domain.invoice.Iban;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.InvoiceState;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.PaymentReference;
import studio.portal.domain.invoice.Totals;
import studio.portal.domain.project.ProjectId;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.InvoiceRecord;

/** Invoices as rows and back. What is issued is read as it was stored, never reckoned again. */
final class InvoiceRows {
    static final String SELLER = "seller";
    static final String BUYER = "buyer";

    private final DSLContext sql;
    private final InvoiceLineRows lines;
    private final InvoiceAmountRows amounts;

    InvoiceRows(DSLContext sql) {
        this.sql = sql;
        this.lines = new InvoiceLineRows(sql);
        this.amounts = new InvoiceAmountRows(sql);
    }

    /** The invoice of a row, with its lines and amounts in as many statements as there are kinds of rows. */
    Invoice invoice(InvoiceRecord row) {
        var currency = Currency.getInstance(row.getCurrency());
        return Invoice.stored(new InvoiceState(
                new InvoiceId(row.getId()),
                new ClientId(row.getClientId()),
                InvoiceKind.ofWord(row.getKind()).orElseThrow(),
                Optional.ofNullable(row.getCorrectsId()).map(InvoiceId::new),
                new InvoiceTerms(
                        Optional.ofNullable(row.getProjectId()).map(ProjectId::new),
                        currency,
                        Language.ofTag(row.getLanguage()).orElseThrow(),
                        lines.of(row.getId(), currency),
                        lines.adjustmentsOf(row.getId(), currency),
                        delivery(row),
                        Optional.ofNullable(row.getPurchaseOrder()),
                        Optional.ofNullable(row.getBuyerReference()),
                        Optional.ofNullable(row.getNote()),
                        row.getDaysToPay()),
                actor(row.getDraftedByPerson(), row.getDraftedByJob()),
                row.getDraftedAt(),
                Optional.ofNullable(row.getIssuedAt()).map(at -> issued(row, currency)),
                row.getVersion()));
    }

    private static Optional<Delivery> delivery(InvoiceRecord row) {
        return Optional.ofNullable(row.getDeliveredFrom())
                .map(from -> from.equals(row.getDeliveredTo())
                        ? new Delivery.On(from)
                        : new Delivery.During(from, row.getDeliveredTo()));
    }

    private IssuedInvoice issued(InvoiceRecord row, Currency currency) {
        var parties = parties(row.getId());
        return new IssuedInvoice(
                new InvoiceNumber(row.getNumber()),
                row.getIssuedOn(),
                row.getDueOn(),
                party(parties, SELLER),
                party(parties, BUYER),
                Optional.ofNullable(row.getAccountIban())
                        .map(iban -> new BankAccount(
                                row.getAccountHolder(), new Iban(iban), Optional.ofNullable(row.getAccountBic()))),
                new PaymentReference(row.getReference()),
                amounts.deposits(row.getId(), currency),
                totals(row, currency),
                row.getIssuedAt());
    }

    Totals totals(InvoiceRecord row, Currency currency) {
        return new Totals(
                money(row.getLinesTotal(), currency),
                amounts.applied(row.getId(), currency),
                money(row.getDiscounts(), currency),
                money(row.getSurcharges(), currency),
                money(row.getNet(), currency),
                amounts.vats(row.getId(), currency),
                money(row.getTax(), currency),
                money(row.getGross(), currency),
                money(row.getDeposits(), currency),
                money(row.getDue(), currency));
    }

    private static Party party(Map<String, Party> parties, String role) {
        return Optional.ofNullable(parties.get(role)).orElseThrow();
    }

    /** By their roles. */
    private Map<String, Party> parties(UUID invoice) {
        return sql.selectFrom(INVOICE_PARTY)
                .where(INVOICE_PARTY.INVOICE_ID.eq(invoice))
                .fetchMap(INVOICE_PARTY.ROLE, Parties::party);
    }

    void fillFirst(InvoiceRecord row, InvoiceState state) {
        row.setId(state.id().value());
        row.setClientId(state.client().value());
        row.setKind(state.kind().word());
        row.setCorrectsId(state.corrects().map(InvoiceId::value).orElse(null));
        state.draftedBy().person().map(PersonId::value).ifPresent(row::setDraftedByPerson);
        state.draftedBy().job().ifPresent(row::setDraftedByJob);
        row.setDraftedAt(Moments.stored(state.draftedAt()));
    }

    /** Fills in what changes as long as it is a draft, and what freezes it. */
    void fill(InvoiceRecord row, InvoiceState state, long version) {
        var terms = state.terms();
        row.setProjectId(terms.project().map(ProjectId::value).orElse(null));
        row.setCurrency(terms.currency().getCurrencyCode());
        row.setLanguage(terms.language().tag());
        row.setDeliveredFrom(terms.delivery().map(Delivery::from).orElse(null));
        row.setDeliveredTo(terms.delivery().map(Delivery::to).orElse(null));
        row.setPurchaseOrder(terms.purchaseOrder().orElse(null));
        row.setBuyerReference(terms.buyerReference().orElse(null));
        row.setNote(terms.note().orElse(null));
        row.setDaysToPay(terms.daysToPay());
        row.setVersion(version);
        state.issued().ifPresent(issued -> fill(row, issued));
    }

    private static void fill(InvoiceRecord row, IssuedInvoice issued) {
        row.setIssuedAt(Moments.stored(issued.issuedAt()));
        row.setNumber(issued.number().value());
        row.setIssuedOn(issued.issuedOn());
        row.setDueOn(issued.dueOn());
        row.setReference(issued.reference().value());
        row.setAccountHolder(issued.account().map(BankAccount::holder).orElse(null));
        row.setAccountIban(
                issued.account().map(account -> account.iban().value()).orElse(null));
        row.setAccountBic(issued.account().flatMap(BankAccount::bic).orElse(null));
        var totals = issued.totals();
        row.setLinesTotal(totals.lines().amount());
        row.setDiscounts(totals.discounts().amount());
        row.setSurcharges(totals.surcharges().amount());
        row.setNet(totals.net().amount());
        row.setTax(totals.tax().amount());
        row.setGross(totals.gross().amount());
        row.setDeposits(totals.deposits().amount());
        row.setDue(totals.due().amount());
    }

    /** Writes what stands beside the row of an invoice: anew for a draft, with all that is frozen for an issued one. */
    void writeParts(InvoiceState state) {
        lines.write(state.id().value(), state.terms());
        state.issued().ifPresent(issued -> {
            amounts.write(state.id(), issued);
            write(state.id(), SELLER, issued.seller());
            write(state.id(), BUYER, issued.buyer());
        });
    }

    private void write(InvoiceId invoice, String role, Party party) {
        var row = sql.newRecord(INVOICE_PARTY);
        row.setInvoiceId(invoice.value());
        row.setRole(role);
        Parties.fill(row, party);
        row.insert();
    }

    void removeParts(InvoiceId invoice) {
        lines.remove(invoice.value());
    }

    /** An amount as the columns hold it, with two places whatever the currency has. */
    static Money money(BigDecimal amount, Currency currency) {
        return new Money(amount.stripTrailingZeros(), currency);
    }

    static ActorReference actor(@Nullable UUID person, @Nullable String job) {
        return new ActorReference(Optional.ofNullable(person).map(PersonId::new), Optional.ofNullable(job));
    }
}
