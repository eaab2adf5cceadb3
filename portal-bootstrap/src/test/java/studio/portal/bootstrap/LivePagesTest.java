package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages change by themselves, whenever the change comes. */
@Tag("browser")
final class LivePagesTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);

    @Test
    void the_number_cards_and_the_list_change_by_themselves() {
        try (var bea = new Window(portal, Chromium.desk())) {
            bea.signIn(BEA);
            bea.page().waitForResponse(answer -> answer.url().contains("/live?"), () -> bea.open("/tickets"));
            bea.picture("tickets-client");
            bea.stays(true);
            var subject = "Appears alone " + Given.word("alone");

            given.ticket(BEA, subject);

            bea.sees(subject);
            assertThat(bea.stayed(true)).isTrue();
            assertThat(bea.complaints()).isEmpty();
        }
    }

    /** The page is there, its stream is not yet open. */
    @Test
    void what_happens_between_a_page_and_its_stream_appears_too() {
        var ticket = given.ticket(BEA);
        var word = Given.word("between");
        var answered = new AtomicBoolean();
        try (var bea = new Window(portal, Chromium.desk())) {
            bea.signIn(BEA).page().route("**/live?*", route -> {
                if (answered.compareAndSet(false, true)) {
                    given.reply(ANA, ticket.json("id"), "Meanwhile " + word);
                }
                route.resume();
            });
            bea.open("/tickets/" + ticket.json("number")).stays(true);

            bea.sees("Meanwhile " + word);
            assertThat(bea.stayed(true)).isTrue();
        }
    }
}
