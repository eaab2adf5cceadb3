package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A ticket can belong to a project of its client that the client sees. */
abstract class TicketProjectContract extends ApiContract {
    private final GivenProject projects = new GivenProject(portal);

    @Test
    void a_ticket_is_opened_for_a_project_and_found_by_it() {
        var project = projects.published(MARA, "Website");
        var ticket = opened(project);
        given.ticket(MARA);

        assertThat(ticket.json("project/id")).isEqualTo(project);
        assertThat(ticket.json("project/name")).isEqualTo("Website");
        for (var api : List.of(mara, ana)) {
            var found =
                    api.get("/tickets?project=" + project).expect(200).json().path("items");
            assertThat(found).hasSize(1);
            assertThat(found.path(0).path("id").asText()).isEqualTo(ticket.json("id"));
        }
        assertThat(bea.get("/tickets?project=" + project).expect(200).json().path("items"))
                .isEmpty();
        assertThat(portal.browser(MARA)
                        .get("/tickets/" + ticket.json("number"))
                        .expect(200)
                        .text())
                .contains("Website");
    }

    @Test
    void a_project_of_another_client_a_hidden_one_and_none_at_all_get_the_same_answer() {
        var foreign = projects.published(BEA, "Brochure");
        var hidden = projects.hidden(MARA, "Secret");
        var ticket = given.ticket(MARA);
        var refusals = new TreeSet<String>();
        for (var project : List.of(foreign, hidden, absent())) {
            refusals.add(mara.post("/tickets", ticketOf(project)).problem(422).error("projectId"));
            refusals.add(ana.patch(path(ticket), Map.of("projectId", project))
                    .problem(422)
                    .error("projectId"));
        }

        assertThat(refusals).hasSize(1).doesNotContain("");
        assertThat(mara.get(path(ticket)).json().path("project").isNull()).isTrue();
    }

    @Test
    void the_studio_files_a_ticket_under_a_project_and_takes_it_out_again() {
        var project = projects.published(MARA, "Website");
        var ticket = given.ticket(MARA);

        assertThat(ana.patch(path(ticket), Map.of("projectId", project))
                        .expect(200)
                        .json("project/name"))
                .isEqualTo("Website");
        mara.patch(path(ticket), Map.of("projectId", project)).problem(403);
        var nothing = "{\"projectId\":null}".getBytes(StandardCharsets.UTF_8);
        assertThat(ana.raw("PATCH", path(ticket), "application/json", nothing)
                        .expect(200)
                        .json()
                        .path("project")
                        .isNull())
                .isTrue();
        assertThat(portal.browser(MARA).get("/tickets/" + ticket.json("number")).text())
                .contains("filed this under project P-", "took this out of its project");
    }

    private Answer opened(String project) {
        return mara.post("/tickets", ticketOf(project)).expect(201);
    }

    private static Map<String, Object> ticketOf(String project) {
        return Map.of("subject", "The logo", "description", "It is too small", "projectId", project);
    }
}
