package studio.portal.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.project.ExampleRequests.CHOICE;
import static studio.portal.domain.project.ExampleRequests.DUE;
import static studio.portal.domain.project.ExampleRequests.FILES;
import static studio.portal.domain.project.ExampleRequests.LINK;
import static studio.portal.domain.project.ExampleRequests.TEXT;
import static studio.portal.domain.project.ExampleRequests.draft;
import static studio.portal.domain.project.ExampleRequests.sent;
import static studio.portal.domain.project.ExampleRequests.stored;
import static studio.portal.domain.project.ExampleRequests.website;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.file.UploadId;

final class RequestRemindersTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Project website = website();

    @Test
    void the_client_is_reminded_two_days_before_on_the_day_and_every_week_after_it() {
        assertThat(remindedBetween(sent(website), LocalDate.of(2026, 3, 2), DUE.plusDays(20)))
                .containsExactly(DUE.minusDays(2), DUE, DUE.plusDays(7), DUE.plusDays(14));
    }

    @Test
    void days_that_were_missed_are_made_up_for_by_one_reminder() {
        var request = sent(website);

        assertThat(remindedBetween(request, DUE.plusDays(9), DUE.plusDays(30)))
                .containsExactly(DUE.plusDays(9), DUE.plusDays(14), DUE.plusDays(21), DUE.plusDays(28));
    }

    @Test
    void whoever_is_asked_on_a_day_or_after_it_is_not_reminded_for_it() {
        var request = draft(website);
        request.send(website, ANA, Instant.parse("2026-03-18T23:30:00Z")); // already the 19th in Berlin

        assertThat(remindedBetween(request, LocalDate.of(2026, 3, 18), DUE)).containsExactly(DUE);
    }

    @Test
    void when_what_was_due_first_is_answered_the_next_date_counts() {
        var request = sent(website);
        request.save(website, TEXT, ItemAnswer.ofWords("We bake"), MARA);
        request.sendAnswers(website, MARA, MONDAY);

        var next = DUE.plusDays(10);
        assertThat(remindedBetween(request, DUE.minusDays(3), next)).containsExactly(next.minusDays(2), next);
    }

    @Test
    void nobody_is_reminded_of_what_waits_on_nobody() {
        var withdrawn = sent(website);
        withdrawn.withdraw(ANA, MONDAY);
        var answered = sent(website);
        answered.save(website, TEXT, ItemAnswer.ofWords("We bake"), MARA);
        answered.save(website, FILES, ItemAnswer.ofFiles(List.of(new UploadId(Cast.id(1)))), MARA);
        answered.save(website, CHOICE, ItemAnswer.ofWords("Warm"), MARA);
        answered.save(website, LINK, ItemAnswer.ofWords("https://kern.example"), MARA);
        answered.sendAnswers(website, MARA, MONDAY);

        for (var request : List.of(withdrawn, answered, draft(website))) {
            assertThat(request.isReminderDue(website, DUE, BERLIN)).isFalse();
            assertRefused("not-due", () -> request.remind(website, DUE, BERLIN, JOB, MONDAY));
        }
    }

    @Test
    void a_project_on_hold_keeps_no_dates_and_reminds_of_none() {
        var request = sent(website);
        website.changeStatus(ProjectStatus.ON_HOLD, ANA, MONDAY);

        assertThat(remindedBetween(request, DUE.minusDays(3), DUE.plusDays(3))).isEmpty();
    }

    private List<LocalDate> remindedBetween(ProjectRequest request, LocalDate from, LocalDate to) {
        var reminded = new ArrayList<LocalDate>();
        var now = stored(request);
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (now.isReminderDue(website, day, BERLIN)) {
                now.remind(website, day, BERLIN, JOB, day.atStartOfDay(BERLIN).toInstant());
                assertThat(now.isReminderDue(website, day, BERLIN)).isFalse();
                reminded.add(day);
                now = stored(now);
            }
        }
        return reminded;
    }
}
