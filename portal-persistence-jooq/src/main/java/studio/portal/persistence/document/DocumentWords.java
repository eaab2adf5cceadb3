package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT_WORD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import studio.portal.application.SearchWords;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;

/**
 * The words documents are found by: those of title and labels for whoever sees the document, those of a version for
 * whoever sees that version. They are in the order of their characters' codes on both databases, so that a beginning is
 * a range of the index.
 */
final class DocumentWords {
    /** Of a long text the first words are enough to find it by, and a table of words must not grow with every page. */
    static final int MOST_OF_TEXT = 5_000;

    /** Where a version has its number. */
    private static final int OF_DOCUMENT = 0;

    private final DSLContext sql;

    DocumentWords(DSLContext sql) {
        this.sql = sql;
    }

    /** After a title or labels were set: exactly theirs from now on. */
    void renew(DocumentId document, String title, Collection<String> labels) {
        var texts = new ArrayList<>(labels);
        texts.add(title);
        sql.deleteFrom(DOCUMENT_WORD)
                .where(DOCUMENT_WORD.DOCUMENT_ID.eq(document.value()))
                .and(DOCUMENT_WORD.N.eq(OF_DOCUMENT))
                .execute();
        insert(document, OF_DOCUMENT, words(texts));
    }

    /** Adds those of a version that are not there yet; the document is new or locked. */
    void add(DocumentId document, VersionNumber version, Collection<String> texts) {
        add(document, version, words(texts));
    }

    /** As {@link #add}, of a text of any length. */
    void addText(DocumentId document, VersionNumber version, String text) {
        add(document, version, wordsOfText(text));
    }

    static Set<String> wordsOfText(String text) {
        return SearchWords.of(text).stream().limit(MOST_OF_TEXT).collect(Collectors.toCollection(HashSet::new));
    }

    private void add(DocumentId document, VersionNumber version, Set<String> words) {
        var known = sql.select(DOCUMENT_WORD.WORD)
                .from(DOCUMENT_WORD)
                .where(DOCUMENT_WORD.DOCUMENT_ID.eq(document.value()))
                .and(DOCUMENT_WORD.N.eq(version.value()))
                .fetchSet(DOCUMENT_WORD.WORD);
        words.removeAll(known);
        insert(document, version.value(), words);
    }

    private void insert(DocumentId document, int n, Set<String> words) {
        if (words.isEmpty()) {
            return;
        }
        // Not "on conflict do nothing": H2 reads the whole table for every row of jOOQ's way of saying that.
        var insert = sql.insertInto(DOCUMENT_WORD, DOCUMENT_WORD.WORD, DOCUMENT_WORD.DOCUMENT_ID, DOCUMENT_WORD.N)
                .values("", document.value(), n);
        var rows = words.stream()
                .map(word -> new Object[] {word, document.value(), n})
                .toArray(Object[][]::new);
        sql.batch(insert, rows).execute();
    }

    static Set<String> words(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> SearchWords.of(text).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
