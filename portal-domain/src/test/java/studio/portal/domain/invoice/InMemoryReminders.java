package studio.portal.domain.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.portal.domain.EventSink;
import studio.portal.domain.EventType;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.BillingRepository.Stored;

/** Reminders in maps, over the invoices and ledgers of others. For one thread. */
public final class InMemoryReminders implements ReminderRepository {
    private final Map<InvoiceId, List<InvoiceReminders.Sent>> sent = new HashMap<>();
    private final Map<InvoiceId, ReminderPause> paused = new HashMap<>();
    private final Map<ClientId, ReminderPause> clients = new HashMap<>();
    private final InMemoryInvoices invoices;
    private final InMemoryLedgers ledgers;
    private final EventSink events;
    private Stored<ReminderSteps> steps = new Stored<>(ExampleReminders.usual(), 0);

    public InMemoryReminders(InMemoryInvoices invoices, InMemoryLedgers ledgers, EventSink events) {
        this.invoices = invoices;
        this.ledgers = ledgers;
        this.events = events;
    }

    @Override
    public Stored<ReminderSteps> steps(Actor actor) {
        return steps;
    }

    @Override
    public void change(Actor actor, Stored<ReminderSteps> changed) {
        if (changed.version() != steps.version()) {
            throw new StaleVersion();
        }
        steps = new Stored<>(changed.billing(), changed.version() + 1);
        record(EventType.REMINDERS_CHANGED, SUBJECT, Optional.empty(), actor);
    }

    @Override
    public List<InvoiceId> toRemind(
            Actor actor, ReminderSteps wanted, LocalDate today, Optional<InvoiceId> after, int limit) {
        return invoices.ids().stream()
                .filter(id -> find(actor, id)
                        .flatMap(reminders -> wanted.due(reminders, today))
                        .isPresent())
                .sorted(Comparator.comparing(id -> id.value().toString()))
                .filter(id -> after.filter(last ->
                                id.value().toString().compareTo(last.value().toString()) <= 0)
                        .isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<InvoiceReminders> find(Actor actor, InvoiceId id) {
        return invoices.find(actor, id)
                .filter(invoice -> InvoicePolicy.mayManage(actor))
                .flatMap(invoice -> receivable(actor, invoice).map(owed -> reminders(invoice, owed)));
    }

    private Optional<Receivable> receivable(Actor actor, Invoice invoice) {
        return ledgers
                .lock(actor, invoice.client(), invoice.terms().currency(), Set.of(), Set.of())
                .receivables()
                .stream()
                .filter(receivable -> receivable.invoice().equals(invoice.id()))
                .findFirst();
    }

    private InvoiceReminders reminders(Invoice invoice, Receivable owed) {
        var issued = invoice.issued().orElseThrow();
        return InvoiceReminders.stored(new InvoiceReminders.State(
                invoice.id(),
                invoice.client(),
                issued.number(),
                issued.issuedOn(),
                owed.dueOn(),
                owed.open(),
                sent.getOrDefault(invoice.id(), List.of()),
                Optional.ofNullable(paused.get(invoice.id())),
                Optional.ofNullable(clients.get(invoice.client()))));
    }

    @Override
    public Optional<InvoiceReminders> lock(Actor actor, InvoiceId invoice) {
        return find(actor, invoice);
    }

    @Override
    public void update(Actor actor, InvoiceReminders reminders) {
        sent.computeIfAbsent(reminders.invoice(), id -> new ArrayList<>()).addAll(reminders.added());
        paused.remove(reminders.invoice());
        reminders.paused().ifPresent(pause -> paused.put(reminders.invoice(), pause));
        events.append(reminders.events());
    }

    @Override
    public Optional<ReminderPause> paused(Actor actor, ClientId client) {
        return Optional.ofNullable(clients.get(client)).filter(pause -> InvoicePolicy.mayManage(actor));
    }

    @Override
    public boolean pause(Actor actor, ClientId client, ReminderPause pause) {
        if (clients.putIfAbsent(client, pause) != null) {
            return false;
        }
        record(EventType.CLIENT_REMINDERS_PAUSED, client.value(), Optional.of(client), actor);
        return true;
    }

    @Override
    public void resume(Actor actor, ClientId client) {
        if (clients.remove(client) != null) {
            record(EventType.CLIENT_REMINDERS_RESUMED, client.value(), Optional.of(client), actor);
        }
    }

    private void record(EventType type, UUID subject, Optional<ClientId> client, Actor actor) {
        events.append(List.of(new AccountEvent(type, subject, client, actor.reference(), Instant.EPOCH, Map.of())));
    }
}
