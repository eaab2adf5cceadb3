package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;
import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.document.DocumentDetail;
import studio.portal.application.document.VersionRow;
import studio.portal.application.document.WithdrawalMark;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadId;
import studio.portal.persistence.Eyes;
import studio.portal.persistence.Shapes;
import studio.portal.persistence.Shapes.Value;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.account.People;
import studio.portal.persistence.schema.tables.Person;

/** One document as a page, in two statements: the document itself and its versions. */
final class DocumentReading {
    private static final UUID SOME_ID = UUID.fromString("7e1d40c2-95a8-4b36-8f07-d2c61b94ea53");
    private static final Person ADDER = PERSON.as("adder");
    private static final Person TAKER = PERSON.as("taker");

    private final Shapes shapes;

    DocumentReading(DSLContext sql) {
        this.shapes = new Shapes(sql);
    }

    Optional<DocumentDetail> find(Actor actor, DocumentId id) {
        var eyes = Eyes.of(actor);
        var values = eyes.and(new Value<>(SOME_ID, id.value()));
        return shapes.fetch(List.of("document", eyes.kind()), () -> document(eyes.actor()), values).stream()
                .findFirst()
                .map(row -> detail(
                        actor,
                        row,
                        shapes.fetch(List.of("versions", eyes.kind()), () -> versions(eyes.actor()), values)
                                .map(DocumentReading::version)));
    }

    private static Select<?> document(Actor actor) {
        return DSL.select(DOCUMENT.fields())
                .select(CLIENT.NAME, DocumentLabels.of(DOCUMENT))
                .select(PROJECT.ID, PROJECT.CLIENT_ID, PROJECT.NUMBER, PROJECT.NAME)
                .select(ADDER.ID, ADDER.NAME, ADDER.ROLE)
                .select(TAKER.ID, TAKER.NAME, TAKER.ROLE)
                .from(DOCUMENT)
                .join(CLIENT)
                .on(CLIENT.ID.eq(DOCUMENT.CLIENT_ID))
                .leftJoin(ADDER)
                .on(ADDER.ID.eq(DOCUMENT.ADDED_BY_PERSON))
                .leftJoin(TAKER)
                .on(TAKER.ID.eq(DOCUMENT.WITHDRAWN_BY_PERSON))
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(DOCUMENT.PROJECT_ID).and(Visibility.projectsOf(actor, PROJECT)))
                .where(DOCUMENT.ID.eq(SOME_ID))
                .and(Visibility.documentsOf(actor, DOCUMENT));
    }

    private static Select<?> versions(Actor actor) {
        return DSL.select(DOCUMENT_VERSION.fields())
                .select(UPLOAD.NAME, UPLOAD.SIZE, UPLOAD.MEDIA_TYPE, UPLOAD.HASH, UPLOAD.DAMAGED_AT)
                .select(ADDER.ID, ADDER.NAME, ADDER.ROLE)
                .select(TAKER.ID, TAKER.NAME, TAKER.ROLE)
                .from(DOCUMENT_VERSION)
                .join(UPLOAD)
                .on(UPLOAD.ID.eq(DOCUMENT_VERSION.UPLOAD_ID))
                .leftJoin(ADDER)
                .on(ADDER.ID.eq(DOCUMENT_VERSION.ADDED_BY_PERSON))
                .leftJoin(TAKER)
                .on(TAKER.ID.eq(DOCUMENT_VERSION.WITHDRAWN_BY_PERSON))
                .where(DOCUMENT_VERSION.DOCUMENT_ID.eq(SOME_ID))
                .and(Visibility.versionsOf(actor, DOCUMENT_VERSION))
                .orderBy(DOCUMENT_VERSION.N);
    }

    private static DocumentDetail detail(Actor actor, Record row, List<VersionRow> versions) {
        return new DocumentDetail(
                new DocumentId(row.get(DOCUMENT.ID)),
                row.get(DOCUMENT.TITLE),
                DocumentRows.kind(row.get(DOCUMENT.KIND)),
                DocumentLabels.read(row),
                new ClientName(new ClientId(row.get(DOCUMENT.CLIENT_ID)), row.get(CLIENT.NAME)),
                DocumentRows.project(row, PROJECT),
                row.get(DOCUMENT.CLIENTS),
                person(row, ADDER),
                row.get(DOCUMENT.ADDED_AT),
                row.get(DOCUMENT.UPDATED_AT),
                mark(row, row.get(DOCUMENT.WITHDRAWN_AT), row.get(DOCUMENT.WITHDRAWN_REASON)),
                versions,
                Visibility.seesAll(actor) ? row.get(DOCUMENT.VERSION) : row.get(DOCUMENT.SHOWN_VERSION));
    }

    private static VersionRow version(Record row) {
        return new VersionRow(
                new VersionNumber(row.get(DOCUMENT_VERSION.N)),
                new UploadId(row.get(DOCUMENT_VERSION.UPLOAD_ID)),
                row.get(UPLOAD.NAME),
                row.get(UPLOAD.SIZE),
                row.get(UPLOAD.MEDIA_TYPE),
                new ContentHash(row.get(UPLOAD.HASH)),
                row.get(DOCUMENT_VERSION.NOTE),
                person(row, ADDER),
                row.get(DOCUMENT_VERSION.ADDED_AT),
                Optional.ofNullable(row.get(DOCUMENT_VERSION.SHARED_AT)),
                Optional.ofNullable(row.get(DOCUMENT_VERSION.DECIDED_AT)),
                mark(row, row.get(DOCUMENT_VERSION.WITHDRAWN_AT), row.get(DOCUMENT_VERSION.WITHDRAWN_REASON)),
                row.get(UPLOAD.DAMAGED_AT) != null);
    }

    private static Optional<WithdrawalMark> mark(Record row, @Nullable Instant at, @Nullable String reason) {
        return at == null || reason == null
                ? Optional.empty()
                : Optional.of(new WithdrawalMark(person(row, TAKER), at, reason));
    }

    private static Optional<PersonName> person(Record row, Person person) {
        return Optional.ofNullable(row.get(person.ID))
                .map(id -> People.name(id, row.get(person.NAME), row.get(person.ROLE)));
    }
}
