package studio.portal.application.invoice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.invoice.ExampleInvoices.draft;
import static studio.portal.domain.invoice.ExampleInvoices.issuing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.application.file.InMemoryBlobs;
import studio.portal.application.notification.NotificationDesk;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentRepository;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Paper;
import studio.portal.domain.invoice.PaperKind;
import studio.portal.domain.invoice.PaperRepository;

/** The first papers of an invoice stay, wherever the writing of them was cut short, and whoever else wrote some. */
final class WritingPapersTest extends NotificationDesk {
    private static final InvoiceId ISSUED = new InvoiceId(new UUID(4, 1));
    private static final InvoiceId DRAFT = new InvoiceId(new UUID(4, 2));

    private final List<InvoiceId> told = new ArrayList<>();
    private final InMemoryBlobs blobs = new InMemoryBlobs(clock);
    private final KeptPapers papers = new KeptPapers();
    private final Numbered writer = new Numbered();
    private final WriteInvoicePapers write = new WriteInvoicePapers(
            transactions,
            invoices(),
            papers,
            actor -> settings().find(actor).settings(),
            new PaperBytes(transactions, contents(), blobs, ids, clock),
            writer,
            (actor, invoice) -> told.add(invoice.id()),
            clock);

    WritingPapersTest() {
        invoices().add(ANA, draft(ISSUED));
        invoices().add(ANA, draft(DRAFT));
        var locked = invoices().lock(ANA, ISSUED).orElseThrow();
        locked.issue(issuing(new InvoiceNumber("INV-2026-0042")), ANA, MONDAY);
        invoices().update(ANA, locked);
    }

    @Test
    void what_is_written_a_second_time_is_not_even_drawn() {
        write();
        write();

        assertThat(papers.kept).extracting(Paper::kind).containsExactly(PaperKind.PDF, PaperKind.XML);
        assertThat(writer.drawn).isEqualTo(1);
        assertThat(told).containsExactly(ISSUED);
    }

    @Test
    void cut_off_between_the_bytes_and_the_row_that_names_them_the_next_try_writes_them() {
        papers.cut = true;
        assertThatThrownBy(this::write).hasMessage("cut off");
        assertThat(papers.kept).isEmpty();
        assertThat(told).isEmpty();

        papers.cut = false;
        write();

        assertThat(papers.kept).hasSize(2).allMatch(paper -> blobs.exists(paper.hash()));
        assertThat(told).containsExactly(ISSUED);
    }

    @Test
    void of_two_who_write_at_once_the_first_papers_stay() {
        writer.meanwhile = () -> {
            writer.meanwhile = () -> {};
            write();
        };

        write();

        assertThat(writer.drawn).isEqualTo(2);
        assertThat(papers.kept).hasSize(2);
        assertThat(papers.kept.get(0).hash()).isEqualTo(InMemoryBlobs.hash("drawn 2".getBytes(UTF_8)));
        assertThat(told).containsExactly(ISSUED);
    }

    @Test
    void the_bytes_of_papers_that_came_too_late_are_collected() {
        of_two_who_write_at_once_the_first_papers_stay();
        clock.advance(ContentRepository.CLAIMED.plusSeconds(1));

        assertThat(contents().due(JOB, clock.instant(), 10)).contains(InMemoryBlobs.hash("drawn 1".getBytes(UTF_8)));
    }

    @Test
    void a_draft_gets_none() {
        write.handle(JOB, DRAFT.value());

        assertThat(papers.kept).isEmpty();
        assertThat(writer.drawn).isZero();
    }

    private void write() {
        write.handle(JOB, ISSUED.value());
    }

    private static final class KeptPapers implements PaperRepository {
        private final List<Paper> kept = new ArrayList<>();
        private boolean cut;

        @Override
        public boolean areMade(Actor actor, InvoiceId invoice) {
            return !kept.isEmpty();
        }

        @Override
        public void add(Actor actor, InvoiceId invoice, List<Paper> papers, Instant at) {
            if (cut) {
                throw new IllegalStateException("cut off");
            }
            kept.addAll(papers);
        }
    }

    /** Draws something else each time, so that it can be told whose papers stayed. */
    private static final class Numbered implements InvoicePapers {
        private int drawn;
        private Runnable meanwhile = () -> {};

        @Override
        public byte[] pdf(InvoicePaper paper) {
            drawn++;
            var bytes = ("drawn " + drawn).getBytes(UTF_8);
            meanwhile.run();
            return bytes;
        }

        @Override
        public byte[] draft(InvoicePaper paper) {
            throw new AssertionError("Nobody asked for a draft");
        }

        @Override
        public byte[] xml(InvoicePaper paper) {
            return "the same each time".getBytes(UTF_8);
        }

        @Override
        public byte[] xrechnung(InvoicePaper paper) {
            throw new AssertionError("Nobody asked for an XRechnung");
        }
    }
}
