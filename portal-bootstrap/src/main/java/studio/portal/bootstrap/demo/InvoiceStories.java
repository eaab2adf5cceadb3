package studio.portal.bootstrap.demo;

import static studio.portal.bootstrap.demo.InvoiceStory.line;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.BankAccount;
import studio.portal.domain.invoice.BillingRepository.Stored;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.CountryCode;
import studio.portal.domain.invoice.Iban;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PostalAddress;
import studio.portal.domain.invoice.StudioBilling;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.VatId;
import studio.portal.domain.project.ProjectId;

/** What Northlight has invoiced to Kern &amp; Sons and to Bluebird, and what has come in. */
final class InvoiceStories {
    private static final int TWO_WEEKS = 14;
    private static final int A_MONTH = 30;

    private InvoiceStories() {}

    /** @param relaunch the project, once there is one */
    static void tell(Story story, InvoiceDeeds deeds, Supplier<ProjectId> relaunch, Cast cast) {
        story.add(60, "09:00", () -> billing(deeds, cast));
        kern(story, deeds, () -> Optional.of(relaunch.get()), cast);
        bluebird(story, deeds, cast);
    }

    /** Paid, partly paid, overdue, open, taken back, and one that is still a draft. */
    private static void kern(Story story, InvoiceDeeds deeds, Supplier<Optional<ProjectId>> relaunch, Cast cast) {
        var kern = cast.mara().client();
        var photos = line("Photographs of the branches", "8", Unit.PIECE, "62.50");
        invoice(story, deeds, cast.ana(), kern)
                .drafted(
                        43,
                        "10:00",
                        InvoiceKind.INVOICE,
                        TWO_WEEKS,
                        line("Autumn catalogue, 48 pages", "48", Unit.PAGE, "85"))
                .issued(43, "10:30")
                .paid(35, "08:45", Payment.Way.BANK, "4855.20");
        invoice(story, deeds, cast.jonas(), kern)
                .drafted(38, "11:00", InvoiceKind.INVOICE, TWO_WEEKS, photos)
                .issued(38, "11:10")
                .credited(36, "14:00", photos);
        invoice(story, deeds, cast.jonas(), kern)
                .drafted(
                        16,
                        "15:00",
                        InvoiceKind.INVOICE,
                        TWO_WEEKS,
                        relaunch,
                        line("Design, sprint 4", "5", Unit.DAY, "640"),
                        line("Font licence", "1", Unit.PIECE, "300"))
                .issued(16, "15:20");
        invoice(story, deeds, cast.jonas(), kern)
                .drafted(8, "09:00", InvoiceKind.INVOICE, A_MONTH, line("Hosting and care", "12", Unit.MONTH, "89.90"))
                .issued(8, "09:05")
                .paid(3, "08:50", Payment.Way.BANK, "500.00");
        invoice(story, deeds, cast.jonas(), kern)
                .drafted(
                        4,
                        "16:00",
                        InvoiceKind.INVOICE,
                        TWO_WEEKS,
                        relaunch,
                        line("Programming, sprint 5", "22.5", Unit.HOUR, "95"))
                .issued(4, "16:10");
        invoice(story, deeds, cast.ana(), kern)
                .drafted(
                        1,
                        "12:00",
                        InvoiceKind.INVOICE,
                        TWO_WEEKS,
                        line("Sketches for the fair", "2", Unit.DAY, "640"));
    }

    private static void bluebird(Story story, InvoiceDeeds deeds, Cast cast) {
        var bluebird = cast.bea().client();
        invoice(story, deeds, cast.ana(), bluebird)
                .drafted(30, "10:00", InvoiceKind.INVOICE, TWO_WEEKS, line("Logo", "1", Unit.LUMP_SUM, "1800"))
                .issued(30, "10:15")
                .paid(24, "09:00", Payment.Way.BANK, "2200.00");
        invoice(story, deeds, cast.ana(), bluebird)
                .drafted(
                        19,
                        "09:00",
                        InvoiceKind.INVOICE,
                        TWO_WEEKS,
                        line("Hosting {month} {year}", "1", Unit.MONTH, "49"))
                .recurs(19, "09:05");
        invoice(story, deeds, cast.ana(), bluebird)
                .drafted(
                        18,
                        "10:00",
                        InvoiceKind.INVOICE,
                        TWO_WEEKS,
                        line("Workshop on the shop", "1.5", Unit.DAY, "640"))
                .issued(18, "10:20");
        invoice(story, deeds, cast.ana(), bluebird)
                .drafted(2, "11:00", InvoiceKind.INVOICE, A_MONTH, line("Design of the shop", "6", Unit.DAY, "640"))
                .issued(2, "11:30");
    }

    private static InvoiceStory invoice(Story story, InvoiceDeeds deeds, Actor.Staff by, ClientId client) {
        return new InvoiceStory(story, deeds, by, client);
    }

    /** Who invoices, and who is invoiced. */
    private static void billing(InvoiceDeeds deeds, Cast cast) {
        var billing = deeds.billing();
        var studio = billing.studio(cast.admin());
        billing.change(cast.admin(), new Stored<>(northlight(studio.billing()), studio.version()));
        client(deeds, cast, cast.mara().client(), kernAndSons(), "accounts@kern.example");
        client(deeds, cast, cast.bea().client(), bluebird(), "billing@bluebird.example");
    }

    private static void client(InvoiceDeeds deeds, Cast cast, ClientId client, Party buyer, String email) {
        var before = deeds.billing().client(cast.admin(), client);
        var changed = new ClientBilling(
                Optional.of(buyer), List.of(new EmailAddress(email)), Optional.empty(), Optional.empty());
        deeds.billing().change(cast.admin(), client, new Stored<>(changed, before.version()));
    }

    private static StudioBilling northlight(StudioBilling first) {
        var name = "Northlight Studio GmbH";
        var contact = new Party.Contact(
                "Ana Ruiz", Optional.of("+49 30 5550100"), new EmailAddress("billing@northlight.example"));
        var seller = new Party(
                name,
                address("Uferstraße 4", "10115", "Berlin"),
                Optional.of(new VatId("DE123456789")),
                Optional.of("30/123/45678"),
                Optional.of("HRB 98765"),
                Optional.of(contact));
        return new StudioBilling(
                Optional.of(seller),
                Optional.of(new BankAccount(name, new Iban("DE89370400440532013000"), Optional.of("COBADEFFXXX"))),
                first.numbers(),
                first.currency(),
                first.vat(),
                first.daysToPay());
    }

    private static Party kernAndSons() {
        return buyer("Kern & Sons", address("Am Markt 1", "20095", "Hamburg"), "DE987654321");
    }

    private static Party bluebird() {
        return buyer("Bluebird GmbH", address("Gartenweg 12", "50667", "Köln"), "DE111222333");
    }

    private static Party buyer(String name, PostalAddress address, String vatId) {
        return new Party(
                name, address, Optional.of(new VatId(vatId)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static PostalAddress address(String street, String postcode, String city) {
        return new PostalAddress(street, Optional.empty(), postcode, city, new CountryCode("DE"));
    }
}
