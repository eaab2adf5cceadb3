package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.persistence.Vendor;
import studio.portal.web.Route;

/**
 * Drives every route of the API, to its success and into refusals. That each answer is described is checked wherever
 * {@link Api} gets one, so in all other tests too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiDescriptionTest {
    private final RunningPortal portal = RunningPortal.fresh(Vendor.H2, Map.of());
    private final Given given = new Given(portal);
    private final Api mara = portal.api(MARA);
    private final Api ana = portal.api(ANA);
    private final Api admin = portal.api(ADMIN);
    private final DescribedApi described = DescribedApi.of(portal.http());

    @AfterAll
    void stop() {
        portal.close();
    }

    @BeforeAll
    void every_route_is_driven() {
        tickets();
        files();
        uploads();
        documents();
        links();
        me();
        tokens();
        offers();
        clientsAndMembers();
        people();
        messages();
        previews();
        approvals();
        projects();
        requests();
        invoices();
        templates();
        recurring();
    }

    private static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private void approvals() {
        var document = given.document(ANA, "To approve").json("id");
        var path = "/documents/" + document;
        given.asked(document, 1, MARA);
        ana.post(path + "/versions/1/approval-requests/withdrawal", Map.of()).expect(200);
        given.asked(document, 1, MARA);
        given.approved(MARA, document, 1).expect(200);
        mara.get(path + "/approvals").expect(200);
        mara.get(path + "/evidence").expect(200);
        mara.get(path + "/certificate").expect(200);
    }

    private void projects() {
        var kern = mara.get("/me").json("client/id");
        var planned = given.project(kern, true);
        var path = "/projects/" + planned.id();
        var milestone = path + "/milestones/" + planned.milestone();
        mara.get("/projects?status=planned&sort=due").expect(200);
        mara.get(path).expect(200);
        mara.get(path + "/milestones").expect(200);
        ana.get(path + "/history").expect(200);
        ana.get(path + "/publication?deliverableIds=" + planned.deliverable()).expect(200);
        ana.post(path + "/publication", Map.of("deliverableIds", List.of(planned.deliverable())))
                .expect(200);
        ana.post(milestone + "/moves", Map.of("dueOn", "2026-12-24", "reason", "The texts are late"))
                .expect(200);
        ana.post(milestone + "/reopening", Map.of()).expect(200);
        ana.patch(milestone, Map.of("weight", 3)).expect(200);
        ana.post(milestone + "/submission", Map.of()).expect(200);
        var seen = mara.get(milestone).expect(200).json("seen");
        mara.post(milestone + "/decision", Map.of("decision", "accept", "seen", seen))
                .expect(200);
        ana.patch(path, Map.of("status", "active")).expect(200);
        var other = ana.post(path + "/milestones", Map.of("name", "Build", "dueOn", "2027-01-01", "ask", "nothing"));
        var second = path + "/milestones/" + other.expect(201).json("id");
        var order = List.of(other.json("id"), planned.milestone());
        ana.post(path + "/order", Map.of("milestoneIds", order)).expect(200);
        ana.post(second + "/deliverables", Map.of("name", "Stage", "url", "https://stage.example"))
                .expect(201);
        var handed = ana.get(second).expect(200).json("deliverables/0/id");
        ana.delete(second + "/deliverables/" + handed).expect(204);
        ana.delete(second).expect(204);
        var third = ana.post(path + "/milestones", Map.of("name", "Launch", "dueOn", "2027-02-01"))
                .expect(201)
                .json("id");
        ana.post(path + "/milestones/" + third + "/completion", Map.of()).expect(200);
    }

    private void previews() {
        var drawn = new DrawnDocuments(portal);
        var path = "/documents/" + drawn.picture(MARA);
        mara.get(path + "/versions/1/pages/1").expect(200);
        mara.get(path + "/versions/1/thumbnail").expect(200);
        mara.get(path + "/comparison").expect(200);
        var body = Map.of("body", "Here", "page", 1, "x", 500, "y", 500);
        var comment = mara.post(path + "/versions/1/comments", body).expect(201);
        mara.get(comment.location()).expect(200);
        mara.get(path + "/versions/1/comments").expect(200);
        ana.post(path + "/comments/" + comment.json("id") + "/resolution", Map.of())
                .expect(204);
        ana.delete(path + "/comments/" + comment.json("id") + "/resolution").expect(204);
        ana.get(path + "/history").expect(200);
    }

    private void reminders(String invoice) {
        ana.get("/reminders").expect(200);
        portal.api(ADMIN).patch("/reminders", Map.of("steps", List.of())).expect(200);
        for (var path : List.of(invoice, "/clients/" + mara.get("/me").json("client/id"))) {
            ana.post(path + "/reminders/pause", Map.of("reason", "They dispute it"))
                    .expect(200);
            ana.get(path + "/reminders").expect(200);
            ana.delete(path + "/reminders/pause").expect(204);
        }
        ana.get("/export?from=2026-01-01&to=2026-12-31").expect(200);
    }

    private void sending(String invoice) {
        ana.post(invoice + "/deliveries", Map.of("to", List.of("books@kern.example")))
                .expect(201);
        ana.post(invoice + "/deliveries", Map.of("to", List.of())).expect(422);
        ana.get(invoice + "/deliveries").expect(200);
        var links = ana.get(invoice + "/links").expect(200);
        ana.delete(invoice + "/links/" + links.json("items/0/id")).expect(204);
        ana.delete(invoice + "/links/" + links.json("items/0/id")).expect(409);
        ana.get(invoice + "/links").expect(200);
    }

    private void offers() {
        var offers = new GivenOffer(portal);
        var id = offers.sent(MARA);
        var path = "/offers/" + id;
        var next = ana.post(path + "/versions", Map.of()).expect(201).json("id");
        var less = Map.of("kind", "discount", "percentage", "5", "reason", "Because you are you");
        ana.patch("/offers/" + next, Map.of("note", "Cheaper", "depositPercentage", "20", "adjustments", List.of(less)))
                .expect(200);
        ana.delete("/offers/" + next).expect(204);
        mara.get("/offers?status=sent").expect(200);
        mara.get(path + "/pdf").expect(200);
        var decision = Map.of("decision", "accepted", "sha256", offers.paper(id), "positions", List.of("1"));
        mara.get(path + "/pdf", "Range", "bytes=0-9").expect(206);
        mara.post(path + "/decision", decision).expect(200);
        mara.post(path + "/decision", decision).expect(409);
        mara.get(path).expect(200);
        ana.post("/offers/" + offers.sent(MARA) + "/withdrawal", Map.of()).expect(200);
    }

    private void recurring() {
        var pattern = new GivenInvoice(portal).ready(MARA).toString();
        var start = Map.of("invoiceId", pattern, "unit", "month", "firstOn", "2030-01-31", "times", 3);
        var path = "/recurring-invoices/"
                + ana.post("/recurring-invoices", start).expect(201).json("id");
        ana.get("/recurring-invoices").expect(200);
        ana.get(path).expect(200);
        ana.patch(path, Map.of("every", 3, "inArrears", true, "mode", "issue")).expect(200);
        ana.post(path + "/pause", Map.of()).expect(200);
        ana.delete(path + "/pause").expect(204);
        ana.post(path + "/end", Map.of()).expect(200);
        ana.patch(path, Map.of("mode", "draft")).expect(409);
    }

    private void payments(String client, String invoice) {
        var paid = Map.of("clientId", client, "amount", euros("50.00"), "receivedOn", "2026-03-02", "way", "bank");
        var payment = ana.post("/payments", paid).expect(201).location();
        var ten = Map.<String, Object>of("amount", euros("10.00"));
        ana.post(payment + "/allocations", Map.of("invoiceId", invoice, "amount", euros("10.00")))
                .expect(201);
        ana.post("/invoices/" + invoice + "/allocations", ten).expect(201);
        var back = Map.<String, Object>of("amount", euros("10.00"), "on", "2026-03-03");
        ana.post(payment + "/charge-backs", back).expect(201);
        ana.post(payment + "/refunds", Map.of("amount", euros("10.00"), "on", "2026-03-03", "way", "bank"))
                .expect(201);
        var checkout =
                mara.post("/checkouts", Map.of("invoiceIds", List.of(invoice))).expect(201);
        portal.provider().pay(new PaymentAttemptId(UUID.fromString(checkout.json("id"))));
        mara.get("/checkouts/" + checkout.json("id")).expect(200);
        var card = new MatrixThings(portal).card();
        mara.post("/invoices/" + new GivenInvoice(portal).issued(MARA) + "/checkout", Map.of("methodId", card))
                .expect(201);
        mara.delete("/payment-methods/" + card).expect(204);
        mara.get("/payments").expect(200);
        mara.get(payment).expect(200);
        mara.get("/statement").expect(200);
        ana.get("/receivables").expect(200);
    }

    private void invoices() {
        var invoices = new GivenInvoice(portal);
        var id = invoices.issued(MARA);
        reminders("/invoices/" + id);
        sending("/invoices/" + id);
        invoices.credited(MARA, id);
        mara.get("/invoices").expect(200);
        mara.get("/invoices/summary").expect(200);
        mara.get("/invoices/" + id).expect(200);
        portal.portal().papers().write().handle(new Actor.System("test"), id.value());
        mara.get("/invoices/" + id + "/pdf").expect(200);
        mara.get("/invoices/" + id + "/pdf", "Range", "bytes=1-").expect(206);
        mara.get("/invoices/" + id + "/xml").expect(200);
        mara.get("/invoices/" + id + "/xml", "Range", "bytes=1-").expect(206);
        payments(invoices.client(MARA).toString(), invoices.issued(MARA).toString());
        mara.get("/invoices/" + id + "/xml?profile=xrechnung").problem(409);
        ana.get("/invoices/" + invoices.draft(MARA)).expect(200);
        var line = Map.of("name", "Design", "quantity", "2.5", "unit", "hour", "price", "80.125");
        var draft = "/invoices/"
                + ana.post(
                                "/invoices",
                                Map.of(
                                        "clientId",
                                        invoices.client(MARA).toString(),
                                        "lines",
                                        List.of(line),
                                        "deliveredFrom",
                                        "2026-03-02"))
                        .expect(201)
                        .json("id");
        ana.patch(draft, Map.of("note", "Thank you")).expect(200);
        ana.post(draft + "/issue", Map.of()).expect(200);
        var note = ana.post(draft + "/credit-notes", Map.of()).expect(201).json("id");
        ana.delete("/invoices/" + note).expect(204);
        ana.get("/billing").expect(200);
        portal.api(ADMIN).patch("/billing", Map.of("daysToPay", 14)).expect(200);
        portal.api(ADMIN)
                .post("/billing/number-starts", Map.of("series", "offer", "year", 2040, "first", 7))
                .expect(200);
        var billing = "/clients/" + invoices.client(MARA) + "/billing";
        ana.get(billing).expect(200);
        ana.patch(billing, Map.of("addresses", List.of("billing@kern.example"))).expect(200);
    }

    private void requests() {
        var projects = new GivenProject(portal);
        var project = projects.published(MARA, "Website");
        var request = projects.sent(project);
        mara.get("/requests").expect(200);
        mara.get("/projects/" + project + "/requests").expect(200);
        mara.get(request).expect(200);
        var file = given.upload(MARA, given.ticket(MARA).json("id"), "logo.txt", "a logo");
        mara.patch(request + "/items/2", Map.of("attachmentIds", List.of(file))).expect(200);
        mara.get(request + "/items/2").expect(200);
        mara.post(request + "/answers", Map.of()).expect(200);
        ana.patch(request + "/items/2", Map.of("decision", "accept")).expect(200);
        mara.get(request + "/files/" + file).expect(200);
        mara.get(request + "/files/" + file, "Range", "bytes=1-").expect(206);
        thread("/projects/" + project);
    }

    private void templates() {
        var project = given.project(mara.get("/me").json("client/id"), true).id();
        var made = ana.post("/project-templates", Map.of("projectId", project, "name", "Website"))
                .expect(201);
        ana.get("/project-templates").expect(200);
        ana.get(made.location()).expect(200);
        ana.patch("/project-templates/" + made.json("id"), Map.of("name", "Large website"))
                .expect(200);
        ana.delete("/project-templates/" + made.json("id")).expect(204);
    }

    private void thread(String project) {
        var file = given.upload(MARA, given.ticket(MARA).json("id"), "draft.txt", "a draft");
        var message = mara.post(project + "/messages", Map.of("body", "B", "attachmentIds", List.of(file)))
                .expect(201);
        mara.get(project + "/messages").expect(200);
        mara.get(message.location()).expect(200);
        mara.get(project + "/attachments/" + file).expect(200);
        mara.get(project + "/attachments/" + file, "Range", "bytes=1-").expect(206);
        ana.delete(message.location()).expect(204);
    }

    @Test
    void every_route_was_seen_succeeding_as_described() {
        var successes = new TreeSet<String>();
        for (var path : described.document().path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                operation.getValue().path("responses").fieldNames().forEachRemaining(status -> {
                    if (status.startsWith("2")) {
                        successes.add(upper(operation.getKey()) + " " + path.getKey() + " " + status);
                    }
                });
            }
        }

        assertThat(described.seen()).containsAll(successes);
    }

    @Test
    void every_route_of_the_api_is_described_and_nothing_else() {
        var routes = new TreeSet<String>();
        portal.portal().routes().stream()
                .filter(Route::isApi)
                .forEach(route ->
                        routes.add(route.method().name() + " " + route.path().replaceFirst("^/api/v1", "")));
        var paths = new TreeSet<String>();
        for (var path : described.document().path("paths").properties()) {
            path.getValue().fieldNames().forEachRemaining(method -> paths.add(upper(method) + " " + path.getKey()));
        }

        assertThat(paths).isEqualTo(routes);
    }

    /** Leaves every field out and sends null for every field: the description says which of it is refused. */
    @Test
    void every_field_that_is_required_or_never_null_is_refused_without_and_no_other() {
        var things = new MatrixThings(portal);
        var wrong = new ArrayList<String>();
        for (var route : portal.portal().routes()) {
            var name = route.method() + " " + route.path();
            var fields = described.body(route.method().name().toLowerCase(Locale.ROOT), route.path());
            if (fields.isEmpty()) {
                continue;
            }
            var missing = refused(route, things, "{}");
            fields.forEach((field, said) -> {
                if (missing.contains(field) != said.required()) {
                    wrong.add(name + " without " + field);
                }
                if (refused(route, things, "{\"" + field + "\":null}").contains(field) == said.nullable()) {
                    wrong.add(name + " with null as " + field);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private TreeSet<String> refused(Route route, MatrixThings things, String body) {
        var ofMembers = route.path().endsWith("/decision")
                || route.path().contains("/checkout")
                || route.path().contains("/payment-methods")
                || route.path().contains("/tickets") && !route.method().name().equals("PATCH");
        var api = ofMembers ? mara : admin;
        var answer = api.raw(
                route.method().name(),
                things.there(route.path()),
                "application/json",
                body.getBytes(StandardCharsets.UTF_8));
        var names = new TreeSet<String>();
        if (answer.status() == 422) {
            answer.json().path("errors").fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    @Test
    void what_was_made_can_be_read_where_its_location_says() {
        var ticket = given.ticket(MARA);
        var path = "/tickets/" + ticket.json("id");
        var made = List.of(
                ticket,
                given.reply(MARA, ticket.json("id"), "B"),
                mara.post(path + "/participants", Map.of("personId", given.personId(PAUL))),
                mara.raw("POST", "/attachments?name=b.txt", "application/octet-stream", new byte[] {65}),
                mara.raw("POST", "/uploads", "text/plain", new byte[0], "Upload-Length", "3"),
                mara.post("/invitations", Map.of("email", "read-" + UUID.randomUUID() + "@kern.example", "name", "R")));
        for (var answer : made) {
            mara.get(answer.expect(201).location()).expect(200);
        }
        ana.get(ana.post("/clients", Map.of("name", "Read")).expect(201).location())
                .expect(200);
        var token = portal.visitor()
                .post("/tokens", Map.of("email", MARA.email(), "password", Someone.PASSWORD))
                .expect(201);
        portal.api(token.json("token")).get(token.location()).expect(200);
    }

    @Test
    void a_profile_and_a_client_heed_the_version_that_is_named() {
        var etag = mara.get("/me").header("ETag").orElseThrow();
        mara.patch("/me", Map.of("theme", "dark"), "If-Match", "\"999\"").problem(412);
        mara.patch("/me", Map.of("theme", "dark"), "If-Match", etag).expect(204);
        ana.patch("/clients/" + kern(), Map.of("name", "Kern"), "If-Match", "\"999\"")
                .problem(412);
    }

    @Test
    void a_member_heeds_the_version_that_is_named() {
        var email = "versioned-" + UUID.randomUUID() + "@kern.example";
        portal.visitor()
                .post("/invitations/acceptance", Map.of("token", invite(email), "name", "Ver Sioned"))
                .expect(201);
        var member = "/clients/" + kern() + "/members/" + person(email);
        var first = mara.get(member).expect(200);
        var etag = first.header("ETag").orElseThrow();
        assertThat(etag).isEqualTo("\"" + first.json("version") + "\"");

        mara.patch(member, Map.of("permissions", List.of("billing")), "If-Match", etag)
                .expect(204);
        ana.patch(member, Map.of("permissions", List.of()), "If-Match", etag).problem(412);
        ana.patch(member, Map.of("permissions", List.of()), "If-Match", "W/" + etag)
                .problem(412);
        ana.delete(member, "If-Match", etag).problem(412);

        var now = mara.get(member).expect(200);
        assertThat(now.json("permissions/0")).isEqualTo("billing");
        assertThat(now.header("ETag")).isNotEqualTo(first.header("ETag"));
        ana.patch(member, Map.of("permissions", List.of()), "If-Match", "*").expect(204);
        ana.patch(member, Map.of("permissions", List.of("approve"))).expect(204);
        ana.delete(member).expect(204);
    }

    @Test
    void every_kind_of_refusal_was_seen_as_described() {
        mara.get("/tickets/" + ApiContract.absent()).problem(404);
        portal.visitor().get("/tickets").problem(401);
        mara.raw("POST", "/tickets", "application/json", "{".getBytes(StandardCharsets.UTF_8))
                .problem(400);
        mara.raw("POST", "/tickets", "text/plain", "x".getBytes(StandardCharsets.UTF_8))
                .problem(415);
        mara.post("/tickets", Map.of("subject", "S", "description", "D".repeat(1 << 20)))
                .problem(413);
        mara.post("/tickets", Map.of("nonsense", 1)).problem(422);
        var ticket = given.ticket(MARA).json("id");
        mara.patch("/tickets/" + ticket, Map.of("priority", "low")).problem(403);
        ana.patch("/tickets/" + ticket, Map.of("priority", "low"), "If-Match", "\"99\"")
                .problem(412);
        ana.patch("/tickets/" + ticket, Map.of("status", "closed")).problem(409);
        portal.api(ANA)
                .post("/people/" + given.personId(PAUL) + "/erasure", Map.of())
                .problem(403);
    }

    @Test
    void the_page_for_people_names_every_route_its_fields_and_statuses() {
        var page = portal.browser().get("/api").expect(200).text();

        portal.portal().routes().stream()
                .filter(Route::isApi)
                .forEach(route -> assertThat(page).contains(route.method().name() + " " + route.path()));
        assertThat(page).contains("Idempotency-Key", "attachmentIds", "If-Match", "expiresAt", "412", "429");
    }

    private void tickets() {
        var ticket = mara.post("/tickets", Map.of("subject", "S", "description", "D"))
                .expect(201)
                .json("id");
        var path = "/tickets/" + ticket;
        mara.get("/tickets?limit=2&status=open&sort=priority").expect(200);
        mara.get("/tickets/summary").expect(200);
        ana.get(path).expect(200);
        ana.patch(path, Map.of("assigneeId", given.personId(ANA), "plannedFor", "2030-01-02"))
                .expect(200);
        var reply = given.reply(MARA, ticket, "A reply").json("id");
        given.note(ANA, ticket, "A note");
        ana.get(path + "/messages").expect(200);
        mara.get(path + "/messages/" + reply).expect(200);
        ana.delete(path + "/messages/" + reply).expect(204);
        var paul = Map.of("personId", given.personId(PAUL));
        mara.post(path + "/participants", paul).expect(201);
        mara.delete(path + "/participants?personId=" + given.personId(PAUL)).expect(204);
        mara.post(path + "/participants", paul).expect(201);
        mara.delete(path + "/participants/" + given.personId(PAUL)).expect(204);
        mara.post(path + "/resolution", Map.of()).expect(200);
        mara.delete(path + "/resolution").expect(200);
        given.status(ticket, "resolved");
        given.status(ticket, "closed");
        given.reply(MARA, ticket, "Once more");
        ana.get(path + "/history").expect(200);
        ana.get(path).expect(200);
        ana.get("/tickets?q=reply").expect(200);
    }

    private void files() {
        var ticket = given.ticket(MARA).json("id");
        var own = mara.raw("POST", "/attachments?name=b.txt", "application/octet-stream", new byte[] {65, 66})
                .expect(201);
        mara.get(own.location()).expect(200);
        mara.get(own.location(), "Range", "bytes=1-").expect(206);
        mara.get(own.location(), "Range", "bytes=9-").problem(416);
        mara.get(own.location(), "If-None-Match", "*").expect(304);
        mara.delete(own.location()).expect(204);
        var file = given.upload(MARA, ticket, "a.txt", "eleven byte");
        mara.post(
                        "/tickets/" + ticket + "/messages",
                        Map.of("body", "B", "kind", "reply", "attachmentIds", List.of(file)))
                .expect(201);
        var path = "/tickets/" + ticket + "/attachments/" + file;
        mara.get(path).expect(200);
        mara.get(path, "Range", "bytes=2-5").expect(206);
        mara.get(path, "Range", "bytes=200-").problem(416);
        mara.get(path, "If-None-Match", "*").expect(304);
        mara.get("/tickets/" + ticket).expect(200);
    }

    private void documents() {
        var added = given.document(MARA, "Our logo");
        var path = "/documents/" + added.json("id");
        mara.get(added.location()).expect(200);
        mara.get("/documents?q=logo&kind=contract&label=legal&sort=title").expect(200);
        mara.patch(path, Map.of("title", "Mine")).problem(403);
        ana.patch(path, Map.of("title", "Their logo")).expect(200);
        ana.patch(path, Map.of("title", "Theirs"), "If-Match", "\"99\"").problem(412);
        given.version(ANA, added.json("id"), "Larger", false);
        ana.post(path + "/versions/2/publication", Map.of()).expect(200);
        var file = path + "/versions/2/file";
        mara.get(file).expect(200);
        mara.get(file, "Range", "bytes=2-3").expect(206);
        mara.get(file, "Range", "bytes=200-").problem(416);
        mara.get(file, "If-None-Match", "*").expect(304);
        mara.post(path + "/versions/1/withdrawal", Map.of("reason", "The wrong file"))
                .expect(200);
        mara.post(path + "/withdrawal", Map.of("reason", "Not all of it is mine"))
                .problem(403);
        ana.post(path + "/withdrawal", Map.of("reason", "No more")).expect(200);
        ana.post(path + "/withdrawal", Map.of("reason", "Again")).problem(409);
        mara.get("/documents/" + ApiContract.absent()).problem(404);
    }

    private void links() {
        var document = given.document(ANA, "Shared").json("id");
        var link = given.link(document);
        ana.get("/documents/" + document + "/links").expect(200);
        ana.get(link.location()).expect(200);
        ana.delete(link.location()).expect(204);
        ana.get("/documents/zip?id=" + document).expect(200);
        ana.get("/documents/zip").problem(422);
    }

    private void uploads() {
        var begun = mara.raw("POST", "/uploads", "text/plain", new byte[0], "Upload-Length", "3")
                .expect(201);
        mara.get(begun.location()).expect(200);
        mara.raw("PATCH", begun.location(), "application/offset+octet-stream", new byte[] {1}, "Upload-Offset", "0")
                .expect(204);
        mara.raw("PATCH", begun.location(), "text/plain", new byte[] {1}, "Upload-Offset", "1")
                .problem(415);
        mara.delete(begun.location()).expect(204);
    }

    private void me() {
        mara.get("/openapi.json").expect(200);
        mara.get("/me").expect(200);
        ana.get("/me").expect(200);
        mara.patch("/me", Map.of("theme", "light")).expect(204);
        portal.browser().signIn(MARA);
        var sessions = mara.get("/me/sessions").expect(200);
        mara.delete("/me/sessions/" + sessions.json("items/0/id")).expect(204);
        mara.delete("/me/sessions").expect(204);
        var client = mara.get("/me").json("client/id");
        mara.json("PUT", "/me/client", Map.of("clientId", client)).problem(409);
        var browser = portal.browser().signIn(PAUL);
        var chosen = browser.send(
                        "PUT",
                        "/api/v1/me/client",
                        Http.json(Map.of("clientId", client)),
                        Map.of("Content-Type", "application/json", "X-CSRF-Token", browser.csrf()))
                .expect(204);
        described.check(chosen);
    }

    private void tokens() {
        var token = portal.api(portal.newToken(PAUL));
        var listed = token.get("/tokens").expect(200);
        token.get("/tokens/" + listed.json("items/0/id")).expect(200);
        token.delete("/tokens/current").expect(204);
        var other = portal.api(portal.newToken(PAUL));
        other.delete("/tokens/" + other.get("/tokens").json("items/0/id")).expect(204);
        assertThat(listed.json().path("items")).isNotEmpty();

        var visitor = portal.visitor();
        var email = "described-" + UUID.randomUUID() + "@kern.example";
        var invited = invite(email);
        visitor.post("/invitations/acceptance", Map.of("token", invited, "name", "De Scribed"))
                .expect(201);
        var attempt = visitor.post("/sign-in-codes", Map.of("email", email))
                .expect(202)
                .json("id");
        var code = portal.mails().awaitCode(email, attempt);
        var own = visitor.post("/sign-in-codes/" + attempt + "/token", Map.of("code", code))
                .expect(201)
                .json("token");
        var mine = portal.api(own);
        mine.json("PUT", "/me/password", Map.of("currentPassword", "", "newPassword", "first-long-password"))
                .expect(204);
        visitor.post("/password-resets", Map.of("email", email)).expect(204);
        var link = portal.mails()
                .await(email, letter -> letter.text().contains("/reset/"))
                .path();
        var reset = Map.of("token", link.substring("/reset/".length()), "password", "second-long-password");
        visitor.post("/password-resets/completion", reset).expect(204);
        visitor.post("/password-resets/completion", reset).problem(404);
    }

    private void clientsAndMembers() {
        ana.get("/clients?q=k").expect(200);
        var client = ana.post("/clients", Map.of("name", "Described", "contactId", given.personId(ANA)))
                .expect(201)
                .json("id");
        ana.get("/clients/" + client).expect(200);
        ana.patch("/clients/" + client, Map.of("colleaguesSeeTickets", true)).expect(200);
        var email = "member-" + UUID.randomUUID() + "@kern.example";
        var token = invite(email);
        ana.get("/invitations?clientId=" + kern()).expect(200);
        portal.visitor()
                .post("/invitations/acceptance", Map.of("token", token, "name", "Mem Ber"))
                .expect(201);
        var withdrawn = ana.post(
                        "/invitations",
                        Map.of(
                                "email",
                                "w" + email,
                                "name",
                                "N",
                                "clientId",
                                kern(),
                                "permissions",
                                List.of("approve")))
                .expect(201)
                .json("id");
        ana.get("/invitations/" + withdrawn).expect(200);
        ana.delete("/invitations/" + withdrawn).expect(204);
        mara.get("/clients/" + kern() + "/members").expect(200);
        var member = "/clients/" + kern() + "/members/" + person(email);
        var etag = mara.get(member).expect(200).header("ETag").orElseThrow();
        var changed = ana.patch(member, Map.of("permissions", List.of("billing")), "If-Match", etag)
                .expect(204);
        ana.delete(member, "If-Match", etag).problem(412);
        ana.delete(member, "If-Match", changed.header("ETag").orElseThrow()).expect(204);
    }

    private void people() {
        var email = "person-" + UUID.randomUUID() + "@kern.example";
        portal.visitor()
                .post("/invitations/acceptance", Map.of("token", invite(email), "name", "Per Son"))
                .expect(201);
        ana.get("/people?limit=5").expect(200);
        var path = "/people/" + person(email);
        ana.get(path).expect(200);
        ana.patch(path, Map.of("status", "disabled"), "If-Match", "\"99\"").problem(412);
        var etag = ana.get(path).header("ETag").orElseThrow();
        ana.patch(path, Map.of("status", "disabled"), "If-Match", etag).expect(200);
        admin.post(path + "/erasure", Map.of()).expect(204);
        admin.get(path).expect(200);
        admin.patch(path, Map.of("status", "active")).problem(409);
    }

    /** One mail is given up as the job would after the last failure, so that it can be sent again. */
    private void messages() {
        ana.get("/messages").expect(200);
        var id = ana.get("/messages?limit=1").json("items/0/id");
        ana.post("/messages/" + id + "/sending", Map.of()).problem(409);
        portal.execute(
                "update outgoing_message set state = 'DEAD', failure = 'No such mailbox' where id = '" + id + "'");
        ana.get("/messages?state=dead").expect(200);
        ana.post("/messages/" + id + "/sending", Map.of(), "Idempotency-Key", id)
                .expect(204);
        ana.post("/messages/" + id + "/sending", Map.of(), "Idempotency-Key", id)
                .expect(204);
    }

    @Test
    void what_another_may_change_at_the_same_moment_is_said_to_be_refused_then() {
        var paths = described.document().path("paths");
        for (var route : List.of("put /me/password", "post /password-resets/completion")) {
            var cells = route.split(" ");
            assertThat(paths.path(cells[1]).path(cells[0]).path("responses").has("409"))
                    .as(route)
                    .isTrue();
        }
    }

    private static String upper(String method) {
        return method.toUpperCase(Locale.ROOT);
    }

    private String kern() {
        return mara.get("/me").json("client/id");
    }

    private String person(String email) {
        return ana.get("/people?q=" + Http.encode(email)).expect(200).json("items/0/id");
    }

    private String invite(String email) {
        ana.post("/invitations", Map.of("email", email, "name", "New", "clientId", kern()))
                .expect(201);
        var link = portal.mails()
                .await(email, letter -> letter.subject().contains("invitation"))
                .path();
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
