package studio.portal.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;

/** What every store of templates does, whatever it is made of. */
public interface TemplateRepositoryContract extends RepositoryContract {
    TemplateRepository templates();

    private ProjectTemplate add(int id, String name) {
        var made = ProjectTemplate.of(
                new TemplateId(Cast.id(0xa0_0000 + id)), name, ExampleProjects.atWork(), ANA, MONDAY);
        run(() -> templates().add(ANA, made));
        return made;
    }

    private ProjectTemplate found(ProjectTemplate template) {
        return templates().find(JONAS, template.id()).orElseThrow();
    }

    @Test
    default void a_stored_template_is_found_as_it_was() {
        var made = add(1, "Website");

        assertThat(found(made).name()).isEqualTo("Website");
        assertThat(found(made).steps()).isEqualTo(made.steps()).hasSize(3);
        assertThat(found(made).madeAt()).isEqualTo(MONDAY);
        assertThat(recorded(made.id().value())).containsExactly(EventType.TEMPLATE_CHANGED);
    }

    @Test
    default void templates_are_the_studios() {
        var made = add(1, "Website");

        for (var actor : List.<Actor>of(MARA, VISITOR, ANA_AS_MARA)) {
            assertThat(templates().find(actor, made.id())).isEmpty();
            assertThat(templates().all(actor)).isEmpty();
        }
    }

    @Test
    default void they_are_listed_by_name_whatever_its_case() {
        add(1, "website");
        add(2, "Catalogue");
        add(3, "Shop");

        assertThat(templates().all(ANA))
                .extracting(ProjectTemplate::name)
                .containsExactly("Catalogue", "Shop", "website");
    }

    @Test
    default void a_new_name_is_kept_and_the_same_one_is_no_change() {
        var made = add(1, "Website");
        var first = found(made);
        first.rename("Large website", ANA, MONDAY);
        run(() -> templates().update(ANA, first));
        var again = found(made);
        again.rename("Large website", ANA, MONDAY);
        run(() -> templates().update(ANA, again));

        assertThat(found(made).name()).isEqualTo("Large website");
        assertThat(found(made).version()).isEqualTo(1);
        assertThat(found(made).steps()).isEqualTo(made.steps());
    }

    @Test
    default void a_removed_template_is_gone_with_its_milestones() {
        var made = add(1, "Website");
        var now = found(made);
        now.remove(ANA, MONDAY);
        run(() -> templates().remove(ANA, now));

        assertThat(templates().all(ANA)).isEmpty();
        assertThat(recorded(made.id().value())).containsExactly(EventType.TEMPLATE_CHANGED, EventType.TEMPLATE_CHANGED);
    }

    @Test
    default void of_two_who_found_the_same_template_the_second_is_refused() {
        var made = add(1, "Website");
        var mine = found(made);
        var yours = found(made);
        mine.rename("Mine", ANA, MONDAY);
        run(() -> templates().update(ANA, mine));

        yours.rename("Yours", JONAS, MONDAY);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> run(() -> templates().update(JONAS, yours)));
        yours.remove(JONAS, MONDAY);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> run(() -> templates().remove(JONAS, yours)));
        assertThat(found(made).name()).isEqualTo("Mine");
    }
}
