package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.SHARE_ACCESS;
import static studio.portal.persistence.schema.Tables.SHARE_LINK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.document.ShareLinkQueries;
import studio.portal.application.document.ShareLinkRow;
import studio.portal.application.document.ShareLinkRow.Access;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.ShareAccess;
import studio.portal.domain.document.ShareLink;
import studio.portal.domain.document.ShareLinkId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.persistence.Database;

/** Links with their accesses, in two statements. */
public final class JooqShareLinkQueries implements ShareLinkQueries {
    private final DSLContext sql;

    public JooqShareLinkQueries(Database database) {
        this.sql = database.sql();
    }

    @Override
    public List<ShareLinkRow> of(Actor actor, DocumentId document) {
        return rows(SHARE_LINK.DOCUMENT_ID.eq(document.value()).and(JooqShareLinkRepository.seenBy(actor)));
    }

    @Override
    public Optional<ShareLinkRow> find(Actor actor, DocumentId document, ShareLinkId link) {
        return rows(SHARE_LINK
                        .ID
                        .eq(link.value())
                        .and(SHARE_LINK.DOCUMENT_ID.eq(document.value()))
                        .and(JooqShareLinkRepository.seenBy(actor)))
                .stream()
                .findFirst();
    }

    private List<ShareLinkRow> rows(Condition condition) {
        var accesses = accesses(condition);
        return sql.select(SHARE_LINK.asterisk(), PERSON.NAME)
                .from(SHARE_LINK)
                .join(PERSON)
                .on(PERSON.ID.eq(SHARE_LINK.CREATED_BY))
                .where(condition)
                .orderBy(SHARE_LINK.CREATED_AT.desc(), SHARE_LINK.ID.desc())
                .limit(ShareLink.MOST_OF_ONE_DOCUMENT)
                .fetch(row -> new ShareLinkRow(
                        new ShareLinkId(row.get(SHARE_LINK.ID)),
                        new VersionNumber(row.get(SHARE_LINK.N)),
                        row.get(PERSON.NAME),
                        row.get(SHARE_LINK.CREATED_AT),
                        row.get(SHARE_LINK.EXPIRES_AT),
                        Optional.ofNullable(row.get(SHARE_LINK.MOST_USES)),
                        row.get(SHARE_LINK.USES),
                        row.get(SHARE_LINK.PASSWORD_HASH) != null,
                        Optional.ofNullable(row.get(SHARE_LINK.REVOKED_AT)),
                        accesses.getOrDefault(row.get(SHARE_LINK.ID), List.of())));
    }

    /** The latest of each link. */
    private Map<UUID, List<Access>> accesses(Condition condition) {
        var place = DSL.rowNumber()
                .over(DSL.partitionBy(SHARE_ACCESS.LINK_ID).orderBy(SHARE_ACCESS.AT.desc(), SHARE_ACCESS.ID.desc()))
                .as("place");
        var latest = sql.select(
                        SHARE_ACCESS.LINK_ID,
                        SHARE_ACCESS.AT,
                        SHARE_ACCESS.ADDRESS,
                        SHARE_ACCESS.AGENT,
                        SHARE_ACCESS.WHAT,
                        place)
                .from(SHARE_ACCESS)
                .join(SHARE_LINK)
                .on(SHARE_LINK.ID.eq(SHARE_ACCESS.LINK_ID))
                .where(condition)
                .asTable("latest");
        return sql.select(latest.fields())
                .from(latest)
                .where(DSL.field(DSL.name("latest", "place"), Integer.class).le(ShareLinkRow.ACCESSES))
                .orderBy(DSL.field(DSL.name("latest", "place"), Integer.class))
                .fetchGroups(
                        row -> row.get(SHARE_ACCESS.LINK_ID.getName(), UUID.class),
                        row -> new Access(
                                row.get(latest.field(SHARE_ACCESS.AT)),
                                row.get(latest.field(SHARE_ACCESS.ADDRESS)),
                                row.get(latest.field(SHARE_ACCESS.AGENT)),
                                ShareAccess.What.ofWord(row.get(latest.field(SHARE_ACCESS.WHAT)))));
    }
}
