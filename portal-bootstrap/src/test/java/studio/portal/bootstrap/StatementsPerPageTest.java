package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.MDC;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.persistence.Vendor;

/** Getting a page takes as many statements with many rows as with few: counted by the id that each answer carries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StatementsPerPageTest {
    private static final List<String> OF_STAFF = List.of(
            "/studio",
            "/tickets",
            "/tickets?status=open&q=growing",
            "/tickets/new",
            "TICKET",
            "TICKET/history",
            "/invoices",
            "/invoices?standing=overdue&sort=due",
            "INVOICE",
            "/api/v1/invoices?limit=100",
            "/api/v1/invoices/summary",
            "INVOICE/deliveries",
            "/api/v1/recurring-invoices",
            "/api/v1INVOICE",
            "/api/v1INVOICE/deliveries",
            "/api/v1INVOICE/links",
            "/documents",
            "/documents?q=growing&label=legal",
            "/documents/new",
            "DOCUMENT",
            "DOCUMENT/compare?from=1&to=2",
            "/projects",
            "/projects/new",
            "PROJECT",
            "/requests",
            "REQUEST",
            "/conversations/TALK",
            "/invoices/new",
            "/studio/billing",
            "/studio/receivables",
            "/payments",
            "PAID",
            "/statement?client=MINE",
            "/studio/templates",
            "/studio/recurring",
            "/studio/reminders",
            "/studio/export",
            "CLIENT/reminders",
            "DOCUMENT/links",
            "DOCUMENT/history",
            "/studio/clients",
            "CLIENT",
            "/studio/people",
            "/studio/mails",
            "/profile",
            "/api/v1/tickets?limit=100",
            "/api/v1/documents?limit=100",
            "/api/v1/clients",
            "/api/v1/people",
            "/api/v1/messages");
    private static final List<String> OF_A_MEMBER = List.of(
            "/",
            "/tickets",
            "/tickets?q=growing",
            "/tickets/new",
            "TICKET",
            "/invoices",
            "INVOICE",
            "/api/v1/invoices",
            "/payments",
            "PAID",
            "/statement",
            "/payment-methods",
            "/documents",
            "/documents?q=growing",
            "/documents/new",
            "DOCUMENT",
            "/projects",
            "PROJECT",
            "/requests",
            "REQUEST",
            "/conversations/TALK",
            "/colleagues",
            "/profile",
            "/api/v1/tickets",
            "/api/v1/documents",
            "/api/v1/projects");
    private static final int MOST = 12;

    /** A page of many parts asks for each of them once. */
    private static final Map<String, Integer> MORE = Map.of("PROJECT", 16, "INVOICE", 15, "INVOICE/deliveries", 19);

    private final RunningPortal portal = RunningPortal.fresh(Vendor.H2, Map.of());
    private final Given given = new Given(portal);
    private String document = "";
    private Given.Planned project = Given.Planned.NONE;
    private String request = "";
    private String invoice = "";
    private String paid = "";
    private final Map<String, Integer> statements = new ConcurrentHashMap<>();

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void no_page_takes_more_statements_with_more_rows() {
        portal.portal()
                .openDatabase()
                .sql()
                .configuration()
                .setAppending(new DefaultExecuteListenerProvider(new Counting()));
        var ticket = given.ticket(MARA, "Growing");
        document = given.document(MARA, "Growing").json("id");
        project = given.project(portal.api(MARA).get("/me").json("client/id"), true);
        request = new GivenProject(portal).sent(project.id());
        invoice = new GivenInvoice(portal).issued(MARA, project.id()).toString();
        paid = new GivenInvoice(portal)
                .paid(MARA, new InvoiceId(UUID.fromString(invoice)), "2.00")
                .toString();
        grow(ticket.json("id"), 1);
        // A comparison reads a version's text once a job has found it.
        List.of(1, 2).forEach(version -> new DrawnDocuments(portal).preview(ANA, document, version));
        counts(ticket); // whatever is read once and kept is read now
        var few = counts(ticket);

        grow(ticket.json("id"), 9);
        var many = counts(ticket);

        assertThat(many).isEqualTo(few);
        assertThat(many).allSatisfy((page, count) -> assertThat(count).as(page).isBetween(1, most(page)));
    }

    /** @param page behind who asks for it */
    private static int most(String page) {
        return MORE.getOrDefault(page.substring(page.indexOf(' ') + 1), MOST);
    }

    private Map<String, Integer> counts(Answer ticket) {
        var client = portal.api(MARA).get("/me").json("client/id");
        var counts = new LinkedHashMap<String, Integer>();
        for (var who : List.of(ANA, MARA)) {
            for (var page : who == ANA ? OF_STAFF : OF_A_MEMBER) {
                var path = page.replace("TICKET", "/tickets/" + ticket.json("number"))
                        .replace("DOCUMENT", "/documents/" + document)
                        .replace("CLIENT", "/studio/clients/" + client)
                        .replace("PROJECT", "/projects/" + project.number())
                        .replace("REQUEST", request.substring(request.indexOf("/requests/")))
                        .replace("INVOICE", "/invoices/" + invoice)
                        .replace("PAID", "/payments/" + paid)
                        .replace("MINE", client)
                        .replace("TALK", project.id());
                var answer = portal.browser(who).get(path).expect(200);
                var id = answer.header("X-Request-Id").orElseThrow();
                counts.put(who + " " + page, statements.getOrDefault(id, 0));
            }
        }
        return counts;
    }

    /** More of everything that a page lists: tickets, messages, notes, files, colleagues, clients, mails, devices, keys. */
    private void grow(String ticket, int times) {
        growAll(ticket, times);
        var versions = portal.api(MARA)
                .get("/documents/" + document)
                .expect(200)
                .json()
                .at("/versions")
                .size();
        new DrawnDocuments(portal).preview(MARA, document, versions);
        for (var i = 0; i < times; i++) {
            portal.api(MARA)
                    .post("/documents/" + document + "/versions/" + versions + "/comments", Map.of("body", "Growing"))
                    .expect(201);
        }
    }

    private void growAll(String ticket, int times) {
        var client = portal.api(MARA).get("/me").json("client/id");
        for (var i = 0; i < times; i++) {
            given.ticket(MARA, "Growing " + i);
            given.project(client, true);
            growProject(i);
            given.ticket(Someone.BEA, "Growing elsewhere " + i);
            given.document(MARA, "Growing " + i);
            given.version(ANA, document, "Growing " + i, true);
            var file = given.upload(MARA, ticket, "a.txt", "a");
            portal.api(MARA)
                    .post(
                            "/tickets/" + ticket + "/messages",
                            Map.of("body", "Growing", "kind", "reply", "attachmentIds", List.of(file)))
                    .expect(201);
            given.note(ANA, ticket, "Growing", given.upload(ANA, ticket, "b.txt", "b"));
            given.status(ticket, i % 2 == 0 ? "waiting_client" : "in_progress");
            portal.api(ANA)
                    .post("/clients", Map.of("name", "Client " + Given.word("c")))
                    .expect(201);
            var email = Given.word("colleague") + "@kern.example";
            portal.api(ANA)
                    .post("/invitations", Map.of("email", email, "name", "Col League", "clientId", client))
                    .expect(201);
            join(email);
            portal.api(ANA)
                    .post("/invitations", Map.of("email", "open-" + email, "name", "Col League", "clientId", client))
                    .expect(201);
            portal.newToken(MARA);
            portal.browser().signIn(MARA);
        }
    }

    private void growProject(int time) {
        var plan = portal.api(ANA);
        var address = "/projects/" + project.id();
        var milestone = plan.post(address + "/milestones", Map.of("name", "Growing", "dueOn", "2026-12-01"))
                .expect(201)
                .json("id");
        var file = Map.of("name", "File", "url", "https://files.example/" + time);
        var deliverable = plan.post(address + "/milestones/" + milestone + "/deliverables", file)
                .expect(201)
                .json("deliverables/0/id");
        plan.post(
                        address + "/publication",
                        Map.of("milestoneIds", List.of(milestone), "deliverableIds", List.of(deliverable)))
                .expect(200);
        var move = Map.of("dueOn", "2026-12-24", "reason", "Growing");
        plan.post(address + "/milestones/" + milestone + "/moves", move).expect(200);
        var asked = address + "/milestones/" + project.milestone();
        var seen = portal.api(MARA).get(asked).expect(200).json("seen");
        portal.api(MARA)
                .post(asked + "/decision", Map.of("decision", "changes", "words", "Growing", "seen", seen))
                .expect(200);
        plan.post(asked + "/submission", Map.of()).expect(200);
        talk(address, time);
        growInvoices();
    }

    private void growInvoices() {
        var invoices = new GivenInvoice(portal);
        invoices.draft(MARA);
        invoices.issued(MARA, project.id());
        invoices.paid(MARA, new InvoiceId(UUID.fromString(invoice)), "1.00");
        new MatrixThings(portal).card();
    }

    /** What is said, asked, filed and kept as a template. */
    private void talk(String address, int time) {
        for (var kind : List.of("message", "note")) {
            var file = given.file(ANA);
            portal.api(ANA)
                    .post(address + "/messages", Map.of("body", "B", "kind", kind, "attachmentIds", List.of(file)))
                    .expect(201);
        }
        new GivenProject(portal).sent(project.id());
        portal.api(MARA)
                .post("/tickets", Map.of("subject", "S", "description", "D", "projectId", project.id()))
                .expect(201);
        var file = Map.of("kind", "other", "uploadId", given.file(MARA), "projectId", project.id());
        portal.api(MARA).post("/documents", file).expect(201);
        portal.api(ANA)
                .post("/project-templates", Map.of("projectId", project.id(), "name", "Growing " + time))
                .expect(201);
    }

    private void join(String email) {
        var link = portal.mails()
                .await(email, letter -> letter.subject().contains("invitation"))
                .path();
        var body = Map.of("token", link.substring(link.lastIndexOf('/') + 1), "name", "Col League");
        portal.visitor().post("/invitations/acceptance", body).expect(201);
    }

    private final class Counting implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void executeStart(ExecuteContext context) {
            var request = MDC.get("request");
            if (request != null) {
                statements.merge(request, 1, Integer::sum);
            }
        }
    }
}
