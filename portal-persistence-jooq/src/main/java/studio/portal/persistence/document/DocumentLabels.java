package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT_LABEL;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import studio.portal.persistence.schema.tables.Document;

/** The labels of a document as one column of whatever reads it. A label is one line. */
final class DocumentLabels {
    private static final String BETWEEN = "\n";
    private static final Field<String> LABELS = DSL.field(DSL.name("labels"), String.class);

    private DocumentLabels() {}

    static Field<String> of(Document document) {
        return DSL.field(DSL.select(DSL.listAgg(DOCUMENT_LABEL.LABEL, BETWEEN).withinGroupOrderBy(DOCUMENT_LABEL.NAME))
                        .from(DOCUMENT_LABEL)
                        .where(DOCUMENT_LABEL.DOCUMENT_ID.eq(document.ID)))
                .as(LABELS);
    }

    static List<String> read(Record row) {
        return Optional.ofNullable(row.get(LABELS))
                .map(text -> List.of(text.split(BETWEEN)))
                .orElse(List.of());
    }
}
