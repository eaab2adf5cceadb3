package studio.portal.application.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.project.ExampleProjects.names;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.Membership;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Content;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.Deliverable;
import studio.portal.domain.project.DeliverableId;
import studio.portal.domain.project.ExampleProjects;
import studio.portal.domain.project.MilestoneStatus;
import studio.portal.domain.project.Progress;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.Publication;

final class SigningOffTest extends ProjectDesk {
    private final ProjectId work = atWork();

    @Test
    void what_is_published_is_exactly_what_the_preview_said() {
        var launch = named(work, "Launch").id();
        var file = attachDeliverable.handle(ANA, work, launch, version(2));
        var wanted = publication(Set.of(launch), Set.of(file));

        var preview = publishProject.preview(ANA, work, wanted);
        var published = publishProject.handle(ANA, work, wanted);

        assertThat(published).isEqualTo(preview);
        assertThat(published.deliverables())
                .extracting(Publication.Item::deliverable)
                .extracting(Deliverable::name)
                .containsExactly("Brief");
        assertThat(names(projects().find(MARA, work).orElseThrow().shownMilestones()))
                .containsExactly("Concept", "Design", "Launch");
        assertDenied(() -> publishProject.preview(MARA, work, wanted));
        assertNotFound(() -> publishProject.preview(BEA, work, wanted));
    }

    @Test
    void publishing_a_document_shares_that_version_and_no_other() {
        var launch = named(work, "Launch").id();
        attachDeliverable.handle(ANA, work, launch, version(1));
        var file = attachDeliverable.handle(ANA, work, launch, version(2));
        assertThat(documents.shared).isEmpty();

        publish(work, Set.of(launch), Set.of(file));

        assertThat(documents.shared).containsExactly((Content.Version) ExampleProjects.version(2));
    }

    @Test
    void what_is_published_is_there() {
        assertInvalid("deliverableIds", "absent", () -> publish(work, Set.of(), Set.of(new DeliverableId(ids.next()))));
        assertInvalid("milestoneIds", "absent", () -> publish(work, Set.of(ExampleProjects.milestoneId()), Set.of()));
    }

    @Test
    void a_deliverable_is_one_thing_that_is_there() {
        var design = named(work, "Design").id();

        assertInvalid("url", "address", () -> attachDeliverable.handle(ANA, work, design, address("javascript:x")));
        assertInvalid("documentId", "absent", () -> attachDeliverable.handle(ANA, work, design, version(9)));
        assertInvalid(
                "url",
                "NotBlank",
                () -> attachDeliverable.handle(
                        ANA,
                        work,
                        design,
                        new AttachDeliverable.Command(
                                "Nothing", "", Optional.empty(), Optional.empty(), Optional.empty())));
        assertDenied(() -> attachDeliverable.handle(MARA, work, design, address("https://mine.example")));
    }

    @Test
    void a_document_of_another_client_is_handed_over_to_nobody_else() {
        var shop = ExampleProjects.planned(BLUEBIRD, "Shop sign");
        var step = ExampleProjects.add(shop, "Step", 1, Ask.NOTHING, ExampleProjects.START);
        projects().add(ANA, shop);

        assertInvalid("documentId", "absent", () -> attachDeliverable.handle(ANA, shop.id(), step, version(1)));
    }

    @Test
    void the_client_is_asked_and_accepts_and_the_progress_follows() {
        submitMilestone.handle(ANA, work, named(work, "Design").id(), Optional.empty());
        var seen = named(work, "Design");
        assertThat(progress()).isEqualTo(33);

        decideOnMilestone.handle(MARA, work, seen.id(), saying(Decision.ACCEPT, "", seen));

        assertThat(progress()).isEqualTo(100);
        assertThat(projects().decisions()).hasSize(1);
        assertRefused(
                "not-submitted",
                () -> decideOnMilestone.handle(MARA, work, seen.id(), saying(Decision.ACCEPT, "", seen)));
    }

    @Test
    void the_versions_of_documents_that_were_shown_stay_whatever_was_decided() {
        var design = named(work, "Design").id();
        attachDeliverable.handle(ANA, work, design, version(1));
        publish(work, Set.of(), Set.of(attachDeliverable.handle(ANA, work, design, version(2))));
        submitMilestone.handle(ANA, work, design, Optional.empty());
        var seen = named(work, "Design");

        decideOnMilestone.handle(MARA, work, design, saying(Decision.CHANGES, "Bigger", seen));

        assertThat(documents.signedOff).containsExactly((Content.Version) ExampleProjects.version(2));
    }

    @Test
    void whoever_lost_the_permission_since_they_came_in_signs_nothing_off() {
        submitMilestone.handle(ANA, work, named(work, "Design").id(), Optional.empty());
        var seen = named(work, "Design");
        changePerson(MARA.person(), mara -> mara.join(new Membership(KERN, Set.of()), ANA, clock.instant()));

        assertDenied(() -> decideOnMilestone.handle(MARA, work, seen.id(), saying(Decision.ACCEPT, "", seen)));

        changePerson(MARA.person(), mara -> mara.leave(KERN, ANA, clock.instant()));
        assertDenied(() -> decideOnMilestone.handle(MARA, work, seen.id(), saying(Decision.ACCEPT, "", seen)));
    }

    @Test
    void asking_for_changes_takes_words_and_leads_to_another_round() {
        submitMilestone.handle(ANA, work, named(work, "Design").id(), Optional.empty());
        var seen = named(work, "Design");

        assertInvalid(
                "words",
                "NotBlank",
                () -> decideOnMilestone.handle(MARA, work, seen.id(), saying(Decision.CHANGES, "  ", seen)));
        decideOnMilestone.handle(MARA, work, seen.id(), saying(Decision.CHANGES, "Bigger", seen));
        assertThat(named(work, "Design").status()).isEqualTo(MilestoneStatus.OPEN);

        submitMilestone.handle(ANA, work, seen.id(), Optional.empty());
        assertThat(named(work, "Design").status()).isEqualTo(MilestoneStatus.SUBMITTED);
    }

    @Test
    void others_decide_nothing_and_whoever_does_not_see_it_knows_of_nothing() {
        submitMilestone.handle(ANA, work, named(work, "Design").id(), Optional.empty());
        var seen = named(work, "Design");
        var accepting = saying(Decision.ACCEPT, "", seen);

        assertDenied(() -> decideOnMilestone.handle(PAUL, work, seen.id(), accepting));
        assertDenied(() -> decideOnMilestone.handle(ANA, work, seen.id(), accepting));
        assertNotFound(() -> decideOnMilestone.handle(BEA, work, seen.id(), accepting));
        assertNotFound(
                () -> decideOnMilestone.handle(MARA, work, named(work, "Launch").id(), accepting));
    }

    @Test
    void what_was_removed_from_a_milestone_stays_in_what_was_decided() {
        var asked = waiting();
        var seen = named(asked, "Design");
        decideOnMilestone.handle(MARA, asked, seen.id(), saying(Decision.CHANGES, "No", seen));

        assertNotFound(() -> removeDeliverable.handle(
                ANA,
                asked,
                named(asked, "Launch").id(),
                seen.deliverables().get(0).id(),
                Optional.empty()));
        removeDeliverable.handle(
                ANA, asked, seen.id(), seen.deliverables().get(0).id(), Optional.empty());

        assertThat(named(asked, "Design").deliverables()).isEmpty();
        assertThat(projects().decisions().get(0).deliverables()).hasSize(1);
    }

    @Test
    void the_studio_finishes_and_reopens() {
        finishMilestone.handle(ANA, work, named(work, "Launch").id(), Optional.empty());
        reopenMilestone.handle(ANA, work, named(work, "Launch").id(), Optional.empty());

        assertThat(named(work, "Launch").status()).isEqualTo(MilestoneStatus.OPEN);
        assertDenied(
                () -> finishMilestone.handle(MARA, work, named(work, "Design").id(), Optional.empty()));
        assertDenied(
                () -> reopenMilestone.handle(MARA, work, named(work, "Concept").id(), Optional.empty()));
    }

    private int progress() {
        return Progress.of(project(work).shownMilestones()).orElseThrow().percent();
    }
}
