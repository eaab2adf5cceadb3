package studio.portal.web.invoice;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.BankAccount;
import studio.portal.domain.invoice.BillingRepository.Stored;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.NumberFormats;
import studio.portal.domain.invoice.NumberSeries;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.StudioBilling;
import studio.portal.web.Sent;

/** Billing details as scripts read and write them. */
final class BillingJson {
    private BillingJson() {}

    record Studio(
            Optional<Named> seller,
            Optional<Account> account,
            Numbers numbers,
            BillingExamples examples,
            String currency,
            InvoiceLineJson.Tax vat,
            int daysToPay,
            long version) {
        static Studio of(Stored<StudioBilling> stored, Map<NumberSeries, Long> next, LocalDate today) {
            var billing = stored.billing();
            return new Studio(
                    billing.seller().map(Named::of),
                    billing.account().map(Account::of),
                    Numbers.of(billing.numbers()),
                    BillingExamples.of(billing.numbers(), next, today),
                    billing.currency().getCurrencyCode(),
                    InvoiceLineJson.Tax.of(billing.vat()),
                    billing.daysToPay(),
                    stored.version());
        }
    }

    /** How the numbers of each series are written. */
    record Numbers(String invoices, String creditNotes, String offers) {
        static Numbers of(NumberFormats formats) {
            return new Numbers(
                    formats.invoices().pattern(),
                    formats.creditNotes().pattern(),
                    formats.offers().pattern());
        }
    }

    record Client(
            Optional<Named> buyer,
            List<EmailAddress> addresses,
            Optional<String> buyerReference,
            Optional<Integer> daysToPay,
            long version) {
        static Client of(Stored<ClientBilling> stored) {
            var billing = stored.billing();
            return new Client(
                    billing.buyer().map(Named::of),
                    billing.addresses(),
                    billing.buyerReference(),
                    billing.daysToPay(),
                    stored.version());
        }
    }

    /** Seller or buyer with who answers for them. */
    record Named(
            String name,
            String street,
            Optional<String> addition,
            String postcode,
            String city,
            String country,
            Optional<String> vatId,
            Optional<String> taxNumber,
            Optional<String> registration,
            Optional<Contact> contact) {
        static Named of(Party party) {
            var address = party.address();
            return new Named(
                    party.name(),
                    address.street(),
                    address.addition(),
                    address.postcode(),
                    address.city(),
                    address.country().value(),
                    party.vatId().map(id -> id.value()),
                    party.taxNumber(),
                    party.registration(),
                    party.contact().map(to -> new Contact(to.name(), to.phone(), to.email())));
        }
    }

    record Contact(String name, Optional<String> phone, EmailAddress email) {}

    record Account(String holder, String iban, Optional<String> bic) {
        static Account of(BankAccount account) {
            return new Account(account.holder(), account.iban().value(), account.bic());
        }
    }

    /** As a merge patch. */
    record StudioPatch(
            Optional<NamedPatch> seller,
            Optional<AccountPatch> account,
            @NotNull Optional<NumbersPatch> numbers,
            @NotNull Optional<String> currency,
            @NotNull Optional<InvoiceBody.Tax> vat,
            @NotNull Optional<Integer> daysToPay) {}

    /** As a merge patch. */
    record ClientPatch(
            Optional<NamedPatch> buyer,
            @NotNull Optional<List<EmailAddress>> addresses,
            Optional<String> buyerReference,
            Optional<Integer> daysToPay) {}

    /** @param first the number given first in that year */
    record NumberStart(
            @Sent NumberSeries series,
            @Sent Integer year,
            @Sent Integer first) {}

    record NamedPatch(
            Optional<String> name,
            Optional<String> street,
            Optional<String> addition,
            Optional<String> postcode,
            Optional<String> city,
            Optional<String> country,
            Optional<String> vatId,
            Optional<String> taxNumber,
            Optional<String> registration,
            Optional<ContactPatch> contact) {}

    record ContactPatch(Optional<String> name, Optional<String> phone, Optional<EmailAddress> email) {}

    record AccountPatch(Optional<String> holder, Optional<String> iban, Optional<String> bic) {}

    record NumbersPatch(Optional<String> invoices, Optional<String> creditNotes, Optional<String> offers) {}
}
