package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writing, in a real browser. */
@Tag("browser")
final class ComposerTest {
    private static final String HAND_OVER = """
            ([selector, kind, name, bytes]) => {
              const data = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
              const transfer = new DataTransfer();
              transfer.items.add(new File([data], name, { type: "image/png" }));
              const event = kind === "paste"
                ? new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true })
                : new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
              document.querySelector(selector).dispatchEvent(event);
            }
            """;

    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);

    @Test
    void pictures_are_pasted_dropped_and_photographed_into_a_message() {
        var ticket = given.ticket(MARA);
        var path = "/tickets/" + ticket.json("number");
        try (var mara = new Window(portal, Chromium.phone())) {
            mara.signIn(MARA).open(path).type("body", "Three pictures");
            handOver(mara, "paste", "image.png");
            handOver(mara, "drop", "dropped.png");
            mara.choosePicture("input[capture=environment]", "photo.png", Pictures.logo());
            mara.sees("screenshot-").sees("dropped.png").sees("photo.png").picture("composer-phone");
            mara.send(path + "/messages").sees("Three pictures");

            assertThat(mara.page().locator(".thread .files a").allInnerTexts())
                    .anyMatch(name -> name.startsWith("screenshot-"))
                    .anyMatch(name -> name.startsWith("dropped.png"))
                    .anyMatch(name -> name.startsWith("photo.png"))
                    .hasSize(3);
            assertThat(mara.complaints()).isEmpty();
        }
    }

    @Test
    void a_picture_that_is_taken_out_again_is_gone() {
        var ticket = given.ticket(MARA);
        var path = "/tickets/" + ticket.json("number");
        try (var mara = new Window(portal, Chromium.desk())) {
            mara.signIn(MARA).open(path);
            handOver(mara, "drop", "dropped.png");
            var field = mara.page().locator("input[name=attachmentIds]");
            var upload = field.inputValue();
            portal.api(MARA).get("/attachments/" + upload).expect(200);

            mara.page()
                    .waitForResponse(
                            answer -> answer.url().endsWith("/removal"),
                            () -> mara.page()
                                    .locator("[data-upload-list] button")
                                    .click());

            portal.api(MARA).get("/attachments/" + upload).problem(404);
            assertThat(field.count()).isZero();
            assertThat(mara.complaints()).isEmpty();
        }
    }

    /** A form sends itself with its first button: that must be the plain one. */
    @Test
    void the_button_that_a_form_presses_by_itself_only_replies() {
        var ticket = given.ticket(MARA);
        var path = "/tickets/" + ticket.json("number");
        try (var ana = new Window(portal, Chromium.desk())) {
            ana.signIn(ANA).open(path).type("body", "Just an answer");
            ana.send(path + "/messages").sees("Just an answer");
        }
        assertThat(portal.api(MARA).get("/tickets/" + ticket.json("id")).json("status"))
                .isEqualTo("open");
    }

    @Test
    void everything_on_a_ticket_is_reached_by_keyboard_and_the_first_stop_skips_to_the_content() {
        var ticket = given.ticket(MARA);
        try (var mara = new Window(portal, Chromium.desk())) {
            mara.signIn(MARA).open("/tickets/" + ticket.json("number"));
            mara.page().keyboard().press("Tab");
            assertThat(mara.page().evaluate("document.activeElement.className"))
                    .asString()
                    .contains("skip");
            mara.page().keyboard().press("Enter");
            assertThat(mara.page().evaluate("document.activeElement.id")).isEqualTo("main");

            var stops = new java.util.ArrayList<Object>();
            for (var stop = 0; stop < 30; stop++) {
                mara.page().keyboard().press("Tab");
                stops.add(mara.page().evaluate("document.activeElement.name || document.activeElement.className"));
            }
            assertThat(stops).contains("body").anyMatch(name -> name.toString().contains("btn-primary"));
        }
    }

    @Test
    void without_javascript_the_preview_opens_beside_what_is_being_written() {
        try (var mara = new Window(portal, Chromium.phone().setJavaScriptEnabled(false))) {
            mara.signIn(MARA)
                    .open("/tickets/new")
                    .type("subject", "Shown first")
                    .type("description", "Some **bold** words");
            var preview = mara.page().context().waitForPage(() -> mara.press("Preview"));
            assertThat(preview.locator(".prose strong").innerText()).isEqualTo("bold");
            preview.close();

            mara.shows("description", "Some **bold** words")
                    .page()
                    .locator("[name=subject]")
                    .press("Enter");
            mara.at("/tickets/\\d+").sees("Shown first");
        }
    }

    @Test
    void menus_close_on_escape_and_when_the_focus_leaves_them() {
        try (var mara = new Window(portal, Chromium.phone())) {
            var page = mara.signIn(MARA).page();
            page.locator(".nav-toggle summary").click();
            page.keyboard().press("Escape");
            assertThat(page.locator("details[open]").count()).isZero();

            page.locator(".navbar .menu summary").click();
            page.locator("main a").first().focus();
            assertThat(page.locator("details[open]").count()).isZero();
        }
    }

    private static void handOver(Window window, String kind, String name) {
        var bytes = Base64.getEncoder().encodeToString(Pictures.logo());
        window.page().evaluate(HAND_OVER, java.util.List.of(".form-reply textarea", kind, name, bytes));
    }
}
