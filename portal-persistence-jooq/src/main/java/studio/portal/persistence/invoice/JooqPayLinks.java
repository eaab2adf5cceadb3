package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.PAY_LINK;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.PayLink;
import studio.portal.domain.invoice.PayLinkId;
import studio.portal.domain.invoice.PayLinkRepository;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.RowLock;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.PayLinkRecord;

/** Links to invoices in their table. Writing happens inside a transaction of the caller's. */
public final class JooqPayLinks implements PayLinkRepository {
    private final Database database;
    private final DSLContext sql;

    public JooqPayLinks(Database database) {
        this.database = database;
        this.sql = database.sql();
    }

    @Override
    public List<PayLink> of(Actor actor, InvoiceId invoice) {
        return sql.selectFrom(PAY_LINK)
                .where(PAY_LINK.INVOICE_ID.eq(invoice.value()))
                .and(seenBy(actor))
                .orderBy(PAY_LINK.CREATED_AT.desc(), PAY_LINK.ID.desc())
                .fetch(JooqPayLinks::link);
    }

    @Override
    public Optional<PayLink> lock(Actor actor, InvoiceId invoice, PayLinkId id) {
        return RowLock.on(
                        database,
                        sql.selectFrom(PAY_LINK)
                                .where(PAY_LINK.ID.eq(id.value()))
                                .and(PAY_LINK.INVOICE_ID.eq(invoice.value()))
                                .and(seenBy(actor)))
                .fetchOptional(JooqPayLinks::link);
    }

    @Override
    public Optional<PayLink> findByToken(Actor actor, SecretHash token) {
        return sql.selectFrom(PAY_LINK)
                .where(PAY_LINK.TOKEN_HASH.eq(token.value()))
                .fetchOptional(JooqPayLinks::link);
    }

    @Override
    public void add(Actor actor, PayLink link) {
        sql.insertInto(PAY_LINK)
                .set(PAY_LINK.ID, link.id().value())
                .set(PAY_LINK.INVOICE_ID, link.invoice().value())
                .set(PAY_LINK.SENT_TO, link.sentTo().value())
                .set(PAY_LINK.TOKEN_HASH, link.token().value())
                .set(
                        PAY_LINK.CREATED_BY_PERSON,
                        link.createdBy().person().map(PersonId::value).orElse(null))
                .set(PAY_LINK.CREATED_BY_JOB, link.createdBy().job().orElse(null))
                .set(PAY_LINK.CREATED_AT, Moments.stored(link.createdAt()))
                .set(PAY_LINK.EXPIRES_AT, Moments.stored(link.expiresAt()))
                .set(PAY_LINK.REVOKED_AT, link.revokedAt().map(Moments::stored).orElse(null))
                .execute();
    }

    @Override
    public void update(Actor actor, PayLink link) {
        sql.update(PAY_LINK)
                .set(PAY_LINK.REVOKED_AT, link.revokedAt().map(Moments::stored).orElse(null))
                .where(PAY_LINK.ID.eq(link.id().value()))
                .execute();
    }

    private static Condition seenBy(Actor actor) {
        return Visibility.seesAll(actor) ? DSL.noCondition() : DSL.falseCondition();
    }

    private static PayLink link(PayLinkRecord row) {
        return new PayLink(
                new PayLinkId(row.getId()),
                new InvoiceId(row.getInvoiceId()),
                new EmailAddress(row.getSentTo()),
                new SecretHash(row.getTokenHash()),
                new ActorReference(
                        Optional.ofNullable(row.getCreatedByPerson()).map(PersonId::new),
                        Optional.ofNullable(row.getCreatedByJob())),
                row.getCreatedAt(),
                row.getExpiresAt(),
                Optional.ofNullable(row.getRevokedAt()));
    }
}
