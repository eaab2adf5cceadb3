package studio.portal.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.project.ExampleProjects.START;
import static studio.portal.domain.project.ExampleProjects.add;
import static studio.portal.domain.project.ExampleProjects.relaunch;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Tries;

/** However many milestones of whatever weight: progress says no more than is done. */
final class ProgressProperties {
    @Test
    void it_is_the_done_weight_over_the_whole_cut_off_to_whole_percent() {
        Tries.of(300, random -> {
            var milestones = milestones(random);
            var done = weight(milestones.stream().filter(Milestone::isDone).toList());
            var all = weight(milestones);

            var percent = Progress.of(milestones).map(Progress::percent);

            assertThat(percent.isPresent()).isEqualTo(!milestones.isEmpty());
            percent.ifPresent(value -> assertThat(value)
                    .isEqualTo(
                            done.multiply(BigInteger.valueOf(100)).divide(all).intValueExact()));
        });
    }

    @Test
    void it_is_100_only_when_everything_is_done_and_0_at_least_while_nothing_is() {
        Tries.of(300, random -> {
            var milestones = milestones(random);
            Progress.of(milestones).ifPresent(progress -> {
                assertThat(progress.percent() == Progress.ALL)
                        .isEqualTo(milestones.stream().allMatch(Milestone::isDone));
                assertThat(progress.percent()).isBetween(0, Progress.ALL);
                if (milestones.stream().noneMatch(Milestone::isDone)) {
                    assertThat(progress.percent()).isZero();
                }
            });
        });
    }

    @Test
    void finishing_a_milestone_never_takes_it_back() {
        Tries.of(300, random -> {
            var milestones = new ArrayList<>(milestones(random));
            for (var i = 0; i < milestones.size(); i++) {
                var before = Progress.of(milestones).orElseThrow().percent();
                var one = milestones.get(i);
                milestones.set(i, one.isDone() ? one : one.finished(MONDAY));
                assertThat(Progress.of(milestones).orElseThrow().percent()).isGreaterThanOrEqualTo(before);
            }
        });
    }

    @Test
    void the_order_of_milestones_does_not_matter() {
        Tries.of(100, random -> {
            var milestones = new ArrayList<>(milestones(random));
            var before = Progress.of(milestones);
            Collections.shuffle(milestones, random);
            assertThat(Progress.of(milestones)).isEqualTo(before);
        });
    }

    private static List<Milestone> milestones(Random random) {
        var project = relaunch();
        var count = random.nextInt(random.nextBoolean() ? 4 : Project.MOST_MILESTONES + 1);
        for (var i = 0; i < count; i++) {
            var weight = random.nextBoolean() ? 1 : 1 + random.nextInt(MilestoneTerms.MOST_WEIGHT);
            var id = add(project, "M" + i, weight, Ask.NOTHING, START);
            if (random.nextInt(3) > 0) {
                project.signOff().finish(id, ANA, MONDAY);
            }
        }
        return project.milestones();
    }

    private static BigInteger weight(List<Milestone> milestones) {
        return milestones.stream()
                .map(milestone -> BigInteger.valueOf(milestone.weight()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
