package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.invoice.ExampleInvoices.ACCOUNT;
import static studio.portal.domain.invoice.ExampleInvoices.KERN_AND_SONS;
import static studio.portal.domain.invoice.ExampleInvoices.NORTHLIGHT;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.BillingRepository.Stored;

/** What every store of billing details does, whatever it is made of. */
public interface BillingRepositoryContract extends RepositoryContract {
    StudioBilling NORTHLIGHTS = new StudioBilling(
            Optional.of(NORTHLIGHT),
            Optional.of(ACCOUNT),
            new NumberFormats(
                    new NumberFormat("R-{year}-{number:5}"),
                    new NumberFormat("G-{year}-{number:5}"),
                    new NumberFormat("A-{year}-{number:5}")),
            Currency.getInstance("CHF"),
            Vat.exempt("Small business, § 19 UStG"),
            30);
    ClientBilling KERNS = new ClientBilling(
            Optional.of(KERN_AND_SONS),
            List.of(new EmailAddress("invoices@kern.example"), new EmailAddress("bookkeeper@tax.example")),
            Optional.of("Cost centre 7"),
            Optional.of(7));

    BillingRepository billing();

    @Test
    default void at_first_nothing_is_said() {
        assertThat(billing().studio(ANA)).isEqualTo(new Stored<>(StudioBilling.first(), 0));
        assertThat(billing().client(ANA, KERN)).isEqualTo(new Stored<>(ClientBilling.first(), 0));
    }

    @Test
    default void what_is_said_of_the_studio_is_found_as_it_was() {
        run(() -> billing().change(ANA, new Stored<>(NORTHLIGHTS, 0)));

        var found = billing().studio(ANA);
        assertThat(found.billing()).isEqualTo(NORTHLIGHTS);

        run(() -> billing().change(ANA, new Stored<>(StudioBilling.first(), found.version())));
        assertThat(billing().studio(ANA).billing()).isEqualTo(StudioBilling.first());
        assertThat(recorded(BillingRepository.SUBJECT))
                .containsExactly(EventType.BILLING_CHANGED, EventType.BILLING_CHANGED);
    }

    @Test
    default void what_is_said_of_a_client_is_found_as_it_was_and_of_no_other() {
        run(() -> billing().change(ANA, KERN, new Stored<>(KERNS, 0)));

        var found = billing().client(ANA, KERN);
        assertThat(found.billing()).isEqualTo(KERNS);
        assertThat(billing().client(ANA, BLUEBIRD).billing()).isEqualTo(ClientBilling.first());

        run(() -> billing().change(ANA, KERN, new Stored<>(ClientBilling.first(), found.version())));
        assertThat(billing().client(ANA, KERN).billing()).isEqualTo(ClientBilling.first());
        assertThat(recorded(KERN.value())).endsWith(EventType.CLIENT_BILLING_CHANGED, EventType.CLIENT_BILLING_CHANGED);
    }

    @Test
    default void nobody_overwrites_what_they_have_not_seen() {
        run(() -> billing().change(ANA, new Stored<>(NORTHLIGHTS, 0)));
        run(() -> billing().change(ANA, KERN, new Stored<>(KERNS, 0)));

        assertThatThrownBy(() -> run(() -> billing().change(ANA, new Stored<>(NORTHLIGHTS, 0))))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> run(() -> billing().change(ANA, KERN, new Stored<>(KERNS, 0))))
                .isInstanceOf(StaleVersion.class);
    }
}
