package studio.portal.bootstrap.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.application.ticket.AddParticipant;
import studio.portal.application.ticket.ChangeTicket;
import studio.portal.application.ticket.CloseQuietTickets;
import studio.portal.application.ticket.NoteOnTicket;
import studio.portal.application.ticket.OpenTicket;
import studio.portal.application.ticket.ReopenTicket;
import studio.portal.application.ticket.ReplyToTicket;
import studio.portal.application.ticket.ResolveTicket;
import studio.portal.bootstrap.DocumentUseCases;
import studio.portal.domain.account.Actor;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;

/** What happened in the past weeks, written down ticket by ticket and then done in the order of time. */
final class Story {
    /** What the people of the story do. */
    record Deeds(
            OpenTicket open,
            ReplyToTicket reply,
            NoteOnTicket note,
            ChangeTicket change,
            ResolveTicket resolve,
            ReopenTicket reopen,
            AddParticipant participant,
            ReceiveUpload upload,
            CloseQuietTickets closeQuiet,
            DocumentUseCases documents) {}

    private record Step(Instant at, Runnable deed) {}

    private static final Actor NIGHT = new Actor.System("close-quiet-tickets");

    private final Deeds deeds;
    private final SettableClock clock;
    private final Calendar calendar;
    private final ZoneId zone;
    private final List<Step> steps = new ArrayList<>();

    Story(Deeds deeds, SettableClock clock, Instant now, ZoneId zone) {
        this.deeds = deeds;
        this.clock = clock;
        this.calendar = new Calendar(now, zone);
        this.zone = zone;
    }

    /** @param days how many working days ago it is opened */
    TicketStory ticket(
            int days,
            String time,
            Actor.Member by,
            Priority priority,
            Category category,
            String subject,
            String description,
            Attached... files) {
        return new TicketStory(this, by, subject).opened(days, time, priority, category, description, files);
    }

    void add(int days, String time, Runnable deed) {
        steps.add(new Step(calendar.ago(days, time), deed));
    }

    Deeds deeds() {
        return deeds;
    }

    Calendar calendar() {
        return calendar;
    }

    /** Does everything, each at its time; what stayed quiet is closed in the night between. */
    void happen() {
        steps.sort(Comparator.comparing(Step::at));
        var night = steps.get(0).at().atZone(zone).toLocalDate();
        for (var step : steps) {
            var day = step.at().atZone(zone).toLocalDate();
            for (; night.isBefore(day); night = night.plusDays(1)) {
                clock.set(night.plusDays(1).atTime(3, 0).atZone(zone).toInstant());
                deeds.closeQuiet().handle(NIGHT);
            }
            clock.set(step.at());
            step.deed().run();
        }
    }
}
