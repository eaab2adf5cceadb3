package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;
import static studio.portal.persistence.schema.Tables.EVIDENCE_ENTRY;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.EvidenceChain;
import studio.portal.domain.document.EvidenceEntry;
import studio.portal.domain.document.EvidenceRepository;
import studio.portal.domain.document.VersionNumber;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;

/** Evidence in its table, which the database lets nobody change. */
public final class JooqEvidenceRepository implements EvidenceRepository {
    private final DSLContext sql;

    public JooqEvidenceRepository(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<EvidenceChain> find(Actor actor, DocumentId document) {
        var seen = DSL.field(DSL.exists(DSL.selectOne()
                .from(DOCUMENT_VERSION)
                .where(DOCUMENT_VERSION.DOCUMENT_ID.eq(EVIDENCE_ENTRY.DOCUMENT_ID))
                .and(DOCUMENT_VERSION.N.eq(EVIDENCE_ENTRY.N))
                .and(Visibility.versionsOf(actor, DOCUMENT_VERSION))));
        var rows = sql.select(EVIDENCE_ENTRY.ENTRY, EVIDENCE_ENTRY.TEXT, seen)
                .from(EVIDENCE_ENTRY)
                .where(EVIDENCE_ENTRY.DOCUMENT_ID.eq(document.value()))
                .orderBy(EVIDENCE_ENTRY.ENTRY)
                .fetch();
        var entries = rows.stream()
                .takeWhile(row -> row.value3())
                .map(row -> new EvidenceEntry(row.value1(), row.value2()))
                .toList();
        return Optional.of(EvidenceChain.of(entries)).filter(chain -> chain.length() > 0);
    }

    @Override
    public void append(Actor actor, DocumentId document, VersionNumber version, EvidenceEntry entry) {
        var row = sql.newRecord(EVIDENCE_ENTRY);
        row.setDocumentId(document.value());
        row.setEntry(entry.number());
        row.setN(version.value());
        row.setHash(entry.hash().value());
        row.setText(entry.text());
        row.insert();
    }
}
