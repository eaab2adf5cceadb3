package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT;

import studio.portal.application.document.DocumentFilter;
import studio.portal.persistence.KeyOrder;

/** The orders of the list. Ids rise with time, so they are the age. */
final class DocumentOrder {
    private static final KeyOrder UPDATED =
            KeyOrder.named("documents.updated").falling(DOCUMENT.UPDATED_AT).falling(DOCUMENT.ID);
    private static final KeyOrder NEWEST = KeyOrder.named("documents.newest").falling(DOCUMENT.ID);
    private static final KeyOrder TITLE =
            KeyOrder.named("documents.title").rising(DOCUMENT.TITLE_WORDS).rising(DOCUMENT.ID);

    private DocumentOrder() {}

    static KeyOrder of(DocumentFilter.Sort sort) {
        return switch (sort) {
            case UPDATED -> UPDATED;
            case NEWEST -> NEWEST;
            case TITLE -> TITLE;
        };
    }
}
