package studio.portal.bootstrap;

import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.portal.application.account.AcceptInvitation;
import studio.portal.application.account.Device;
import studio.portal.application.account.Invite;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.web.invoice.TestProviderPages;

/** The things in the matrix's addresses: Mara's or her client's, new ones whenever asked, since many requests end them. */
final class MatrixThings {
    private static final Pattern PARAMETER = Pattern.compile("[{<]([a-z]+)[}>]");
    private static final Pattern ASSET = Pattern.compile("/assets/([0-9a-f]{16})/portal.css");

    /** Of the bytes of every document here. */
    static final String HASH = Given.sha256("Words of a contract");
    /** Addresses of what is done to a request before it is sent. */
    private static final Pattern DRAFTS = Pattern.compile("/(items|changes|removal|sending)$");

    private final RunningPortal portal;
    private final GivenProject projects;
    private final GivenInvoice invoices;
    private final GivenOffer offers;
    private String offer = "";
    private final Given given;
    private final String kern;
    private final String paul;
    private final Actor.Staff admin;
    private String picture = "";
    private String website = "";
    private String planned = "";
    private Given.Planned made = Given.Planned.NONE;

    MatrixThings(RunningPortal portal) {
        this.portal = portal;
        this.given = new Given(portal);
        this.projects = new GivenProject(portal);
        this.invoices = new GivenInvoice(portal);
        this.offers = new GivenOffer(portal);
        this.kern = portal.api(MARA).get("/me").expect(200).json("client/id");
        this.paul = given.personId(PAUL);
        this.admin = new Actor.Staff(new PersonId(UUID.fromString(given.personId(ADMIN))), true);
    }

    String kern() {
        return kern;
    }

    String mara() {
        return given.personId(MARA);
    }

    String paul() {
        return paul;
    }

    static boolean hasThing(String path) {
        return PARAMETER.matcher(path).find() && !path.contains("{token}") && !path.contains("/sign-in-codes/");
    }

    /** The path with nothing there. */
    static String absent(String path) {
        var some = path.replace("{number}", "999999").replace("{hash}", "0123456789abcdef");
        return PARAMETER.matcher(some).replaceAll(UUID.randomUUID().toString());
    }

    String there(String path) {
        if (!PARAMETER.matcher(path).find()) {
            return path;
        }
        if (path.contains("/tickets/{")) {
            return ticket(path);
        }
        if (path.contains("/documents/{")) {
            return document(path);
        }
        if (path.contains("/conversations/{")
                || path.contains("/projects/{id}/messages")
                || path.contains("/projects/{id}/att")) {
            return thread(path);
        }
        if (path.contains("/requests")) {
            return request(path);
        }
        if (path.contains("/recurring")) {
            return path.replace("{id}", recurring());
        }
        if (path.contains("/offers/{")) {
            return path.replace("{id}", offer(path));
        }
        if (path.startsWith("/pay/")) {
            var id = invoice(path);
            var rest = path.substring("/pay/{token}".length());
            return invoices.link(id).path()
                    + rest.replace("{attempt}", rest.contains("{attempt}") ? attempt(id.toString()) : "");
        }
        if (path.contains("{attempt}")) {
            return path.replace("{attempt}", attempt(owed()));
        }
        if (path.contains("/payment-methods/{")) {
            return path.replace("{id}", card());
        }
        if (path.contains("{customer}")) {
            return path.replace("{customer}", customer());
        }
        if (path.contains("/payments/{")) {
            var invoice = invoices.issued(MARA);
            return path.replace("{id}", invoices.paid(MARA, invoice, "5000").toString());
        }
        if (path.contains("/invoices/{id}/links/{link}")) {
            var id = invoice(path);
            return path.replace("{id}", id.toString())
                    .replace("{link}", invoices.link(id).id());
        }
        if (path.contains("/invoices/{")) {
            var ofDraft =
                    Stream.of("/edit", "/issue", "/changes", "{id}/removal").anyMatch(path::endsWith);
            return path.replace("{id}", (ofDraft ? invoices.ready(MARA) : invoice(path)).toString());
        }
        if (path.contains("{template}")) {
            return path.replace("{template}", template());
        }
        if (path.contains("/projects/{")) {
            return project(path);
        }
        if (path.startsWith("/share/")) {
            var link = given.link(given.document(MARA, "Contract").json("id"));
            return URI.create(link.json("url")).getPath() + path.substring("/share/{token}".length());
        }
        if (path.endsWith("/{client}/reminders/pause")) {
            portal.api(ANA).delete("/clients/" + kern + "/reminders/pause").expect(204);
        }
        return path.replace("{client}", kern)
                .replace("{upload}", path.contains("{upload}") ? unusedUpload() : "")
                .replace("{file}", "206bc4.css")
                .replace("{hash}", path.contains("{hash}") ? assetHash() : "")
                .replace("<name>", "portal.css")
                .replace("{person}", path.contains("{person}") ? person() : "")
                .replace("{token}", path.contains("{token}") ? invitationToken() : "")
                .replace("{id}", path.contains("{id}") ? id(path) : "");
    }

    /** Mara has begun to pay an invoice online, and its page is open. */
    private String attempt(String invoice) {
        return portal.api(MARA)
                .post("/invoices/" + invoice + "/checkout", Map.of())
                .expect(201)
                .json("id");
    }

    /** Begins in two days, for nothing is made of it meanwhile. */
    private String recurring() {
        var start = Map.of(
                "invoiceId",
                invoices.ready(MARA).toString(),
                "unit",
                "month",
                "firstOn",
                LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        return portal.api(ANA).post("/recurring-invoices", start).expect(201).json("id");
    }

    /** As whom the test provider knows Mara's client. */
    private String customer() {
        var page =
                portal.api(MARA).post("/payment-methods", Map.of()).expect(201).json("page");
        return page.substring(page.lastIndexOf('/') + 1);
    }

    /** One more that Mara's client has saved. */
    String card() {
        portal.provider().saving().save(customer(), TestProviderPages.Saving.Kind.PAYS);
        portal.browser(MARA).get("/payment-methods/return").expect(303);
        var cards = portal.api(MARA).get("/payment-methods").expect(200).json().path("items");
        return cards.get(cards.size() - 1).path("id").asText();
    }

    /** An invoice with something to pay. */
    String owed() {
        return invoices.issued(MARA).toString();
    }

    /** Its papers are there already where they are asked for. */
    private InvoiceId invoice(String path) {
        if (path.endsWith("/allocations")) {
            invoices.paid(MARA, invoices.issued(MARA), "5000");
        }
        var id = invoices.issued(MARA);
        if (path.endsWith("/reminders/pause/removal")) {
            portal.api(ANA)
                    .post("/invoices/" + id + "/reminders/pause", Map.of("reason", "They asked for it"))
                    .expect(200);
        }
        if (path.endsWith("/pdf") || path.endsWith("/xml")) {
            portal.portal().papers().write().handle(new Actor.System("test"), id.value());
        }
        return id;
    }

    private String document(String path) {
        if (path.contains("/pages/") || path.endsWith("/thumbnail") || path.endsWith("/new")) {
            return path.replace("{id}", picture()).replace("{n}", "1").replace("{page}", "1");
        }
        var id = given.document(MARA, "Contract").json("id");
        var proven = path.endsWith("/evidence") || path.endsWith("/certificate");
        if (proven || path.endsWith("/decision") || path.contains("/approval-requests/")) {
            given.asked(id, 1, MARA);
        }
        if (proven) {
            given.approved(MARA, id, 1);
        }
        var there = path.replace("{id}", id)
                .replace("{n}", "1")
                .replace("{link}", path.contains("{link}") ? given.link(id).json("id") : "");
        return there.contains("{comment}")
                ? there.replace(
                        "{comment}",
                        portal.api(MARA)
                                .post("/documents/" + id + "/versions/1/comments", Map.of("body", "B"))
                                .expect(201)
                                .json("id"))
                : there;
    }

    /** One for all who only look at it: to draw it takes a while. */
    private String picture() {
        if (picture.isEmpty()) {
            picture = new DrawnDocuments(portal).picture(MARA);
        }
        return picture;
    }

    private String ticket(String path) {
        var ticket = given.ticket(MARA);
        var filled = path.replace("{number}", ticket.json("number"))
                .replace("/tickets/{id}", "/tickets/" + ticket.json("id"))
                .replace("{person}", paul);
        if (path.endsWith("/resolution/removal")) {
            given.status(ticket.json("id"), "resolved");
        }
        if (path.contains("{upload}")) {
            var upload = given.upload(MARA, ticket.json("id"), "a.txt", "a");
            var body = Map.of("body", "B", "kind", "reply", "attachmentIds", List.of(upload));
            portal.api(MARA)
                    .post("/tickets/" + ticket.json("id") + "/messages", body)
                    .expect(201);
            return filled.replace("{upload}", upload);
        }
        return path.contains("{message}")
                ? filled.replace(
                        "{message}", given.reply(MARA, ticket.json("id"), "B").json("id"))
                : filled;
    }

    /** Published and asked about, but for what is possible only before. */
    private String project(String path) {
        made = given.project(kern, !path.endsWith("/removal"));
        return path.replace("{number}", made.number())
                .replace("{project}", made.id())
                .replace("/projects/{id}", "/projects/" + made.id())
                .replace("{milestone}", made.milestone())
                .replace("{deliverable}", made.deliverable());
    }

    /** The project of the last address that was asked for. */
    Given.Planned project() {
        return made;
    }

    /** What stands for everything its milestone says, as a decision has to name it; of no project nothing. */
    String seen() {
        var address = "/projects/" + made.id() + "/milestones/" + made.milestone();
        return made.id().isEmpty()
                ? "nothing"
                : portal.api(MARA).get(address).expect(200).json("seen");
    }

    /** A project with a plan. */
    String planned() {
        planned = planned.isEmpty() ? given.project(kern, true).id() : planned;
        return planned;
    }

    /** A draft where only drafts have what is asked. */
    private String offer(String path) {
        var drafts = Stream.of("/sending", "/removal", "/edit", "/changes").anyMatch(path::endsWith);
        offer = drafts ? offers.draft(MARA) : offers.sent(MARA);
        return offer;
    }

    /** The PDF of the offer that was asked for last. */
    String paper() {
        return offers.paper(offer);
    }

    private String template() {
        return portal.api(ANA)
                .post("/project-templates", Map.of("projectId", planned(), "name", "Template"))
                .expect(201)
                .json("id");
    }

    /** One that everything said and asked is in, for each that is published is told to many. */
    private String website() {
        website = website.isEmpty() ? projects.published(MARA, "Website") : website;
        return website;
    }

    /** With a text that is saved, and a file that was sent where it is asked for; or a draft, where the address is for one. */
    private String request(String path) {
        var start = path.replace("{project}", website()).replace("/projects/{id}", "/projects/" + website());
        if (!path.contains("{request}")) {
            return start;
        }
        if (DRAFTS.matcher(path).find()) {
            return named(start, projects.draft(website()), "1", "");
        }
        var request = projects.sent(website());
        var decided = path.contains("/decision") || path.endsWith("/items/{number}");
        var upload = decided || path.contains("{upload}") ? unusedUpload() : "";
        if (!upload.isEmpty()) {
            portal.api(MARA)
                    .patch(request + "/items/2", Map.of("attachmentIds", List.of(upload)))
                    .expect(200);
            portal.api(MARA).post(request + "/answers", Map.of()).expect(200);
        }
        portal.api(MARA).patch(request + "/items/1", Map.of("answer", "A")).expect(200);
        return named(start, request, path.contains("/decision") ? "2" : "1", upload);
    }

    private String thread(String path) {
        var start = path.replace("{project}", website()).replace("/projects/{id}", "/projects/" + website());
        if (!path.contains("{upload}") && !path.contains("{message}")) {
            return start;
        }
        var upload = path.contains("{upload}") ? unusedUpload() : "";
        var files = upload.isEmpty() ? List.of() : List.of(upload);
        var message = portal.api(MARA)
                .post("/projects/" + website() + "/messages", Map.of("body", "B", "attachmentIds", files))
                .expect(201)
                .json("id");
        return start.replace("{message}", message).replace("{upload}", upload);
    }

    private static String named(String path, String request, String item, String upload) {
        return path.replace("{request}", request.substring(request.lastIndexOf('/') + 1))
                .replace("{number}", item)
                .replace("{upload}", upload);
    }

    private String unusedUpload() {
        return given.upload(MARA, given.ticket(MARA).json("id"), "a.txt", "a");
    }

    private String id(String path) {
        if (path.contains("/sessions/")) {
            portal.browser().signIn(MARA);
            return last(portal.api(MARA).get("/me/sessions"));
        }
        if (path.contains("/tokens/")) {
            return portal.visitor()
                    .post("/tokens", Map.of("email", MARA.email(), "password", Someone.PASSWORD))
                    .expect(201)
                    .json("id");
        }
        if (path.contains("/mails/") || path.contains("/messages/")) {
            given.reply(ANA, given.ticket(MARA).json("id"), "Mailed");
            // Any of hers: hundreds wait before the one of this reply.
            return portal.mails().await(MARA.email(), letter -> true).id();
        }
        return invitation(path.contains("/studio/people/") ? Optional.empty() : Optional.of(kern))
                .toString();
    }

    /** The session that nobody uses. */
    private static String last(Answer sessions) {
        var items = sessions.expect(200).json().path("items");
        return items.path(0).path("id").asText();
    }

    private InvitationId invitation(Optional<String> client) {
        var email = new EmailAddress("n" + UUID.randomUUID() + "@new.example");
        var of = client.map(UUID::fromString).map(ClientId::new);
        return portal.portal().accounts().invite().handle(admin, new Invite.Command(email, "New", of, Set.of(), false));
    }

    private String invitationToken() {
        return portal.portal().tokens().invitation(invitation(Optional.of(kern)));
    }

    private String person() {
        var accept = new AcceptInvitation.Command(invitationToken(), "New", false);
        return portal.portal()
                .accounts()
                .acceptInvitation()
                .handle(new Actor.Visitor(), accept, new Device("Test", "192.0.2.1"))
                .session()
                .person()
                .toString();
    }

    private String assetHash() {
        var matcher = ASSET.matcher(portal.browser().get("/sign-in").text());
        if (!matcher.find()) {
            throw new AssertionError("No style sheet on the page");
        }
        return matcher.group(1);
    }
}
