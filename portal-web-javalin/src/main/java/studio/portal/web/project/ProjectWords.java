package studio.portal.web.project;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.Milestone;
import studio.portal.domain.project.MilestoneStatus;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.web.Frame;
import studio.portal.web.Words;

/** How the states of projects and milestones are called and shown; some depend on which side reads. */
public final class ProjectWords {
    private ProjectWords() {}

    public static String status(Words words, ProjectStatus status) {
        return words.text("project.status." + status.word());
    }

    public static String tone(ProjectStatus status) {
        return switch (status) {
            case PLANNED -> "tone-blue";
            case ACTIVE -> "tone-azure";
            case ON_HOLD -> "tone-orange";
            case COMPLETED -> "tone-green";
            case CANCELLED -> "tone-grey";
        };
    }

    /** What a button or a choice says that leads there. */
    public static String step(Words words, ProjectStatus to) {
        return words.text("project.step." + to.word());
    }

    /** Whoever is waited for reads it so. */
    public static String status(Frame frame, Milestone milestone) {
        var word = "project.milestone.status." + milestone.status().word();
        return frame.words()
                .text(
                        milestone.status() == MilestoneStatus.SUBMITTED
                                ? word + (frame.isStaff() ? ".staff" : ".client")
                                : word);
    }

    public static String tone(MilestoneStatus status) {
        return switch (status) {
            case OPEN -> "tone-grey";
            case SUBMITTED -> "tone-orange";
            case DONE -> "tone-green";
        };
    }

    public static String ask(Words words, Ask ask) {
        return words.text("project.ask." + ask.word());
    }

    /** What a milestone needs of the client, as either side says it. */
    public static String asks(Frame frame, Ask ask) {
        return frame.words().text("project.asks." + ask.word() + (frame.isStaff() ? ".staff" : ".client"));
    }

    public static String decision(Words words, Decision decision, Ask ask) {
        return words.text("project.decided." + ask.word() + "." + decision.word());
    }

    public static boolean isLate(Milestone milestone, ProjectStatus status, LocalDate today) {
        return status.keepsDates() && !milestone.isDone() && milestone.dueOn().isBefore(today);
    }

    /** A month's short name; the year, where one begins. */
    public static String month(Words words, LocalDate day) {
        return day.getMonth() == Month.JANUARY
                ? String.valueOf(day.getYear())
                : day.getMonth()
                        .getDisplayName(
                                TextStyle.SHORT_STANDALONE, words.language().locale());
    }

    /** What a bar of the timeline draws, in a sentence. */
    public static String told(Frame frame, Timeline.Bar bar) {
        var words = frame.words();
        var due = words.date(bar.milestone().dueOn());
        var told = bar.doneOn()
                .map(day -> words.text("project.told.done", due, words.date(day)))
                .orElseGet(() -> words.text(bar.late() ? "project.told.late" : "project.told.planned", due));
        return bar.milestone()
                .due()
                .first()
                .filter(day -> bar.milestone().due().isMoved())
                .map(day -> told + words.text("project.told.moved", words.date(day)))
                .orElse(told);
    }
}
