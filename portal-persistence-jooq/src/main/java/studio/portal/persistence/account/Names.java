package studio.portal.persistence.account;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import studio.portal.application.SearchWords;
import studio.portal.persistence.KeyOrder;

/**
 * The order by name, and the search in it.
 *
 * @param words the column of folded words
 * @param order by name, and among those called alike by age
 */
record Names(Field<String> words, KeyOrder order) {
    /** @param list whose order it is, as no other is called */
    static Names of(String list, Field<String> words, Field<UUID> id) {
        return new Names(words, KeyOrder.named(list).rising(words).rising(id));
    }

    /** All asked words, as words or beginnings of words. They are letters and digits only, nothing LIKE would heed. */
    Condition match(Optional<String> asked) {
        return asked.map(SearchWords::of).stream()
                .flatMap(found -> found.stream().limit(SearchWords.MOST_WORDS_ASKED))
                .<Condition>map(word -> words.like("% " + word + "%"))
                .reduce(DSL.noCondition(), Condition::and);
    }
}
