package studio.portal.bootstrap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Change;
import studio.portal.application.ticket.AddParticipant;
import studio.portal.application.ticket.ChangeTicket;
import studio.portal.application.ticket.NoteOnTicket;
import studio.portal.application.ticket.OpenTicket;
import studio.portal.application.ticket.ReplyToTicket;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketStatus;

/** One ticket's part of the story. Every deed names its time: working days ago and the time of the day. */
final class TicketStory {
    private final Story story;
    private final Actor.Member requester;
    private final String subject;
    private Optional<TicketId> opened = Optional.empty();

    TicketStory(Story story, Actor.Member requester, String subject) {
        this.story = story;
        this.requester = requester;
        this.subject = subject;
    }

    TicketStory opened(
            int days, String time, Priority priority, Category category, String description, Attached... files) {
        story.add(days, time, () -> {
            var command = new OpenTicket.Command(
                    subject,
                    description,
                    priority,
                    category,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    uploaded(requester, files));
            opened = Optional.of(story.deeds().open().handle(requester, command));
        });
        return this;
    }

    TicketStory taken(int days, String time, Actor.Staff by) {
        return assigned(days, time, by, by);
    }

    TicketStory assigned(int days, String time, Actor.Staff by, Actor.Staff to) {
        return changed(days, time, by, Optional.of(TicketStatus.IN_PROGRESS), Optional.empty(), Optional.of(to), 0);
    }

    TicketStory prioritised(int days, String time, Actor.Staff by, Priority to) {
        return changed(days, time, by, Optional.empty(), Optional.of(to), Optional.empty(), 0);
    }

    /** @param ahead for how many working days from today it is planned */
    TicketStory planned(int days, String time, Actor.Staff by, int ahead) {
        return changed(days, time, by, Optional.empty(), Optional.empty(), Optional.empty(), ahead);
    }

    TicketStory said(int days, String time, Actor by, String text, Attached... files) {
        return replied(days, time, by, Optional.empty(), text, files);
    }

    /** And waits for the answer. */
    TicketStory asked(int days, String time, Actor.Staff by, String text, Attached... files) {
        return replied(days, time, by, Optional.of(TicketStatus.WAITING_CLIENT), text, files);
    }

    /** And it is done. */
    TicketStory solved(int days, String time, Actor.Staff by, String text, Attached... files) {
        return replied(days, time, by, Optional.of(TicketStatus.RESOLVED), text, files);
    }

    TicketStory noted(int days, String time, Actor.Staff by, String text, Attached... files) {
        story.add(
                days,
                time,
                () -> story.deeds().note().handle(by, id(), new NoteOnTicket.Command(text, uploaded(by, files))));
        return this;
    }

    TicketStory resolved(int days, String time, Actor by) {
        story.add(days, time, () -> story.deeds().resolve().handle(by, id(), Optional.empty()));
        return this;
    }

    TicketStory reopened(int days, String time, Actor by) {
        story.add(days, time, () -> story.deeds().reopen().handle(by, id(), Optional.empty()));
        return this;
    }

    TicketStory joined(int days, String time, Actor by, Actor.Member colleague) {
        story.add(
                days,
                time,
                () -> story.deeds().participant().handle(by, id(), new AddParticipant.Command(colleague.person())));
        return this;
    }

    private TicketStory replied(
            int days, String time, Actor by, Optional<TicketStatus> then, String text, Attached... files) {
        story.add(
                days,
                time,
                () -> story.deeds()
                        .reply()
                        .handle(
                                by,
                                id(),
                                new ReplyToTicket.Command(text, then, uploaded(by, files), Optional.empty())));
        return this;
    }

    private TicketStory changed(
            int days,
            String time,
            Actor.Staff by,
            Optional<TicketStatus> status,
            Optional<Priority> priority,
            Optional<Actor.Staff> assignee,
            int ahead) {
        Change<PersonId> to =
                assignee.map(person -> Change.to(Optional.of(person.person()))).orElseGet(Change::none);
        Change<LocalDate> planned = ahead == 0
                ? Change.none()
                : Change.to(Optional.of(story.calendar().day(ahead)));
        story.add(
                days,
                time,
                () -> story.deeds()
                        .change()
                        .handle(
                                by,
                                id(),
                                new ChangeTicket.Command(
                                        status, priority, Optional.empty(), to, planned, Optional.empty())));
        return this;
    }

    private List<UploadId> uploaded(Actor by, Attached... files) {
        return Arrays.stream(files)
                .map(file -> {
                    try {
                        return story.deeds().upload().handle(by, file.name(), file.open());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .map(Upload::id)
                .toList();
    }

    TicketId id() {
        return opened.orElseThrow(() -> new IllegalStateException("Not opened yet: " + subject));
    }
}
