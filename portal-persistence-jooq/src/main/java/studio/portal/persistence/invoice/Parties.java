package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.BILLING_PARTY;

import java.util.Optional;
import org.jooq.Record;
import org.jooq.TableField;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.CountryCode;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.PostalAddress;
import studio.portal.domain.invoice.VatId;
import studio.portal.persistence.schema.tables.records.BillingPartyRecord;

/** Sellers and buyers as rows and back, in every table that has the columns of one under the same names. */
final class Parties {
    private Parties() {}

    static Party party(Record row) {
        return new Party(
                text(row, BILLING_PARTY.NAME).orElseThrow(),
                new PostalAddress(
                        text(row, BILLING_PARTY.STREET).orElseThrow(),
                        text(row, BILLING_PARTY.ADDITION),
                        text(row, BILLING_PARTY.POSTCODE).orElseThrow(),
                        text(row, BILLING_PARTY.CITY).orElseThrow(),
                        new CountryCode(text(row, BILLING_PARTY.COUNTRY).orElseThrow())),
                text(row, BILLING_PARTY.VAT_ID).map(VatId::new),
                text(row, BILLING_PARTY.TAX_NUMBER),
                text(row, BILLING_PARTY.REGISTRATION),
                text(row, BILLING_PARTY.CONTACT_NAME)
                        .map(name -> new Party.Contact(
                                name,
                                text(row, BILLING_PARTY.CONTACT_PHONE),
                                new EmailAddress(
                                        text(row, BILLING_PARTY.CONTACT_EMAIL).orElseThrow()))));
    }

    private static Optional<String> text(Record row, TableField<BillingPartyRecord, String> column) {
        return Optional.ofNullable(row.get(column.getName(), String.class));
    }

    static void fill(Record row, Party party) {
        fill(row, BILLING_PARTY.NAME, Optional.of(party.name()));
        fill(row, BILLING_PARTY.STREET, Optional.of(party.address().street()));
        fill(row, BILLING_PARTY.ADDITION, party.address().addition());
        fill(row, BILLING_PARTY.POSTCODE, Optional.of(party.address().postcode()));
        fill(row, BILLING_PARTY.CITY, Optional.of(party.address().city()));
        fill(row, BILLING_PARTY.COUNTRY, Optional.of(party.address().country().value()));
        fill(row, BILLING_PARTY.VAT_ID, party.vatId().map(VatId::value));
        fill(row, BILLING_PARTY.TAX_NUMBER, party.taxNumber());
        fill(row, BILLING_PARTY.REGISTRATION, party.registration());
        fill(row, BILLING_PARTY.CONTACT_NAME, party.contact().map(Party.Contact::name));
        fill(row, BILLING_PARTY.CONTACT_PHONE, party.contact().flatMap(Party.Contact::phone));
        fill(
                row,
                BILLING_PARTY.CONTACT_EMAIL,
                party.contact().map(Party.Contact::email).map(EmailAddress::value));
    }

    /** The column of the row's own table that is called alike. */
    private static void fill(Record row, TableField<BillingPartyRecord, String> column, Optional<String> text) {
        var own = Optional.ofNullable(row.field(column.getName(), String.class)).orElseThrow();
        row.set(own, text.orElse(null));
    }
}
