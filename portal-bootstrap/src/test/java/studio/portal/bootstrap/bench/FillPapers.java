package studio.portal.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The two files of every issued invoice. Their bytes are those of the documents, so that a PDF and any other stored file
 * are fetched at the same size.
 */
final class FillPapers implements AutoCloseable {
    private static final String PAPER = "upload_id, invoice_id, kind, made_at";

    private final TimedIds ids;
    private final Rows uploads;
    private final Rows papers;

    /** @param invoices of which the papers are */
    FillPapers(Connection connection, TimedIds ids, Rows invoices) throws SQLException {
        this.ids = ids;
        this.uploads = new Rows(connection, "upload", StoredBytes.UPLOAD);
        this.papers = new Rows(connection, "invoice_paper", PAPER, invoices, uploads);
    }

    void add(UUID invoice, String number, Instant at) throws SQLException {
        add(invoice, number, "pdf", "application/pdf", at);
        add(invoice, number, "xml", "application/xml", at);
    }

    private void add(UUID invoice, String number, String kind, String mediaType, Instant at) throws SQLException {
        var id = ids.at(at);
        StoredBytes.add(uploads, id, Optional.empty(), number + "." + kind, mediaType, at);
        papers.add(id, invoice, kind, at);
    }

    @Override
    public void close() throws SQLException {
        papers.close();
        uploads.close();
    }
}
