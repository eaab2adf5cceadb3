package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.MARA;

import com.deque.html.axecore.playwright.AxeBuilder;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.portal.web.Route;

/** Every page of the route table, for everybody who has it, dark and light, wide and narrow. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessibilityTest {
    private static final int SMALLEST = 360;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);
    private final MatrixThings things = new MatrixThings(portal);
    private final Answer ticket = conversation();

    @AfterAll
    void backToDark() {
        theme(MARA, "dark");
        theme(ADMIN, "dark");
    }

    @ParameterizedTest
    @CsvSource({"MARA, dark", "MARA, light", "ADMIN, dark", "ADMIN, light"})
    void no_page_keeps_anybody_out_or_scrolls_sideways(Someone who, String theme) {
        theme(who, theme);
        var wrong = new ArrayList<String>();
        try (var wide = new Window(
                        portal,
                        Chromium.desk().setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
                var narrow = new Window(portal, Chromium.phone())) {
            wide.signIn(who);
            narrow.signIn(who);
            for (var path : paths(who)) {
                var name = (who + "-" + theme + path)
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
                wide.open(path).picture(name);
                narrow.open(path).picture(name + "-phone");
                examine(wide, theme + " " + path, wrong);
                if (narrow.overflow() > 0) {
                    wrong.add(path + " is " + narrow.overflow() + " px wider than " + SMALLEST);
                }
                examine(narrow, theme + " at " + SMALLEST + " px " + path, wrong);
            }
            wrong.addAll(wide.complaints());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_page_for_visitors_keeps_anybody_out() {
        var wrong = new ArrayList<String>();
        var invitation = things.there("/invitation/{token}");
        try (var narrow = new Window(portal, Chromium.phone())) {
            for (var path :
                    List.of("/sign-in", "/sign-in/password", "/reset", "/reset/none", invitation, "/invitation/none")) {
                narrow.open(path)
                        .picture("visitor" + path.replaceAll("/[^/]{30,}", "").replace('/', '-'));
                examine(narrow, path, wrong);
                if (narrow.overflow() > 0) {
                    wrong.add(path + " is wider than " + SMALLEST);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void examine(Window window, String where, List<String> wrong) {
        var results = new AxeBuilder(window.page()).withTags(RULES).analyze();
        results.getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> wrong.add(where + ": " + rule.getId() + " at " + node.getTarget() + " "
                                + node.getHtml() + " "
                                + Optional.ofNullable(node.getFailureSummary()).orElse(""))));
    }

    /** All pages that can be read, and the pages that say what went wrong. */
    private List<String> paths(Someone who) {
        var rows = Expectations.all();
        return Stream.concat(
                        portal.portal().routes().stream()
                                .filter(route -> isPage(route)
                                        && rows.get("GET " + route.path()).of(Optional.of(who)) == '+')
                                .map(route -> path(route.path())),
                        Stream.of(
                                "/nothing/here",
                                "/tickets?q=nothingatallfindsthis",
                                "/tickets?status=open&sort=number"))
                .toList();
    }

    private static boolean isPage(Route route) {
        var path = route.path();
        return route.method().equals(HandlerType.GET)
                && !path.startsWith("/api")
                && !path.startsWith("/assets")
                && !path.startsWith("/health")
                && !path.startsWith("/metrics")
                && !path.equals("/live")
                && !path.contains("{upload}")
                && !path.contains("{token}")
                && !path.startsWith("/sign-in")
                && !path.startsWith("/reset");
    }

    private String path(String pattern) {
        return pattern.contains("{number}")
                ? pattern.replace("{number}", ticket.json("number"))
                : things.there(pattern);
    }

    /** One ticket with everything that a conversation can hold. */
    private Answer conversation() {
        var opened = given.ticket(MARA, "A subject that is long enough to need a second line on any telephone");
        var id = opened.json("id");
        var file = given.upload(Someone.ANA, id, "a-rather-long-name-of-a-file-that-was-never-cut.txt", "words");
        given.note(
                Someone.ANA, id, "For us, with `code` and\n\n    more code that is very long " + "x".repeat(120), file);
        given.reply(Someone.ANA, id, "1. A list\n2. with https://www.example.com/" + "long/".repeat(30));
        given.reply(MARA, id, "> quoted\n\nAnd **answered**");
        portal.api(MARA).post("/tickets/" + id + "/participants", Map.of("personId", given.personId(Someone.PAUL)));
        return opened;
    }

    private void theme(Someone who, String theme) {
        portal.api(who).patch("/me", Map.of("theme", theme)).expect(204);
    }
}
