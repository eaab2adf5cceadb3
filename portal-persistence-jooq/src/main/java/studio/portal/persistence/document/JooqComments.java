package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT_COMMENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;
import static studio.portal.persistence.schema.Tables.PERSON;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import studio.portal.application.EventLog;
import studio.portal.application.account.PersonName;
import studio.portal.application.document.CommentQueries;
import studio.portal.application.document.CommentView;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.CommentId;
import studio.portal.domain.document.CommentPolicy;
import studio.portal.domain.document.CommentRepository;
import studio.portal.domain.document.DocumentComment;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.account.People;
import studio.portal.persistence.schema.tables.Person;

/** Comments in their table. Writing happens inside a transaction of the caller's. */
public final class JooqComments implements CommentRepository, CommentQueries {
    private static final int LETTERS = 26;
    private static final Person AUTHOR = PERSON.as("author");
    private static final Person RESOLVER = PERSON.as("resolver");

    private final DSLContext sql;
    private final EventLog log;

    public JooqComments(Database database, EventLog log) {
        this.sql = database.sql();
        this.log = log;
    }

    @Override
    public Optional<DocumentComment> find(Actor actor, DocumentId document, CommentId id) {
        return comments()
                .where(DOCUMENT_COMMENT.ID.eq(id.value()))
                .and(isSeen(actor, document))
                .fetchOptional(row -> DocumentComment.stored(CommentRows.state(row)));
    }

    @Override
    public void add(Actor actor, DocumentComment comment) {
        var row = sql.newRecord(DOCUMENT_COMMENT);
        CommentRows.fill(row, comment.state());
        row.insert();
        log.append(actor, comment.events());
    }

    @Override
    public void update(Actor actor, DocumentComment comment) {
        var row = sql.newRecord(DOCUMENT_COMMENT);
        CommentRows.fill(row, comment.state().resolved());
        sql.update(DOCUMENT_COMMENT)
                .set(row)
                .where(DOCUMENT_COMMENT.ID.eq(comment.id().value()))
                .execute();
        log.append(actor, comment.events());
    }

    @Override
    public List<CommentView> of(Actor actor, DocumentId id, VersionNumber version) {
        var rows = comments()
                .where(DOCUMENT_COMMENT.N.eq(version.value()))
                .and(isSeen(actor, id))
                .orderBy(DOCUMENT_COMMENT.AT, DOCUMENT_COMMENT.ID)
                .fetch();
        var views = new ArrayList<CommentView>();
        var shown = 0;
        var internal = 0;
        for (var row : rows) {
            var mark = row.get(DOCUMENT_COMMENT.INTERNAL) ? letters(internal++) : String.valueOf(++shown);
            views.add(view(row, mark));
        }
        return views;
    }

    /** A to Z, then AA, AB and so on. */
    private static String letters(int index) {
        var last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
    }

    private static CommentView view(Record row, String mark) {
        return new CommentView(
                new CommentId(row.get(DOCUMENT_COMMENT.ID)),
                mark,
                CommentRows.place(row),
                row.get(DOCUMENT_COMMENT.BODY),
                row.get(DOCUMENT_COMMENT.INTERNAL),
                CommentRows.author(row),
                person(row, AUTHOR),
                row.get(DOCUMENT_COMMENT.AT),
                person(row, RESOLVER),
                Optional.ofNullable(row.get(DOCUMENT_COMMENT.RESOLVED_AT)));
    }

    private static Optional<PersonName> person(Record row, Person person) {
        return Optional.ofNullable(row.get(person.ID))
                .map(id -> People.name(id, row.get(person.NAME), row.get(person.ROLE)));
    }

    private SelectOnConditionStep<Record> comments() {
        return sql.select(DOCUMENT_COMMENT.fields())
                .select(DOCUMENT.CLIENT_ID, DOCUMENT_VERSION.SHARED_AT)
                .select(AUTHOR.ID, AUTHOR.NAME, AUTHOR.ROLE)
                .select(RESOLVER.ID, RESOLVER.NAME, RESOLVER.ROLE)
                .from(DOCUMENT_COMMENT)
                .join(DOCUMENT_VERSION)
                .on(DOCUMENT_VERSION.DOCUMENT_ID.eq(DOCUMENT_COMMENT.DOCUMENT_ID))
                .and(DOCUMENT_VERSION.N.eq(DOCUMENT_COMMENT.N))
                .leftJoin(AUTHOR)
                .on(AUTHOR.ID.eq(DOCUMENT_COMMENT.AUTHOR_PERSON))
                .leftJoin(RESOLVER)
                .on(RESOLVER.ID.eq(DOCUMENT_COMMENT.RESOLVED_BY_PERSON))
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(DOCUMENT_COMMENT.DOCUMENT_ID));
    }

    /** {@link CommentPolicy#maySee} of what was said of bytes the actor may have, as SQL. */
    private static Condition isSeen(Actor actor, DocumentId document) {
        return DOCUMENT_COMMENT
                .DOCUMENT_ID
                .eq(document.value())
                .and(Visibility.versionsOf(actor, DOCUMENT_VERSION))
                .and(JooqOwnVersions.mayHave(actor))
                .and(CommentPolicy.maySeeInternal(actor) ? DSL.noCondition() : DOCUMENT_COMMENT.INTERNAL.isFalse());
    }
}
