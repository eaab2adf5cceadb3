package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.LEDGER;
import static studio.portal.persistence.schema.Tables.PAYMENT;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.LedgerRepository;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.Reversal;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.RowLock;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.LedgerRecord;
import studio.portal.persistence.schema.tables.records.PaymentRecord;

/** Ledgers and payments in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqLedgerRepository implements LedgerRepository {
    private final Database database;
    private final DSLContext sql;

    public JooqLedgerRepository(Database database) {
        this.database = database;
        this.sql = database.sql();
    }

    @Override
    public Ledger lock(
            Actor actor, ClientId client, Currency currency, Set<InvoiceId> invoices, Set<PaymentId> payments) {
        if (!Visibility.seesAll(actor) && !InvoicePolicy.maySeeMoneyOf(actor, client)) {
            return Ledger.stored(client, currency, List.of(), List.of());
        }
        if (locked(client, currency).isEmpty()) {
            begin(client, currency);
            if (locked(client, currency).isEmpty()) {
                throw new IllegalStateException("The ledger that was begun is not there");
            }
        }
        return new LedgerReading(sql, client, currency).ledger(invoices, payments);
    }

    private Optional<LedgerRecord> locked(ClientId client, Currency currency) {
        return RowLock.on(
                        database,
                        sql.selectFrom(LEDGER)
                                .where(LEDGER.CLIENT_ID.eq(client.value()))
                                .and(LEDGER.CURRENCY.eq(currency.getCurrencyCode())))
                .fetchOptional();
    }

    private void begin(ClientId client, Currency currency) {
        try {
            sql.insertInto(LEDGER)
                    .set(LEDGER.CLIENT_ID, client.value())
                    .set(LEDGER.CURRENCY, currency.getCurrencyCode())
                    .set(LEDGER.NEXT_ENTRY, 1L)
                    .onConflict(LEDGER.CLIENT_ID, LEDGER.CURRENCY)
                    .doNothing()
                    .execute();
        } catch (IntegrityConstraintViolationException begunMeanwhile) {
            // H2 has no ON CONFLICT: what jOOQ writes instead looks first, and waits only when it inserts.
            if (locked(client, currency).isEmpty()) {
                throw begunMeanwhile;
            }
        }
    }

    @Override
    public void update(Actor actor, Ledger ledger) {
        new LedgerWriting(sql, ledger).write();
    }

    @Override
    public void add(Actor actor, Payment payment) {
        var row = sql.newRecord(PAYMENT);
        row.setId(payment.id().value());
        row.setClientId(payment.client().value());
        row.setCurrency(payment.amount().currency().getCurrencyCode());
        row.setAmount(payment.amount().amount());
        row.setReceivedOn(payment.receivedOn());
        row.setWay(payment.way().word());
        row.setExternalKey(payment.externalKey().orElse(null));
        row.setNote(payment.note().orElse(null));
        payment.recordedBy().person().map(PersonId::value).ifPresent(row::setRecordedByPerson);
        payment.recordedBy().job().ifPresent(row::setRecordedByJob);
        row.setRecordedAt(Moments.stored(payment.recordedAt()));
        row.insert();
    }

    @Override
    public void add(Actor actor, Reversal reversal) {
        new ReversalRows(sql).add(find(actor, reversal.payment()).orElseThrow(NotFound::new), reversal);
    }

    @Override
    public Optional<Payment> find(Actor actor, PaymentId payment) {
        return find(actor, PAYMENT.ID.eq(payment.value()));
    }

    @Override
    public Optional<Payment> ofKey(Actor actor, String externalKey) {
        return find(actor, PAYMENT.EXTERNAL_KEY.eq(externalKey));
    }

    @Override
    public Optional<Reversal> reversalOfKey(Actor actor, String externalKey) {
        return new ReversalRows(sql).ofKey(actor, externalKey);
    }

    @Override
    public Optional<Payment> alike(Actor actor, ClientId client, Money amount, LocalDate receivedOn) {
        return find(
                actor,
                PAYMENT.CLIENT_ID
                        .eq(client.value())
                        .and(PAYMENT.CURRENCY.eq(amount.currency().getCurrencyCode()))
                        .and(PAYMENT.RECEIVED_ON.eq(receivedOn))
                        .and(PAYMENT.AMOUNT.eq(amount.amount())));
    }

    private Optional<Payment> find(Actor actor, Condition which) {
        return sql.selectFrom(PAYMENT)
                .where(which)
                .and(Visibility.moneyOf(actor, PAYMENT.CLIENT_ID))
                .orderBy(PAYMENT.ID.desc())
                .limit(1)
                .fetchOptional(JooqLedgerRepository::payment);
    }

    private static Payment payment(PaymentRecord row) {
        return new Payment(
                new PaymentId(row.getId()),
                new ClientId(row.getClientId()),
                InvoiceRows.money(row.getAmount(), Currency.getInstance(row.getCurrency())),
                row.getReceivedOn(),
                Payment.Way.ofWord(row.getWay()).orElseThrow(),
                Optional.ofNullable(row.getExternalKey()),
                Optional.ofNullable(row.getNote()),
                new ActorReference(
                        Optional.ofNullable(row.getRecordedByPerson()).map(PersonId::new),
                        Optional.ofNullable(row.getRecordedByJob())),
                row.getRecordedAt());
    }
}
