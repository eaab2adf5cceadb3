package studio.portal.web.invoice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.portal.application.invoice.ExportPeriod;
import studio.portal.application.invoice.ExportQueries;
import studio.portal.application.invoice.ExportedInvoice;
import studio.portal.application.invoice.ExportedPayment;
import studio.portal.application.invoice.ExportedReversal;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.VatTotal;
import studio.portal.web.file.ZipAnswer;

/**
 * The accountant's archive, written piece by piece: tables of what was issued, of what was paid and of what went back, the
 * papers of what was issued, and a note of those that are not there.
 */
final class ExportArchive {
    private static final int PIECE = 500;
    private static final int PAPERS = 2;

    private final ExportQueries queries;
    private final ExportPages.Papers papers;
    private final Actor actor;
    private final ExportPeriod.Command period;
    private final Instant now;

    ExportArchive(
            ExportQueries queries, ExportPages.Papers papers, Actor actor, ExportPeriod.Command period, Instant now) {
        this.queries = queries;
        this.papers = papers;
        this.actor = actor;
        this.period = period;
        this.now = now;
    }

    void write(ZipAnswer.Zip zip) throws IOException {
        zip.add("invoices.csv", now, this::invoices);
        zip.add("payments.csv", now, this::payments);
        zip.add("reversals.csv", now, this::reversals);
        var missing = new ArrayList<String>();
        eachInvoice(invoice -> papers(zip, invoice, missing));
        if (!missing.isEmpty()) {
            var text = "Not in this archive, because the file is still being written or is damaged:\r\n"
                    + String.join("\r\n", missing) + "\r\n";
            zip.add("missing.txt", now, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void papers(ZipAnswer.Zip zip, ExportedInvoice invoice, List<String> missing) throws IOException {
        var found = papers.of(actor, invoice.id()).stream()
                .filter(paper -> !paper.damaged())
                .toList();
        for (var paper : found) {
            zip.add(paper.name(), invoice.issuedAt(), paper);
        }
        if (found.size() < PAPERS) {
            missing.add(invoice.number().value());
        }
    }

    private void invoices(OutputStream to) throws IOException {
        var csv = new Csv(to);
        csv.row(
                "number",
                "kind",
                "corrects",
                "issued_on",
                "due_on",
                "client",
                "client_vat_id",
                "client_country",
                "currency",
                "vat_category",
                "vat_rate",
                "vat_net",
                "vat_amount",
                "net",
                "vat",
                "gross",
                "deposits",
                "deposits_vat",
                "due");
        eachInvoice(invoice -> {
            for (var vat : invoice.vats()) {
                row(csv, invoice, vat);
            }
        });
    }

    private static void row(Csv csv, ExportedInvoice invoice, VatTotal vat) throws IOException {
        csv.row(
                invoice.number(),
                invoice.kind().word(),
                invoice.corrects().map(InvoiceNumber::value).orElse(""),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.buyer(),
                invoice.buyerVatId().orElse(""),
                invoice.buyerCountry(),
                invoice.net().currency().getCurrencyCode(),
                vat.vat().category().code(),
                vat.vat().rate().value(),
                vat.taxable().amount(),
                vat.tax().amount(),
                invoice.net().amount(),
                invoice.tax().amount(),
                invoice.gross().amount(),
                invoice.deposits().amount(),
                invoice.depositsTax().amount(),
                invoice.due().amount());
    }

    private void payments(OutputStream to) throws IOException {
        var csv = new Csv(to);
        csv.row("received_on", "client", "currency", "amount", "returned", "way", "reference", "note", "invoices");
        var after = Optional.<ExportedPayment>empty();
        do {
            var piece = queries.payments(actor, period, after, PIECE);
            for (var payment : piece) {
                row(csv, payment);
            }
            after = last(piece);
        } while (after.isPresent());
    }

    private static void row(Csv csv, ExportedPayment payment) throws IOException {
        var amount = payment.amount();
        csv.row(
                payment.receivedOn(),
                payment.client(),
                amount.currency().getCurrencyCode(),
                amount.amount(),
                payment.returned().amount(),
                payment.way().word(),
                payment.key().orElse(""),
                payment.note().orElse(""),
                payment.invoices().stream().map(InvoiceNumber::value).collect(Collectors.joining(" ")));
    }

    private void reversals(OutputStream to) throws IOException {
        var csv = new Csv(to);
        csv.row(
                "reversed_on",
                "kind",
                "client",
                "currency",
                "amount",
                "way",
                "reference",
                "note",
                "payment_received_on",
                "payment_reference");
        var after = Optional.<ExportedReversal>empty();
        do {
            var piece = queries.reversals(actor, period, after, PIECE);
            for (var reversal : piece) {
                row(csv, reversal);
            }
            after = last(piece);
        } while (after.isPresent());
    }

    private static void row(Csv csv, ExportedReversal reversal) throws IOException {
        var amount = reversal.amount();
        csv.row(
                reversal.on(),
                reversal.kind().word(),
                reversal.client(),
                amount.currency().getCurrencyCode(),
                amount.amount(),
                reversal.way().map(Payment.Way::word).orElse(""),
                reversal.key().orElse(""),
                reversal.note().orElse(""),
                reversal.receivedOn(),
                reversal.paymentKey().orElse(""));
    }

    private void eachInvoice(Each each) throws IOException {
        var after = Optional.<ExportedInvoice>empty();
        do {
            var piece = queries.invoices(actor, period, after, PIECE);
            for (var invoice : piece) {
                each.write(invoice);
            }
            after = last(piece);
        } while (after.isPresent());
    }

    private static <T> Optional<T> last(List<T> piece) {
        return piece.size() < PIECE ? Optional.empty() : Optional.of(piece.get(piece.size() - 1));
    }

    private interface Each {
        void write(ExportedInvoice invoice) throws IOException;
    }
}
