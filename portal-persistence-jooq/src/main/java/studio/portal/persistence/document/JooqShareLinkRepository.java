package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.SHARE_ACCESS;
import static studio.portal.persistence.schema.Tables.SHARE_LINK;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PasswordHash;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.ShareAccess;
import studio.portal.domain.document.ShareLink;
import studio.portal.domain.document.ShareLinkId;
import studio.portal.domain.document.ShareLinkRepository;
import studio.portal.domain.document.VersionNumber;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.ShareLinkRecord;

/** Links in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqShareLinkRepository implements ShareLinkRepository {
    private final DSLContext sql;

    public JooqShareLinkRepository(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<ShareLink> lock(Actor actor, DocumentId document, ShareLinkId id) {
        return sql.selectFrom(SHARE_LINK)
                .where(SHARE_LINK.ID.eq(id.value()))
                .and(SHARE_LINK.DOCUMENT_ID.eq(document.value()))
                .and(seenBy(actor))
                .forUpdate()
                .fetchOptional(JooqShareLinkRepository::link);
    }

    @Override
    public Optional<ShareLink> findByToken(Actor actor, SecretHash token) {
        return sql.selectFrom(SHARE_LINK)
                .where(SHARE_LINK.TOKEN_HASH.eq(token.value()))
                .fetchOptional(JooqShareLinkRepository::link);
    }

    @Override
    public Optional<ShareLink> lockByToken(Actor actor, SecretHash token) {
        return sql.selectFrom(SHARE_LINK)
                .where(SHARE_LINK.TOKEN_HASH.eq(token.value()))
                .forUpdate()
                .fetchOptional(JooqShareLinkRepository::link);
    }

    @Override
    public int count(Actor actor, DocumentId document) {
        return sql.fetchCount(
                SHARE_LINK, SHARE_LINK.DOCUMENT_ID.eq(document.value()).and(seenBy(actor)));
    }

    @Override
    public void add(Actor actor, ShareLink link) {
        sql.insertInto(SHARE_LINK)
                .set(SHARE_LINK.ID, link.id().value())
                .set(SHARE_LINK.DOCUMENT_ID, link.document().value())
                .set(SHARE_LINK.N, link.version().value())
                .set(SHARE_LINK.TOKEN_HASH, link.token().value())
                .set(
                        SHARE_LINK.PASSWORD_HASH,
                        link.password().map(PasswordHash::encoded).orElse(null))
                .set(SHARE_LINK.EXPIRES_AT, Moments.stored(link.expiresAt()))
                .set(SHARE_LINK.MOST_USES, link.mostUses().orElse(null))
                .set(SHARE_LINK.USES, link.uses())
                .set(SHARE_LINK.CREATED_BY, link.createdBy().value())
                .set(SHARE_LINK.CREATED_AT, Moments.stored(link.createdAt()))
                .execute();
    }

    @Override
    public void update(Actor actor, ShareLink link) {
        sql.update(SHARE_LINK)
                .set(SHARE_LINK.USES, link.uses())
                .set(
                        SHARE_LINK.REVOKED_AT,
                        link.revokedAt().map(Moments::stored).orElse(null))
                .where(SHARE_LINK.ID.eq(link.id().value()))
                .execute();
    }

    @Override
    public void record(Actor actor, ShareAccess access) {
        sql.insertInto(SHARE_ACCESS)
                .set(SHARE_ACCESS.ID, access.id())
                .set(SHARE_ACCESS.LINK_ID, access.link().value())
                .set(SHARE_ACCESS.AT, Moments.stored(access.at()))
                .set(SHARE_ACCESS.ADDRESS, access.address())
                .set(SHARE_ACCESS.AGENT, access.agent())
                .set(SHARE_ACCESS.WHAT, access.what().word())
                .execute();
    }

    static Condition seenBy(Actor actor) {
        return Visibility.seesAll(actor) ? DSL.noCondition() : DSL.falseCondition();
    }

    private static ShareLink link(ShareLinkRecord row) {
        return new ShareLink(
                new ShareLinkId(row.getId()),
                new DocumentId(row.getDocumentId()),
                new VersionNumber(row.getN()),
                new SecretHash(row.getTokenHash()),
                Optional.ofNullable(row.getPasswordHash()).map(PasswordHash::new),
                row.getExpiresAt(),
                Optional.ofNullable(row.getMostUses()),
                row.getUses(),
                new PersonId(row.getCreatedBy()),
                row.getCreatedAt(),
                Optional.ofNullable(row.getRevokedAt()));
    }
}
