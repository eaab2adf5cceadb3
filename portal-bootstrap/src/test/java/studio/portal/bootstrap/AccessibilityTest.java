package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.portal.web.Route;

/** Every page of the route table, for everybody who has it: dark and light, wide and narrow, each loaded once. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessibilityTest {
    private static final int[][] SIZES = {{1280, 900}, {360, 740}};
    private static final List<Someone> READERS = List.of(MARA, PAUL, ANA, ADMIN);

    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);
    private final MatrixThings things = new MatrixThings(portal);
    private final Answer ticket = conversation();
    private final String longNamed = longNames();
    private final Agreement agreement = Agreement.reached(portal);
    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    void asTheDeviceIsSet() {
        READERS.forEach(who -> theme(who, "device"));
    }

    @AfterAll
    void backToDark() {
        READERS.forEach(who -> theme(who, "dark"));
    }

    /**
     * Staff see what admins see, and Paul what Mara sees, but for some buttons; of theirs only the pages are looked at that
     * they alone get. Colours are the same at every size.
     */
    @ParameterizedTest
    @CsvSource({"MARA, MARA", "ADMIN, ADMIN", "ANA, ADMIN", "PAUL, MARA"})
    void no_page_keeps_anybody_out_or_scrolls_sideways(Someone who, Someone alike) {
        wrong.clear();
        try (var window = new Window(portal, Chromium.desk().setReducedMotion(ReducedMotion.REDUCE))) {
            window.signIn(who);
            for (var path : paths(who, alike)) {
                window.open(path);
                look(window, who + " " + path, SIZES[0], ColorScheme.DARK);
                if (who == alike) {
                    look(window, who + " " + path, SIZES[0], ColorScheme.LIGHT);
                    look(window, who + " " + path, SIZES[1], ColorScheme.DARK);
                }
            }
            wrong.addAll(window.complaints());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_page_for_visitors_keeps_anybody_out() {
        wrong.clear();
        var invitation = things.there("/invitation/{token}");
        var link = things.there("/share/{token}");
        var invoice = things.there("/pay/{token}");
        try (var window = new Window(portal, Chromium.desk().setReducedMotion(ReducedMotion.REDUCE))) {
            for (var path : List.of(
                    "/sign-in",
                    "/sign-in/password",
                    "/reset",
                    "/reset/none",
                    invitation,
                    "/invitation/none",
                    link,
                    "/share/none",
                    invoice,
                    "/pay/none",
                    "/api")) {
                window.open(path);
                for (var size : SIZES) {
                    look(window, "visitor " + path, size, ColorScheme.DARK);
                    look(window, "visitor " + path, size, ColorScheme.LIGHT);
                }
            }
            window.open("/sign-in").type("email", MARA.email()).send("/sign-in").at("/sign-in/code");
            look(window, "visitor /sign-in/code", SIZES[1], ColorScheme.DARK);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_pages_that_give_typed_words_back_keep_nobody_out() {
        wrong.clear();
        var path = "/tickets/" + ticket.json("number");
        try (var window = new Window(portal, Chromium.desk().setReducedMotion(ReducedMotion.REDUCE))) {
            window.signIn(MARA).open(path).type("body", "Typed").sessionEnds();
            window.send(path + "/messages").shows("body", "Typed");
            look(window, "session ended", SIZES[1], ColorScheme.DARK);
            window.tab().signIn(MARA);
            window.press("go on").shows("body", "Typed");
            look(window, "form expired", SIZES[0], ColorScheme.DARK);
            look(window, "form expired", SIZES[1], ColorScheme.LIGHT);
        }
        assertThat(wrong).isEmpty();
    }

    private void look(Window window, String where, int[] size, ColorScheme scheme) {
        var page = window.page();
        page.setViewportSize(size[0], size[1]);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        var seen = where + " " + scheme + " " + size[0] + ": ";
        if (window.overflow() > 0) {
            wrong.add(seen + window.overflow() + " px too wide");
        }
        Axe.complaints(page).forEach(complaint -> wrong.add(seen + complaint));
    }

    /** All pages that can be read, those that say that something may not be, and those with nothing on them. */
    private List<String> paths(Someone who, Someone alike) {
        var rows = Expectations.all();
        return Stream.of(
                        portal.portal().routes().stream()
                                .filter(AccessibilityTest::isPage)
                                .filter(route -> {
                                    var row = rows.get("GET " + route.path());
                                    var theirs = row.of(Optional.of(who));
                                    var isNew = who == alike || theirs != row.of(Optional.of(alike));
                                    return isNew && "+x".indexOf(theirs) >= 0;
                                })
                                .map(route -> path(route.path())),
                        Stream.of(
                                "/nothing/here",
                                "/tickets?q=nothingatallfindsthis",
                                "/documents?q=nothingatallfindsthis",
                                "/studio/clients/" + longNamed),
                        agreement.paths(who))
                .flatMap(Function.identity())
                .toList();
    }

    private static boolean isPage(Route route) {
        var path = route.path();
        return route.method().equals(HandlerType.GET)
                && Stream.of("/api", "/assets", "/health", "/metrics", "/sign-in", "/reset")
                        .noneMatch(path::startsWith)
                && !path.equals("/live")
                && !path.contains("{upload}")
                && Stream.of("/file", "/pdf", "/xml", ".svg", ".zip", "/evidence", "/certificate", "/thumbnail")
                        .noneMatch(path::endsWith)
                && !path.contains("/pages/")
                && !path.contains("{token}");
    }

    private String path(String pattern) {
        return pattern.startsWith("/tickets/{number}")
                ? pattern.replace("{number}", ticket.json("number"))
                : things.there(pattern);
    }

    /** One ticket with everything that a conversation can hold, and a subject that cannot be broken. */
    private Answer conversation() {
        var opened = given.ticket(MARA, "Unbroken" + "subject".repeat(20));
        var id = opened.json("id");
        var file = given.upload(ANA, id, "a-rather-long-name-of-a-file-" + "x".repeat(80) + ".txt", "words");
        given.note(ANA, id, "For us, with `code` and\n\n    more code that is very long " + "x".repeat(120), file);
        given.reply(ANA, id, "1. A list\n2. with https://www.example.com/" + "long/".repeat(30));
        given.reply(
                MARA, id, "> quoted\n\nAnd **answered**\n\n| a | b |\n|---|---|\n| " + "wide".repeat(40) + " | c |");
        portal.api(MARA).post("/tickets/" + id + "/participants", Map.of("personId", given.personId(PAUL)));
        portal.api(ANA)
                .patch("/tickets/" + id, Map.of("plannedFor", "2030-11-27", "priority", "urgent"))
                .expect(200);
        return opened;
    }

    /** A client whose name cannot be broken, nor that of the person who is invited to it. */
    private String longNames() {
        var client = portal.api(ADMIN)
                .post("/clients", Map.of("name", "Unbroken" + "client".repeat(12)))
                .expect(201);
        portal.api(ADMIN)
                .post(
                        "/invitations",
                        Map.of(
                                "email",
                                "long" + "name".repeat(10) + "@" + "domain".repeat(5) + ".example",
                                "name",
                                "Unbroken" + "person".repeat(12),
                                "clientId",
                                client.json("id")))
                .expect(201);
        return client.json("id");
    }

    private void theme(Someone who, String theme) {
        portal.api(who).patch("/me", Map.of("theme", theme)).expect(204);
    }
}
