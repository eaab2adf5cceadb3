package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import studio.portal.persistence.Vendor;
import studio.portal.web.Route;

/**
 * Every route of the table, asked by everybody, for a thing of Mara's and for one that is not there. A route without a
 * row in {@link Expectations} fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuthorisationMatrixTest {
    private static final List<Someone> ASKING =
            List.of(Someone.MARA, Someone.PAUL, Someone.BEA, Someone.ANA, Someone.ADMIN);

    private final RunningPortal portal = RunningPortal.fresh(Vendor.H2, Map.of());
    private final MatrixThings things = new MatrixThings(portal);
    private final Map<String, Expectations.Row> rows = Expectations.all();
    private final Map<Someone, Browser> browsers = new EnumMap<>(Someone.class);

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        var routes = new TreeSet<String>();
        portal.portal().routes().forEach(route -> routes.add(key(route)));

        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @TestFactory
    Stream<DynamicTest> everybody_gets_the_answer_that_is_theirs() {
        return portal.portal().routes().stream()
                .filter(route -> rows.containsKey(key(route)))
                .map(route -> DynamicTest.dynamicTest(key(route), () -> ask(route, row(route))));
    }

    @TestFactory
    Stream<DynamicTest> no_form_is_taken_without_its_token() {
        return portal.portal().routes().stream()
                .filter(route -> route.changes() && !route.isApi())
                .map(route -> DynamicTest.dynamicTest(key(route), () -> {
                    var path = MatrixThings.absent(route.path());
                    var answer = browser(Someone.ADMIN).postExactly(path, Map.of("name", "N"));
                    assertThat(answer.status()).as("%s", answer).isEqualTo(403);
                }));
    }

    private void ask(Route route, Expectations.Row row) {
        var there = things.there(route.path());
        var toNobody = row.of(Optional.empty());
        check(send(route, row, there, Optional.empty()), toNobody, "nobody");
        var isTouched = route.changes() && toNobody == '+';
        for (var who : ASKING) {
            var expected = row.of(Optional.of(who));
            there = isTouched ? things.there(route.path()) : there;
            isTouched = route.changes() && expected == '+';
            var answer = send(route, row, there, Optional.of(who));
            check(answer, expected, who.name());
            if (row.hasFields() && (expected == '0' || expected == 'x')) {
                // Whoever may not is told so before anybody looks at what they sent.
                check(send(route, row.spoilt(), there, Optional.of(who)), expected, who + " with nonsense");
            }
            if (MatrixThings.hasThing(route.path())) {
                var nothing = send(route, row, MatrixThings.absent(route.path()), Optional.of(who));
                check(nothing, nothing.status() == 403 && expected == 'x' ? 'x' : '0', who + " absent");
                if (expected == '0') {
                    assertThat(Normal.whole(answer))
                            .as("%s: foreign and absent are the same to %s", key(route), who)
                            .isEqualTo(Normal.whole(nothing));
                }
            }
        }
    }

    private static void check(Answer answer, char expected, String who) {
        var status = answer.status();
        var asExpected = switch (expected) {
            case '-' ->
                answer.asked().contains(" /api/")
                        ? status == 401
                        : status == 303 && answer.location().startsWith("/sign-in");
            case 'x' -> status == 403;
            case '0' -> status == 404;
            case '~' -> status == 409 || status == 422;
            case '+' -> status < 400 && !(status == 303 && answer.location().startsWith("/sign-in?continue"));
            default -> false;
        };
        assertThat(asExpected)
                .as("%s is expected to get %s, but %s", who, expected, answer)
                .isTrue();
        assertThat(answer.text()).as("%s", answer).doesNotContain("Exception", "studio.portal.");
    }

    private Answer send(Route route, Expectations.Row row, String path, Optional<Someone> who) {
        var method = route.method().name();
        var body = row.body()
                .replace("KERN", things.kern())
                .replace("PLANNED", things.planned())
                .replace("PAUL", things.paul())
                .replace("SEEN", row.body().contains("SEEN") ? things.seen() : "")
                .replace("MARA", things.mara())
                .replace("HASH", MatrixThings.HASH);
        var isBytes = body.equals("bytes");
        var address = isBytes ? path + "?name=a.txt" : path;
        if (route.path().endsWith("/participants") && route.method().equals(HandlerType.DELETE)) {
            address = path + "?personId=" + things.paul();
        }
        if (route.isApi() && !route.path().endsWith("/me/sessions")) {
            var api = who.map(person -> route.path().endsWith("/tokens/current")
                            ? portal.api(portal.newToken(person))
                            : portal.api(person))
                    .orElseGet(portal::visitor);
            var type = isBytes ? "application/octet-stream" : "application/json";
            return body.isEmpty()
                    ? api.json(method, address, Map.of())
                    : api.raw(method, address, type, body.getBytes(StandardCharsets.UTF_8));
        }
        var browser = who.map(this::browser).orElseGet(portal::browser);
        browser.forget("portal-flash"); // the word of thanks for the form before
        browser.forget("portal-preview"); // whoever began to look as somebody else is themselves again
        if (who.isEmpty()) {
            browser.get("/sign-in").expect(200);
        }
        if (!route.changes()) {
            return browser.look(address);
        }
        var type = isBytes ? "application/octet-stream" : "application/x-www-form-urlencoded";
        return browser.send(
                method,
                address,
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", type, "X-CSRF-Token", browser.csrf()));
    }

    private Browser browser(Someone who) {
        return browsers.computeIfAbsent(who, person -> portal.browser().signIn(person));
    }

    private Expectations.Row row(Route route) {
        return Optional.ofNullable(rows.get(key(route))).orElseThrow();
    }

    private static String key(Route route) {
        return route.method().name() + " " + route.path();
    }
}
