package studio.portal.domain;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import studio.portal.domain.account.InMemoryApiTokens;
import studio.portal.domain.account.InMemoryClients;
import studio.portal.domain.account.InMemoryInvitations;
import studio.portal.domain.account.InMemoryPeople;
import studio.portal.domain.account.InMemorySessions;
import studio.portal.domain.account.InMemorySignIns;
import studio.portal.domain.document.InMemoryApprovals;
import studio.portal.domain.document.InMemoryComments;
import studio.portal.domain.document.InMemoryDocuments;
import studio.portal.domain.document.InMemoryEvidence;
import studio.portal.domain.file.InMemoryContents;
import studio.portal.domain.file.InMemoryRenderings;
import studio.portal.domain.file.InMemoryUploads;
import studio.portal.domain.invoice.InMemoryBilling;
import studio.portal.domain.invoice.InMemoryInvoices;
import studio.portal.domain.invoice.InMemoryLedgers;
import studio.portal.domain.invoice.InMemoryOffers;
import studio.portal.domain.invoice.InMemoryPayLinks;
import studio.portal.domain.invoice.InMemoryReminders;
import studio.portal.domain.invoice.InMemorySendings;
import studio.portal.domain.project.InMemoryProjects;
import studio.portal.domain.project.InMemoryRequests;
import studio.portal.domain.project.InMemoryTemplates;
import studio.portal.domain.settings.InMemorySettings;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.domain.ticket.InMemoryTickets;

/** Every repository in memory, with {@link Cast} moved in. Work that fails is not undone. */
public class InMemoryStore implements RepositoryContract {
    private final EventSink.InMemory events = new EventSink.InMemory();
    private final InMemoryClients clients;
    private final InMemoryPeople people;
    private final InMemoryTickets tickets;
    private final InMemoryProjects projects;
    private final InMemoryDocuments documents;
    private final InMemoryApprovals approvals;
    private final InMemoryEvidence evidence;
    private final InMemoryComments comments;
    private final InMemoryRequests requests;
    private final InMemoryTemplates templates;
    private final InMemoryInvoices invoices;
    private final InMemoryOffers offers;
    private final InMemoryBilling billing;
    private final InMemoryLedgers ledgers = new InMemoryLedgers();
    private final InMemoryReminders reminders;
    private final InMemorySendings sendings = new InMemorySendings();
    private final InMemoryPayLinks payLinks = new InMemoryPayLinks();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryApiTokens apiTokens = new InMemoryApiTokens();
    private final InMemoryInvitations invitations = new InMemoryInvitations();
    private final InMemorySignIns signIns = new InMemorySignIns();
    private final InMemoryContents contents = new InMemoryContents();
    private final InMemoryUploads uploads = new InMemoryUploads(contents);
    private final InMemoryRenderings renderings = new InMemoryRenderings(uploads::find, contents);
    private final InMemorySettings settings =
            new InMemorySettings(StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin")));

    public InMemoryStore() {
        this(events -> {});
    }

    /** @param also who hears of every event, too */
    public InMemoryStore(EventSink also) {
        EventSink both = happened -> {
            events.append(happened);
            also.append(happened);
        };
        clients = new InMemoryClients(both);
        people = new InMemoryPeople(both);
        tickets = new InMemoryTickets(clients, uploads, both);
        projects = new InMemoryProjects(both);
        documents = new InMemoryDocuments(uploads, both);
        approvals = new InMemoryApprovals(documents, both);
        evidence = new InMemoryEvidence(documents);
        comments = new InMemoryComments(documents, both);
        requests = new InMemoryRequests(projects, uploads, both);
        templates = new InMemoryTemplates(both);
        invoices = new InMemoryInvoices(both);
        offers = new InMemoryOffers(both);
        billing = new InMemoryBilling(both);
        reminders = new InMemoryReminders(invoices, ledgers, both);
        Cast.moveIn(clients, people);
    }

    @Override
    public <T> T write(Supplier<T> work) {
        return work.get();
    }

    @Override
    public List<EventType> recorded(UUID subject) {
        return events.about(subject);
    }

    public InMemoryClients clients() {
        return clients;
    }

    public InMemoryPeople people() {
        return people;
    }

    public InMemorySessions sessions() {
        return sessions;
    }

    public InMemoryApiTokens apiTokens() {
        return apiTokens;
    }

    public InMemoryInvitations invitations() {
        return invitations;
    }

    public InMemorySignIns signIns() {
        return signIns;
    }

    public InMemoryRenderings renderings() {
        return renderings;
    }

    public InMemoryContents contents() {
        return contents;
    }

    public InMemoryUploads uploads() {
        return uploads;
    }

    public InMemorySettings settings() {
        return settings;
    }

    public InMemoryTickets tickets() {
        return tickets;
    }

    public InMemoryProjects projects() {
        return projects;
    }

    public InMemoryDocuments documents() {
        return documents;
    }

    public InMemoryApprovals approvals() {
        return approvals;
    }

    public InMemoryEvidence evidence() {
        return evidence;
    }

    public InMemoryComments comments() {
        return comments;
    }

    public InMemoryTemplates templates() {
        return templates;
    }

    public InMemoryRequests requests() {
        return requests;
    }

    public InMemoryOffers offers() {
        return offers;
    }

    public InMemoryInvoices invoices() {
        return invoices;
    }

    public InMemoryReminders reminders() {
        return reminders;
    }

    public InMemorySendings sendings() {
        return sendings;
    }

    public InMemoryPayLinks payLinks() {
        return payLinks;
    }

    public InMemoryLedgers ledgers() {
        return ledgers;
    }

    public InMemoryBilling billing() {
        return billing;
    }
}
