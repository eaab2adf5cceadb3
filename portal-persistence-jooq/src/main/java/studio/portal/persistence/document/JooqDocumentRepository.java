package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT_LABEL;
import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import studio.portal.application.EventLog;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.Labels;
import studio.portal.domain.document.VersionNumber;
import studio.portal.persistence.Database;
import studio.portal.persistence.RowLock;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.DocumentRecord;

/** Documents in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqDocumentRepository implements DocumentRepository {
    private final Database database;
    private final DSLContext sql;
    private final EventLog log;
    private final DocumentWords words;
    private final DocumentVersions versions;

    public JooqDocumentRepository(Database database, EventLog log) {
        this.database = database;
        this.sql = database.sql();
        this.log = log;
        this.words = new DocumentWords(sql);
        this.versions = new DocumentVersions(sql, words);
    }

    @Override
    public Optional<Document> find(Actor actor, DocumentId id) {
        return sql.selectFrom(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .and(Visibility.documentsOf(actor, DOCUMENT))
                .fetchOptional(this::document);
    }

    /** The versions are read after the lock is had: nobody adds to them any more. */
    @Override
    public Optional<Document> lock(Actor actor, DocumentId id) {
        return RowLock.on(
                        database,
                        sql.selectFrom(DOCUMENT)
                                .where(DOCUMENT.ID.eq(id.value()))
                                .and(Visibility.documentsOf(actor, DOCUMENT)))
                .fetchOptional(this::document);
    }

    private Document document(DocumentRecord row) {
        return DocumentRows.document(row, labels(row.getId()), versions.of(row.getId()));
    }

    private List<String> labels(UUID document) {
        return sql.select(DOCUMENT_LABEL.LABEL)
                .from(DOCUMENT_LABEL)
                .where(DOCUMENT_LABEL.DOCUMENT_ID.eq(document))
                .fetch(DOCUMENT_LABEL.LABEL);
    }

    @Override
    public boolean sees(Actor actor, DocumentId id, VersionNumber version) {
        return sql.fetchExists(
                DOCUMENT_VERSION,
                DOCUMENT_VERSION
                        .DOCUMENT_ID
                        .eq(id.value())
                        .and(DOCUMENT_VERSION.N.eq(version.value()))
                        .and(Visibility.versionsOf(actor, DOCUMENT_VERSION)));
    }

    @Override
    public void add(Actor actor, Document document) {
        var row = sql.newRecord(DOCUMENT);
        var state = document.state();
        DocumentRows.fillFirst(row, state);
        DocumentRows.fill(row, state, state.version());
        row.insert();
        insertLabels(document);
        words.renew(document.id(), document.title(), document.labels().values());
        versions.write(document);
        log.append(actor, document.events());
    }

    @Override
    public void update(Actor actor, Document document) {
        var asFound = RowLock.on(
                        database,
                        sql.select(DOCUMENT.ID)
                                .from(DOCUMENT)
                                .where(DOCUMENT.ID.eq(document.id().value()))
                                .and(DOCUMENT.VERSION.eq(document.version()))
                                .and(Visibility.documentsOf(actor, DOCUMENT)))
                .fetchOptional();
        if (asFound.isEmpty()) {
            throw new StaleVersion();
        }
        versions.write(document);
        if (document.isChanged()) {
            change(document);
        }
        log.append(actor, document.events());
    }

    private void change(Document document) {
        var row = sql.newRecord(DOCUMENT);
        DocumentRows.fill(row, document.state(), document.version() + 1);
        sql.update(DOCUMENT)
                .set(row)
                .where(DOCUMENT.ID.eq(document.id().value()))
                .execute();
        if (document.isRenamed()) {
            sql.deleteFrom(DOCUMENT_LABEL)
                    .where(DOCUMENT_LABEL.DOCUMENT_ID.eq(document.id().value()))
                    .execute();
            insertLabels(document);
            words.renew(document.id(), document.title(), document.labels().values());
        }
    }

    private void insertLabels(Document document) {
        var rows = document.labels().stream()
                .map(label -> {
                    var row = sql.newRecord(DOCUMENT_LABEL);
                    row.setDocumentId(document.id().value());
                    row.setName(Labels.key(label));
                    row.setLabel(label);
                    return row;
                })
                .toList();
        sql.batchInsert(rows).execute();
    }
}
