package studio.portal.persistence.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.project.ExampleRequests.FILES;
import static studio.portal.domain.project.ExampleRequests.TEXT;
import static studio.portal.domain.project.ExampleRequests.sent;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.project.RequestDetail;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.project.ItemAnswer;
import studio.portal.domain.project.ProjectRequest;
import studio.portal.domain.project.RequestRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** The requests of projects in rows. */
abstract class RequestsInRows extends JooqStore implements RequestRepositoryContract {
    RequestsInRows(Vendor vendor) {
        super(vendor);
    }

    @Test
    void what_is_saved_and_not_sent_is_the_clients_in_a_preview_too() {
        var project = stored();
        var request = add(sent(project));
        var logo = ExampleUploads.screenshot(MARA.person());
        run(() -> ExampleUploads.add(uploads(), MARA, logo));
        var saved = found(MARA, request);
        saved.save(project, TEXT, ItemAnswer.ofWords("We bake"), MARA);
        saved.save(project, FILES, ItemAnswer.ofFiles(List.of(logo.id())), MARA);
        update(MARA, saved);

        var files = new JooqAnswered(database());
        for (var actor : List.<Actor>of(ANA, ANA_AS_MARA)) {
            var shown = detail(actor, request);
            assertThat(shown.items()).allMatch(RequestDetail.Item::isEmpty);
            assertThat(shown.hasAnswersToSend()).isFalse();
            assertThat(files.find(actor, request.id(), logo.id())).isEmpty();
        }
        var pauls = detail(PAUL, request);
        assertThat(item(pauls, TEXT).answer()).isEqualTo("We bake");
        assertThat(item(pauls, FILES).files()).extracting(AttachmentView::id).containsExactly(logo.id());
        assertThat(pauls.hasAnswersToSend()).isTrue();
        assertThat(files.find(PAUL, request.id(), logo.id())).isPresent();

        saved = found(MARA, request);
        saved.sendAnswers(project, MARA, LATER);
        update(MARA, saved);
        assertThat(item(detail(ANA_AS_MARA, request), TEXT).answer()).isEqualTo("We bake");
        assertThat(files.find(ANA_AS_MARA, request.id(), logo.id())).isPresent();
    }

    @Test
    void a_page_and_the_request_itself_name_what_is_shown_of_an_answer_alike() {
        var project = stored();
        var request = add(sent(project));
        assertNamedAlike(request);
        var saved = found(MARA, request);
        saved.save(project, TEXT, ItemAnswer.ofWords("We bake"), MARA);
        saved.sendAnswers(project, MARA, LATER.plusNanos(1_234_567));
        saved.giveBack(project, TEXT, "Longer, please", ANA, LATER);
        update(MARA, saved);

        assertNamedAlike(request);
        assertThat(detail(MARA, request).hasAnswersToSend()).isFalse();
    }

    private void assertNamedAlike(ProjectRequest request) {
        assertThat(item(detail(MARA, request), TEXT).shown())
                .isEqualTo(found(MARA, request).items().find(TEXT).orElseThrow().shown());
    }

    private RequestDetail detail(Actor actor, ProjectRequest request) {
        return new JooqRequestQueries(database()).find(actor, request.id()).orElseThrow();
    }

    private static RequestDetail.Item item(RequestDetail request, int number) {
        return request.items().get(number - 1);
    }
}
