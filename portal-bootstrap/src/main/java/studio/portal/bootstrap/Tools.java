package studio.portal.bootstrap;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.Validation;
import studio.portal.application.account.Passwords;
import studio.portal.application.account.Tokens;
import studio.portal.application.file.BlobStore;
import studio.portal.application.file.PartialFiles;
import studio.portal.application.invoice.InvoicePapers;
import studio.portal.application.invoice.PaymentGateway;

/**
 * Every port that does not end in the database, and the time.
 *
 * @param gateway empty: nothing is paid online
 */
record Tools(
        Validation validation,
        Ids ids,
        Tokens tokens,
        Passwords passwords,
        BlobStore blobs,
        PartialFiles partialFiles,
        Optional<PaymentGateway> gateway,
        InvoicePapers invoicePapers,
        Clock clock) {
    Tools at(Clock other) {
        return new Tools(validation, ids, tokens, passwords, blobs, partialFiles, gateway, invoicePapers, other);
    }
}
