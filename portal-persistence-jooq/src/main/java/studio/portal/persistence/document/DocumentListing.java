package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;
import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.document.DocumentFilter;
import studio.portal.application.document.DocumentRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.Shapes;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.Way;
import studio.portal.persistence.account.People;
import studio.portal.persistence.schema.tables.Document;
import studio.portal.persistence.schema.tables.DocumentVersion;
import studio.portal.persistence.schema.tables.Project;

/**
 * One page of documents in one statement. Names, labels and the current version are looked up only for the lines of the
 * page, after it is cut: joined before, they would tempt the database to begin with them.
 */
final class DocumentListing {
    private static final Document PAGE = DOCUMENT.as("page");
    private static final Project OF = PROJECT.as("of_project");
    private static final DocumentVersion LATEST = DOCUMENT_VERSION.as("latest");
    private static final DocumentVersion ANY = DOCUMENT_VERSION.as("any_version");
    private static final Field<String> CLIENT_NAME = DSL.field(DSL.name("client_name"), String.class);
    private static final Field<UUID> BY = DSL.field(DSL.name("by_id"), UUID.class);

    private final DSLContext sql;
    private final Shapes shapes;
    private final DocumentSearch search;

    DocumentListing(DSLContext sql) {
        this.sql = sql;
        this.shapes = new Shapes(sql);
        this.search = new DocumentSearch(sql);
    }

    Page<DocumentRow> list(Actor actor, DocumentFilter filter, PageRequest request) {
        var found = hasShape(filter, request)
                ? shapes.fetch(actor, List.of(filter, request.size()), as -> select(as, filter, request))
                : sql.fetch(select(actor, filter, request));
        return DocumentOrder.of(filter.sort()).in(PAGE).page(request, found, DocumentListing::row);
    }

    /** Words, ids and cursors, of which there is no end, stand in the text of the select. */
    private static boolean hasShape(DocumentFilter filter, PageRequest request) {
        return !filter.waiting()
                && Stream.of(
                                filter.words(),
                                filter.label(),
                                filter.client(),
                                filter.project(),
                                request.after(),
                                request.before())
                        .allMatch(Optional::isEmpty);
    }

    private Select<Record> select(Actor actor, DocumentFilter filter, PageRequest request) {
        var order = DocumentOrder.of(filter.sort());
        var found = search.of(actor, filter);
        var wanted = found.condition().and(WaitingDocuments.of(actor, filter));
        var ways = DocumentWays.of(actor, filter, found.narrow());
        var page = Way.page(ways, DOCUMENT, fields(DOCUMENT), wanted, order, request)
                .asTable(PAGE);
        return DSL.select(fields(PAGE))
                .select(clientName(), DocumentLabels.of(PAGE))
                .select(LATEST.N, LATEST.ADDED_AT, LATEST.SHARED_AT, UPLOAD.SIZE, UPLOAD.MEDIA_TYPE)
                .select(OF.ID, OF.CLIENT_ID, OF.NUMBER, OF.NAME)
                .select(PERSON.ID.as(BY), PERSON.NAME, PERSON.ROLE)
                .from(page)
                .leftJoin(LATEST)
                .on(LATEST.DOCUMENT_ID.eq(PAGE.ID).and(LATEST.N.eq(latest(actor))))
                .leftJoin(UPLOAD)
                .on(UPLOAD.ID.eq(LATEST.UPLOAD_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(LATEST.ADDED_BY_PERSON))
                .leftJoin(OF)
                .on(OF.ID.eq(PAGE.PROJECT_ID).and(Visibility.projectsOf(actor, OF)))
                .orderBy(order.in(PAGE).by(request))
                .limit(KeyPage.limit(request));
    }

    private static List<Field<?>> fields(Document document) {
        return List.of(
                document.ID,
                document.TITLE,
                document.TITLE_WORDS,
                document.KIND,
                document.CLIENT_ID,
                document.PROJECT_ID,
                document.CLIENTS,
                document.SHARED,
                document.WITHDRAWN,
                document.UPDATED_AT);
    }

    private static Field<String> clientName() {
        return DSL.field(DSL.select(CLIENT.NAME).from(CLIENT).where(CLIENT.ID.eq(PAGE.CLIENT_ID)))
                .as(CLIENT_NAME);
    }

    private static Field<Integer> latest(Actor actor) {
        return DSL.field(DSL.select(DSL.max(ANY.N))
                .from(ANY)
                .where(ANY.DOCUMENT_ID.eq(PAGE.ID))
                .and(ANY.WITHDRAWN_AT.isNull())
                .and(Visibility.versionsOf(actor, ANY)));
    }

    private static DocumentRow row(Record row) {
        return new DocumentRow(
                new DocumentId(row.get(PAGE.ID)),
                row.get(PAGE.TITLE),
                DocumentRows.kind(row.get(PAGE.KIND)),
                DocumentLabels.read(row),
                new ClientName(new ClientId(row.get(PAGE.CLIENT_ID)), row.get(CLIENT_NAME)),
                DocumentRows.project(row, OF),
                row.get(PAGE.CLIENTS),
                row.get(PAGE.SHARED),
                row.get(PAGE.WITHDRAWN),
                Optional.ofNullable(row.get(LATEST.N)).map(number -> latest(row, number)),
                row.get(PAGE.UPDATED_AT));
    }

    private static DocumentRow.Latest latest(Record row, int number) {
        return new DocumentRow.Latest(
                new VersionNumber(number),
                row.get(UPLOAD.SIZE),
                row.get(UPLOAD.MEDIA_TYPE),
                Optional.ofNullable(row.get(BY)).map(id -> People.name(id, row.get(PERSON.NAME), row.get(PERSON.ROLE))),
                row.get(LATEST.ADDED_AT),
                row.get(LATEST.SHARED_AT) != null);
    }
}
