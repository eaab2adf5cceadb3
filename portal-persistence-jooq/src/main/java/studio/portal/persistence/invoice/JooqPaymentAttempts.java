package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.ONLINE_REFUND;
import static studio.portal.persistence.schema.Tables.PAYMENT_ATTEMPT;
import static studio.portal.persistence.schema.Tables.PAYMENT_ATTEMPT_SHARE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptRepository;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.RowLock;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.PaymentAttemptRecord;

/** Attempts to pay online in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqPaymentAttempts implements PaymentAttemptRepository {
    private static final List<String> UNFINISHED =
            List.of(AttemptProgress.STARTED.word(), AttemptProgress.UNKNOWN.word());

    private final Database database;
    private final DSLContext sql;
    private final PaymentAttemptRows rows;

    public JooqPaymentAttempts(Database database) {
        this.database = database;
        this.sql = database.sql();
        this.rows = new PaymentAttemptRows(sql);
    }

    @Override
    public Optional<PaymentAttempt> find(Actor actor, PaymentAttemptId id) {
        return one(actor, PAYMENT_ATTEMPT.ID.eq(id.value()));
    }

    @Override
    public Optional<PaymentAttempt> lock(Actor actor, PaymentAttemptId id) {
        return attempt(RowLock.on(
                database,
                sql.selectFrom(PAYMENT_ATTEMPT)
                        .where(PAYMENT_ATTEMPT.ID.eq(id.value()))
                        .and(Visibility.moneyOf(actor, PAYMENT_ATTEMPT.CLIENT_ID))));
    }

    @Override
    public Optional<PaymentAttempt> ofKey(Actor actor, String key) {
        return one(actor, PAYMENT_ATTEMPT.HOSTED_KEY.eq(key).or(PAYMENT_ATTEMPT.TAKEN_KEY.eq(key)));
    }

    @Override
    public Optional<PaymentAttempt> of(Actor actor, PaymentId payment) {
        return one(actor, PAYMENT_ATTEMPT.PAYMENT_ID.eq(payment.value()));
    }

    private Optional<PaymentAttempt> one(Actor actor, Condition which) {
        return attempt(
                sql.selectFrom(PAYMENT_ATTEMPT).where(which).and(Visibility.moneyOf(actor, PAYMENT_ATTEMPT.CLIENT_ID)));
    }

    private Optional<PaymentAttempt> attempt(ResultQuery<? extends Record> query) {
        return query.fetchOptionalInto(PaymentAttemptRecord.class).map(rows::attempt);
    }

    @Override
    public List<PaymentAttempt> unfinished(Actor actor, Set<InvoiceId> invoices) {
        var named = invoices.stream().map(InvoiceId::value).toList();
        return sql.selectFrom(PAYMENT_ATTEMPT)
                .where(PAYMENT_ATTEMPT.PROGRESS.in(UNFINISHED))
                .and(DSL.exists(DSL.selectOne()
                        .from(PAYMENT_ATTEMPT_SHARE)
                        .where(PAYMENT_ATTEMPT_SHARE.ATTEMPT_ID.eq(PAYMENT_ATTEMPT.ID))
                        .and(PAYMENT_ATTEMPT_SHARE.INVOICE_ID.in(named))))
                .and(Visibility.moneyOf(actor, PAYMENT_ATTEMPT.CLIENT_ID))
                .orderBy(PAYMENT_ATTEMPT.STARTED_AT, PAYMENT_ATTEMPT.ID)
                .fetch()
                .map(rows::attempt);
    }

    @Override
    public List<PaymentAttemptId> unsettled(Actor actor, Instant before, int most) {
        var time = Moments.stored(before);
        return sql.select(PAYMENT_ATTEMPT.ID)
                .from(PAYMENT_ATTEMPT)
                .where(Visibility.moneyOf(actor, PAYMENT_ATTEMPT.CLIENT_ID))
                .and(PAYMENT_ATTEMPT
                        .PROGRESS
                        .in(UNFINISHED)
                        .and(PAYMENT_ATTEMPT.STARTED_AT.lt(time))
                        .or(PAYMENT_ATTEMPT.ID.in(DSL.select(ONLINE_REFUND.ATTEMPT_ID)
                                .from(ONLINE_REFUND)
                                .where(ONLINE_REFUND.PROGRESS.in(UNFINISHED))
                                .and(ONLINE_REFUND.WISHED_AT.lt(time)))))
                .orderBy(PAYMENT_ATTEMPT.STARTED_AT, PAYMENT_ATTEMPT.ID)
                .limit(most)
                .fetch(row -> new PaymentAttemptId(row.value1()));
    }

    @Override
    public void add(Actor actor, PaymentAttempt attempt) {
        var row = sql.newRecord(PAYMENT_ATTEMPT);
        row.setId(attempt.id().value());
        row.setClientId(attempt.client().value());
        row.setCurrency(attempt.total().currency().getCurrencyCode());
        var by = attempt.found().startedBy();
        by.person().map(PersonId::value).ifPresent(row::setStartedByPerson);
        by.job().ifPresent(row::setStartedByJob);
        row.setStartedAt(Moments.stored(attempt.found().startedAt()));
        PaymentAttemptRows.fill(row, attempt);
        row.setVersion(0L);
        row.insert();
        rows.addShares(attempt);
    }

    @Override
    public void update(Actor actor, PaymentAttempt attempt) {
        var row = new PaymentAttemptRecord();
        PaymentAttemptRows.fill(row, attempt);
        row.setVersion(attempt.found().version() + 1);
        var changed = sql.update(PAYMENT_ATTEMPT)
                .set(row)
                .where(PAYMENT_ATTEMPT.ID.eq(attempt.id().value()))
                .and(PAYMENT_ATTEMPT.VERSION.eq(attempt.found().version()))
                .execute();
        if (changed == 0) {
            throw new StaleVersion();
        }
        rows.write(attempt);
    }
}
