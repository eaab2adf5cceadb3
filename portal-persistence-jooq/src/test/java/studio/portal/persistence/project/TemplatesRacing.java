package studio.portal.persistence.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MONDAY;

import org.junit.jupiter.api.Test;
import studio.portal.domain.project.ExampleProjects;
import studio.portal.domain.project.ProjectTemplate;
import studio.portal.domain.project.TemplateId;
import studio.portal.domain.project.TemplateRepository;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.TestIds;
import studio.portal.persistence.Vendor;

/** What happens when several people keep plans at the very same time: the same on every database. */
abstract class TemplatesRacing extends JooqStore {
    private static final int AT_ONCE = Integer.getInteger("races.at.once", 8);

    private final TestIds ids = new TestIds();

    TemplatesRacing(Vendor vendor) {
        super(vendor);
    }

    @Test
    void there_are_never_more_than_a_list_shows() throws Exception {
        run(() -> {
            for (var i = 1; i < TemplateRepository.MOST; i++) {
                templates().add(ANA, template());
            }
        });

        var made = AtOnce.run(AT_ONCE, i -> write(this::addUnlessFull));

        assertThat(made).containsOnlyOnce(true);
        assertThat(templates().all(JONAS)).hasSize(TemplateRepository.MOST);
    }

    private boolean addUnlessFull() {
        templates().lockAll(ANA);
        if (templates().all(ANA).size() >= TemplateRepository.MOST) {
            return false;
        }
        templates().add(ANA, template());
        return true;
    }

    private ProjectTemplate template() {
        return ProjectTemplate.of(new TemplateId(ids.next()), "Website", ExampleProjects.atWork(), ANA, MONDAY);
    }
}
