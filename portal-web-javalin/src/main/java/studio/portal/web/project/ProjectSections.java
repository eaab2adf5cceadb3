package studio.portal.web.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.document.DocumentFilter;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.DocumentRow;
import studio.portal.application.invoice.InvoiceFilter;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.InvoiceRow;
import studio.portal.application.invoice.OfferFilter;
import studio.portal.application.invoice.OfferQueries;
import studio.portal.application.invoice.OfferRow;
import studio.portal.application.project.ProjectDetail;
import studio.portal.application.project.ProjectEntry;
import studio.portal.application.project.ProjectName;
import studio.portal.application.project.ProjectPageQueries;
import studio.portal.application.project.RequestQueries;
import studio.portal.application.project.ThreadQueries;
import studio.portal.application.project.VisitProject;
import studio.portal.application.ticket.TicketFilter;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.application.ticket.TicketRow;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.project.ProjectId;

/** Gathers what else belongs to a project for its page, and keeps that somebody looked. */
public final class ProjectSections {
    private static final PageRequest FIRST = new PageRequest(Optional.empty(), Optional.empty(), ProjectParts.SHOWN);

    private final ProjectPageQueries about;
    private final ThreadQueries threads;
    private final RequestQueries requests;
    private final DocumentQueries documents;
    private final TicketQueries tickets;
    private final InvoiceQueries invoices;
    private final OfferQueries offers;
    private final VisitProject visit;

    public ProjectSections(
            ProjectPageQueries about,
            ThreadQueries threads,
            RequestQueries requests,
            DocumentQueries documents,
            TicketQueries tickets,
            InvoiceQueries invoices,
            OfferQueries offers,
            VisitProject visit) {
        this.about = about;
        this.threads = threads;
        this.requests = requests;
        this.documents = documents;
        this.tickets = tickets;
        this.invoices = invoices;
        this.offers = offers;
        this.visit = visit;
    }

    /** @param looking whether somebody asked for the page; otherwise it only brings itself up to date */
    ProjectParts of(Actor actor, ProjectDetail project, boolean looking, LocalDate today) {
        var id = project.id();
        var since = looking ? visit.handle(actor, id) : visit.marks(actor, id);
        var files = documents(actor, id).items();
        var shown = files.stream().map(DocumentRow::id).toList();
        var touched = since.map(time -> about.touched(actor, id, shown, time)).orElse(Set.of());
        var counts = about.counts(actor, id);
        var name = new ProjectName(id, project.client(), project.number(), project.name());
        return new ProjectParts(
                ThreadView.of(name, threads.latest(actor, id, ProjectParts.SHOWN)),
                files,
                tickets(actor, id).items(),
                counts,
                requests.ofProject(actor, id, FIRST).map(Page::items).orElse(List.of()),
                InvoicePolicy.seesMoney(actor) ? invoices(actor, id, today) : List.of(),
                counts.offers() > 0 ? offers(actor, id, today) : List.of(),
                new ProjectNews(since, touched));
    }

    /** All of it that was not redacted, for whoever is about to show exactly that to a client. */
    List<ProjectEntry.Message> said(Actor actor, ProjectId project) {
        var said = new ArrayList<ProjectEntry.Message>();
        var after = Optional.<String>empty();
        do {
            var request = new PageRequest(after, Optional.empty(), Page.LARGEST_SIZE);
            var page = threads.page(actor, project, request).orElseThrow(NotFound::new);
            page.items().stream()
                    .filter(ProjectEntry.Message.class::isInstance)
                    .map(ProjectEntry.Message.class::cast)
                    .filter(message -> !message.redacted())
                    .forEach(said::add);
            after = page.next();
        } while (after.isPresent());
        return said;
    }

    private Page<DocumentRow> documents(Actor actor, ProjectId id) {
        var filter = new DocumentFilter(
                Optional.empty(),
                Optional.of(id),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                DocumentFilter.Sort.UPDATED);
        return documents.list(actor, filter, FIRST);
    }

    private List<InvoiceRow> invoices(Actor actor, ProjectId id, LocalDate today) {
        var filter = new InvoiceFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(id),
                Optional.empty(),
                today,
                InvoiceFilter.Sort.UPDATED);
        return invoices.list(actor, filter, FIRST).items();
    }

    private List<OfferRow> offers(Actor actor, ProjectId id, LocalDate today) {
        var filter = new OfferFilter(Optional.empty(), Optional.empty(), Optional.of(id), Optional.empty(), today);
        return offers.list(actor, filter, FIRST).items();
    }

    private Page<TicketRow> tickets(Actor actor, ProjectId id) {
        var filter = new TicketFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                TicketFilter.Sort.UPDATED,
                Optional.of(id));
        return tickets.list(actor, filter, FIRST);
    }
}
