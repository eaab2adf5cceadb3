package studio.portal.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.id;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.project.ExampleProjects.address;
import static studio.portal.domain.project.ExampleProjects.version;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeliverableTest {
    private static final MilestoneTerms TERMS = new MilestoneTerms("Design", "", 1, Ask.ACCEPT);

    @Test
    void an_address_opens_in_a_browser_and_does_nothing_else() {
        for (var good : List.of("https://a.example", " http://a.example:8080/b?c=d#e ", "HTTPS://A.example/%20")) {
            assertThat(new WebAddress(good).value()).isEqualTo(good.strip());
        }
        for (var bad : List.of(
                "",
                "a.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "https:///nowhere",
                "https://mara:secret@a.example/",
                "https://a.example/\u202Egnp.exe",
                "https://a.example/two words",
                "https://a.example/" + "x".repeat(WebAddress.LENGTH))) {
            assertRefused("address", () -> new WebAddress(bad));
        }
    }

    @Test
    void names_and_labels_are_lines() {
        assertRefused("deliverable-name", () -> named(" ", "v1"));
        assertRefused("deliverable-label", () -> named("File", "x".repeat(Deliverable.LABEL_LENGTH + 1)));
        assertRefused("deliverable-label", () -> named("File", "a\nb"));
        assertThat(named("File", "  ").label()).isEmpty();
    }

    @Test
    void two_lists_have_the_same_fingerprint_only_if_they_show_the_same() {
        var one = named("File", "v1");
        var alike = List.<List<Deliverable>>of(
                List.of(one),
                List.of(),
                List.of(one, one),
                List.of(named("File", "v2")),
                List.of(named("Filev", "1")),
                List.of(new Deliverable(one.id(), "File", Optional.of("v1"), version(1), Optional.empty())),
                List.of(new Deliverable(one.id(), "File", Optional.of("v1"), version(2), Optional.empty())),
                List.of(new Deliverable(
                        new DeliverableId(id(2)), "File", one.label(), one.content(), Optional.empty())));

        assertThat(alike).extracting(list -> Fingerprint.of(TERMS, list)).doesNotHaveDuplicates();
        assertThat(Fingerprint.of(TERMS, List.of(one.published(MONDAY))))
                .isEqualTo(Fingerprint.of(TERMS, List.of(one)));
    }

    @Test
    void what_a_milestone_is_called_says_and_asks_is_part_of_what_was_shown_and_its_weight_is_not() {
        var others = List.of(
                TERMS,
                new MilestoneTerms("Designs", "", 1, Ask.ACCEPT),
                new MilestoneTerms("Design", "s", 1, Ask.ACCEPT),
                new MilestoneTerms("Design", "", 1, Ask.REVIEW));

        assertThat(others).extracting(terms -> Fingerprint.of(terms, List.of())).doesNotHaveDuplicates();
        assertThat(Fingerprint.of(new MilestoneTerms("Design", "", 2, Ask.ACCEPT), List.of()))
                .isEqualTo(Fingerprint.of(TERMS, List.of()));
    }

    private static Deliverable named(String name, String label) {
        return new Deliverable(
                new DeliverableId(id(1)), name, Optional.of(label), address("https://a.example"), Optional.empty());
    }
}
