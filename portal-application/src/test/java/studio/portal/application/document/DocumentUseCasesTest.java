package studio.portal.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.portal.application.Change;
import studio.portal.application.InvalidInput;
import studio.portal.application.Jobs;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.Labels;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.project.ProjectId;

final class DocumentUseCasesTest extends DocumentDesk {
    @Test
    void a_document_without_a_title_is_called_as_its_file_is() {
        var document = document(contract());

        assertThat(document.title()).isEqualTo("screenshot");
        assertThat(document.ofClient()).isEqualTo(KERN);
        assertThat(document.labels()).isEqualTo(Labels.of("Legal"));
        assertThat(document.version(VersionNumber.FIRST).note()).isEqualTo("First thoughts");
        assertThat(document.isShared()).isFalse();
    }

    @Test
    void every_version_is_to_have_a_preview() {
        var first = document(contract()).version(VersionNumber.FIRST).upload();
        assertThat(jobs.take(Jobs.Task.RENDER_UPLOAD)).containsExactly(first.value());
        assertThat(renderings().begin(JOB, first)).isPresent();

        var second = uploadedBy(ANA);
        addVersion.handle(ANA, contract(), version(second, false));
        assertThat(jobs.take(Jobs.Task.RENDER_UPLOAD)).contains(second.value());
    }

    @Test
    void what_a_member_adds_is_for_the_client_they_act_for_and_shared() {
        var document = document(maras());

        assertThat(document.ofClient()).isEqualTo(KERN);
        assertThat(document.isShared()).isTrue();
        assertInvalid(
                "clientId",
                "absent",
                () -> addDocument.handle(
                        MARA, contract(Optional.of(BLUEBIRD), Optional.empty(), uploadedBy(MARA), false)));
    }

    @Test
    void staff_say_for_which_client() {
        var nobodys = Optional.of(new ClientId(ids.next()));

        assertInvalid(
                "clientId",
                "NotNull",
                () -> addDocument.handle(ANA, contract(Optional.empty(), Optional.empty(), uploadedBy(ANA), true)));
        assertInvalid(
                "clientId",
                "absent",
                () -> addDocument.handle(ANA, contract(nobodys, Optional.empty(), uploadedBy(ANA), true)));
    }

    @Test
    void somebody_elses_file_is_absent_and_so_is_one_that_is_used() {
        var maras = uploadedBy(MARA);

        assertInvalid(
                "uploadId",
                "absent",
                () -> addDocument.handle(ANA, contract(Optional.of(KERN), Optional.empty(), maras, true)));
        addDocument.handle(MARA, contract(Optional.empty(), Optional.empty(), maras, true));
        assertInvalid(
                "uploadId",
                "absent",
                () -> addDocument.handle(MARA, contract(Optional.empty(), Optional.empty(), maras, true)));
    }

    @Test
    void a_project_is_one_of_the_same_client() {
        var kerns = addDocument.handle(ANA, contract(Optional.of(KERN), Optional.of(PROJECT), uploadedBy(ANA), true));
        assertThat(document(kerns).project()).contains(PROJECT);

        assertInvalid(
                "projectId",
                "absent",
                () -> addDocument.handle(
                        ANA, contract(Optional.of(BLUEBIRD), Optional.of(PROJECT), uploadedBy(ANA), true)));
        var bluebirds =
                addDocument.handle(ANA, contract(Optional.of(BLUEBIRD), Optional.empty(), uploadedBy(ANA), true));
        assertInvalid("projectId", "absent", () -> changeDocument.handle(ANA, bluebirds, naming(PROJECT)));
    }

    private static ChangeDocument.Command naming(ProjectId project) {
        return new ChangeDocument.Command(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Change.to(Optional.of(project)),
                Optional.empty());
    }

    @Test
    void everything_that_is_wrong_with_a_document_is_said_at_once() {
        var command = new AddDocument.Command(
                Optional.of("two\nlines"),
                DocumentKind.OTHER,
                IntStream.rangeClosed(0, Labels.MOST).mapToObj(i -> "l" + i).toList(),
                Optional.of(KERN),
                Optional.empty(),
                uploadedBy(ANA),
                Optional.of(text(1001)),
                true);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> addDocument.handle(ANA, command))
                .satisfies(invalid -> assertThat(invalid.errors()).hasSize(3));
    }

    @Test
    void neither_a_preview_nor_a_visitor_adds_anything() {
        var command = contract(Optional.of(KERN), Optional.empty(), uploadedBy(ANA), true);

        assertDenied(() -> addDocument.handle(ANA_AS_MARA, command));
        assertDenied(() -> addDocument.handle(VISITOR, command));
    }

    @Test
    void a_new_version_is_counted_on() {
        var id = contract();

        var number = addVersion.handle(ANA, id, version(uploadedBy(ANA), true));

        assertThat(number).isEqualTo(new VersionNumber(2));
        assertThat(document(id).version(number).note()).isEqualTo("Second thoughts");
    }

    @Test
    void what_somebody_does_not_see_is_not_found_whatever_they_try() {
        var id = contract();
        var first = VersionNumber.FIRST;

        assertNotFound(() -> addVersion.handle(MARA, id, version(uploadedBy(MARA), true)));
        assertNotFound(() -> shareVersion.handle(MARA, id, first, Optional.empty()));
        assertNotFound(() -> withdrawVersion.handle(MARA, id, first, because("No")));
        assertNotFound(() -> withdrawDocument.handle(MARA, id, because("No")));
        assertNotFound(() -> changeDocument.handle(MARA, id, titled("Mine", Optional.empty())));

        shareVersion.handle(ANA, id, first, Optional.empty());
        addVersion.handle(ANA, id, version(uploadedBy(ANA), false));
        assertNotFound(() -> withdrawVersion.handle(MARA, id, new VersionNumber(2), because("No")));
        assertNotFound(() -> shareVersion.handle(ANA, id, new VersionNumber(3), Optional.empty()));
        assertDenied(() -> withdrawVersion.handle(MARA, id, first, because("No")));
        assertDenied(() -> changeDocument.handle(MARA, id, titled("Mine", Optional.empty())));
        assertNotFound(() -> addVersion.handle(BEA, maras(), version(uploadedBy(BEA), true)));
    }

    @Test
    void a_member_withdraws_their_own_version_and_colleagues_do_not() {
        var id = maras();
        assertDenied(() -> withdrawVersion.handle(PAUL, id, VersionNumber.FIRST, because("Not nice")));

        withdrawVersion.handle(MARA, id, VersionNumber.FIRST, because("The wrong one"));

        assertThat(document(id).version(VersionNumber.FIRST).isWithdrawn()).isTrue();
        assertInvalid("reason", "NotBlank", () -> withdrawDocument.handle(MARA, id, because(" ")));
        withdrawDocument.handle(MARA, id, because("Never mind"));
        assertRefused("document-withdrawn", () -> addVersion.handle(MARA, id, version(uploadedBy(MARA), true)));
    }

    @Test
    void whoever_left_the_client_since_they_came_in_adds_and_withdraws_nothing() {
        var id = maras();
        var upload = uploadedBy(MARA);
        changePerson(MARA.person(), mara -> mara.leave(KERN, ANA, clock.instant()));

        assertDenied(() -> addDocument.handle(MARA, contract(Optional.empty(), Optional.empty(), upload, true)));
        assertDenied(() -> addVersion.handle(MARA, id, version(upload, true)));
        assertDenied(() -> withdrawVersion.handle(MARA, id, VersionNumber.FIRST, because("Mine")));
        assertDenied(() -> withdrawDocument.handle(MARA, id, because("Mine")));
        assertThat(document(id).versions()).singleElement().matches(version -> !version.isWithdrawn());
    }

    @Test
    void a_change_from_before_another_is_stale() {
        var id = contract();
        changeDocument.handle(ANA, id, titled("Contract of 2026", Optional.of(0L)));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> changeDocument.handle(ANA, id, titled("Contract of 2027", Optional.of(0L))));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> shareVersion.handle(ANA, id, VersionNumber.FIRST, Optional.of(0L)));

        assertInvalid("title", "NotBlank", () -> changeDocument.handle(ANA, id, titled(" ", Optional.empty())));
        assertThat(document(id).title()).isEqualTo("Contract of 2026");
        assertThat(document(id).kind()).isEqualTo(DocumentKind.CONTRACT);
    }

    @Test
    void a_project_hands_over_a_version_of_its_client_that_is_not_withdrawn_and_shares_it() {
        var id = contract();
        var versions = new HandedOverVersions(documents(), clock);
        assertThat(versions.find(ANA, BLUEBIRD, id, VersionNumber.FIRST)).isEmpty();
        assertThat(versions.find(MARA, KERN, id, VersionNumber.FIRST)).isEmpty();
        assertThat(versions.find(ANA, KERN, id, new VersionNumber(2))).isEmpty();

        versions.share(
                ANA, List.of(versions.find(ANA, KERN, id, VersionNumber.FIRST).orElseThrow()));

        assertThat(document(id).isShared()).isTrue();
        withdrawVersion.handle(ANA, id, VersionNumber.FIRST, because("The wrong file"));
        assertThat(versions.find(ANA, KERN, id, VersionNumber.FIRST)).isEmpty();
    }

    private static ChangeDocument.Command titled(String title, Optional<Long> expected) {
        return new ChangeDocument.Command(
                Optional.of(title), Optional.empty(), Optional.of(List.of("Legal")), Change.none(), expected);
    }
}
