package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.PROJECT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import studio.portal.application.document.DocumentFilter;
import studio.portal.application.document.DocumentFilter.Sort;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentKind;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.Way;

/**
 * Ways to a page of documents, each along one index in the order of the list, so that reading stops when the page is
 * full. Together they pass every document that the actor sees and the filter lets through, once.
 */
final class DocumentWays {
    private static final Instant NEVER_REACHED = Instant.parse("9999-12-31T00:00:00Z");

    private final Actor actor;
    private final DocumentFilter filter;

    private DocumentWays(Actor actor, DocumentFilter filter) {
        this.actor = actor;
        this.filter = filter;
    }

    /**
     * For everything that the filter asks for, except words and label.
     *
     * @param narrow whether these leave so few documents that they are gathered first
     */
    static List<Way> of(Actor actor, DocumentFilter filter, boolean narrow) {
        if (filter.withdrawn() && !Visibility.seesAll(actor)) {
            return List.of(Way.along(DSL.falseCondition(), List.of()));
        }
        var ways = new DocumentWays(actor, filter);
        if (narrow || filter.waiting()) {
            return List.of(ways.gathered(List.of()));
        }
        if (filter.project().isPresent()) {
            return List.of(
                    filter.sort() == Sort.UPDATED
                            ? ways.way(DOCUMENT.PROJECT_ID, DOCUMENT.WITHDRAWN)
                            : ways.gathered(List.of(DOCUMENT.PROJECT_ID)));
        }
        if (!Visibility.seesAll(actor) || filter.client().isPresent()) {
            return List.of(ways.way(DOCUMENT.CLIENT_ID, DOCUMENT.WITHDRAWN));
        }
        if (filter.sort() != Sort.UPDATED) {
            return List.of(ways.way(DOCUMENT.WITHDRAWN));
        }
        return filter.kinds().isEmpty()
                ? List.of(ways.way(DOCUMENT.WITHDRAWN))
                : filter.kinds().stream().map(ways::ofKind).toList();
    }

    /**
     * Few enough to be sorted. Nearly every document is not withdrawn, and H2, were it told of an index for that, would
     * read it from end to end instead of beginning with the few.
     *
     * @param by the column of an index that leads to them; without any, words or a label do
     */
    private Way gathered(List<Field<?>> by) {
        return Way.along(
                DSL.and(
                        Visibility.documentsOf(actor, DOCUMENT),
                        unindexed(DOCUMENT.WITHDRAWN).eq(filter.withdrawn()),
                        rest(by)),
                List.of());
    }

    private Way ofKind(DocumentKind kind) {
        var alike = List.<Field<?>>of(DOCUMENT.KIND, DOCUMENT.WITHDRAWN);
        return Way.along(DSL.and(DOCUMENT.KIND.eq(kind.word()), along(), rest(alike)), alike);
    }

    private Way way(Field<?>... first) {
        var alike = List.of(first);
        return Way.along(DSL.and(Visibility.documentsOf(actor, DOCUMENT), along(), rest(alike)), alike);
    }

    /**
     * The second condition is true of every document. Without it H2 prefers the narrow index it made for a foreign key,
     * or another that begins alike, and then has to sort.
     */
    private Condition along() {
        var there = DOCUMENT.WITHDRAWN.eq(filter.withdrawn());
        return switch (filter.sort()) {
            case UPDATED -> there.and(DOCUMENT.UPDATED_AT.le(NEVER_REACHED));
            case NEWEST -> there.and(DOCUMENT.ID.ge(new UUID(0, 0)));
            case TITLE -> there.and(DOCUMENT.TITLE_WORDS.ge(""));
        };
    }

    /** What the filter asks for; of a column that does not begin the index, in words for which there is none. */
    private Condition rest(List<Field<?>> alike) {
        return DSL.and(
                filter.client()
                        .map(client -> alike.contains(DOCUMENT.PROJECT_ID)
                                ? unindexed(DOCUMENT.CLIENT_ID).eq(client.value())
                                : DOCUMENT.CLIENT_ID.eq(client.value()))
                        .orElse(DSL.noCondition()),
                filter.project()
                        .map(project -> alike.contains(DOCUMENT.PROJECT_ID)
                                ? DOCUMENT.PROJECT_ID.eq(project.value())
                                : unindexed(DOCUMENT.PROJECT_ID).eq(project.value()))
                        .map(ofProject -> ofProject.and(isSeen()))
                        .orElse(DSL.noCondition()),
                alike.contains(DOCUMENT.KIND) ? DSL.noCondition() : asked(DOCUMENT.KIND, words(filter.kinds())));
    }

    /** By its documents nobody finds out about a project that does not exist for them. */
    private Condition isSeen() {
        return Visibility.seesAll(actor)
                ? DSL.noCondition()
                : DSL.exists(DSL.selectOne()
                        .from(PROJECT)
                        .where(PROJECT.ID.eq(DOCUMENT.PROJECT_ID))
                        .and(Visibility.projectsOf(actor, PROJECT)));
    }

    private static List<String> words(Collection<DocumentKind> kinds) {
        return kinds.stream().map(DocumentKind::word).toList();
    }

    /**
     * One of the values, said so that H2 uses no index for it. The column is never null; PostgreSQL knows that, and
     * unlike of a call of a function, how many rows to expect.
     */
    private static <T> Condition asked(Field<T> column, Collection<T> values) {
        return values.isEmpty() ? DSL.noCondition() : column.in(values).or(column.isNull());
    }

    /** The same value, in words for which a database has no index. */
    private static <T> Field<T> unindexed(Field<T> field) {
        return DSL.coalesce(field, field);
    }
}
