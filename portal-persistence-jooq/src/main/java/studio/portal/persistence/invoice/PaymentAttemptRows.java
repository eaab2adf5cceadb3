package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.ONLINE_REFUND;
import static studio.portal.persistence.schema.Tables.PAYMENT_ATTEMPT_SHARE;
import static studio.portal.persistence.schema.Tables.PAYMENT_MOVEMENT;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.OnlineRefund;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptState;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.PaymentMovement;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.OnlineRefundRecord;
import studio.portal.persistence.schema.tables.records.PaymentAttemptRecord;

/** An attempt to pay online out of its rows, and into them. */
final class PaymentAttemptRows {
    private final DSLContext sql;

    PaymentAttemptRows(DSLContext sql) {
        this.sql = sql;
    }

    PaymentAttempt attempt(PaymentAttemptRecord row) {
        return PaymentAttempt.stored(new PaymentAttemptState(
                new PaymentAttemptId(row.getId()),
                new ClientId(row.getClientId()),
                shares(row),
                by(row.getStartedByPerson(), row.getStartedByJob()),
                row.getStartedAt(),
                AttemptProgress.ofWord(row.getProgress()).orElseThrow(),
                Optional.ofNullable(row.getHostedKey())
                        .map(key -> new PaymentAttemptState.Hosted(key, row.getHostedPage())),
                taken(row),
                movements(row.getId()),
                refunds(row.getId()),
                row.getVersion()));
    }

    private List<PaymentAttemptState.Share> shares(PaymentAttemptRecord attempt) {
        var currency = Currency.getInstance(attempt.getCurrency());
        return sql.selectFrom(PAYMENT_ATTEMPT_SHARE)
                .where(PAYMENT_ATTEMPT_SHARE.ATTEMPT_ID.eq(attempt.getId()))
                .orderBy(PAYMENT_ATTEMPT_SHARE.PLACE)
                .fetch(row -> new PaymentAttemptState.Share(
                        new InvoiceId(row.getInvoiceId()), InvoiceRows.money(row.getAmount(), currency)));
    }

    private static Optional<PaymentAttemptState.Taken> taken(PaymentAttemptRecord row) {
        return Optional.ofNullable(row.getTakenKey())
                .map(key -> new PaymentAttemptState.Taken(
                        key,
                        InvoiceRows.money(row.getTakenAmount(), Currency.getInstance(row.getTakenCurrency())),
                        new PaymentId(row.getPaymentId())));
    }

    private List<PaymentMovement> movements(UUID attempt) {
        return sql.selectFrom(PAYMENT_MOVEMENT)
                .where(PAYMENT_MOVEMENT.ATTEMPT_ID.eq(attempt))
                .orderBy(PAYMENT_MOVEMENT.PLACE)
                .fetch(row -> new PaymentMovement(
                        row.getMovementKey(),
                        PaymentMovement.Kind.ofWord(row.getKind()).orElseThrow(),
                        InvoiceRows.money(row.getAmount(), Currency.getInstance(row.getCurrency())),
                        Optional.ofNullable(row.getRefundId())));
    }

    private List<OnlineRefund> refunds(UUID attempt) {
        return sql.selectFrom(ONLINE_REFUND)
                .where(ONLINE_REFUND.ATTEMPT_ID.eq(attempt))
                .orderBy(ONLINE_REFUND.WISHED_AT, ONLINE_REFUND.ID)
                .fetch(row -> new OnlineRefund(
                        row.getId(),
                        InvoiceRows.money(row.getAmount(), Currency.getInstance(row.getCurrency())),
                        by(row.getWishedByPerson(), row.getWishedByJob()),
                        row.getWishedAt(),
                        AttemptProgress.ofWord(row.getProgress()).orElseThrow()));
    }

    private static ActorReference by(UUID person, String job) {
        return new ActorReference(Optional.ofNullable(person).map(PersonId::new), Optional.ofNullable(job));
    }

    /** What changes of an attempt. */
    static void fill(PaymentAttemptRecord row, PaymentAttempt attempt) {
        row.setProgress(attempt.progress().word());
        attempt.hosted().ifPresent(hosted -> {
            row.setHostedKey(hosted.key());
            row.setHostedPage(hosted.page());
        });
        attempt.taken().ifPresent(taken -> {
            row.setTakenKey(taken.key());
            row.setTakenAmount(taken.amount().amount());
            row.setTakenCurrency(taken.amount().currency().getCurrencyCode());
            row.setPaymentId(taken.payment().value());
        });
    }

    void addShares(PaymentAttempt attempt) {
        for (var place = 0; place < attempt.shares().size(); place++) {
            var row = sql.newRecord(PAYMENT_ATTEMPT_SHARE);
            row.setAttemptId(attempt.id().value());
            row.setPlace(place);
            row.setInvoiceId(attempt.shares().get(place).invoice().value());
            row.setAmount(attempt.shares().get(place).amount().amount());
            row.insert();
        }
    }

    /** What was added since it was found, and what became of the wishes. */
    void write(PaymentAttempt attempt) {
        var place = attempt.found().movements().size();
        for (var movement : attempt.heard()) {
            var row = sql.newRecord(PAYMENT_MOVEMENT);
            row.setMovementKey(movement.key());
            row.setAttemptId(attempt.id().value());
            row.setPlace(place++);
            row.setKind(movement.kind().word());
            row.setCurrency(movement.amount().currency().getCurrencyCode());
            row.setAmount(movement.amount().amount());
            row.setRefundId(movement.refund().orElse(null));
            row.insert();
        }
        for (var refund : attempt.refunds()) {
            if (!attempt.found().refunds().contains(refund)) {
                write(attempt, refund);
            }
        }
    }

    private void write(PaymentAttempt attempt, OnlineRefund refund) {
        var known = sql.update(ONLINE_REFUND)
                .set(ONLINE_REFUND.PROGRESS, refund.progress().word())
                .where(ONLINE_REFUND.ID.eq(refund.id()))
                .execute();
        if (known == 0) {
            add(attempt, refund);
        }
    }

    private void add(PaymentAttempt attempt, OnlineRefund refund) {
        OnlineRefundRecord row = sql.newRecord(ONLINE_REFUND);
        row.setId(refund.id());
        row.setAttemptId(attempt.id().value());
        row.setCurrency(refund.amount().currency().getCurrencyCode());
        row.setAmount(refund.amount().amount());
        refund.by().person().map(PersonId::value).ifPresent(row::setWishedByPerson);
        refund.by().job().ifPresent(row::setWishedByJob);
        row.setWishedAt(Moments.stored(refund.at()));
        row.setProgress(refund.progress().word());
        row.insert();
    }
}
