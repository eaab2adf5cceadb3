package studio.portal.bootstrap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import studio.portal.application.document.AddDocument;
import studio.portal.application.document.AddVersion;
import studio.portal.application.document.WithdrawVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.file.UploadId;

/** One document's part of the story. Every deed names its time: working days ago and the time of the day. */
final class DocumentStory {
    private final Story story;
    private final String title;
    private Optional<DocumentId> added = Optional.empty();

    DocumentStory(Story story, String title) {
        this.story = story;
        this.title = title;
    }

    /** @param share whether the client sees it from the start; what a member adds they see anyway */
    DocumentStory added(
            int days,
            String time,
            Actor by,
            ClientId client,
            DocumentKind kind,
            List<String> labels,
            boolean share,
            String note,
            Attached file) {
        story.add(
                days,
                time,
                () -> added = Optional.of(story.deeds()
                        .documents()
                        .addDocument()
                        .handle(
                                by,
                                new AddDocument.Command(
                                        Optional.of(title),
                                        kind,
                                        labels,
                                        by.isStaff() ? Optional.of(client) : Optional.empty(),
                                        Optional.empty(),
                                        uploaded(by, file),
                                        Optional.of(note),
                                        share))));
        return this;
    }

    DocumentStory version(int days, String time, Actor by, boolean share, String note, Attached file) {
        story.add(
                days,
                time,
                () -> story.deeds()
                        .documents()
                        .addVersion()
                        .handle(
                                by,
                                id(),
                                new AddVersion.Command(
                                        uploaded(by, file), Optional.of(note), share, Optional.empty())));
        return this;
    }

    DocumentStory withdrawn(int days, String time, Actor by, String reason) {
        story.add(
                days,
                time,
                () -> story.deeds()
                        .documents()
                        .withdrawDocument()
                        .handle(by, id(), new WithdrawVersion.Command(reason, Optional.empty())));
        return this;
    }

    private UploadId uploaded(Actor by, Attached file) {
        try {
            return story.deeds().upload().handle(by, file.name(), file.open()).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentId id() {
        return added.orElseThrow(() -> new IllegalStateException("Not added yet: " + title));
    }
}
