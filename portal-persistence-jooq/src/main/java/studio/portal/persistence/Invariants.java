package studio.portal.persistence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.file.BlobStore;
import studio.portal.persistence.account.AccountInvariants;
import studio.portal.persistence.document.ApprovalInvariants;
import studio.portal.persistence.document.CommentInvariants;
import studio.portal.persistence.document.DocumentInvariants;
import studio.portal.persistence.document.ShareInvariants;
import studio.portal.persistence.document.StoredEvidence;
import studio.portal.persistence.file.FileInvariants;
import studio.portal.persistence.file.RenderingInvariants;
import studio.portal.persistence.file.StoredBytes;
import studio.portal.persistence.file.StoredRenditions;
import studio.portal.persistence.invoice.InvoiceInvariants;
import studio.portal.persistence.invoice.OfferInvariants;
import studio.portal.persistence.invoice.PaperInvariants;
import studio.portal.persistence.invoice.RecurringInvariants;
import studio.portal.persistence.invoice.SendingInvariants;
import studio.portal.persistence.notification.NotificationInvariants;
import studio.portal.persistence.project.ProjectInvariants;
import studio.portal.persistence.project.RequestInvariants;
import studio.portal.persistence.project.ThreadInvariants;
import studio.portal.persistence.ticket.StoredWords;
import studio.portal.persistence.ticket.TicketEventInvariants;
import studio.portal.persistence.ticket.TicketInvariants;

/** Proves that what the rules promise is true of the rows and of the files. Changes nothing. */
public final class Invariants {
    /**
     * What became of one invariant.
     *
     * @param rows how many were looked at
     * @param broken the first thing that breaks it; empty if it holds
     */
    public record Checked(String name, long rows, Optional<String> broken) {
        public boolean holds() {
            return broken.isEmpty();
        }
    }

    private final Database database;
    private final BlobStore blobs;

    public Invariants(Database database, BlobStore blobs) {
        this.database = database;
        this.blobs = blobs;
    }

    /** Checks one after the other, and tells of each as soon as it is known. */
    public void check(Consumer<Checked> told) {
        atOneMoment(() -> {
            all().map(this::checked).forEach(told);
            told.accept(new StoredWords(database.sql()).check());
            told.accept(new StoredEvidence(database.sql()).check());
        });
        told.accept(new StoredBytes(database.sql(), blobs).check());
        told.accept(new StoredRenditions(database.sql(), blobs).check());
    }

    static Stream<Invariant> all() {
        return Stream.of(
                        AccountInvariants.ALL,
                        TicketInvariants.ALL,
                        TicketEventInvariants.ALL,
                        ProjectInvariants.ALL,
                        ApprovalInvariants.ALL,
                        RequestInvariants.ALL,
                        ThreadInvariants.ALL,
                        FileInvariants.ALL,
                        RenderingInvariants.ALL,
                        CommentInvariants.ALL,
                        DocumentInvariants.ALL,
                        ShareInvariants.ALL,
                        InvoiceInvariants.ALL,
                        PaperInvariants.ALL,
                        SendingInvariants.ALL,
                        OfferInvariants.ALL,
                        RecurringInvariants.ALL,
                        NotificationInvariants.ALL)
                .flatMap(List::stream);
    }

    /** On PostgreSQL a portal may be at work meanwhile; what it changes while we look must not seem broken. */
    private void atOneMoment(Runnable work) {
        database.transactions().inTransaction(() -> {
            switch (database.vendor()) {
                case H2 -> {}
                case POSTGRESQL -> database.sql().execute("set transaction isolation level repeatable read, read only");
            }
            work.run();
            return true;
        });
    }

    private Checked checked(Invariant invariant) {
        DSLContext sql = database.sql();
        var rows = sql.fetchCount(DSL.table(DSL.name(invariant.table())));
        var broken = sql.resultQuery(invariant.broken() + " limit 1").fetchOptional(0, String.class);
        return new Checked(invariant.name(), rows, broken);
    }
}
