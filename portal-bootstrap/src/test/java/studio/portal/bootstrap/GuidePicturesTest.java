package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pictures of the guides: the demo as it is, so that a guide shows what its reader sees. */
@Tag("browser")
final class GuidePicturesTest {
    private final RunningPortal portal = RunningPortal.onH2();

    @Test
    void a_client_finds_their_way() {
        try (var phone = new Window(portal, Chromium.phone());
                var desk = new Window(portal, Chromium.desk())) {
            phone.open("/sign-in").picture("guide-sign-in");
            phone.signIn(MARA).open("/tickets/1042").picture("guide-ticket");
            phone.open("/tickets/new")
                    .type("subject", "The logo is cut off on the phone")
                    .type("description", "On the start page the **right side** is missing.")
                    .choosePicture("logo.png", Pictures.logo())
                    .sees("logo.png")
                    .picture("guide-new-ticket");
            desk.signIn(MARA).open("/").picture("guide-home");
            assertThat(phone.complaints()).isEmpty();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void a_client_follows_the_work_and_agrees_to_it() {
        var contract = document("Website care contract");
        try (var phone = new Window(portal, Chromium.phone());
                var desk = new Window(portal, Chromium.desk())) {
            phone.signIn(MARA).open("/projects/2").picture("guide-project");
            phone.press("Sign off").at("/projects/2/milestones/.*").picture("guide-sign-off");
            desk.signIn(MARA).open(contract).sees("Do you approve").picture("guide-document");
            desk.press("What changed since").at(contract + "/compare.*").picture("guide-comparison");
            assertThat(phone.complaints()).isEmpty();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void the_studio_plans_and_publishes() {
        try (var desk = new Window(portal, Chromium.desk())) {
            desk.signIn(ANA).open("/projects/2").picture("guide-studio-project");
            desk.open("/projects").press("Stand at the spring fair").press("Publish");
            desk.page().locator("input[name=milestoneIds]").first().check();
            desk.press("Show what becomes visible").sees("Publish now").picture("guide-publication");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    /** The address of one whose versions can all be seen. */
    private String document(String title) {
        var found = portal.api(MARA).get("/documents?q=" + Http.encode(title)).expect(200);
        var id = found.json("items/0/id");
        var drawn = new DrawnDocuments(portal);
        drawn.preview(MARA, id, 1);
        drawn.preview(MARA, id, 2);
        return "/documents/" + id;
    }

    @Test
    void the_studio_finds_its_way() {
        try (var desk = new Window(portal, Chromium.desk())) {
            desk.signIn(ANA).picture("guide-studio-home");
            desk.open("/tickets/1042").picture("guide-studio-ticket");
            var subject = "The logo is cut off on the phone";
            new Given(portal).ticket(MARA, subject);
            portal.mails().await(MARA.email(), letter -> letter.subject().contains(subject));
            desk.open("/studio/mails").sees(MARA.email()).picture("guide-mails");
            assertThat(desk.complaints()).isEmpty();
        }
    }
}
