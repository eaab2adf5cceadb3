package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.INVOICE;
import static studio.portal.persistence.schema.Tables.INVOICE_PAPER;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import studio.portal.application.file.Download;
import studio.portal.application.invoice.DownloadPaper;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Paper;
import studio.portal.domain.invoice.PaperKind;
import studio.portal.domain.invoice.PaperRepository;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.file.FileRows;

/** The papers of invoices, which are stored files. */
public final class JooqPapers implements PaperRepository, DownloadPaper.OwnPapers {
    private final DSLContext sql;
    private final PaperFiles files;

    public JooqPapers(Database database) {
        this.sql = database.sql();
        this.files = new PaperFiles(sql);
    }

    @Override
    public boolean areMade(Actor actor, InvoiceId invoice) {
        return sql.fetchExists(sql.selectOne()
                .from(INVOICE_PAPER)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_PAPER.INVOICE_ID))
                .where(INVOICE.ID.eq(invoice.value()))
                .and(Visibility.invoicesOf(actor, INVOICE)));
    }

    @Override
    public void add(Actor actor, InvoiceId invoice, List<Paper> papers, Instant at) {
        for (var paper : papers) {
            files.add(paper, at);
            sql.insertInto(INVOICE_PAPER)
                    .set(INVOICE_PAPER.UPLOAD_ID, paper.id().value())
                    .set(INVOICE_PAPER.INVOICE_ID, invoice.value())
                    .set(INVOICE_PAPER.KIND, paper.kind().word())
                    .set(INVOICE_PAPER.MADE_AT, Moments.stored(at))
                    .execute();
        }
    }

    @Override
    public Optional<Download> find(Actor actor, InvoiceId invoice, PaperKind kind) {
        return sql.select(UPLOAD.fields())
                .from(INVOICE_PAPER)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_PAPER.INVOICE_ID))
                .join(UPLOAD)
                .on(UPLOAD.ID.eq(INVOICE_PAPER.UPLOAD_ID))
                .where(INVOICE.ID.eq(invoice.value()))
                .and(INVOICE_PAPER.KIND.eq(kind.word()))
                .and(Visibility.invoicesOf(actor, INVOICE))
                .fetchOptional(FileRows::download);
    }
}
