package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import studio.portal.persistence.Vendor;
import studio.portal.web.Route;

/**
 * Every form of the route table, sent three times: by a browser that drops the answer to the first of two clicks, and by
 * one that keeps it. All get the same answer and one thing is done. A form without a row fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SubmittedTwiceTest {
    /** Who sends which fields; after {@code -} why a form may do it as often as it is sent. */
    private static final String FORMS = """
        /preview                                          - shows Markdown and changes nothing
        /uploads                                          - is sent by a script, which names no wish
        /uploads/{upload}/removal                         - is sent by a script, and a second finds nothing
        /profile/tokens                                   - tells a secret, and a repeat is refused (TokenTest)
        /studio/preview                                   - changes nothing but a cookie
        /preview/end                                      - changes nothing but a cookie
        /tickets                                          MARA subject=S&description=D
        /tickets/{number}/messages                        MARA body=B
        /tickets/{number}/notes                           ANA body=B
        /tickets/{number}/changes                         ANA priority=low
        /tickets/{number}/resolution                      MARA
        /tickets/{number}/resolution/removal              MARA
        /tickets/{number}/participants                    MARA personId=PAUL
        /tickets/{number}/participants/{person}/removal   MARA
        /tickets/{number}/messages/{message}/redaction    ANA kind=reply
        /documents                                        MARA kind=other&attachmentIds=FILE
        /documents/{id}/versions                          MARA note=N&attachmentIds=FILE
        /documents/{id}/versions/{n}/publication          ANA
        /documents/{id}/versions/{n}/withdrawal           MARA reason=R
        /documents/{id}/withdrawal                        MARA reason=R
        /documents/{id}/changes                           ANA title=T
        /projects                                           ANA name=N&clientId=KERN&startsOn=2026-11-02
        /projects/{number}/milestones/{milestone}/decision  MARA decision=accept&seen=SEEN
        /studio/projects/{project}/changes                  ANA name=N&startsOn=2026-11-02&status=active
        /studio/projects/{project}/milestones               ANA name=M&dueOn=2026-12-01
        /studio/projects/{project}/order                    ANA up=MILESTONE
        /studio/projects/{project}/publication              ANA
        /studio/projects/{project}/milestones/{milestone}/changes  ANA name=M&weight=2&ask=accept
        /studio/projects/{project}/milestones/{milestone}/moves  ANA dueOn=2026-12-24&reason=R
        /studio/projects/{project}/milestones/{milestone}/steps  ANA step=reopen
        /studio/projects/{project}/milestones/{milestone}/removal  ANA
        /studio/projects/{project}/milestones/{milestone}/deliverables  ANA name=D&url=https://a.example
        /studio/projects/{project}/milestones/{milestone}/deliverables/{deliverable}/removal  ANA
        /documents/{id}/versions/{n}/approval-requests    ANA approverIds=MARA&mode=all
        /documents/{id}/versions/{n}/approval-requests/withdrawal  ANA
        /documents/{id}/versions/{n}/decision             MARA decision=approve&hash=HASH
        /documents/{id}/links                             ANA version=1&expiresOn=SOON
        /documents/{id}/links/{link}/revocation           ANA
        /share/{token}                                    MARA
        /documents/{id}/versions/{n}/comments             MARA body=B
        /documents/{id}/versions/{n}/notes                ANA body=B
        /documents/{id}/comments/{comment}/resolution     ANA
        /documents/{id}/comments/{comment}/resolution/removal  ANA
        /conversations/{project}/messages                 MARA body=B
        /conversations/{project}/notes                    ANA body=B
        /conversations/{project}/messages/{message}/redaction  ANA
        /studio/projects/{project}/requests               ANA title=T&intro=&kind=text&item=A&help=&example=&choices=&ownerId=&dueOn=2026-12-24
        /requests/{request}/changes                       ANA title=T&intro=
        /requests/{request}/items                         ANA kind=text&item=A&help=&example=&choices=&ownerId=&dueOn=2026-12-24
        /requests/{request}/items/{number}/changes        ANA kind=text&item=A&help=&example=&choices=&ownerId=&dueOn=2026-12-24
        /requests/{request}/items/{number}/removal        ANA
        /requests/{request}/items/{number}/answer         MARA answer=A
        /requests/{request}/items/{number}/decision       ANA decision=accept&reason=
        /requests/{request}/sending                       ANA
        /requests/{request}/withdrawal                    ANA
        /requests/{request}/answers                       MARA
        /studio/reminders                                 ADMIN
        /invoices/{id}/deliveries                         ANA to=books@kern.example
        /invoices/{id}/links/{link}/revocation            ANA
        /pay/{token}/checkout                             NOBODY
        /invoices/{id}/reminders/pause                    ANA reason=R
        /invoices/{id}/reminders/pause/removal            ANA
        /studio/clients/{client}/reminders/pause          ANA reason=R
        /studio/clients/{client}/reminders/pause/removal  ANA
        /offers/{id}/decision                             MARA decision=accepted&positions=1&sha256=PAPER
        /offers                                           ANA clientId=KERN&subject=S&language=en&currency=EUR&validUntil=2099-01-01
        /offers/rows                                      - gives a form back and changes nothing
        /offers/{id}/changes                              ANA subject=S&language=en&currency=EUR&validUntil=2099-01-01
        /offers/{id}/sending                              ANA
        /offers/{id}/versions                             ANA
        /offers/{id}/withdrawal                           ANA
        /offers/{id}/removal                              ANA
        /invoices                                         ANA clientId=KERN&language=en&currency=EUR&daysToPay=14
        /payments                                         ANA clientId=KERN&amount=10.00&currency=EUR&receivedOn=2026-03-02&way=bank
        /payments/{id}/refunds                            ANA amount=1.00&currency=EUR&on=TODAY&way=bank
        /payments/{id}/charge-backs                       ANA amount=1.00&currency=EUR&on=TODAY
        /payments/{id}/allocations                        ANA invoiceId=OWED&amount=1.00&currency=EUR
        /invoices/checkout                                MARA invoiceIds=OWED
        /invoices/{id}/checkout                           MARA
        /payment-methods                                  MARA
        /payment-methods/{id}/removal                     MARA
        /test-provider/cards/{customer}                   MARA card=4242
        /test-provider/checkout/{attempt}/payment         MARA
        /test-provider/checkout/{attempt}/failure         MARA
        /test-provider/checkout/{attempt}/cancellation    MARA
        /invoices/{id}/allocations                        ANA amount=1.00&currency=EUR
        /invoices/rows                                    - gives a form back and changes nothing
        /invoices/{id}/changes                            ANA language=en&currency=EUR&daysToPay=15
        /invoices/{id}/removal                            ANA
        /invoices/{id}/issue                              ANA
        /invoices/{id}/credit-notes                       ANA
        /studio/billing                                   ADMIN daysToPay=14
        /studio/recurring                                 ANA invoiceId=OWED&unit=month&every=1&firstOn=SOON&mode=draft
        /studio/recurring/{id}/changes                    ANA every=2
        /studio/recurring/{id}/pause                      ANA
        /studio/recurring/{id}/pause/removal              ANA
        /studio/recurring/{id}/end                        ANA
        /studio/billing/number-starts                     ADMIN series=offer&year=2040&first=7
        /studio/clients/{client}/billing                  ANA daysToPay=11
        /studio/templates                                 ANA projectId=PLANNED&name=N
        /studio/templates/{template}/changes              ANA name=N
        /studio/templates/{template}/removal              ANA
        /sign-in                                          NOBODY email=client@kern.example&continue=/tickets
        /sign-in/code                                     NOBODY code=CODE
        /sign-in/password                                 NOBODY email=EMAIL&password=PASSWORD&continue=/tickets
        /sign-out                                         PAUL
        /reset                                            NOBODY email=EMAIL
        /reset/{token}                                    NOBODY password=another-long-one-2026
        /invitation/{token}                               NOBODY name=Joined
        /profile                                          ADMIN name=Admin&theme=dark
        /profile/password                                 JONAS currentPassword=PASSWORD&newPassword=long-one-2026
        /profile/client                                   PAUL clientId=KERN
        /profile/sessions/others/end                      MARA
        /profile/sessions/{id}/end                        MARA
        /profile/tokens/{id}/end                          MARA
        /colleagues/invitations                           MARA email=FRESH&name=N
        /colleagues/invitations/{id}/end                  MARA
        /colleagues/members/{person}                      MARA permissions=approve
        /colleagues/members/{person}/end                  MARA
        /studio/clients                                   ANA name=Client
        /studio/clients/{client}                          ANA name=Kern&version=VERSION
        /studio/clients/{client}/invitations              ANA email=FRESH&name=N
        /studio/clients/{client}/invitations/{id}/end     ANA
        /studio/clients/{client}/members/{person}         ANA permissions=approve
        /studio/clients/{client}/members/{person}/end     ANA
        /studio/people/invitations                        ADMIN email=FRESH&name=N
        /studio/people/invitations/{id}/end               ADMIN
        /studio/people/{person}/role                      ADMIN admin=on
        /studio/people/{person}/disabling                 ANA
        /studio/people/{person}/enabling                  ANA
        /studio/people/{person}/erasure                   ADMIN confirm=on
        /studio/mails/{id}/sending                        ANA
        """;

    private final RunningPortal portal = RunningPortal.fresh(Vendor.H2, Map.of());
    private final Given given = new Given(portal);
    private final MatrixThings things = new MatrixThings(portal);
    private final Map<String, String> rows = rows();

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void every_form_has_a_row_and_every_row_a_form() {
        assertThat(rows.keySet())
                .containsExactlyInAnyOrderElementsOf(forms().map(Route::path).collect(Collectors.toSet()));
    }

    @TestFactory
    Stream<DynamicTest> a_form_sent_twice_is_done_once_and_answered_alike() {
        return forms().filter(route -> !rows.getOrDefault(route.path(), "").startsWith("- "))
                .map(route -> DynamicTest.dynamicTest(route.path(), () -> send(route.path())));
    }

    @Test
    void whoever_signs_in_by_two_clicks_is_in_though_the_first_answer_was_dropped() {
        var dropping = portal.browser();
        dropping.get("/sign-in/password").expect(200);
        var form = form(dropping, Map.of("email", MARA.email(), "password", Someone.PASSWORD, "continue", "/tickets"));
        dropping.twin().postExactly("/sign-in/password", form).expect(303);

        dropping.postExactly("/sign-in/password", form).expect(303);

        dropping.get("/tickets").expect(200);
    }

    @Test
    void markdown_is_shown_as_often_as_somebody_asks() {
        var browser = portal.browser().signIn(MARA);
        browser.get("/tickets/new").expect(200);
        var form = form(browser, Map.of("subject", "S", "description", "It **burns**"));

        for (var click = 0; click < 2; click++) {
            assertThat(browser.postExactly("/preview", form).expect(200).text()).contains("<strong>burns</strong>");
        }
        browser.postExactly("/tickets", form).expect(303);
        browser.postExactly("/preview", form).expect(200); // by whoever goes back to what they sent
    }

    private void send(String path) {
        var cells = rows.getOrDefault(path, "").split(" ", 2);
        var browser =
                cells[0].equals("NOBODY") ? portal.browser() : portal.browser().signIn(Someone.valueOf(cells[0]));
        var address = address(path);
        browser.get(cells[0].equals("NOBODY") ? "/sign-in" : "/profile").expect(200);
        var form = form(browser, fields(browser, cells.length > 1 ? cells[1] : ""));
        var dropping = browser.twin();

        var first = browser.postExactly(address, form).expect(303);
        browser.cookie("portal-flash").ifPresent(SubmittedTwiceTest::hasWords);
        var done = events();
        for (var again : List.of(dropping, browser)) {
            var answer = again.postExactly(address, form);
            assertThat(answer.status()).as("%s", answer).isEqualTo(303);
            assertThat(answer.location()).as("%s", answer).isEqualTo(first.location());
        }
        assertThat(events()).isEqualTo(done);
    }

    /** A page tells nothing where the words are missing. */
    private static void hasWords(String flash) {
        for (var language : List.of("en", "de")) {
            var all = new Properties();
            for (var area : List.of(
                    "web",
                    "error",
                    "account",
                    "file",
                    "ticket",
                    "document",
                    "share",
                    "preview",
                    "approval",
                    "project",
                    "request",
                    "invoice",
                    "money",
                    "online",
                    "sending",
                    "recurring",
                    "reminder",
                    "conversation",
                    "offer")) {
                var words = "words/" + area + "_" + language + ".properties";
                try (var in = Objects.requireNonNull(Route.class.getResourceAsStream(words))) {
                    all.load(in);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            assertThat(all).containsKey("flash." + flash);
        }
    }

    private static Map<String, String> form(Browser browser, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("csrf", browser.csrf());
        all.put("submission", UUID.randomUUID().toString());
        return all;
    }

    private Map<String, String> fields(Browser browser, String text) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : text.isEmpty() ? new String[0] : text.split("&")) {
            var cells = pair.split("=", 2);
            fields.put(
                    cells[0],
                    switch (cells[1]) {
                        case "PAUL" -> things.paul();
                        case "MARA" -> things.mara();
                        case "HASH" -> MatrixThings.HASH;
                        case "KERN" -> things.kern();
                        case "PLANNED" -> things.planned();
                        case "EMAIL" -> MARA.email();
                        case "SEEN" -> things.seen();
                        case "PAPER" -> things.paper();
                        case "OWED" -> things.owed();
                        case "MILESTONE" -> things.project().milestone();
                        case "TODAY" -> LocalDate.now(ZoneOffset.UTC).toString();
                        case "SOON" ->
                            LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
                        case "FRESH" -> "f" + UUID.randomUUID() + "@kern.example";
                        case "PASSWORD" -> Someone.PASSWORD;
                        case "FILE" -> given.file(MARA);
                        case "CODE" -> code(browser);
                        case "VERSION" ->
                            portal.api(ANA).get("/clients/" + things.kern()).json("version");
                        default -> cells[1].replace('+', ' ');
                    });
        }
        return fields;
    }

    private String code(Browser browser) {
        browser.post("/sign-in", "email", MARA.email(), "continue", "/tickets").expect(303);
        return portal.mails()
                .awaitCode(MARA.email(), browser.cookie("portal-code").orElseThrow());
    }

    private String address(String path) {
        if (path.startsWith("/reset/")) {
            return resetLink();
        }
        var there = things.there(path);
        if (path.contains("/participants/{person}")) {
            portal.api(MARA)
                    .post("/tickets/" + ticket(there) + "/participants", Map.of("personId", things.paul()))
                    .expect(201);
        } else if (path.endsWith("/sending")) {
            portal.execute("update outgoing_message set state = 'DEAD'");
        } else if (path.endsWith("/enabling")) {
            portal.api(ANA)
                    .patch("/people/" + there.split("/")[3], Map.of("status", "disabled"))
                    .expect(200);
        } else if (path.endsWith("/role")) {
            return "/studio/people/" + given.personId(ANA) + "/role";
        }
        return there;
    }

    private String ticket(String address) {
        var number = address.split("/")[2];
        for (var item : portal.api(ADMIN).get("/tickets?limit=100").json().path("items")) {
            if (item.path("number").asText().equals(number)) {
                return item.path("id").asText();
            }
        }
        throw new AssertionError(address);
    }

    private String resetLink() {
        var browser = portal.browser();
        browser.get("/reset").expect(200);
        browser.post("/reset", "email", Someone.BEA.email()).expect(303);
        return portal.mails()
                .await(Someone.BEA.email(), letter -> letter.text().contains("/reset/"))
                .path();
    }

    /**
     * What was done by hand. Jobs work on, and one of them tells some time later that an invoice was sent, in the name of
     * who asked for it: that they asked is counted instead.
     */
    private int events() {
        return Optional.ofNullable(portal.portal().openDatabase().sql().fetchValue("""
            select (select count(*) from event where by_job is null and type <> 'invoice.sent')
                + (select count(*) from invoice_sending)\
            """))
                .map(count -> ((Number) count).intValue())
                .orElseThrow();
    }

    private Stream<Route> forms() {
        return portal.portal().routes().stream().filter(Route::isForm);
    }

    private static Map<String, String> rows() {
        return FORMS.lines()
                .map(line -> line.split("\\s{2,}", 2))
                .collect(Collectors.toMap(cells -> cells[0].strip(), cells -> cells[1].strip()));
    }
}
