package studio.portal.persistence.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import studio.portal.application.PageRequest;
import studio.portal.application.SearchWords;
import studio.portal.persistence.Cursor;
import studio.portal.persistence.KeyPage;

/**
 * The order by name, and the search in it.
 *
 * @param words the column of folded words
 * @param id what makes the order total
 */
record Names(Field<String> words, Field<UUID> id) {
    /** All asked words, as words or beginnings of words. They are letters and digits only, nothing LIKE would heed. */
    Condition match(Optional<String> asked) {
        return asked.map(SearchWords::of).stream()
                .flatMap(found -> found.stream().limit(SearchWords.MOST_WORDS_ASKED))
                .<Condition>map(word -> words.like("% " + word + "%"))
                .reduce(DSL.noCondition(), Condition::and);
    }

    List<SortField<?>> order(PageRequest request) {
        return KeyPage.isBackwards(request) ? List.of(words.desc(), id.desc()) : List.of(words.asc(), id.asc());
    }

    /** What comes after or before the request's cursor. */
    Condition part(PageRequest request) {
        return Cursor.in(request, 2)
                .map(cursor -> {
                    var here = DSL.row(words, id);
                    var there = DSL.row(DSL.val(cursor.text(0)), DSL.val(cursor.id(1)));
                    return KeyPage.isBackwards(request) ? here.lt(there) : here.gt(there);
                })
                .orElseGet(DSL::noCondition);
    }
}
