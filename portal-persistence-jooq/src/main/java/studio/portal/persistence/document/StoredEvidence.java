package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.EVIDENCE_ENTRY;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import studio.portal.domain.document.EvidenceChain;
import studio.portal.domain.document.EvidenceEntry;
import studio.portal.persistence.Invariants.Checked;

/** That every record of evidence is unbroken, one document at a time. */
public final class StoredEvidence {
    private static final String NAME = "entries of evidence follow one another, unchanged";

    private final DSLContext sql;

    public StoredEvidence(DSLContext sql) {
        this.sql = sql;
    }

    public Checked check() {
        var entries = 0L;
        var next = after(new UUID(0, 0));
        while (next.isPresent()) {
            var document = next.get();
            var rows = sql.selectFrom(EVIDENCE_ENTRY)
                    .where(EVIDENCE_ENTRY.DOCUMENT_ID.eq(document))
                    .orderBy(EVIDENCE_ENTRY.ENTRY)
                    .fetch();
            var chain = EvidenceChain.of(rows.map(row -> new EvidenceEntry(row.getEntry(), row.getText())));
            var hashed = rows.stream()
                    .allMatch(row -> new EvidenceEntry(row.getEntry(), row.getText())
                            .hash()
                            .value()
                            .equals(row.getHash()));
            if (!hashed || chain.firstBroken().isPresent()) {
                return new Checked(NAME, entries, Optional.of(document.toString()));
            }
            entries += rows.size();
            next = after(document);
        }
        return new Checked(NAME, entries, Optional.empty());
    }

    private Optional<UUID> after(UUID document) {
        return sql.select(EVIDENCE_ENTRY.DOCUMENT_ID)
                .from(EVIDENCE_ENTRY)
                .where(EVIDENCE_ENTRY.DOCUMENT_ID.gt(document))
                .orderBy(EVIDENCE_ENTRY.DOCUMENT_ID)
                .limit(1)
                .fetchOptional(EVIDENCE_ENTRY.DOCUMENT_ID);
    }
}
