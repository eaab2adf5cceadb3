package studio.portal.web.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.project.ProjectEntry;
import studio.portal.application.project.WriteInProject;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectMessage;
import studio.portal.web.RouteTable;

/** What is said in projects as scripts read it. */
final class ThreadJson {
    private ThreadJson() {}

    /** @param kind {@code note} for staff alone */
    record Entry(
            EntryId id,
            ProjectId projectId,
            WriteInProject.Kind kind,
            Optional<PersonName> author,
            String body,
            boolean redacted,
            List<File> attachments,
            Instant createdAt) {
        static Entry of(ProjectId project, ProjectEntry entry) {
            return new Entry(
                    entry.id(),
                    project,
                    kind(entry),
                    entry.by(),
                    entry.body(),
                    entry.redacted(),
                    entry.attachments().stream()
                            .map(file -> File.of(project, file))
                            .toList(),
                    entry.at());
        }

        private static WriteInProject.Kind kind(ProjectEntry entry) {
            if (entry instanceof ProjectEntry.Message message) {
                return message.kind() == ProjectMessage.Kind.UPDATE
                        ? WriteInProject.Kind.UPDATE
                        : WriteInProject.Kind.MESSAGE;
            }
            return WriteInProject.Kind.NOTE;
        }
    }

    record File(UploadId id, String name, long size, String mediaType, String url, boolean damaged) {
        static File of(ProjectId project, AttachmentView file) {
            return new File(
                    file.id(),
                    file.name(),
                    file.size(),
                    file.mediaType(),
                    RouteTable.API + "/projects/" + project + "/attachments/" + file.id(),
                    file.damaged());
        }
    }
}
