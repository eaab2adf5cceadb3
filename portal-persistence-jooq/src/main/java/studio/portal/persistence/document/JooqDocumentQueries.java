package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.EVENT;
import static studio.portal.persistence.schema.Tables.MEMBERSHIP;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.activity.HistoryLine;
import studio.portal.application.document.DocumentDetail;
import studio.portal.application.document.DocumentFilter;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.DocumentRow;
import studio.portal.application.document.DownloadVersion.Way;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Permission;
import studio.portal.domain.document.DocumentId;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.activity.RecordedLines;

/** Reads documents for lists and pages. The number of statements never depends on the number of rows. */
public final class JooqDocumentQueries implements DocumentQueries {
    private static final Condition LOOKED_AT = EVENT.TYPE
            .eq(EventType.FILE_DOWNLOADED.storedName())
            .and(EVENT.DETAILS.contains("\"way\":\"" + Way.PREVIEW.word() + "\""));

    private final DSLContext sql;
    private final DocumentListing listing;
    private final DocumentReading reading;

    public JooqDocumentQueries(Database database) {
        this.sql = database.sql();
        this.listing = new DocumentListing(sql);
        this.reading = new DocumentReading(sql);
    }

    @Override
    public Page<DocumentRow> list(Actor actor, DocumentFilter filter, PageRequest request) {
        return listing.list(actor, filter, request);
    }

    @Override
    public Optional<DocumentDetail> find(Actor actor, DocumentId id) {
        return reading.find(actor, id);
    }

    @Override
    public List<HistoryLine> history(Actor actor, DocumentId id) {
        return actor.isStaff() ? RecordedLines.of(sql, id.value(), LOOKED_AT.not(), MOST_LINES) : List.of();
    }

    @Override
    public Optional<ClientName> visibleUnder(Actor actor, DocumentId id) {
        return actor instanceof Actor.Member member ? visibleUnder(member, id) : Optional.empty();
    }

    private Optional<ClientName> visibleUnder(Actor.Member member, DocumentId id) {
        var others = sql.select(
                        CLIENT.ID, CLIENT.NAME, DSL.field(MEMBERSHIP.PERMISSIONS.contains(Permission.APPROVE.name())))
                .from(MEMBERSHIP)
                .join(CLIENT)
                .on(CLIENT.ID.eq(MEMBERSHIP.CLIENT_ID))
                .where(MEMBERSHIP.PERSON_ID.eq(member.person().value()))
                .and(MEMBERSHIP.CLIENT_ID.ne(member.client().value()))
                .fetch(row -> new Other(new ClientName(new ClientId(row.value1()), row.value2()), row.value3()));
        var seenUnderOne = DSL.or(others.stream()
                .map(other -> Visibility.documentsOf(other.actor(member), DOCUMENT))
                .toList());
        return sql.select(DOCUMENT.CLIENT_ID)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .and(others.isEmpty() ? DSL.falseCondition() : seenUnderOne)
                .fetchOptional(DOCUMENT.CLIENT_ID)
                .flatMap(client -> others.stream()
                        .map(Other::client)
                        .filter(other -> other.id().value().equals(client))
                        .findFirst());
    }

    /** Another client of somebody's, and whether they may approve for it: then they see what they are asked about. */
    private record Other(ClientName client, boolean approves) {
        Actor actor(Actor.Member member) {
            return new Actor.Member(member.person(), client.id(), approves ? Set.of(Permission.APPROVE) : Set.of());
        }
    }
}
