package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.persistence.Vendor;

/** The papers of invoices, from issuing to the last byte, on each database. */
abstract class PapersContract {
    private final RunningPortal portal;
    private final GivenInvoice given;

    PapersContract(Vendor vendor) {
        this.portal = RunningPortal.on(vendor);
        this.given = new GivenInvoice(portal);
    }

    @Test
    void the_papers_of_an_issued_invoice_are_written_once_and_are_the_same_for_ever() throws Exception {
        var id = given.issued(MARA);
        var pdf = made(MARA, id, "pdf");
        var xml = made(MARA, id, "xml");

        portal.portal().papers().write().handle(new Actor.System("test"), id.value());

        assertThat(text(pdf.body())).contains("4,165.00").doesNotContain("Draft");
        assertThat(xml.text()).contains("CrossIndustryInvoice", "4165.00");
        assertThat(portal.api(ANA).get("/invoices/" + id + "/pdf").expect(200).body())
                .isEqualTo(pdf.body());
        assertThat(portal.browser(MARA)
                        .get("/invoices/" + id + "/pdf")
                        .expect(200)
                        .body())
                .isEqualTo(pdf.body());
        assertThat(pdf.header("Content-Disposition").orElse("")).startsWith("attachment; filename=\"INV-");
        assertThat(downloads(id)).isEqualTo(4);
        for (var change : new String[] {"delete from invoice_paper", "update invoice_paper set kind = 'pdf'"}) {
            assertThatThrownBy(() -> portal.execute(change)).isInstanceOf(DataAccessException.class);
        }
        portal.portal().verify(checked -> {});
    }

    @Test
    void a_part_of_a_paper_is_that_part_and_beyond_its_end_there_is_nothing() {
        var id = given.issued(MARA);
        var whole = made(MARA, id, "pdf").body();
        var path = "/invoices/" + id + "/pdf";

        assertThat(portal.api(MARA).get(path, "Range", "bytes=5-9").expect(206).body())
                .isEqualTo(Arrays.copyOfRange(whole, 5, 10));
        portal.api(MARA).get(path, "Range", "bytes=" + whole.length + "-").problem(416);
    }

    @Test
    void who_may_not_see_the_money_finds_no_paper() {
        var id = given.issued(MARA);
        made(MARA, id, "pdf");

        for (var kind : new String[] {"pdf", "xml", "xml?profile=xrechnung"}) {
            for (var other : new Someone[] {PAUL, BEA}) {
                portal.api(other).get("/invoices/" + id + "/" + kind).problem(404);
                portal.browser(other).get("/invoices/" + id + "/" + kind).expect(404);
            }
        }
    }

    @Test
    void a_draft_is_drawn_for_staff_alone_and_nothing_of_it_is_kept() throws Exception {
        given.issued(MARA); // so that it is said who invoices whom
        var id = given.draft(MARA);
        var path = "/invoices/" + id + "/pdf";

        var drawn = portal.browser(ANA).get(path).expect(200);

        assertThat(text(drawn.body())).contains("Draft", "4,165.00").doesNotContain("INV-", "RF");
        assertThat(portal.api(ANA).get(path).expect(200).header("Content-Type")).contains("application/pdf");
        portal.api(ANA).get("/invoices/" + id + "/xml").problem(404);
        portal.browser(MARA).get(path).expect(404);
        portal.api(MARA).get(path).problem(404);
        assertThat(count("invoice_paper where invoice_id = '" + id + "'")).isZero();
    }

    @Test
    void an_xrechnung_is_refused_with_what_is_missing() {
        var id = given.issued(MARA);

        var refused = portal.api(MARA)
                .get("/invoices/" + id + "/xml?profile=xrechnung")
                .problem(409);

        assertThat(refused.json("detail")).contains("Leitweg-ID");
        portal.api(MARA).get("/invoices/" + id + "/xml?profile=minimum").problem(422);
    }

    @Test
    void a_damaged_paper_is_refused_and_marked() throws Exception {
        var id = given.issued(MARA);
        var bytes = made(MARA, id, "xml").body();
        flip(AcknowledgedWrites.hash(bytes));
        try {
            portal.api(MARA).get("/invoices/" + id + "/xml").problem(410);
            portal.api(MARA).get("/invoices/" + id + "/xml").problem(410);
            assertThat(count("upload where damaged_at is not null and media_type = 'application/xml'"))
                    .isEqualTo(1);
        } finally {
            flip(AcknowledgedWrites.hash(bytes));
        }
        portal.portal().verify(checked -> {});
        assertThat(portal.api(MARA).get("/invoices/" + id + "/xml").expect(200).body())
                .isEqualTo(bytes);
    }

    @Test
    void until_they_are_written_the_page_says_so_and_loads_itself_again() {
        var id = given.draft(MARA);
        given.issueUnwritten(MARA, id);

        var page = portal.browser(MARA).get("/invoices/" + id + "/pdf").expect(503);
        var answer = portal.api(MARA).get("/invoices/" + id + "/pdf").problem(503);
        portal.portal().papers().write().handle(new Actor.System("test"), id.value());

        assertThat(page.text()).contains("Being written");
        assertThat(page.header("Refresh")).isPresent();
        assertThat(answer.header("Retry-After")).isPresent();
        made(MARA, id, "pdf");
    }

    private Answer made(Someone who, InvoiceId id, String kind) {
        for (var i = 0; i < 600; i++) {
            var answer = portal.api(who).get("/invoices/" + id + "/" + kind);
            if (answer.status() != 503) {
                return answer.expect(200);
            }
            Mailbox.pause();
        }
        throw new AssertionError("The papers are not written");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private int downloads(InvoiceId id) {
        return count("event where type = 'file.downloaded' and subject_id = '" + id + "'");
    }

    private int count(String rows) {
        return portal.portal()
                .openDatabase()
                .sql()
                .fetchOne("select count(*) from " + rows)
                .get(0, Integer.class);
    }

    private void flip(String hash) throws IOException {
        try (var files = Files.walk(portal.folder().resolve("files/sha256"))) {
            var file = files.filter(path -> path.endsWith(hash)).findFirst().orElseThrow();
            var bytes = Files.readAllBytes(file);
            bytes[3] ^= 1;
            Files.write(file, bytes);
        }
    }
}
