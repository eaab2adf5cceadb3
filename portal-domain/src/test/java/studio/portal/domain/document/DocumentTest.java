package studio.portal.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.document.ExampleDocuments.contract;
import static studio.portal.domain.document.ExampleDocuments.guidelines;
import static studio.portal.domain.document.ExampleDocuments.logo;
import static studio.portal.domain.document.ExampleDocuments.n;
import static studio.portal.domain.document.ExampleDocuments.stored;
import static studio.portal.domain.document.ExampleDocuments.version;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.EventType.Audience;
import studio.portal.domain.NotFound;
import studio.portal.domain.project.ProjectId;

final class DocumentTest {
    private static final Instant LATER = MONDAY.plusSeconds(60);

    @Test
    void what_the_studio_adds_is_private_and_the_event_is_its_own() {
        var contract = contract();

        assertThat(contract.version(n(1)).isShared()).isFalse();
        assertThat(contract.isClients()).isFalse();
        assertThat(contract.events()).extracting(DomainEvent::type).containsExactly(EventType.DOCUMENT_ADDED);
        assertThat(contract.events()).extracting(DomainEvent::audience).containsExactly(Audience.STUDIO);
    }

    @Test
    void what_a_member_adds_is_shared_from_the_start_whatever_they_say() {
        var logo = logo();

        assertThat(logo.version(n(1)).sharedAt()).contains(MONDAY);
        assertThat(logo.isClients()).isTrue();
        assertThat(logo.events()).extracting(DomainEvent::audience).containsExactly(Audience.CLIENT);
    }

    @Test
    void what_a_milestone_hands_over_stays_once_that_was_decided_on_current_or_not() {
        var document = guidelines();
        document.addVersion(version(ANA, false), ANA, LATER);

        document.decisions().signOff(n(1), LATER);

        assertThat(document.version(n(1)).decidedAt()).contains(LATER);
        assertRefused("approved-stays", () -> document.withdraw(n(1), "Wrong file", ANA, LATER));
        assertRefused("approved-stays", () -> document.withdraw("No more", ANA, LATER));
        assertRefused("deliverable-withdrawn", () -> document.decisions().signOff(n(2), LATER));
    }

    @Test
    void nobody_signs_off_or_is_shown_what_was_withdrawn() {
        var version = guidelines();
        version.withdraw(n(1), "Wrong file", ANA, LATER);
        var document = guidelines();
        document.withdraw("No more", ANA, LATER);

        assertRefused("deliverable-withdrawn", () -> version.decisions().signOff(n(1), LATER));
        assertRefused("version-withdrawn", () -> version.share(n(1), ANA, LATER));
        assertRefused("deliverable-withdrawn", () -> document.decisions().signOff(n(1), LATER));
        assertRefused("document-withdrawn", () -> document.share(n(1), ANA, LATER));
    }

    @Test
    void a_member_withdraws_what_they_added_whatever_the_studio_holds_back() {
        var logo = logo();
        logo.addVersion(version(ANA, false), ANA, LATER);
        assertThat(DocumentPolicy.mayWithdraw(MARA, logo)).isTrue();

        logo.share(n(2), ANA, LATER);
        assertThat(DocumentPolicy.mayWithdraw(MARA, logo)).isFalse();
        assertThat(DocumentPolicy.mayWithdraw(PAUL, logo())).isFalse();
    }

    @Test
    void nobody_adds_to_the_library_of_another_client() {
        assertDenied(() -> ExampleDocuments.added(BEA, KERN, "For Kern", DocumentKind.OTHER, true));
    }

    @Test
    void versions_are_counted_from_1_without_a_gap_and_the_last_is_current() {
        var contract = contract();
        contract.addVersion(version(JONAS, false), JONAS, LATER);
        contract.addVersion(version(ANA, true), ANA, LATER);

        assertThat(contract.versions()).extracting(DocumentVersion::number).containsExactly(n(1), n(2), n(3));
        assertThat(contract.current()).contains(contract.version(n(3)));
        assertThat(contract.added()).hasSize(3);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> contract.version(n(4)));
    }

    @Test
    void a_member_adds_versions_to_what_their_client_added_and_to_nothing_else() {
        var logo = logo();
        logo.addVersion(version(PAUL, false), PAUL, LATER);
        assertThat(logo.version(n(2)).isShared()).isTrue();

        assertDenied(() -> guidelines().addVersion(version(MARA, true), MARA, LATER));
        assertDenied(() -> logo().addVersion(version(BEA, true), BEA, LATER));
    }

    @Test
    void there_is_an_end_to_versions() {
        var contract = contract();
        IntStream.range(1, Document.MOST_VERSIONS).forEach(i -> contract.addVersion(version(ANA, false), ANA, LATER));

        assertRefused("too-many-versions", () -> contract.addVersion(version(ANA, false), ANA, LATER));
    }

    @Test
    void sharing_tells_the_client_once() {
        var contract = stored(contract());
        contract.share(n(1), ANA, LATER);
        contract.share(n(1), JONAS, LATER.plusSeconds(1));

        assertThat(contract.version(n(1)).sharedAt()).contains(LATER);
        assertThat(contract.events()).extracting(DomainEvent::type).containsExactly(EventType.DOCUMENT_SHARED);
        assertThat(contract.events()).extracting(DomainEvent::audience).containsExactly(Audience.CLIENT);
        assertDenied(() -> contract().share(n(1), MARA, LATER));
    }

    @Test
    void a_private_version_of_a_shared_document_is_no_news_for_the_client() {
        var guidelines = stored(guidelines());
        guidelines.addVersion(version(ANA, false), ANA, LATER);
        guidelines.withdraw(n(2), "Not ready", ANA, LATER);

        assertThat(guidelines.isNoticed()).isFalse();
        assertThat(guidelines.isChanged()).isTrue();
        assertThat(guidelines.state().shownVersion())
                .isEqualTo(stored(guidelines).version(MARA));
        assertThat(guidelines.state().updatedAt()).isEqualTo(MONDAY);
        assertThat(guidelines.events()).extracting(DomainEvent::audience).containsOnly(Audience.STUDIO);
    }

    @Test
    void only_the_studio_changes_what_a_document_is() {
        var logo = stored(logo());
        var project = Optional.of(new ProjectId(Cast.id(0x77)));

        logo.change(new DocumentTerms("Old logo", DocumentKind.BRIEF, Labels.NONE, project), ANA, LATER);

        assertThat(logo.title()).isEqualTo("Old logo");
        assertThat(logo.kind()).isEqualTo(DocumentKind.BRIEF);
        assertThat(logo.project()).isEqualTo(project);
        assertThat(logo.events())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.details().get(DocumentEvent.CHANGED)).isEqualTo("title kind labels project"));
        var others = new DocumentTerms("Mine", DocumentKind.ASSET, Labels.NONE, Optional.empty());
        assertDenied(() -> logo().change(others, MARA, LATER));
    }

    @Test
    void to_move_a_document_into_a_project_is_no_news_for_the_client() {
        var guidelines = stored(guidelines());
        var project = Optional.of(new ProjectId(Cast.id(0x77)));
        guidelines.change(
                new DocumentTerms(guidelines.title(), guidelines.kind(), guidelines.labels(), project), ANA, LATER);

        assertThat(guidelines.isChanged()).isTrue();
        assertThat(guidelines.isNoticed()).isFalse();
        assertThat(guidelines.state().updatedAt()).isEqualTo(MONDAY);
    }

    @Test
    void to_change_nothing_is_no_news() {
        var logo = stored(logo());
        logo.change(new DocumentTerms("  Our old logo ", logo.kind(), logo.labels(), logo.project()), ANA, LATER);

        assertThat(logo.events()).isEmpty();
        assertThat(logo.isNoticed()).isFalse();
    }

    @Test
    void a_withdrawn_version_leaves_its_mark_and_the_one_before_is_current() {
        var guidelines = guidelines();
        guidelines.addVersion(version(ANA, true), ANA, LATER);
        guidelines.withdraw(n(2), "The wrong file", JONAS, LATER);

        assertThat(guidelines.version(n(2)).withdrawal())
                .contains(new Withdrawal(JONAS.reference(), LATER, "The wrong file"));
        assertThat(guidelines.current()).contains(guidelines.version(n(1)));
        assertRefused("version-withdrawn", () -> guidelines.withdraw(n(2), "Again", ANA, LATER));
        assertRefused("version-withdrawn", () -> {
            var contract = contract();
            contract.withdraw(n(1), "Not this one", ANA, LATER);
            contract.share(n(1), ANA, LATER);
        });
    }

    @Test
    void a_member_withdraws_what_they_added_and_nothing_else() {
        var logo = logo();
        logo.addVersion(version(PAUL, true), PAUL, LATER);

        assertDenied(() -> logo.withdraw(n(2), "Not his", MARA, LATER));
        assertDenied(() -> logo.withdraw("Not all hers", MARA, LATER));
        assertDenied(() -> guidelines().withdraw(n(1), "Not hers", MARA, LATER));
        logo.withdraw(n(2), "Too dark", PAUL, LATER);
        var alone = logo();
        alone.withdraw("Never mind", MARA, LATER);
        assertThat(alone.isWithdrawn()).isTrue();
    }

    @Test
    void what_somebody_has_decided_on_stays() {
        var guidelines = guidelines();
        guidelines.decisions().approval(n(1), LATER);
        guidelines.addVersion(version(ANA, true), ANA, LATER);

        assertRefused("approved-stays", () -> guidelines.withdraw(n(1), "No", ANA, LATER));
        assertRefused("approved-stays", () -> guidelines.withdraw("No", ANA, LATER));
        guidelines.withdraw(n(2), "Nobody decided on this one", ANA, LATER);
    }

    @Test
    void only_the_current_version_is_decided_on() {
        var guidelines = guidelines();
        guidelines.addVersion(version(ANA, true), ANA, LATER);

        assertRefused("not-current", () -> guidelines.decisions().approval(n(1), LATER));
        guidelines.withdraw(n(2), "The wrong file", ANA, LATER);
        guidelines.decisions().approval(n(1), LATER);
        guidelines.decisions().approval(n(1), LATER.plusSeconds(9));
        assertThat(guidelines.version(n(1)).decidedAt()).contains(LATER);
    }

    @Test
    void nothing_more_happens_to_a_withdrawn_document() {
        var guidelines = guidelines();
        guidelines.withdraw("Kern left us", ANA, LATER);

        assertRefused("document-withdrawn", () -> guidelines.addVersion(version(ANA, true), ANA, LATER));
        assertRefused("document-withdrawn", () -> guidelines.withdraw(n(1), "Too", ANA, LATER));
        assertRefused("document-withdrawn", () -> guidelines.withdraw("Again", ANA, LATER));
        var other = new DocumentTerms("Other", guidelines.kind(), Labels.NONE, Optional.empty());
        assertRefused("document-withdrawn", () -> guidelines.change(other, ANA, LATER));
        assertRefused("not-current", () -> guidelines.decisions().mustBeCurrent(n(1)));
    }

    @Test
    void titles_labels_notes_and_reasons_have_limits() {
        assertRefused("title", () -> ExampleDocuments.added(ANA, KERN, " \n ", DocumentKind.OTHER, true));
        assertRefused("title", () -> ExampleDocuments.added(ANA, KERN, "x".repeat(201), DocumentKind.OTHER, true));
        assertRefused("labels", () -> Labels.of("x".repeat(Labels.LENGTH + 1)));
        assertRefused("labels", () -> Labels.of("two\nlines"));
        assertRefused(
                "labels",
                () -> new Labels(IntStream.rangeClosed(0, Labels.MOST)
                        .mapToObj(i -> "label " + i)
                        .toList()));
        assertRefused("withdrawal-reason", () -> guidelines().withdraw(" ", ANA, LATER));
        assertRefused("withdrawal-reason", () -> guidelines().withdraw("x".repeat(501), ANA, LATER));
        var upload = version(ANA, true);
        var longNote = new NewVersion(upload.upload(), upload.hash(), "x".repeat(1001), true);
        assertRefused("version-note", () -> guidelines().addVersion(longNote, ANA, LATER));
    }

    @Test
    void labels_are_in_order_and_each_is_there_once_whatever_its_case() {
        assertThat(Labels.of("print", " Brand ", "PRINT").values()).containsExactly("Brand", "print");
    }

    @Test
    void a_preview_may_have_what_the_member_may_have() {
        var guidelines = guidelines();
        assertThat(DocumentPolicy.mayHave(ANA_AS_MARA, guidelines, guidelines.version(n(1))))
                .isTrue();

        guidelines.withdraw(n(1), "The wrong file", ANA, LATER);

        assertThat(DocumentPolicy.mayHave(ANA_AS_MARA, guidelines, guidelines.version(n(1))))
                .isFalse();
        assertThat(DocumentPolicy.mayHave(MARA, guidelines, guidelines.version(n(1))))
                .isFalse();
        assertThat(DocumentPolicy.mayHave(ANA, guidelines, guidelines.version(n(1))))
                .isTrue();
    }

    @Test
    void whoever_is_asked_sees_a_private_version_and_whoever_comes_later_sees_not_even_a_shared_one() {
        var contract = contract();
        assertThat(DocumentPolicy.maySee(MARA, contract, any -> ApproverTurn.NOT_ASKED))
                .isFalse();
        assertThat(DocumentPolicy.maySee(MARA, contract, any -> ApproverTurn.HAS_COME))
                .isTrue();
        assertThat(DocumentPolicy.maySee(BEA, contract, any -> ApproverTurn.HAS_COME))
                .isFalse();
        assertThat(DocumentPolicy.maySee(MARA, guidelines(), any -> ApproverTurn.AHEAD))
                .isFalse();
    }
}
