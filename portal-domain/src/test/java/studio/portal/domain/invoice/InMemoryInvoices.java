package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.EventSink;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectId;

/** Invoices in a map. For one thread. */
public final class InMemoryInvoices implements InvoiceRepository {
    private final Map<InvoiceId, InvoiceState> invoices = new LinkedHashMap<>();
    private final Map<NumberSeries, List<LocalDate>> given = new EnumMap<>(NumberSeries.class);
    private final Map<String, Long> starts = new HashMap<>();
    private final Set<InvoiceId> numbered = new HashSet<>();
    private final EventSink events;

    public InMemoryInvoices(EventSink events) {
        this.events = events;
    }

    @Override
    public Optional<Invoice> find(Actor actor, InvoiceId id) {
        return Optional.ofNullable(invoices.get(id))
                .map(Invoice::stored)
                .filter(invoice -> InvoicePolicy.maySee(actor, invoice));
    }

    @Override
    public Optional<Invoice> lock(Actor actor, InvoiceId id) {
        return find(actor, id);
    }

    @Override
    public List<Totals> credited(Actor actor, InvoiceId invoice) {
        return invoices.values().stream()
                .map(Invoice::stored)
                .filter(note -> note.corrects().filter(invoice::equals).isPresent())
                .filter(note -> InvoicePolicy.maySee(actor, note))
                .flatMap(note -> note.issued().stream())
                .map(IssuedInvoice::totals)
                .toList();
    }

    @Override
    public List<Invoice> deposits(Actor actor, ProjectId project, Currency currency) {
        return invoices.values().stream()
                .map(Invoice::stored)
                .filter(invoice -> InvoicePolicy.maySee(actor, invoice) && invoice.isIssued())
                .filter(invoice -> invoice.kind() == InvoiceKind.DEPOSIT)
                .filter(invoice ->
                        invoice.terms().project().filter(project::equals).isPresent())
                .filter(invoice -> invoice.terms().currency().equals(currency))
                .filter(invoice -> !isDeducted(actor, invoice.id()))
                .sorted(Comparator.comparing(
                        invoice -> invoice.issued().orElseThrow().number().value()))
                .toList();
    }

    @Override
    public boolean isDeducted(Actor actor, InvoiceId deposit) {
        return invoices.values().stream()
                .filter(last -> InvoicePolicy.maySee(actor, Invoice.stored(last)))
                .flatMap(last -> last.issued().stream())
                .flatMap(issued -> issued.deposits().stream())
                .anyMatch(one -> one.invoice().equals(deposit));
    }

    @Override
    public InvoiceNumber takeNumber(
            Actor actor, InvoiceId to, NumberSeries series, NumberFormat format, LocalDate issuedOn) {
        var days = given.computeIfAbsent(series, key -> new ArrayList<>());
        if (days.stream().anyMatch(issuedOn::isBefore)) {
            throw new RuleViolation("issue-date", "A later day has a number already");
        }
        if (!numbered.add(to)) {
            throw new IllegalStateException("Nothing gets a second number");
        }
        var position =
                days.stream().filter(day -> day.getYear() == issuedOn.getYear()).count()
                        + starts.getOrDefault(series.word() + issuedOn.getYear(), 1L);
        days.add(issuedOn);
        return format.of(issuedOn.getYear(), position);
    }

    @Override
    public void startNumbers(Actor actor, NumberSeries series, int year, long first) {
        if (given.getOrDefault(series, List.of()).stream().anyMatch(day -> day.getYear() >= year)) {
            throw new RuleViolation("number-started", "The first number of that year is given");
        }
        starts.put(series.word() + year, first);
    }

    @Override
    public void add(Actor actor, Invoice invoice) {
        invoices.put(invoice.id(), invoice.state());
        events.append(invoice.events());
    }

    @Override
    public void update(Actor actor, Invoice invoice) {
        mustBeAsFound(actor, invoice);
        var state = invoice.state();
        invoices.put(
                invoice.id(),
                new InvoiceState(
                        state.id(),
                        state.client(),
                        state.kind(),
                        state.corrects(),
                        state.terms(),
                        state.draftedBy(),
                        state.draftedAt(),
                        state.issued(),
                        state.version() + 1));
        events.append(invoice.events());
    }

    @Override
    public void remove(Actor actor, Invoice invoice) {
        mustBeAsFound(actor, invoice);
        invoices.remove(invoice.id());
        events.append(invoice.events());
    }

    private void mustBeAsFound(Actor actor, Invoice invoice) {
        if (find(actor, invoice.id())
                .filter(found -> !found.isIssued() && found.version() == invoice.version())
                .isEmpty()) {
            throw new StaleVersion();
        }
    }

    Set<InvoiceId> ids() {
        return Set.copyOf(invoices.keySet());
    }
}
