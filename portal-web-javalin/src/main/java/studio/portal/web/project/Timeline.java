package studio.portal.web.project;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.portal.application.project.MilestoneDetail;
import studio.portal.application.project.ProjectDetail;
import studio.portal.domain.project.Milestone;

/**
 * Planned against actual, drawn from days: each milestone has a bar from where the one before it is due until it is due
 * itself. Places are counted in {@value #WIDTH} parts of the width, whatever that is on a screen.
 *
 * @param today its place; empty outside of what is drawn
 * @param months the first days of months, or of fewer where there are many
 */
public record Timeline(LocalDate from, LocalDate to, Optional<Integer> today, List<Mark> months, List<Bar> bars) {
    public static final int WIDTH = 1000;

    private static final int MONTHS_ON_PHONE = 7;

    /** What the name of a month takes at most, which stands on its right. */
    private static final int NAME = WIDTH / 15;

    /** A day and its place. */
    public record Mark(LocalDate day, int place) {
        /** Its place where words are written beside it, which must not be stretched with the drawing. */
        public String percent() {
            return place * 100.0 / WIDTH + "%";
        }
    }

    /**
     * One milestone.
     *
     * @param start where its planned bar begins
     * @param due where it ends
     * @param first where it ended when the client was first told; empty unless it was moved since
     * @param done where it was done; empty before
     * @param doneOn that day
     */
    public record Bar(
            MilestoneDetail detail,
            int start,
            int due,
            Optional<Integer> first,
            Optional<Integer> done,
            Optional<LocalDate> doneOn,
            boolean late) {
        public Milestone milestone() {
            return detail.milestone();
        }

        /** What is drawn of it; never so narrow that it cannot be seen. */
        public int width() {
            return Math.max(due - start, WIDTH / 100);
        }

        /** From where it was due to where it was done, if that was later. */
        public int over() {
            return done.map(place -> Math.max(0, place - due)).orElse(0);
        }
    }

    /** Empty inside where there are no milestones to draw. */
    public static Timeline of(ProjectDetail project, LocalDate today, ZoneId zone) {
        var milestones =
                project.milestones().stream().map(MilestoneDetail::milestone).toList();
        var days = Stream.concat(
                        Stream.of(project.startsOn()), milestones.stream().flatMap(milestone -> days(milestone, zone)))
                .toList();
        var from = days.stream().min(LocalDate::compareTo).orElseThrow();
        var last = days.stream().max(LocalDate::compareTo).orElseThrow();
        var to = last.isAfter(from) ? last.plusDays(1 + ChronoUnit.DAYS.between(from, last) / 30) : from.plusDays(1);
        var scale = new Scale(from, to);
        return new Timeline(
                from,
                to,
                Optional.of(today)
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .map(scale::place),
                months(scale),
                bars(project, scale, today, zone));
    }

    /** Whether a narrow screen has no room for the name of this month; it has for those that name a year. */
    public boolean isCrowded(Mark month) {
        return months.size() > MONTHS_ON_PHONE && (months.indexOf(month) - firstOfYear()) % 2 != 0;
    }

    private int firstOfYear() {
        return IntStream.range(0, months.size())
                .filter(at -> months.get(at).day().getMonth() == Month.JANUARY)
                .findFirst()
                .orElse(0);
    }

    private static Stream<LocalDate> days(Milestone milestone, ZoneId zone) {
        return Stream.of(Optional.of(milestone.dueOn()), milestone.due().first(), doneOn(milestone, zone))
                .flatMap(Optional::stream);
    }

    private static Optional<LocalDate> doneOn(Milestone milestone, ZoneId zone) {
        return milestone.standing().doneAt().map(at -> LocalDate.ofInstant(at, zone));
    }

    private static List<Bar> bars(ProjectDetail project, Scale scale, LocalDate today, ZoneId zone) {
        var bars = new ArrayList<Bar>();
        var start = project.startsOn();
        for (var detail : project.milestones()) {
            var milestone = detail.milestone();
            var due = milestone.dueOn();
            var begin = start.isBefore(due) ? start : due;
            bars.add(new Bar(
                    detail,
                    scale.place(begin),
                    scale.place(due),
                    milestone
                            .due()
                            .first()
                            .filter(day -> milestone.due().isMoved())
                            .map(scale::place),
                    doneOn(milestone, zone).map(scale::place),
                    doneOn(milestone, zone),
                    ProjectWords.isLate(milestone, project.status(), today)));
            start = due;
        }
        return bars;
    }

    private static List<Mark> months(Scale scale) {
        return NamedMonths.between(scale.from(), scale.to()).stream()
                .map(day -> new Mark(day, scale.place(day)))
                .filter(month -> month.place() <= WIDTH - NAME)
                .toList();
    }

    private record Scale(LocalDate from, LocalDate to) {
        int place(LocalDate day) {
            return (int) (WIDTH * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to));
        }
    }
}
