package studio.portal.bootstrap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.document.AddDocument;
import studio.portal.application.document.AddVersion;
import studio.portal.application.document.AskForApproval;
import studio.portal.application.document.DecideOnVersion;
import studio.portal.application.document.DownloadVersion;
import studio.portal.application.document.WithdrawVersion;
import studio.portal.bootstrap.ApprovalUseCases;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.Verdict;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.UploadId;

/** One document's part of the story. Every deed names its time: working days ago and the time of the day. */
final class DocumentStory {
    private final Story story;
    private final String title;
    private Optional<DocumentId> added = Optional.empty();
    private int versions;

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
        story.add(days, time, () -> {
            versions++;
            added = Optional.of(story.deeds()
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
                                    share)));
        });
        return this;
    }

    DocumentStory version(int days, String time, Actor by, boolean share, String note, Attached file) {
        story.add(days, time, () -> {
            versions++;
            var command = new AddVersion.Command(uploaded(by, file), Optional.of(note), share, Optional.empty());
            story.deeds().documents().addVersion().handle(by, id(), command);
        });
        return this;
    }

    /** @param dueIn working days from today; those it is due on have not decided yet */
    DocumentStory asked(
            int days, String time, Actor by, boolean signature, Optional<Integer> dueIn, Actor.Member... approvers) {
        story.add(days, time, () -> {
            var people = Stream.of(approvers).map(Actor.Member::person).toList();
            var due = dueIn.map(story.calendar()::day);
            var command = new AskForApproval.Command(people, ApprovalMode.ALL, due, signature);
            approvals().ask().handle(by, id(), current(), command);
        });
        return this;
    }

    /** @param signature what they type where a signature is asked for */
    DocumentStory approved(int days, String time, Actor.Member by, String words, Optional<String> signature) {
        return decided(days, time, by, Verdict.APPROVE, words, signature);
    }

    DocumentStory rejected(int days, String time, Actor.Member by, String words) {
        return decided(days, time, by, Verdict.REJECT, words, Optional.empty());
    }

    private DocumentStory decided(
            int days, String time, Actor.Member by, Verdict verdict, String words, Optional<String> signature) {
        story.add(days, time, () -> {
            var shown = story.deeds()
                    .documents()
                    .downloadVersion()
                    .handle(by, id(), current(), DownloadVersion.Way.PREVIEW, unread -> false);
            var command = new DecideOnVersion.Command(verdict, Optional.of(words), shown.hash(), signature);
            approvals().decide().handle(by, id(), current(), command);
        });
        return this;
    }

    private ApprovalUseCases approvals() {
        return story.deeds().documents().approvals();
    }

    private VersionNumber current() {
        return new VersionNumber(versions);
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
