package studio.portal.bootstrap;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.invoice.DraftInvoice;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.application.invoice.RecordPayment;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.BankAccount;
import studio.portal.domain.invoice.BillingRepository.Stored;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.CountryCode;
import studio.portal.domain.invoice.Iban;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.PostalAddress;
import studio.portal.domain.invoice.StudioBilling;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.VatCategory;
import studio.portal.domain.invoice.VatId;
import studio.portal.domain.project.ProjectId;

/** Invoices to begin tests from, drafted and issued by Ana. */
final class GivenInvoice {
    private static final Currency EUR = Currency.getInstance("EUR");

    private final RunningPortal portal;
    private final Actor.Staff ana;

    GivenInvoice(RunningPortal portal) {
        this.portal = portal;
        this.ana = new Actor.Staff(new PersonId(UUID.fromString(new Given(portal).personId(Someone.ANA))), false);
    }

    /** Five days of design and a licence for the member's client, 4,165.00 EUR; its id. */
    InvoiceId draft(Someone member) {
        return draft(member, sprint(EUR, Optional.empty(), 14));
    }

    InvoiceId draft(Someone member, InvoiceCommand command) {
        return portal.portal()
                .invoices()
                .draft()
                .handle(ana, new DraftInvoice.Command(client(member), InvoiceKind.INVOICE, command));
    }

    /** As {@link #issued} of a project, of another kind. */
    InvoiceId issued(Someone member, InvoiceKind kind, String project) {
        var command = sprint(EUR, Optional.of(new ProjectId(UUID.fromString(project))), 14);
        var id =
                portal.portal().invoices().draft().handle(ana, new DraftInvoice.Command(client(member), kind, command));
        issue(member, id);
        return id;
    }

    /** As {@link #draft}, with all that it takes to issue it. */
    InvoiceId ready(Someone member) {
        billing(client(member));
        return draft(member);
    }

    /** As {@link #draft}, issued today and due in two weeks. */
    InvoiceId issued(Someone member) {
        return issued(member, sprint(EUR, Optional.empty(), 14));
    }

    /** Of a project of the member's client. */
    InvoiceId issued(Someone member, String project) {
        return issued(member, sprint(EUR, Optional.of(new ProjectId(UUID.fromString(project))), 14));
    }

    InvoiceId issued(Someone member, InvoiceCommand command) {
        var id = draft(member, command);
        issue(member, id);
        return id;
    }

    void issue(Someone member, InvoiceId id) {
        billing(client(member));
        portal.portal().invoices().issue().handle(ana, id, Optional.empty());
    }

    /** As {@link #issue}, by a portal that was stopped before it wrote the papers. */
    void issueUnwritten(Someone member, InvoiceId id) {
        billing(client(member));
        portal.portal().transactions().run(ana, () -> {
            portal.portal().invoices().issue().handle(ana, id, Optional.empty());
            portal.execute("delete from scheduled_tasks where task_name = 'write-invoice-papers' and task_instance = '"
                    + id + "'");
        });
    }

    /** A credit note over all of {@link #sprint}. */
    InvoiceId credited(Someone member, InvoiceId invoice) {
        var note = portal.portal().invoices().draftCreditNote().handle(ana, invoice, sprint(EUR, Optional.empty(), 0));
        issue(member, note);
        return note;
    }

    /** @param path of the page that it leads to */
    record Link(String id, String path) {}

    /** The link of an address that has no login. */
    Link link(InvoiceId invoice) {
        var address = "/invoices/" + invoice;
        portal.api(Someone.ANA)
                .post(address + "/deliveries", Map.of("to", List.of("books@kern.example")))
                .expect(201);
        var links = portal.api(Someone.ANA).get(address + "/links").expect(200);
        return new Link(
                links.json("items/0/id"), URI.create(links.json("items/0/url")).getPath());
    }

    PaymentId paid(Someone member, InvoiceId invoice, String euros) {
        return portal.portal()
                .invoices()
                .recordPayment()
                .handle(
                        ana,
                        new RecordPayment.Command(
                                client(member),
                                new BigDecimal(euros),
                                EUR,
                                today(),
                                Payment.Way.BANK,
                                Optional.empty(),
                                Optional.of("Between us"),
                                List.of(invoice)));
    }

    static InvoiceCommand sprint(Currency currency, Optional<ProjectId> project, int daysToPay) {
        return new InvoiceCommand(
                project,
                currency,
                Language.ENGLISH,
                List.of(line("Design, sprint 4", "5", Unit.DAY, "640"), line("Font licence", "1", Unit.PIECE, "300")),
                List.of(),
                Optional.of(today()),
                Optional.empty(),
                Optional.of("PO-7"),
                Optional.empty(),
                Optional.of("Thank you."),
                daysToPay);
    }

    private static InvoiceCommand.Line line(String name, String quantity, Unit unit, String price) {
        return new InvoiceCommand.Line(
                name,
                Optional.empty(),
                new BigDecimal(quantity),
                unit,
                new BigDecimal(price),
                List.of(),
                new InvoiceCommand.Tax(VatCategory.STANDARD, new BigDecimal("19"), Optional.empty()));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    ClientId client(Someone member) {
        return new ClientId(
                UUID.fromString(portal.api(member).get("/me").expect(200).json("client/id")));
    }

    /** Says who invoices whom, where nobody has said it yet. */
    void billing(ClientId client) {
        var billing = portal.portal().billing();
        portal.portal().transactions().run(ana, () -> {
            var studio = billing.studio(ana);
            if (studio.billing().seller().isEmpty()) {
                billing.change(ana, new Stored<>(studio(studio.billing()), studio.version()));
            }
            var buyer = billing.client(ana, client);
            if (buyer.billing().buyer().isEmpty()) {
                billing.change(ana, client, new Stored<>(buyer(), buyer.version()));
            }
        });
    }

    private static StudioBilling studio(StudioBilling before) {
        var seller = new Party(
                "Northlight Studio GmbH",
                address("Uferstraße 4", "10115", "Berlin"),
                Optional.of(new VatId("DE123456789")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var account = new BankAccount("Northlight Studio GmbH", new Iban("DE89370400440532013000"), Optional.empty());
        return new StudioBilling(
                Optional.of(seller),
                Optional.of(account),
                before.numbers(),
                before.currency(),
                before.vat(),
                before.daysToPay());
    }

    private static ClientBilling buyer() {
        var buyer = new Party(
                "Kern & Sons",
                address("Am Markt 1", "20095", "Hamburg"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ClientBilling(Optional.of(buyer), List.of(), Optional.empty(), Optional.empty());
    }

    private static PostalAddress address(String street, String postcode, String city) {
        return new PostalAddress(street, Optional.empty(), postcode, city, new CountryCode("DE"));
    }
}
