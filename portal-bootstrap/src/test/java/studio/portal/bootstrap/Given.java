package studio.portal.bootstrap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What tests start from, brought about by the API as anybody else would. */
final class Given {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final RunningPortal portal;

    Given(RunningPortal portal) {
        this.portal = portal;
    }

    /** A word that is nowhere else. */
    static String word(String start) {
        return start + Integer.toString(COUNT.incrementAndGet() + 46_655, 36) + "q";
    }

    /** The answer to opening it; {@code id}, {@code number} and {@code ETag} are in there. */
    Answer ticket(Someone by, String subject) {
        return portal.api(by)
                .post("/tickets", Map.of("subject", subject, "description", "It burns, **really**."))
                .expect(201);
    }

    Answer ticket(Someone by) {
        return ticket(by, "Printer " + word("fire"));
    }

    Answer reply(Someone by, String ticket, String body) {
        return portal.api(by)
                .post("/tickets/" + ticket + "/messages", Map.of("body", body, "kind", "reply"))
                .expect(201);
    }

    Answer note(Someone by, String ticket, String body, String... attachments) {
        var message = new LinkedHashMap<String, Object>(Map.of("body", body, "kind", "note"));
        message.put("attachmentIds", List.of(attachments));
        return portal.api(by).post("/tickets/" + ticket + "/messages", message).expect(201);
    }

    Answer status(String ticket, String status) {
        return portal.api(Someone.ANA)
                .patch("/tickets/" + ticket, Map.of("status", status))
                .expect(200);
    }

    /** The id of a file that waits to be named by a message. */
    String upload(Someone by, String ticket, String name, String content) {
        return portal.api(by)
                .raw(
                        "POST",
                        "/tickets/" + ticket + "/attachments?name=" + Http.encode(name),
                        "application/octet-stream",
                        content.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json("id");
    }

    /** The answer to adding it: what staff add is for Mara's client, and private. */
    Answer document(Someone by, String title) {
        var body = new LinkedHashMap<String, Object>(
                Map.of("title", title, "kind", "contract", "labels", List.of("Legal"), "uploadId", file(by)));
        if (by == Someone.ANA || by == Someone.JONAS || by == Someone.ADMIN) {
            body.put("clientId", portal.api(Someone.MARA).get("/me").expect(200).json("client/id"));
        }
        return portal.api(by).post("/documents", body).expect(201);
    }

    /** The answer to making a link to its first version, for a week. */
    Answer link(String document) {
        var until = LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
        return portal.api(Someone.ANA)
                .post("/documents/" + document + "/links", Map.of("version", 1, "expiresOn", until))
                .expect(201);
    }

    Answer version(Someone by, String document, String note, boolean share) {
        return portal.api(by)
                .post(
                        "/documents/" + document + "/versions",
                        Map.of("uploadId", file(by, note), "note", note, "share", share))
                .expect(201);
    }

    /** Ana asks these to approve a version. */
    Answer asked(String document, int version, Someone... approvers) {
        return asked(document, version, "all", Map.of(), approvers);
    }

    Answer asked(String document, int version, String mode, Map<String, Object> more, Someone... approvers) {
        var body = new LinkedHashMap<String, Object>(more);
        body.put("approverIds", Stream.of(approvers).map(this::personId).toList());
        body.put("mode", mode);
        return portal.api(Someone.ANA)
                .post("/documents/" + document + "/versions/" + version + "/approval-requests", body)
                .expect(201);
    }

    Answer approved(Someone by, String document, int version) {
        return decided(by, document, version, Map.of("decision", "approve")).expect(200);
    }

    /** The answer to deciding on exactly what is there. */
    Answer decided(Someone by, String document, int version, Map<String, Object> decision) {
        var body = new LinkedHashMap<String, Object>(decision);
        body.putIfAbsent(
                "hash",
                portal.api(Someone.ANA)
                        .get("/documents/" + document)
                        .expect(200)
                        .json("versions/" + (version - 1) + "/hash"));
        return portal.api(by).post("/documents/" + document + "/versions/" + version + "/decision", body);
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of a file that nothing names yet. */
    String file(Someone by) {
        return file(by, "Words of a contract");
    }

    String file(Someone by, String content) {
        return portal.api(by)
                .raw(
                        "POST",
                        "/attachments?name=contract.txt",
                        "application/octet-stream",
                        content.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json("id");
    }

    String personId(Someone who) {
        return portal.api(who).get("/me").expect(200).json("id");
    }

    /** A project of a client with one milestone, which the client has to accept, and one deliverable in it. */
    record Planned(String id, String number, String milestone, String deliverable) {
        static final Planned NONE = new Planned("", "", "", "");
    }

    /** @param asked whether it is published, without the deliverable, and the client has been asked about the milestone */
    Planned project(String client, boolean asked) {
        var api = portal.api(Someone.ANA);
        var id = project(client, "Relaunch " + word("p"), false);
        var project = "/projects/" + id;
        var milestone = api.post(
                        project + "/milestones", Map.of("name", "Design", "dueOn", "2026-12-01", "ask", "accept"))
                .expect(201)
                .json("id");
        var deliverable = api.post(
                        project + "/milestones/" + milestone + "/deliverables",
                        Map.of("name", "Prototype", "url", "https://design.example/kern"))
                .expect(201)
                .json("deliverables/0/id");
        if (asked) {
            api.post(project + "/publication", Map.of("milestoneIds", List.of(milestone)))
                    .expect(200);
            api.post(project + "/milestones/" + milestone + "/submission", Map.of())
                    .expect(200);
        }
        var number = asked ? api.get(project).expect(200).json("number") : "";
        return new Planned(id, number, milestone, deliverable);
    }

    /** Without milestones, led by Ana; its id. */
    String project(String client, String name, boolean published) {
        var api = portal.api(Someone.ANA);
        var plan = Map.of("clientId", client, "name", name, "startsOn", "2026-11-02", "leadId", personId(Someone.ANA));
        var id = api.post("/projects", plan).expect(201).json("id");
        if (published) {
            api.post("/projects/" + id + "/publication", Map.of()).expect(200);
        }
        return id;
    }
}
