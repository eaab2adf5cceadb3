package studio.portal.domain.project;

import java.time.Instant;
import java.util.Map;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.Attachments;

/**
 * What is said in a locked project. It never holds what was said: that is appended beside it. Talking goes on when a
 * project is closed. What is said before it is published is told to the studio alone, and seen with the project later.
 *
 * <p>Every verb throws {@link AccessDenied} where {@link ProjectPolicy} says no.
 */
public record ProjectThread(Project project) {
    /** The detail that names what was said. */
    public static final String ENTRY = "entry";

    /** Somebody of either side says something; an update is the studio's. */
    public ProjectMessage write(
            EntryId id, ProjectMessage.Kind kind, String body, Attachments attachments, Actor by, Instant at) {
        Project.allow(ProjectPolicy.mayWrite(by, project, kind), "Only the studio and the client write in a project");
        var written = new ProjectMessage(id, project.id(), kind, by.reference(), body, attachments, at);
        var type = switch (kind) {
            case MESSAGE -> EventType.PROJECT_MESSAGE_WRITTEN;
            case UPDATE -> EventType.PROJECT_UPDATE_WRITTEN;
        };
        project.recordTalk(type, project.isPublished(), naming(id), by, at);
        return written;
    }

    /** Staff write for staff. Changes nothing that a client could notice. */
    public ProjectNote note(EntryId id, String body, Attachments attachments, Actor by, Instant at) {
        Project.allow(ProjectPolicy.mayManage(by), "Only the studio writes internal notes");
        var written = new ProjectNote(id, project.id(), by.reference(), body, attachments, at);
        project.recordTalk(EventType.PROJECT_NOTED, false, naming(id), by, at);
        return written;
    }

    /** Staff take back what a message says; a mark stays. */
    public void redact(EntryId message, Actor by, Instant at) {
        Project.allow(ProjectPolicy.mayManage(by), "Only the studio redacts");
        project.recordTalk(EventType.PROJECT_MESSAGE_REDACTED, project.isPublished(), naming(message), by, at);
    }

    /** As {@link #redact}, for a note. */
    public void redactNote(EntryId note, Actor by, Instant at) {
        Project.allow(ProjectPolicy.mayManage(by), "Only the studio redacts");
        project.recordTalk(EventType.PROJECT_NOTE_REDACTED, false, naming(note), by, at);
    }

    private static Map<String, String> naming(EntryId entry) {
        return Map.of(ENTRY, entry.toString());
    }
}
