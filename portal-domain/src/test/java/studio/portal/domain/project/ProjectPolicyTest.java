package studio.portal.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.project.ExampleProjects.atWork;
import static studio.portal.domain.project.ExampleProjects.milestone;
import static studio.portal.domain.project.ExampleProjects.relaunch;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.Actor;

final class ProjectPolicyTest {
    private static final List<Actor> EVERYBODY = List.of(MARA, PAUL, BEA, ANA, ADMIN, JOB, VISITOR, ANA_AS_MARA);

    @Test
    void before_it_is_published_a_project_is_the_studios() {
        assertThat(who(actor -> ProjectPolicy.maySee(actor, relaunch()))).containsExactly(ANA, ADMIN, JOB);
    }

    @Test
    void a_published_project_is_its_clients_too() {
        assertThat(who(actor -> ProjectPolicy.maySee(actor, atWork())))
                .containsExactly(MARA, PAUL, ANA, ADMIN, JOB, ANA_AS_MARA);
    }

    @Test
    void a_hidden_milestone_is_the_studios() {
        var launch = milestone(atWork(), "Launch");

        assertThat(who(actor -> ProjectPolicy.maySee(actor, launch))).containsExactly(ANA, ADMIN, JOB);
    }

    @Test
    void staff_plan_and_jobs_what_an_accepted_offer_makes() {
        assertThat(who(ProjectPolicy::mayManage)).containsExactly(ANA, ADMIN, JOB);
    }

    @Test
    void the_client_decides_and_reviews_take_the_permission_to_approve_too() {
        var project = atWork();

        assertThat(who(actor -> ProjectPolicy.mayDecide(actor, project, Ask.ACCEPT)))
                .containsExactly(MARA, ANA_AS_MARA);
        assertThat(who(actor -> ProjectPolicy.mayDecide(actor, project, Ask.REVIEW)))
                .containsExactly(MARA, ANA_AS_MARA);
        assertThat(who(actor -> ProjectPolicy.mayDecide(actor, project, Ask.NOTHING)))
                .isEmpty();
    }

    private static Stream<Actor> who(Predicate<Actor> may) {
        return EVERYBODY.stream().filter(may);
    }
}
