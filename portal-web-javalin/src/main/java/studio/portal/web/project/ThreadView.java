package studio.portal.web.project;

import java.util.List;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.ProjectEntry;
import studio.portal.application.project.ProjectName;
import studio.portal.domain.project.ProjectMessage;
import studio.portal.web.Form;
import studio.portal.web.Frame;

/** What the thread of a project shows. */
public record ThreadView(ProjectName project, List<ProjectEntry> entries, Form message, Form note, Form act) {
    static ThreadView of(ProjectName project, List<ProjectEntry> entries) {
        return new ThreadView(project, entries, Form.empty(), Form.empty(), Form.empty());
    }

    ThreadView withMessage(Form form) {
        return new ThreadView(project, entries, form, note, act);
    }

    ThreadView withNote(Form form) {
        return new ThreadView(project, entries, message, form, act);
    }

    ThreadView withAct(Form form) {
        return new ThreadView(project, entries, message, note, form);
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
        return Integer.toHexString(entries.hashCode());
    }
}
