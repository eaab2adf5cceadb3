package studio.portal.application.invoice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import studio.portal.application.PlainLine;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.CountryCode;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.PostalAddress;
import studio.portal.domain.invoice.VatId;

/** Seller or buyer as they are to be named on invoices. */
public record PartyCommand(
        @NotBlank @PlainLine @Size(max = Party.NAME_LENGTH) String name,

        @NotBlank @PlainLine @Size(max = PostalAddress.LINE_LENGTH)
        String street,

        Optional<@PlainLine @Size(max = PostalAddress.LINE_LENGTH) String> addition,

        @NotBlank @PlainLine @Size(max = PostalAddress.POSTCODE_LENGTH)
        String postcode,

        @NotBlank @PlainLine @Size(max = PostalAddress.LINE_LENGTH)
        String city,

        @NotNull CountryCode country,
        Optional<VatId> vatId,
        Optional<@PlainLine @Size(max = Party.NUMBER_LENGTH) String> taxNumber,
        Optional<@PlainLine @Size(max = Party.NUMBER_LENGTH) String> registration,
        Optional<@Valid Contact> contact) {

    /** Who answers for them. */
    public record Contact(
            @NotBlank @PlainLine @Size(max = Party.NAME_LENGTH)
            String name,

            Optional<@PlainLine @Size(max = Party.NUMBER_LENGTH) String> phone,
            @NotNull EmailAddress email) {}

    Party party() {
        return new Party(
                name,
                new PostalAddress(street, addition, postcode, city, country),
                vatId,
                taxNumber,
                registration,
                contact.map(to -> new Party.Contact(to.name(), to.phone(), to.email())));
    }
}
