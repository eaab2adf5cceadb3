package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT_LABEL;
import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;
import static studio.portal.persistence.schema.Tables.DOCUMENT_WORD;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import studio.portal.application.SearchWords;
import studio.portal.application.document.DocumentFilter;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.Labels;
import studio.portal.persistence.Visibility;

/**
 * How documents are found by words and by a label. One that few documents have is looked up first, which leads straight
 * to them; whether a document also has one of many is asked of each, since to gather them all would take longer with
 * every document there is.
 */
final class DocumentSearch {
    private static final int FEW = 1_000;
    private static final int OF_DOCUMENT = 0;

    /**
     * @param condition they have the label and all of the words, or words that begin like them; nothing has none
     * @param narrow whether so few have one of these that it is best to begin with those
     */
    record Search(Condition condition, boolean narrow) {
        static final Search NONE = new Search(DSL.noCondition(), false);
    }

    /**
     * Rows that say that a document has something.
     *
     * @param readable which of them the actor may be told of
     */
    private record Mark(Table<?> table, TableField<?, UUID> document, Condition is, Condition readable) {
        Field<Integer> upToFew() {
            return DSL.field(
                    DSL.selectCount().from(DSL.selectOne().from(table).where(is).limit(FEW + 1)));
        }

        Condition among() {
            return DOCUMENT.ID.in(DSL.select(document).from(table).where(is).and(readable));
        }

        Condition has() {
            return DSL.exists(DSL.selectOne()
                    .from(table)
                    .where(document.eq(DOCUMENT.ID))
                    .and(is)
                    .and(readable));
        }
    }

    private final DSLContext sql;

    DocumentSearch(DSLContext sql) {
        this.sql = sql;
    }

    Search of(Actor actor, DocumentFilter filter) {
        var words = filter.words()
                .map(text -> SearchWords.of(text).stream()
                        .limit(SearchWords.MOST_WORDS_ASKED)
                        .toList());
        if (words.filter(List::isEmpty).isPresent()) {
            return new Search(DSL.falseCondition(), true);
        }
        var marks = Stream.concat(
                        filter.label().stream().map(DocumentSearch::label),
                        words.stream().flatMap(List::stream).map(word -> word(actor, word)))
                .toList();
        return marks.isEmpty() ? Search.NONE : of(marks);
    }

    private Search of(List<Mark> marks) {
        var few = few(marks);
        var conditions = new ArrayList<Condition>();
        for (var i = 0; i < marks.size(); i++) {
            conditions.add(few.get(i) ? marks.get(i).among() : marks.get(i).has());
        }
        return new Search(DSL.and(conditions), few.contains(true));
    }

    /** Of each whether few documents have it, in one statement. */
    private List<Boolean> few(List<Mark> marks) {
        var counts = marks.stream().map(Mark::upToFew).toList();
        var row = sql.select(counts).fetchSingle();
        return counts.stream().map(count -> row.get(count) <= FEW).toList();
    }

    private static Mark label(String label) {
        return new Mark(
                DOCUMENT_LABEL,
                DOCUMENT_LABEL.DOCUMENT_ID,
                DOCUMENT_LABEL.NAME.eq(Labels.key(label)),
                DSL.noCondition());
    }

    /** The words stand in the statement itself: PostgreSQL plans for a rare word otherwise than for a common one. */
    private static Mark word(Actor actor, String word) {
        return new Mark(
                DOCUMENT_WORD,
                DOCUMENT_WORD.DOCUMENT_ID,
                DOCUMENT_WORD.WORD.ge(DSL.inline(word)).and(DOCUMENT_WORD.WORD.lt(DSL.inline(afterAll(word)))),
                readable(actor));
    }

    /** What a version says is told to those who may have it. */
    private static Condition readable(Actor actor) {
        if (Visibility.seesAll(actor)) {
            return DSL.noCondition();
        }
        Select<? extends Record1<?>> had = DSL.selectOne()
                .from(DOCUMENT_VERSION)
                .where(DOCUMENT_VERSION.DOCUMENT_ID.eq(DOCUMENT_WORD.DOCUMENT_ID))
                .and(DOCUMENT_VERSION.N.eq(DOCUMENT_WORD.N))
                .and(DOCUMENT_VERSION.WITHDRAWN_AT.isNull())
                .and(Visibility.versionsOf(actor, DOCUMENT_VERSION));
        return DOCUMENT_WORD.N.eq(OF_DOCUMENT).or(DSL.exists(had));
    }

    /** The first text after every word that begins so. */
    private static String afterAll(String beginning) {
        var last = beginning.codePointBefore(beginning.length());
        return beginning.substring(0, beginning.length() - Character.charCount(last)) + Character.toString(last + 1);
    }
}
