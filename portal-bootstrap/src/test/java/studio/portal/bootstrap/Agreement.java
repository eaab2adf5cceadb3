package studio.portal.bootstrap;

import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A project and a document with everything that their pages can show: names that cannot be broken, decisions, a moved
 * date, comments for both sides and for the studio alone, links.
 */
record Agreement(String project, String number, String milestone, String document) {
    private static final String LONG = "Unbroken" + "word".repeat(30);

    static Agreement reached(RunningPortal portal) {
        var given = new Given(portal);
        var ana = portal.api(ANA);
        var made = given.project(portal.api(MARA).get("/me").expect(200).json("client/id"), true);
        var milestone = "/projects/" + made.id() + "/milestones/" + made.milestone();
        var seen = portal.api(MARA).get(milestone).expect(200).json("seen");
        portal.api(MARA)
                .post(milestone + "/decision", Map.of("decision", "changes", "words", LONG, "seen", seen))
                .expect(200);
        var file = given.document(ANA, LONG).json("id");
        ana.post(milestone + "/deliverables", Map.of("name", LONG, "label", "v2", "documentId", file, "version", 1))
                .expect(201);
        ana.post("/projects/" + made.id() + "/milestones", Map.of("name", LONG, "dueOn", "2027-03-01"))
                .expect(201);
        ana.post(milestone + "/moves", Map.of("dueOn", "2026-12-24", "reason", LONG))
                .expect(200);
        ana.post(milestone + "/submission", Map.of()).expect(200);
        document(portal, given, file);
        return new Agreement(made.id(), made.number(), made.milestone(), file);
    }

    private static void document(RunningPortal portal, Given given, String id) {
        var path = "/documents/" + id;
        portal.api(ANA).post(path + "/versions/1/publication", Map.of()).expect(200);
        given.asked(id, 1, "all", Map.of("signature", true), MARA);
        given.decided(MARA, id, 1, Map.of("decision", "reject", "words", LONG)).expect(200);
        given.version(ANA, id, "Other words of a contract", true);
        given.asked(id, 2, "all", Map.of("signature", true), MARA);
        portal.api(MARA)
                .post(path + "/versions/2/comments", Map.of("body", "See https://a.example/" + LONG))
                .expect(201);
        portal.api(ANA)
                .post(path + "/versions/2/comments", Map.of("body", LONG, "internal", true))
                .expect(201);
        given.link(id);
        var drawn = new DrawnDocuments(portal);
        drawn.preview(ANA, id, 1);
        drawn.preview(ANA, id, 2);
    }

    /** The pages somebody has of it. */
    Stream<String> paths(Someone who) {
        var both = List.of(
                "/projects/" + number,
                "/projects/" + number + "/milestones/" + milestone,
                "/documents/" + document,
                "/documents/" + document + "/versions/2",
                "/documents/" + document + "/compare?from=1&to=2");
        var board = "/studio/projects/" + project;
        return who.isStaff()
                ? Stream.concat(
                        both.stream(),
                        Stream.of(
                                "/documents/" + document + "/links",
                                "/documents/" + document + "/history",
                                board + "/milestones/" + milestone,
                                board + "/publication?chosen=true"))
                : both.stream();
    }
}
