package studio.portal.application.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.Offer;
import studio.portal.domain.invoice.OfferTerms;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.MilestoneTerms;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.ProjectTerms;

/**
 * What an accepted offer makes, once, in the transaction of its acceptance: milestones, and a draft of the deposit
 * invoice. Where it names no project, or one with no room or no life left in it, they are of a new one, which the studio
 * publishes when it likes.
 */
public final class AgreedWork {
    private static final Actor JOB = new Actor.System("accepted-offer");

    private final ProjectRepository projects;
    private final InvoiceRepository invoices;
    private final BillingRepository billing;
    private final Ids ids;

    public AgreedWork(ProjectRepository projects, InvoiceRepository invoices, BillingRepository billing, Ids ids) {
        this.projects = projects;
        this.invoices = invoices;
        this.billing = billing;
        this.ids = ids;
    }

    void make(Offer offer, LocalDate today, Instant at) {
        var terms = offer.terms();
        var chosen = offer.outcome().orElseThrow().chosen();
        var number = offer.sent().orElseThrow().number().value();
        var lines = terms.depositLines(terms.totals(chosen), depositName(terms.language(), number));
        if (lines.isEmpty() && terms.milestones().isEmpty()) {
            offer.made(terms.project(), Optional.empty());
            return;
        }
        var project = plan(offer, today, at);
        offer.made(
                Optional.of(project),
                lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(draft(offer.client(), deposit(offer, project, lines), at)));
    }

    private ProjectId plan(Offer offer, LocalDate today, Instant at) {
        var terms = offer.terms();
        var named = terms.project().flatMap(id -> projects.lock(JOB, id)).filter(project -> hasRoom(project, terms));
        var project = named.orElseGet(() -> Project.create(
                new ProjectId(ids.next()),
                offer.client(),
                new ProjectTerms(terms.subject(), "", Optional.empty(), today),
                JOB,
                at));
        terms.milestones()
                .forEach(milestone -> project.plan()
                        .add(
                                new MilestoneId(ids.next()),
                                new MilestoneTerms(milestone.name(), "", 1, Ask.ACCEPT),
                                milestone.due(today),
                                JOB,
                                at));
        if (named.isEmpty()) {
            projects.add(JOB, project);
        } else if (!terms.milestones().isEmpty()) {
            projects.update(JOB, project);
        }
        return project.id();
    }

    private static boolean hasRoom(Project project, OfferTerms terms) {
        return !project.status().isClosed()
                && project.milestones().size() + terms.milestones().size() <= Project.MOST_MILESTONES;
    }

    private InvoiceTerms deposit(Offer offer, ProjectId project, List<InvoiceLine> lines) {
        var terms = offer.terms();
        var client = billing.client(JOB, offer.client()).billing();
        var studio = billing.studio(JOB).billing();
        return new InvoiceTerms(
                Optional.of(project),
                terms.currency(),
                terms.language(),
                lines,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                client.buyerReference(),
                Optional.empty(),
                client.daysToPay().orElse(studio.daysToPay()));
    }

    private InvoiceId draft(ClientId client, InvoiceTerms terms, Instant at) {
        var invoice = Invoice.draft(new InvoiceId(ids.next()), client, InvoiceKind.DEPOSIT, terms, JOB, at);
        invoices.add(JOB, invoice);
        return invoice.id();
    }

    private static String depositName(Language language, String number) {
        return switch (language) {
            case ENGLISH -> "Deposit for offer " + number;
            case GERMAN -> "Anzahlung zum Angebot " + number;
        };
    }
}
