package studio.portal.bootstrap;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.Validation;
import studio.portal.application.account.Passwords;
import studio.portal.application.account.Tokens;
import studio.portal.application.file.PartialFiles;
import studio.portal.application.invoice.InvoicePapers;
import studio.portal.application.invoice.PaymentGateway;
import studio.portal.bootstrap.account.DerivedTokens;
import studio.portal.bootstrap.account.SecretKey;
import studio.portal.bootstrap.files.FolderBlobStore;
import studio.portal.bootstrap.files.FolderPartialFiles;
import studio.portal.bootstrap.files.TransferThreads;
import studio.portal.bootstrap.pdf.PdfInvoicePapers;

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
        FolderBlobStore blobs,
        PartialFiles partialFiles,
        Optional<PaymentGateway> gateway,
        InvoicePapers invoicePapers,
        Clock clock) {
    /** As the settings want them. */
    static Tools of(Config config, Clock clock, Passwords passwords, Optional<PaymentGateway> gateway)
            throws IOException {
        var transfers = new TransferThreads();
        return new Tools(
                CommandValidation.ofPortal(),
                new Uuid7Ids(),
                new DerivedTokens(SecretKey.in(config.files())),
                passwords,
                new FolderBlobStore(config.files(), transfers),
                new FolderPartialFiles(config.files(), transfers),
                gateway,
                new PdfInvoicePapers(),
                toTheMicrosecond(clock));
    }

    /** As fine as both databases keep times, so that a time is answered now as it will be read later. */
    private static Clock toTheMicrosecond(Clock clock) {
        return Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
    }

    Tools at(Clock other) {
        return new Tools(validation, ids, tokens, passwords, blobs, partialFiles, gateway, invoicePapers, other);
    }
}
