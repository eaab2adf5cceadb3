package studio.portal.domain.project;

import java.time.Instant;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;

/** What is said in projects. Whoever appends has the project locked, and saves it afterwards. */
public interface ThreadRepository {
    /** Its attachments must be unused uploads of its author. */
    void append(Actor actor, ProjectMessage message);

    /** As {@link #append(Actor, ProjectMessage)}. */
    void append(Actor actor, ProjectNote note);

    /**
     * Takes away words and files of a message and leaves the mark.
     *
     * @throws NotFound if the project has no such message, or it is redacted already
     */
    void redact(Actor actor, ProjectId project, EntryId message, Instant at);

    /** As {@link #redact}, for a note. */
    void redactNote(Actor actor, ProjectId project, EntryId note, Instant at);
}
