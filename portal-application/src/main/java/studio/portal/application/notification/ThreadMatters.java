package studio.portal.application.notification;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import studio.portal.application.account.PersonName;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.notification.Matter.Quote;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.application.project.MailedThreads;
import studio.portal.application.project.ProjectEntry;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectThread;

/** What mails about the threads of projects tell, through the eyes of whoever gets them. */
public final class ThreadMatters {
    private static final String AREA = "conversation";

    private final MailedThreads threads;

    public ThreadMatters(MailedThreads threads) {
        this.threads = threads;
    }

    /** What was said; empty once it is redacted, or the reader does not see the project any more. */
    Optional<Matter> written(Actor reader, Recorded event) {
        return said(reader, event, ProjectEntry.Message.class::isInstance);
    }

    /** An internal note: for the studio alone, whatever else may have gone wrong before. */
    Optional<Matter> noted(Actor reader, Recorded event) {
        return reader.isStaff() ? said(reader, event, ProjectEntry.Note.class::isInstance) : Optional.empty();
    }

    private Optional<Matter> said(Actor reader, Recorded event, Predicate<ProjectEntry> kind) {
        var id = new ProjectId(event.subject());
        return Optional.ofNullable(event.details().get(ProjectThread.ENTRY))
                .flatMap(entry -> threads.find(reader, id, new EntryId(UUID.fromString(entry))))
                .filter(said -> kind.test(said.entry()) && !said.entry().redacted())
                .map(said -> Matter.at(AREA, "/conversations/" + id)
                        .naming("project", said.project().name())
                        .saying(Optional.of(quote(said.entry())))
                        .inThread(id.value()));
    }

    private static Quote quote(ProjectEntry entry) {
        return new Quote(
                entry.by().map(PersonName::name),
                entry.at(),
                entry.body(),
                entry.attachments().stream().map(AttachmentView::name).toList());
    }
}
