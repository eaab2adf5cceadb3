package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT_MESSAGE;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectMessage;
import studio.portal.domain.project.ProjectNote;
import studio.portal.domain.project.ThreadRepository;
import studio.portal.persistence.Database;
import studio.portal.persistence.file.Said.Words;

/** Writes what is said in projects, each kind to its own tables. Words that are redacted are gone for good. */
public final class JooqThreadRepository implements ThreadRepository {
    private final DSLContext sql;

    public JooqThreadRepository(Database database) {
        this.sql = database.sql();
    }

    @Override
    public void append(Actor actor, ProjectMessage message) {
        var said = new Words(
                message.id().value(),
                message.project().value(),
                message.author(),
                message.body(),
                message.attachments(),
                message.at());
        var kind = message.kind().word();
        SaidInProjects.MESSAGES.add(sql, said, Map.of(PROJECT_MESSAGE.KIND, kind));
    }

    @Override
    public void append(Actor actor, ProjectNote note) {
        var said = new Words(
                note.id().value(), note.project().value(), note.author(), note.body(), note.attachments(), note.at());
        SaidInProjects.NOTES.add(sql, said, Map.of());
    }

    @Override
    public void redact(Actor actor, ProjectId project, EntryId message, Instant at) {
        SaidInProjects.MESSAGES.redact(sql, project.value(), message.value(), at);
    }

    @Override
    public void redactNote(Actor actor, ProjectId project, EntryId note, Instant at) {
        SaidInProjects.NOTES.redact(sql, project.value(), note.value(), at);
    }
}
