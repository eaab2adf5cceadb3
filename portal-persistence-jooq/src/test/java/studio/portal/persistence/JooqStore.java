package studio.portal.persistence;

import static studio.portal.persistence.schema.Tables.EVENT;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import studio.portal.application.Ids;
import studio.portal.domain.Cast;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.invoice.ExampleReminders;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.persistence.account.JooqClientRepository;
import studio.portal.persistence.account.JooqPersonRepository;
import studio.portal.persistence.document.JooqApprovalRepository;
import studio.portal.persistence.document.JooqDocumentQueries;
import studio.portal.persistence.document.JooqDocumentRepository;
import studio.portal.persistence.document.JooqEvidenceRepository;
import studio.portal.persistence.file.JooqContents;
import studio.portal.persistence.file.JooqRenderings;
import studio.portal.persistence.file.JooqUploadRepository;
import studio.portal.persistence.invoice.JooqBilling;
import studio.portal.persistence.invoice.JooqInvoiceRepository;
import studio.portal.persistence.invoice.JooqLedgerRepository;
import studio.portal.persistence.invoice.JooqOfferRepository;
import studio.portal.persistence.invoice.JooqPayLinks;
import studio.portal.persistence.invoice.JooqReminders;
import studio.portal.persistence.invoice.JooqSendings;
import studio.portal.persistence.project.JooqProjectRepository;
import studio.portal.persistence.project.JooqRequestQueries;
import studio.portal.persistence.project.JooqRequestRepository;
import studio.portal.persistence.project.JooqTemplateRepository;
import studio.portal.persistence.project.JooqThreadRepository;
import studio.portal.persistence.ticket.JooqTicketQueries;
import studio.portal.persistence.ticket.JooqTicketRepository;

/** Every repository over a database of its own, with {@link Cast} moved in. */
public abstract class JooqStore implements RepositoryContract {
    private final Database database;
    private final List<DomainEvent> committed = new ArrayList<>();
    private final JooqEventLog log;
    private final JooqClientRepository clients;
    private final JooqPersonRepository people;
    private final JooqUploadRepository uploads;
    private final JooqTicketRepository tickets;
    private final JooqProjectRepository projects;
    private final JooqDocumentRepository documents;
    private final JooqApprovalRepository approvals;
    private final JooqRequestRepository requests;

    protected JooqStore(Vendor vendor) {
        database = TestDatabase.fresh(vendor);
        Ids ids = new TestIds();
        log = new JooqEventLog(database, new SchedulerJobs(database), ids, Optional::empty, committed::addAll);
        clients = new JooqClientRepository(database, log);
        people = new JooqPersonRepository(database, log);
        uploads = new JooqUploadRepository(database);
        tickets = new JooqTicketRepository(database, log);
        projects = new JooqProjectRepository(database, log, ids);
        documents = new JooqDocumentRepository(database, log);
        approvals = new JooqApprovalRepository(database, log);
        requests = new JooqRequestRepository(database, log);
        run(() -> Cast.moveIn(clients, people));
        committed.clear();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public <T> T write(Supplier<T> work) {
        return database.transactions().inTransaction(work);
    }

    @Override
    public List<EventType> recorded(UUID subject) {
        return database.sql()
                .select(EVENT.TYPE)
                .from(EVENT)
                .where(EVENT.SUBJECT_ID.eq(subject))
                .orderBy(EVENT.ID)
                .fetch(row -> EventType.ofStoredName(row.value1()).orElseThrow());
    }

    /** What this process was told after commits. */
    public List<DomainEvent> committed() {
        return committed;
    }

    public Database database() {
        return database;
    }

    public JooqEventLog log() {
        return log;
    }

    public JooqClientRepository clients() {
        return clients;
    }

    public JooqPersonRepository people() {
        return people;
    }

    public JooqUploadRepository uploads() {
        return uploads;
    }

    public JooqContents contents() {
        return new JooqContents(database);
    }

    public JooqRenderings renderings() {
        return new JooqRenderings(database);
    }

    public JooqTicketQueries ticketQueries() {
        return new JooqTicketQueries(database, actor -> StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin")));
    }

    public JooqTicketRepository tickets() {
        return tickets;
    }

    public JooqProjectRepository projects() {
        return projects;
    }

    public JooqDocumentQueries documentQueries() {
        return new JooqDocumentQueries(database);
    }

    public JooqDocumentRepository documents() {
        return documents;
    }

    public JooqApprovalRepository approvals() {
        return approvals;
    }

    public JooqEvidenceRepository evidence() {
        return new JooqEvidenceRepository(database);
    }

    public JooqRequestRepository requests() {
        return requests;
    }

    public JooqOfferRepository offers() {
        return new JooqOfferRepository(database, log);
    }

    public JooqInvoiceRepository invoices() {
        return new JooqInvoiceRepository(database, log);
    }

    public JooqLedgerRepository ledgers() {
        return new JooqLedgerRepository(database);
    }

    public JooqBilling billing() {
        return new JooqBilling(database, log, Clock.systemUTC());
    }

    public JooqReminders reminders() {
        return new JooqReminders(database, log, Clock.systemUTC(), ExampleReminders.usual());
    }

    public JooqSendings sendings() {
        return new JooqSendings(database);
    }

    public JooqPayLinks payLinks() {
        return new JooqPayLinks(database);
    }

    public JooqTemplateRepository templates() {
        return new JooqTemplateRepository(database, log);
    }

    public JooqRequestQueries requestQueries() {
        return new JooqRequestQueries(database);
    }

    public JooqThreadRepository threads() {
        return new JooqThreadRepository(database);
    }
}
