package studio.portal.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.draft;
import static studio.portal.domain.invoice.ExampleInvoices.euros;
import static studio.portal.domain.invoice.ExampleInvoices.issuing;
import static studio.portal.domain.invoice.ExampleReminders.DUE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.portal.application.Jobs;
import studio.portal.application.notification.NotificationDesk;
import studio.portal.application.notification.OutgoingMessage;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.Permission;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Paper;
import studio.portal.domain.invoice.PaperRepository;
import studio.portal.domain.invoice.PayLink;
import studio.portal.domain.invoice.Receivable;

/** An invoice goes to whom it should, once, and with a link that can be taken away. */
final class SendingInvoicesTest extends NotificationDesk {
    private static final InvoiceId ID = new InvoiceId(new UUID(4, 1));
    private static final InvoiceId DRAFT = new InvoiceId(new UUID(4, 2));
    private static final EmailAddress BOOKS = new EmailAddress("invoices@kern.example");
    private static final EmailAddress TAX = new EmailAddress("tax@adviser.example");

    private final Set<InvoiceId> made = new HashSet<>();
    private final InvoiceDispatch dispatch =
            new InvoiceDispatch(sendings(), new MadePapers(), addressees, linksToPay, log, ids, clock);
    private final SendInvoice sendInvoice = new SendInvoice(transactions, validation, invoices(), addressees, dispatch);
    private final RevokePayLink revokePayLink = new RevokePayLink(transactions, invoices(), payLinks(), log, clock);
    private final RemindOfInvoices remind = new RemindOfInvoices(
            transactions,
            reminders(),
            addressees,
            linksToPay,
            actor -> settings().find(actor).settings(),
            clock);

    SendingInvoicesTest() {
        invoices().add(ANA, draft(ID));
        invoices().add(ANA, draft(DRAFT));
        var locked = invoices().lock(ANA, ID).orElseThrow();
        locked.issue(issuing(new InvoiceNumber("INV-2026-0042")), ANA, MONDAY);
        invoices().update(ANA, locked);
        var ledger = ledgers().lock(ANA, KERN, EUR, Set.of(), Set.of());
        ledger.owe(Receivable.of(ID, DUE, euros("4165")));
        ledgers().update(ANA, ledger);
        billed(BOOKS, new EmailAddress("client@kern.example"));
    }

    @Test
    void members_who_see_the_money_and_the_billing_addresses_get_it_each_once() {
        made.add(ID);

        sendInvoice.handle(ANA, ID, usual());

        assertThat(mailed()).containsExactlyInAnyOrder("client@kern.example", "invoices@kern.example");
        deriveMessages.handle(JOB, log.last(EventType.INVOICE_SENT).id());
        assertThat(mailed()).as("derived twice").isEmpty();
    }

    @Test
    void a_member_with_a_login_has_no_link_and_an_address_has_one() {
        made.add(ID);

        sendInvoice.handle(ANA, ID, usual());
        sendInvoice.handle(ANA, ID, usual());

        assertThat(links()).extracting(PayLink::sentTo).containsExactly(BOOKS);
    }

    @Test
    void it_waits_for_its_papers_and_goes_as_soon_as_they_are_made() {
        sendInvoice.handle(ANA, ID, usual());
        assertThat(log.all(EventType.INVOICE_SENT)).isEmpty();

        made.add(ID);
        dispatch.made(JOB, invoices().lock(JOB, ID).orElseThrow());
        dispatch.made(JOB, invoices().lock(JOB, ID).orElseThrow());

        assertThat(log.all(EventType.INVOICE_SENT)).hasSize(1);
        assertThat(log.last(EventType.INVOICE_SENT).by()).isEqualTo(ANA.reference());
        assertThat(mailed()).hasSize(2);
    }

    @Test
    void chosen_addresses_get_it_and_nobody_else() {
        made.add(ID);

        sendInvoice.handle(ANA, ID, to(TAX, TAX, new EmailAddress("client@kern.example")));

        assertThat(mailed()).containsExactlyInAnyOrder("client@kern.example", "tax@adviser.example");
        assertThat(links()).extracting(PayLink::sentTo).containsExactly(TAX);
    }

    @Test
    void a_draft_goes_to_nobody_and_an_invoice_not_to_more_than_ten_or_none() {
        assertRefused("not-issued", () -> sendInvoice.handle(ANA, DRAFT, usual()));
        assertInvalid("to", "Size", () -> sendInvoice.handle(ANA, ID, to(addresses(11))));
        assertInvalid("to", "Size", () -> sendInvoice.handle(ANA, ID, to()));
        changePerson(MARA.person(), mara -> mara.join(new Membership(KERN, Set.of(Permission.APPROVE)), ANA, MONDAY));
        billed();
        assertRefused("nobody-to-send-to", () -> sendInvoice.handle(ANA, ID, usual()));
    }

    @Test
    void only_the_studio_sends_and_revokes() {
        made.add(ID);
        assertDenied(() -> sendInvoice.handle(MARA, ID, usual()));
        sendInvoice.handle(ANA, ID, usual());
        assertDenied(() -> revokePayLink.handle(MARA, ID, links().get(0).id()));
        assertNotFound(() -> revokePayLink.handle(ANA, DRAFT, links().get(0).id()));
    }

    @Test
    void whoever_lost_their_link_is_not_reminded_and_gets_a_new_one_with_the_next_sending() {
        made.add(ID);
        sendInvoice.handle(ANA, ID, usual());
        mailed();
        revokePayLink.handle(ANA, ID, links().get(0).id());
        assertRefused(
                "pay-link-over",
                () -> revokePayLink.handle(ANA, ID, links().get(0).id()));
        assertThat(linksToPay.path(JOB, ID, BOOKS)).isEmpty();

        onDue();
        assertThat(remind.handle(JOB)).isEqualTo(1);
        assertThat(derived(EventType.INVOICE_REMINDED)).containsExactly("client@kern.example");
        assertThat(links()).hasSize(1);

        sendInvoice.handle(ANA, ID, usual());
        assertThat(links()).hasSize(2);
        assertThat(linksToPay.path(JOB, ID, BOOKS)).isPresent();
    }

    @Test
    void billing_addresses_are_reminded_too_and_have_a_link_for_it() {
        onDue();

        assertThat(remind.handle(JOB)).isEqualTo(1);

        assertThat(derived(EventType.INVOICE_REMINDED))
                .containsExactlyInAnyOrder("client@kern.example", "invoices@kern.example");
        assertThat(links()).extracting(PayLink::sentTo).containsExactly(BOOKS);
    }

    @Test
    void a_link_ends_by_itself_after_a_year() {
        made.add(ID);
        sendInvoice.handle(ANA, ID, usual());
        assertThat(linksToPay.path(JOB, ID, BOOKS)).isPresent();

        clock.advance(PayLink.VALID_FOR);

        assertThat(linksToPay.path(JOB, ID, BOOKS)).isEmpty();
    }

    private static SendInvoice.Command usual() {
        return new SendInvoice.Command(Optional.empty());
    }

    private static SendInvoice.Command to(EmailAddress... addresses) {
        return new SendInvoice.Command(Optional.of(List.of(addresses)));
    }

    private static EmailAddress[] addresses(int count) {
        return Stream.iterate(1, n -> n + 1)
                .limit(count)
                .map(n -> new EmailAddress("books" + n + "@kern.example"))
                .toArray(EmailAddress[]::new);
    }

    private void billed(EmailAddress... addresses) {
        var now = billing().client(ANA, KERN);
        var changed = new ClientBilling(Optional.empty(), List.of(addresses), Optional.empty(), Optional.empty());
        billing().change(ANA, KERN, new BillingRepository.Stored<>(changed, now.version()));
    }

    private List<PayLink> links() {
        return payLinks().of(ANA, ID);
    }

    private List<String> mailed() {
        return derived(EventType.INVOICE_SENT);
    }

    private List<String> derived(EventType type) {
        deriveMessages.handle(JOB, log.last(type).id());
        return jobs.take(Jobs.Task.SEND_MESSAGE).stream()
                .flatMap(id -> messages.find(JOB, id).stream())
                .map(OutgoingMessage::address)
                .map(EmailAddress::value)
                .toList();
    }

    private void onDue() {
        var then = DUE.atTime(LocalTime.of(9, 0)).atZone(ZoneId.of("Europe/Berlin"));
        clock.advance(Duration.between(clock.instant(), then.toInstant()));
    }

    /** Whether there are papers is all that matters here. */
    private final class MadePapers implements PaperRepository {
        @Override
        public boolean areMade(Actor actor, InvoiceId invoice) {
            return made.contains(invoice);
        }

        @Override
        public void add(Actor actor, InvoiceId invoice, List<Paper> papers, Instant at) {
            made.add(invoice);
        }
    }
}
