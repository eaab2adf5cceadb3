package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.MARA;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that a form is given in a real browser, over a connection that is cut. */
@Tag("browser")
final class ChoosingFilesTest {
    private static final String DROP = """
            ([names, size]) => {
              const transfer = new DataTransfer();
              for (const name of names) {
                transfer.items.add(new File([new Uint8Array(size).fill(65)], name, { type: "text/plain", lastModified: 1 }));
              }
              document.querySelector("form[data-upload]")
                .dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
            }
            """;

    private final RunningPortal portal = RunningPortal.onH2();

    @Test
    void several_files_are_dropped_and_one_whose_connection_is_cut_goes_on_by_itself() {
        var first = Given.word("plan") + ".txt";
        var second = Given.word("sketch") + ".txt";
        var cuts = new AtomicInteger();
        try (var mara = new Window(portal, Chromium.phone())) {
            mara.signIn(MARA).open("/documents/new");
            mara.page().route("**/api/v1/uploads/*", cutting(cuts, 1));
            drop(mara, List.of(first, second), 200_000);
            PlaywrightAssertions.assertThat(mara.page().locator("input[name=attachmentIds]"))
                    .hasCount(2);
            mara.picture("documents-dropped");
            mara.send("/documents").at("/documents");
            mara.sees(first.substring(0, 6)).sees(second.substring(0, 6));
        }
        assertThat(cuts).hasValue(1);
    }

    @Test
    void what_was_begun_on_a_page_that_was_closed_is_gone_on_with() {
        var name = Given.word("film") + ".txt";
        var begun = new AtomicInteger();
        try (var mara = new Window(portal, Chromium.desk())) {
            mara.signIn(MARA).open("/documents/new");
            mara.page().onRequest(request -> {
                if (request.method().equals("POST") && request.url().endsWith("/api/v1/uploads")) {
                    begun.incrementAndGet();
                }
            });
            mara.page().route("**/api/v1/uploads/*", cutting(new AtomicInteger(), Integer.MAX_VALUE));
            drop(mara, List.of(name), 300_000);
            mara.sees("connection was cut");
            mara.page().unroute("**/api/v1/uploads/*");

            mara.open("/documents/new");
            drop(mara, List.of(name), 300_000);
            PlaywrightAssertions.assertThat(mara.page().locator("input[name=attachmentIds]"))
                    .hasCount(1);
        }
        assertThat(begun).hasValue(1);
    }

    @Test
    void a_file_that_is_taken_out_again_is_given_up() {
        try (var mara = new Window(portal, Chromium.desk())) {
            mara.signIn(MARA).open("/documents/new");
            drop(mara, List.of(Given.word("mistake") + ".txt"), 1000);
            var field = mara.page().locator("input[name=attachmentIds]");
            PlaywrightAssertions.assertThat(field).hasCount(1);
            var id = field.inputValue();
            mara.page()
                    .waitForResponse(
                            answer -> answer.request().method().equals("DELETE"),
                            () -> mara.page()
                                    .locator("[data-upload-list] button")
                                    .click());
            portal.api(MARA).get("/uploads/" + id).problem(404);
            assertThat(mara.complaints()).isEmpty();
        }
    }

    /** The first so many times that bytes are sent nothing arrives. */
    private static Consumer<Route> cutting(AtomicInteger cuts, int most) {
        return route -> {
            if (route.request().method().equals("PATCH") && cuts.get() < most) {
                cuts.incrementAndGet();
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        };
    }

    private static void drop(Window window, List<String> names, int size) {
        window.page().evaluate(DROP, List.of(names, size));
    }
}
