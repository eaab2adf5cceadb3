package studio.portal.web.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.project.RequestDetail;
import studio.portal.application.project.RequestRow;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ItemKind;
import studio.portal.domain.project.ItemStatus;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestPolicy;
import studio.portal.domain.project.RequestStatus;

/** Requests to clients as scripts read them. */
final class RequestJson {
    private RequestJson() {}

    /** A line of a list. */
    record Row(
            RequestId id,
            ProjectId projectId,
            Optional<ProjectNumber> projectNumber,
            String title,
            RequestStatus status,
            boolean waitsOnClient,
            int items,
            int waiting,
            int answered,
            Optional<LocalDate> dueOn,
            Instant createdAt,
            Optional<Instant> sentAt) {
        static Row of(RequestRow row) {
            return new Row(
                    row.id(),
                    row.project(),
                    row.number(),
                    row.title(),
                    row.status(),
                    row.waitsOnClient(),
                    row.items(),
                    row.waiting(),
                    row.answered(),
                    row.dueOn(),
                    row.draftedAt(),
                    row.sentAt());
        }
    }

    record Request(
            RequestId id,
            ProjectId projectId,
            Optional<ProjectNumber> projectNumber,
            ClientName client,
            String title,
            String intro,
            RequestStatus status,
            boolean waitsOnClient,
            List<Item> items,
            Optional<PersonName> author,
            Instant createdAt,
            Optional<Instant> sentAt,
            Optional<Instant> endedAt,
            long version) {
        static Request of(RequestDetail request) {
            return new Request(
                    request.id(),
                    request.project(),
                    request.number(),
                    request.ofClient(),
                    request.title(),
                    request.intro(),
                    request.status(),
                    RequestPolicy.waitsOnClient(request),
                    request.items().stream().map(item -> Item.of(request, item)).toList(),
                    request.draftedBy(),
                    request.draftedAt(),
                    request.sentAt(),
                    request.endedAt(),
                    request.version());
        }
    }

    /**
     * @param answer for the studio empty until it is sent; for the client also what is only saved
     * @param returned every answer that was returned, as it was sent, the earliest first
     * @param fingerprint of what is shown of the answer, for whoever answers next, or decides on it, to name
     */
    record Item(
            int number,
            ItemKind kind,
            String title,
            String help,
            String example,
            List<String> choices,
            Optional<PersonName> owner,
            LocalDate dueOn,
            ItemStatus status,
            String answer,
            List<File> files,
            Optional<PersonName> answeredBy,
            Optional<Instant> answeredAt,
            Optional<String> returnedBecause,
            List<Returned> returned,
            Optional<String> fingerprint) {
        static Item of(RequestDetail request, RequestDetail.Item item) {
            return new Item(
                    item.number(),
                    item.kind(),
                    item.title(),
                    item.help(),
                    item.example(),
                    item.choices(),
                    item.owner(),
                    item.dueOn(),
                    item.status(),
                    item.answer(),
                    item.files().stream().map(file -> File.of(request, file)).toList(),
                    item.answeredBy(),
                    item.answeredAt(),
                    item.returnedBecause(),
                    item.returned().stream()
                            .map(past -> Returned.of(request, past))
                            .toList(),
                    named(item));
        }
    }

    private static Optional<String> named(RequestDetail.Item item) {
        return Optional.of(item)
                .filter(any -> item.status() != ItemStatus.ACCEPTED)
                .map(any -> any.shown().value());
    }

    record Returned(
            String answer,
            List<File> files,
            Optional<PersonName> answeredBy,
            Instant answeredAt,
            String returnedBecause,
            Optional<PersonName> returnedBy,
            Instant returnedAt) {
        static Returned of(RequestDetail request, RequestDetail.Returned past) {
            return new Returned(
                    past.answer(),
                    past.files().stream().map(file -> File.of(request, file)).toList(),
                    past.answeredBy(),
                    past.answeredAt(),
                    past.because(),
                    past.returnedBy(),
                    past.returnedAt());
        }
    }

    record File(UploadId id, String name, long size, String mediaType, String url, boolean damaged) {
        static File of(RequestDetail request, AttachmentView file) {
            return new File(
                    file.id(),
                    file.name(),
                    file.size(),
                    file.mediaType(),
                    RequestApi.path(request.project(), request.id()) + "/files/" + file.id(),
                    file.damaged());
        }
    }
}
