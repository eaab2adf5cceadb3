package studio.portal.persistence.file;

import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import studio.portal.application.InvalidInput;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.Attachments;
import studio.portal.persistence.Moments;

/**
 * One kind of what people say below each other: messages or notes, of tickets or of projects. Each kind has a table of its
 * own and another for its files, so that no statement about one can ever find another; what is done with them is the same.
 *
 * @param thread the ticket or the project
 * @param fileOf which words a file goes with
 */
public record Said(
        Table<?> words,
        Field<UUID> id,
        Field<UUID> thread,
        Field<UUID> person,
        Field<String> job,
        Field<String> body,
        Field<Instant> at,
        Field<Instant> redactedAt,
        Table<?> files,
        Field<UUID> upload,
        Field<UUID> fileOf,
        Field<Integer> place) {
    private static final String NOTHING = "";

    /** What is said once, and never changes but by {@link #redact}. */
    public record Words(
            UUID id, UUID thread, ActorReference author, String body, Attachments attachments, Instant at) {}

    /**
     * @param besides what only this kind has
     * @throws InvalidInput {@code attachmentIds} unless each is an unused upload of the author
     */
    public void add(DSLContext sql, Words said, Map<Field<?>, ?> besides) {
        sql.insertInto(words)
                .set(id, said.id())
                .set(thread, said.thread())
                .set(person, said.author().person().map(PersonId::value).orElse(null))
                .set(job, said.author().job().orElse(null))
                .set(body, said.body())
                .set(at, Moments.stored(said.at()))
                .set(besides)
                .execute();
        new AttachedUploads(sql).use(said.author(), said.attachments().uploads());
        var next = 0;
        for (var attached : said.attachments().uploads()) {
            sql.insertInto(files)
                    .set(upload, attached.value())
                    .set(fileOf, said.id())
                    .set(place, next++)
                    .execute();
        }
    }

    /**
     * The words are gone for good, and their files are given up.
     *
     * @throws NotFound if there are none, or they are redacted already
     */
    public void redact(DSLContext sql, UUID of, UUID which, Instant when) {
        var redacted = sql.update(words)
                .set(body, NOTHING)
                .set(redactedAt, Moments.stored(when))
                .where(id.eq(which))
                .and(thread.eq(of))
                .and(redactedAt.isNull())
                .execute();
        if (redacted == 0) {
            throw new NotFound();
        }
        var gone = sql.select(upload).from(files).where(fileOf.eq(which)).fetch(upload);
        sql.deleteFrom(files).where(fileOf.eq(which)).execute();
        new AttachedUploads(sql).giveUp(gone);
    }

    /** The words with their authors. */
    public Table<Record> withAuthors() {
        return words.leftJoin(PERSON).on(PERSON.ID.eq(person));
    }

    /** As {@link #withAuthors}, in a row for each file. */
    public Table<Record> withFiles() {
        return withAuthors().leftJoin(files).on(fileOf.eq(id)).leftJoin(UPLOAD).on(UPLOAD.ID.eq(upload));
    }

    /** Of which words, in which place, and what {@link FileRows#attachment} reads. */
    public Select<Record> filesOf(Collection<UUID> which) {
        return DSL.select(List.<Field<?>>of(
                        fileOf, place, UPLOAD.ID, UPLOAD.NAME, UPLOAD.SIZE, UPLOAD.MEDIA_TYPE, UPLOAD.DAMAGED_AT))
                .from(files)
                .join(UPLOAD)
                .on(UPLOAD.ID.eq(upload))
                .where(fileOf.in(which));
    }

    /** Whether an upload goes with something said there. */
    public Condition has(Field<UUID> file, UUID of) {
        return DSL.exists(DSL.selectOne()
                .from(files)
                .join(words)
                .on(id.eq(fileOf))
                .where(upload.eq(file))
                .and(thread.eq(of)));
    }
}
