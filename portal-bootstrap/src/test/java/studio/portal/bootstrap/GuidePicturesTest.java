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
