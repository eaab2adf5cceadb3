package studio.portal.domain.invoice;

import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PersonId;

/** Who gets an invoice by mail. */
public sealed interface Addressee {
    /** Somebody with a login, who finds it in the portal; the mail goes to the address they have then. */
    record Member(PersonId person) implements Addressee {}

    /** An address that need not have a login. */
    record Outside(EmailAddress address) implements Addressee {}
}
