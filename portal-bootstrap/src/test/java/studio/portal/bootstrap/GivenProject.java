package studio.portal.bootstrap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectTerms;
import studio.portal.persistence.JooqEventLog;
import studio.portal.persistence.SchedulerJobs;
import studio.portal.persistence.project.JooqProjectRepository;

/** Projects, and what is asked of clients for them, to begin tests from. */
final class GivenProject {
    static final String DUE = LocalDate.now(ZoneOffset.UTC).plusDays(14).toString();

    private final RunningPortal portal;
    private final Given given;

    GivenProject(RunningPortal portal) {
        this.portal = portal;
        this.given = new Given(portal);
    }

    /** Of the member's client, at work; its id. */
    String published(Someone member, String name) {
        return project(member, name, true);
    }

    /** The studio's alone; its id. */
    String hidden(Someone member, String name) {
        return project(member, name, false);
    }

    private String project(Someone member, String name, boolean published) {
        var database = portal.portal().openDatabase();
        var ids = new Uuid7Ids();
        var log = new JooqEventLog(database, new SchedulerJobs(database), ids, Optional::empty, events -> {});
        var projects = new JooqProjectRepository(database, log, ids);
        var ana = new Actor.Staff(new PersonId(UUID.fromString(given.personId(Someone.ANA))), false);
        var client = new ClientId(UUID.fromString(portal.api(member).get("/me").json("client/id")));
        var now = Instant.now();
        var terms = new ProjectTerms(name, "", Optional.of(ana.person()), LocalDate.of(2026, 11, 2));
        var project = Project.create(new ProjectId(ids.next()), client, terms, ana, now);
        return database.transactions().inTransaction(() -> {
            if (published) {
                var number = projects.nextNumber(ana);
                project.publish(Set.of(), Set.of(), () -> number, ana, now);
            }
            projects.add(ana, project);
            return project.id().toString();
        });
    }

    /** A request with one item of each kind, not sent yet; its path in the API. */
    String draft(String project) {
        return portal.api(Someone.ANA)
                .post("/projects/" + project + "/requests", words())
                .expect(201)
                .location()
                .replaceFirst("^/api/v1", "");
    }

    String sent(String project) {
        var path = draft(project);
        portal.api(Someone.ANA).patch(path, Map.of("status", "sent")).expect(200);
        return path;
    }

    static Map<String, Object> words() {
        return Map.of(
                "title",
                "What we need",
                "intro",
                "Please **soon**.",
                "items",
                List.of(
                        item("text", "About you"),
                        item("files", "Your logo"),
                        with(item("choice", "Which colours?"), "choices", List.of("Warm", "Cold")),
                        item("link", "Your old website")));
    }

    static Map<String, Object> item(String kind, String title) {
        return new LinkedHashMap<>(Map.of("kind", kind, "title", title, "dueOn", DUE));
    }

    static Map<String, Object> with(Map<String, Object> item, String field, Object value) {
        item.put(field, value);
        return item;
    }
}
