package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.INVOICE;
import static studio.portal.persistence.schema.Tables.OFFER;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST;
import static studio.portal.persistence.schema.Tables.TICKET;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import studio.portal.application.project.ProjectPageQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.project.ProjectId;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.file.Said;
import studio.portal.persistence.invoice.InvoicedProject;

/** What belongs to a project and what happened to it, each counted and read where it is kept. */
public final class JooqProjectPageQueries implements ProjectPageQueries {
    private final DSLContext sql;

    public JooqProjectPageQueries(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Counts counts(Actor actor, ProjectId project) {
        var documents = DSL.field(DSL.selectCount()
                .from(DOCUMENT)
                .where(DOCUMENT.PROJECT_ID.eq(project.value()))
                .and(DOCUMENT.WITHDRAWN.eq(false))
                .and(Visibility.documentsOf(actor, DOCUMENT)));
        var tickets = DSL.field(DSL.selectCount()
                .from(TICKET)
                .where(TICKET.PROJECT_ID.eq(project.value()))
                .and(Visibility.ticketsOf(actor, TICKET)));
        var requests = DSL.field(DSL.selectCount()
                .from(PROJECT_REQUEST)
                .where(PROJECT_REQUEST.PROJECT_ID.eq(project.value()))
                .and(Visibility.requestsOf(actor, PROJECT_REQUEST)));
        var messages = said(actor, project, SaidInProjects.MESSAGES);
        var said = actor.isStaff() ? messages.plus(said(actor, project, SaidInProjects.NOTES)) : messages;
        var invoices = DSL.field(DSL.selectCount()
                .from(INVOICE)
                .where(INVOICE.PROJECT_ID.eq(project.value()))
                .and(Visibility.invoicesOf(actor, INVOICE)));
        var offers = DSL.field(DSL.selectCount()
                .from(OFFER)
                .where(OFFER.PROJECT_ID.eq(project.value()))
                .and(Visibility.offersOf(actor, OFFER)));
        var rows = sql.select(documents, tickets, requests, said, invoices, offers)
                .select(InvoicedProject.FIELDS)
                .from(DSL.select(DSL.inline(1).as("one")).asTable("once"))
                .leftJoin(InvoicedProject.table(actor, project))
                .on(DSL.trueCondition())
                .fetch();
        var first = rows.get(0);
        return new Counts(
                first.get(documents),
                first.get(tickets),
                first.get(requests),
                first.get(said),
                first.get(invoices),
                first.get(offers),
                rows.stream()
                        .flatMap(row -> InvoicedProject.money(row).stream())
                        .sorted(Comparator.comparing(
                                money -> money.open().currency().getCurrencyCode()))
                        .toList());
    }

    private static Field<Integer> said(Actor actor, ProjectId project, Said kind) {
        return DSL.field(DSL.selectCount().from(kind.words()).where(SaidInProjects.seenBy(actor, project, kind)));
    }

    @Override
    public Set<UUID> touched(Actor actor, ProjectId project, List<DocumentId> documents, Instant since) {
        return new Touched(sql, actor, since).all(project, documents);
    }
}
