package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.Vendor;

/** The PDF of an offer: looked at before, mailed with it, and the same for ever, on each database. */
abstract class OfferPapersContract {
    private static final Actor JOB = new Actor.System("write-offer-papers");

    private final RunningPortal portal;
    private final GivenOffer offers;

    OfferPapersContract(Vendor vendor) {
        portal = RunningPortal.on(vendor);
        offers = new GivenOffer(portal);
    }

    @Test
    void what_is_sent_is_mailed_once_with_exactly_the_stored_pdf_to_whoever_decides() {
        var id = offers.sent(MARA);
        var number = portal.api(ANA).get("/offers/" + id).json("number");
        var path = "/offers/" + id + "/pdf";
        portal.portal().offers().writePapers().handle(JOB);

        var letter = portal.mails().await(MARA.email(), mail -> mail.subject().contains(number));

        assertThat(letter.path()).isEqualTo("/offers/" + id);
        assertThat(letter.source()).contains("multipart/mixed", number + ".pdf");
        var stored = portal.api(MARA).get(path).expect(200).body();
        assertThat(letter.attached()).isEqualTo(stored);
        assertThat(Given.sha256(stored)).isEqualTo(offers.paper(id));
        assertThat(portal.browser(MARA).get(path).expect(200).body()).isEqualTo(stored);
        assertThat(portal.api(MARA).get(path, "Range", "bytes=5-9").expect(206).body())
                .isEqualTo(Arrays.copyOfRange(stored, 5, 10));
        assertThat(count("event where type = 'file.downloaded' and subject_id = '" + id + "'"))
                .isEqualTo(3);
        assertThat(count("event where type = 'offer.written' and subject_id = '" + id + "'"))
                .isEqualTo(1);
        for (var other : List.of(PAUL, BEA)) {
            portal.api(other).get(path).problem(404);
            assertThat(portal.mails().to(other.email()))
                    .noneMatch(mail -> mail.subject().contains(number));
        }
        portal.portal().verify(checked -> {});
    }

    @Test
    void the_studio_alone_sees_the_pdf_of_a_draft_as_it_would_be_sent_and_nothing_of_it_is_kept() throws IOException {
        var id = offers.draft(MARA);
        var path = "/offers/" + id + "/pdf";

        var drawn = portal.browser(ANA).get(path).expect(200);

        assertThat(text(drawn.body()))
                .contains("Draft", "Relaunch of the shop", "Film", "3,808.00", "Kern & Sons")
                .doesNotContain("OFF-");
        assertThat(portal.browser(ANA)
                        .get("/offers/" + id + "/sending")
                        .expect(200)
                        .text())
                .contains("href=\"" + path + "\"");
        assertThat(portal.api(ANA).get(path).expect(200).header("Content-Type")).contains("application/pdf");
        for (var other : List.of(MARA, PAUL, BEA)) {
            portal.api(other).get(path).problem(404);
            portal.browser(other).get(path).expect(404);
        }
        assertThat(count("offer_paper where offer_id = '" + id + "'")).isZero();
        portal.api(ANA)
                .patch("/offers/" + id, Map.of("validUntil", "2020-01-01"))
                .expect(200);
        assertThat(portal.api(ANA).get(path).problem(409).json("type")).endsWith("offer-expired");
    }

    @Test
    void a_pdf_of_before_pdfs_were_files_stays_the_same_and_becomes_one_without_a_second_mail() {
        var id = offers.draft(MARA);
        portal.api(ANA).post("/offers/" + id + "/sending", Map.of()).expect(200);
        var number = portal.api(ANA).get("/offers/" + id).json("number");
        var bytes = ("%PDF of " + id).getBytes(StandardCharsets.UTF_8);
        var stored = before(id, bytes);

        portal.portal().offers().writePapers().handle(JOB);

        if (stored) {
            assertThat(portal.api(MARA)
                            .get("/offers/" + id + "/pdf")
                            .expect(200)
                            .body())
                    .isEqualTo(bytes);
            assertThat(offers.paper(id)).isEqualTo(Given.sha256(bytes));
            assertThat(count("event where type = 'offer.written' and subject_id = '" + id + "'"))
                    .isZero();
            assertThat(portal.mails().to(MARA.email()))
                    .noneMatch(mail -> mail.subject().contains(number));
        }
        portal.portal().verify(checked -> {});
    }

    /** False if the job was quicker, which runs all the time. */
    private boolean before(String id, byte[] bytes) {
        try {
            portal.execute("insert into offer_paper (offer_id, sha256, pdf) values ('" + id + "', '"
                    + Given.sha256(bytes) + "', cast('" + new String(bytes, StandardCharsets.UTF_8) + "' as bytea))");
            return true;
        } catch (org.jooq.exception.DataAccessException written) {
            return false;
        }
    }

    private int count(String what) {
        return portal.portal()
                .transactions()
                .write(
                        JOB,
                        () -> portal.portal()
                                .openDatabase()
                                .sql()
                                .fetchOne("select count(*) from " + what)
                                .get(0, Integer.class));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
