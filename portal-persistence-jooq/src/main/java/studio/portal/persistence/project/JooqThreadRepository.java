package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT_MESSAGE;
import static studio.portal.persistence.schema.Tables.PROJECT_MESSAGE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.PROJECT_NOTE;
import static studio.portal.persistence.schema.Tables.PROJECT_NOTE_ATTACHMENT;

import java.time.Instant;
import org.jooq.DSLContext;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectMessage;
import studio.portal.domain.project.ProjectNote;
import studio.portal.domain.project.ThreadRepository;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.file.AttachedUploads;

/** Writes what is said in projects, each kind to its own tables. Words that are redacted are gone for good. */
public final class JooqThreadRepository implements ThreadRepository {
    private static final String NOTHING = "";

    private final DSLContext sql;
    private final AttachedUploads uploads;

    public JooqThreadRepository(Database database) {
        this.sql = database.sql();
        this.uploads = new AttachedUploads(sql);
    }

    @Override
    public void append(Actor actor, ProjectMessage message) {
        sql.insertInto(PROJECT_MESSAGE)
                .set(PROJECT_MESSAGE.ID, message.id().value())
                .set(PROJECT_MESSAGE.PROJECT_ID, message.project().value())
                .set(PROJECT_MESSAGE.KIND, message.kind().word())
                .set(
                        PROJECT_MESSAGE.AUTHOR_PERSON,
                        message.author().person().map(PersonId::value).orElse(null))
                .set(PROJECT_MESSAGE.AUTHOR_JOB, message.author().job().orElse(null))
                .set(PROJECT_MESSAGE.BODY, message.body())
                .set(PROJECT_MESSAGE.AT, Moments.stored(message.at()))
                .execute();
        uploads.use(message.author(), message.attachments().uploads());
        var place = 0;
        for (var upload : message.attachments().uploads()) {
            sql.insertInto(PROJECT_MESSAGE_ATTACHMENT)
                    .set(PROJECT_MESSAGE_ATTACHMENT.UPLOAD_ID, upload.value())
                    .set(PROJECT_MESSAGE_ATTACHMENT.MESSAGE_ID, message.id().value())
                    .set(PROJECT_MESSAGE_ATTACHMENT.PLACE, place++)
                    .execute();
        }
    }

    @Override
    public void append(Actor actor, ProjectNote note) {
        sql.insertInto(PROJECT_NOTE)
                .set(PROJECT_NOTE.ID, note.id().value())
                .set(PROJECT_NOTE.PROJECT_ID, note.project().value())
                .set(
                        PROJECT_NOTE.AUTHOR_PERSON,
                        note.author().person().map(PersonId::value).orElse(null))
                .set(PROJECT_NOTE.AUTHOR_JOB, note.author().job().orElse(null))
                .set(PROJECT_NOTE.BODY, note.body())
                .set(PROJECT_NOTE.AT, Moments.stored(note.at()))
                .execute();
        uploads.use(note.author(), note.attachments().uploads());
        var place = 0;
        for (var upload : note.attachments().uploads()) {
            sql.insertInto(PROJECT_NOTE_ATTACHMENT)
                    .set(PROJECT_NOTE_ATTACHMENT.UPLOAD_ID, upload.value())
                    .set(PROJECT_NOTE_ATTACHMENT.NOTE_ID, note.id().value())
                    .set(PROJECT_NOTE_ATTACHMENT.PLACE, place++)
                    .execute();
        }
    }

    @Override
    public void redact(Actor actor, ProjectId project, EntryId message, Instant at) {
        var redacted = sql.update(PROJECT_MESSAGE)
                .set(PROJECT_MESSAGE.BODY, NOTHING)
                .set(PROJECT_MESSAGE.REDACTED_AT, Moments.stored(at))
                .where(PROJECT_MESSAGE.ID.eq(message.value()))
                .and(PROJECT_MESSAGE.PROJECT_ID.eq(project.value()))
                .and(PROJECT_MESSAGE.REDACTED_AT.isNull())
                .execute();
        if (redacted == 0) {
            throw new NotFound();
        }
        var files = sql.select(PROJECT_MESSAGE_ATTACHMENT.UPLOAD_ID)
                .from(PROJECT_MESSAGE_ATTACHMENT)
                .where(PROJECT_MESSAGE_ATTACHMENT.MESSAGE_ID.eq(message.value()))
                .fetch(PROJECT_MESSAGE_ATTACHMENT.UPLOAD_ID);
        sql.deleteFrom(PROJECT_MESSAGE_ATTACHMENT)
                .where(PROJECT_MESSAGE_ATTACHMENT.MESSAGE_ID.eq(message.value()))
                .execute();
        uploads.giveUp(files);
    }

    @Override
    public void redactNote(Actor actor, ProjectId project, EntryId note, Instant at) {
        var redacted = sql.update(PROJECT_NOTE)
                .set(PROJECT_NOTE.BODY, NOTHING)
                .set(PROJECT_NOTE.REDACTED_AT, Moments.stored(at))
                .where(PROJECT_NOTE.ID.eq(note.value()))
                .and(PROJECT_NOTE.PROJECT_ID.eq(project.value()))
                .and(PROJECT_NOTE.REDACTED_AT.isNull())
                .execute();
        if (redacted == 0) {
            throw new NotFound();
        }
        var files = sql.select(PROJECT_NOTE_ATTACHMENT.UPLOAD_ID)
                .from(PROJECT_NOTE_ATTACHMENT)
                .where(PROJECT_NOTE_ATTACHMENT.NOTE_ID.eq(note.value()))
                .fetch(PROJECT_NOTE_ATTACHMENT.UPLOAD_ID);
        sql.deleteFrom(PROJECT_NOTE_ATTACHMENT)
                .where(PROJECT_NOTE_ATTACHMENT.NOTE_ID.eq(note.value()))
                .execute();
        uploads.giveUp(files);
    }
}
