package studio.portal.web.project;

import java.util.List;
import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.ProjectEntry;
import studio.portal.application.project.ProjectName;
import studio.portal.domain.project.ProjectMessage;
import studio.portal.web.Answers;
import studio.portal.web.Form;
import studio.portal.web.Frame;

/**
 * What the thread of a project shows.
 *
 * @param page a part of it, in the order it was said
 */
public record ThreadView(ProjectName project, Page<ProjectEntry> page, Form message, Form note, Form act) {
    static ThreadView of(ProjectName project, Page<ProjectEntry> page) {
        return new ThreadView(project, page, Form.empty(), Form.empty(), Form.empty());
    }

    public List<ProjectEntry> entries() {
        return page.items();
    }

    /** Where the part is that was said before; empty where nothing was. */
    public Optional<String> earlier() {
        return page.previous().map(cursor -> base() + "?before=" + Answers.encode(cursor));
    }

    public Optional<String> later() {
        return page.next().map(cursor -> base() + "?after=" + Answers.encode(cursor));
    }

    ThreadView withMessage(Form form) {
        return new ThreadView(project, page, form, note, act);
    }

    ThreadView withNote(Form form) {
        return new ThreadView(project, page, message, form, act);
    }

    ThreadView withAct(Form form) {
        return new ThreadView(project, page, message, note, form);
    }

    public String base() {
        return "/conversations/" + project.id();
    }

    public boolean writesNote() {
        return note.isRefused();
    }

    public boolean isNote(ProjectEntry entry) {
        return entry instanceof ProjectEntry.Note;
    }

    public boolean isUpdate(ProjectEntry entry) {
        return entry instanceof ProjectEntry.Message message && message.kind() == ProjectMessage.Kind.UPDATE;
    }

    public String label(Frame frame, ProjectEntry entry) {
        var by = entry.by().map(PersonName::name).orElseGet(() -> frame.words().text("ticket.by.nobody"));
        return frame.words()
                .text(
                        isNote(entry) ? "ticket.note.of" : "ticket.message.of",
                        by,
                        frame.words().time(entry.at()));
    }

    /** Differs whenever anything that is shown does. */
    public String state() {
        return Integer.toHexString(page.items().hashCode());
    }
}
