package studio.portal.application.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.file.AttachmentView;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.Fingerprint;
import studio.portal.domain.project.ItemAnswer;
import studio.portal.domain.project.ItemKind;
import studio.portal.domain.project.ItemStatus;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.domain.project.RequestFacts;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestStatus;

/**
 * A request to a client as a page.
 *
 * @param number of the project; empty while that is not published
 * @param intro Markdown; perhaps ""
 */
public record RequestDetail(
        RequestId id,
        ProjectId project,
        Optional<ProjectNumber> number,
        String projectName,
        ProjectStatus projectStatus,
        ClientName ofClient,
        String title,
        String intro,
        RequestStatus status,
        List<Item> items,
        Optional<PersonName> draftedBy,
        Instant draftedAt,
        Optional<Instant> sentAt,
        Optional<Instant> endedAt,
        long version)
        implements RequestFacts {
    public RequestDetail {
        items = List.copyOf(items);
    }

    /**
     * @param number counted from 1
     * @param answer the text, choice or address; while it waits on the client, what the client has so far, and nothing
     *     for the studio, as itself or in a preview
     * @param files likewise
     * @param saved whether the client has saved an answer that was not sent before; never for the studio
     * @param returned every answer that the studio returned, the earliest first, for both sides
     */
    public record Item(
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
            List<AttachmentView> files,
            boolean saved,
            Optional<PersonName> answeredBy,
            Optional<Instant> answeredAt,
            Optional<String> returnedBecause,
            List<Returned> returned) {
        public Item {
            choices = List.copyOf(choices);
            files = List.copyOf(files);
            returned = List.copyOf(returned);
        }

        public boolean isEmpty() {
            return answer.isEmpty() && files.isEmpty();
        }

        public boolean canBeSent() {
            return status.waitsOnClient() && saved && !isEmpty();
        }

        /** Stands for what a member is shown of it before they answer, as the item's own does. */
        public Fingerprint shown() {
            var uploads = files.stream().map(AttachmentView::id).toList();
            return Fingerprint.of(new ItemAnswer(answer, uploads), answeredAt);
        }
    }

    /** An answer as it was sent, and why the studio returned it. */
    public record Returned(
            String answer,
            List<AttachmentView> files,
            Optional<PersonName> answeredBy,
            Instant answeredAt,
            String because,
            Optional<PersonName> returnedBy,
            Instant returnedAt) {
        public Returned {
            files = List.copyOf(files);
        }
    }

    @Override
    public ClientId client() {
        return ofClient.id();
    }

    @Override
    public boolean wasSent() {
        return sentAt.isPresent();
    }

    @Override
    public boolean hasItemsToAnswer() {
        return items.stream().anyMatch(item -> item.status().waitsOnClient());
    }

    /** Whether the client has an answer that was not sent yet. */
    public boolean hasAnswersToSend() {
        return items.stream().anyMatch(Item::canBeSent);
    }
}
