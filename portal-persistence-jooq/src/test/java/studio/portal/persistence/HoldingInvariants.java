package studio.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.application.file.BlobStore.Stored;
import studio.portal.application.file.InMemoryBlobs;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.CommentId;
import studio.portal.domain.document.CommentPlace;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentComment;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.ExampleDocuments;
import studio.portal.domain.document.NewComment;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.Rendition;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.invoice.ExampleInvoices;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.NumberFormats;
import studio.portal.domain.invoice.NumberSeries;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.Paper;
import studio.portal.domain.invoice.PaperKind;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.Receivable;
import studio.portal.domain.invoice.StoredLedgers;
import studio.portal.domain.invoice.StoredOffers;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ExampleProjects;
import studio.portal.domain.project.ExampleRequests;
import studio.portal.domain.project.ItemAnswer;
import studio.portal.domain.project.ProjectMessage.Kind;
import studio.portal.domain.project.ProjectThread;
import studio.portal.domain.project.ShownMilestone;
import studio.portal.domain.ticket.ExampleTickets;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketMessage;
import studio.portal.persistence.Invariants.Checked;
import studio.portal.persistence.document.ApprovalInvariants;
import studio.portal.persistence.document.JooqComments;
import studio.portal.persistence.invoice.JooqPapers;
import studio.portal.persistence.ticket.StoredWords;

/** A studio at work breaks none; each is seen broken once, those of approvals in a test of their own. */
abstract class HoldingInvariants extends JooqStore {
    private final InMemoryBlobs blobs = new InMemoryBlobs();
    private Upload picture = ExampleUploads.screenshot(MARA.person());
    private Stored drawn = new Stored(0, new ContentHash("0".repeat(64)), List.of(), "");

    HoldingInvariants(Vendor vendor) {
        super(vendor);
    }

    @BeforeEach
    void a_ticket_with_a_picture_a_reply_and_a_note() throws IOException {
        var ticket = ExampleTickets.printerOnFire();
        picture = upload(MARA, "picture");
        var described = ExampleTickets.description(ticket);
        run(() -> tickets()
                .add(
                        MARA,
                        ticket,
                        new TicketMessage(
                                described.id(),
                                ticket.id(),
                                MARA.reference(),
                                "Smoke everywhere",
                                new Attachments(List.of(picture.id())),
                                MONDAY)));
        var log = upload(ANA, "log");
        run(() -> {
            var locked = tickets().lock(ANA, ticket.id()).orElseThrow();
            tickets()
                    .append(
                            ANA,
                            locked.reply(
                                    ExampleTickets.messageId(),
                                    "Unplug it",
                                    Attachments.none(),
                                    Optional.empty(),
                                    ANA,
                                    MONDAY.plusSeconds(60)));
            tickets()
                    .append(
                            ANA,
                            locked.note(
                                    ExampleTickets.messageId(),
                                    "Their guarantee ended",
                                    new Attachments(List.of(log.id())),
                                    ANA,
                                    MONDAY.plusSeconds(90)));
            tickets().update(ANA, locked);
        });
        resolve(ticket);
        drawn = blobs.write("page", new ByteArrayInputStream("drawn".getBytes(StandardCharsets.UTF_8)), 100);
        documents(
                new Upload[] {upload(ANA, "contract"), upload(ANA, "contract, signed")},
                new Upload[] {upload(MARA, "logo"), upload(MARA, "dark logo")});
        signOff();
        request();
        invoice();
        offer();
    }

    /** Sent, written and accepted. */
    private void offer() throws IOException {
        var id = new OfferId(new TestIds().next());
        run(() -> offers().add(ANA, StoredOffers.draft(id)));
        run(() -> {
            var draft = offers().lock(ANA, id).orElseThrow();
            var number = invoices().takeNumber(ANA, id, StoredOffers.OFFERS, ExampleInvoices.MARCH_2);
            draft.send(
                    number,
                    ExampleInvoices.MARCH_2,
                    ExampleInvoices.NORTHLIGHT,
                    ExampleInvoices.KERN_AND_SONS,
                    ANA,
                    MONDAY);
            offers().update(ANA, draft);
        });
        var pdf = paper(PaperKind.PDF);
        run(() -> offers().keepPaper(ANA, id, pdf, MONDAY));
        run(() -> {
            var sent = offers().lock(MARA, id).orElseThrow();
            var paper = pdf.hash();
            sent.accept(paper, paper, Set.of(), Optional.empty(), ExampleInvoices.MARCH_2, MARA, MONDAY);
            offers().update(MARA, sent);
        });
    }

    /** Issued and half paid. */
    private void invoice() throws IOException {
        var id = new InvoiceId(new TestIds().next());
        run(() -> invoices().add(ANA, ExampleInvoices.draft(id)));
        run(() -> {
            var draft = invoices().lock(ANA, id).orElseThrow();
            var format = NumberFormats.first().invoices();
            var number = invoices().takeNumber(ANA, id, NumberSeries.INVOICE, format, ExampleInvoices.MARCH_2);
            draft.issue(ExampleInvoices.issuing(number), ANA, MONDAY);
            invoices().update(ANA, draft);
            var issued = draft.issued().orElseThrow();
            var ledger = ledgers().lock(ANA, KERN, ExampleInvoices.EUR, Set.of(), Set.of());
            ledger.owe(Receivable.of(id, issued.dueOn(), issued.totals().due()));
            var payment =
                    StoredLedgers.payment(new PaymentId(new TestIds().next()), KERN, ExampleInvoices.euros("2000"));
            ledgers().add(ANA, payment);
            ledger.receive(payment.id(), payment.amount(), List.of(id));
            ledgers().update(ANA, ledger);
        });
        var papers = List.of(paper(PaperKind.PDF), paper(PaperKind.XML));
        run(() -> new JooqPapers(database()).add(ANA, id, papers, MONDAY));
    }

    private Paper paper(PaperKind kind) throws IOException {
        var bytes = kind.word().getBytes(StandardCharsets.UTF_8);
        var stored = blobs.write(kind.word(), new ByteArrayInputStream(bytes), 100);
        run(() -> contents().claim(ANA, stored.hash(), MONDAY));
        return new Paper(
                new UploadId(new TestIds().next()),
                kind,
                new FileName("INV." + kind.word()),
                stored.size(),
                stored.hash(),
                stored.blocks());
    }

    private void signOff() {
        var project = ExampleProjects.waiting();
        var design = ExampleProjects.milestone(project, "Design");
        project.signOff()
                .decide(
                        design.id(),
                        ExampleProjects.decisionId(),
                        Decision.ACCEPT,
                        Optional.empty(),
                        ShownMilestone.whole(design.fingerprint()),
                        MARA,
                        MONDAY.plusSeconds(120));
        run(() -> projects().add(ANA, project));
    }

    private static EntryId entry() {
        return new EntryId(new TestIds().next());
    }

    /** One of its answers is sent, with a file; the rest is half done. */
    private void request() throws IOException {
        var project = ExampleRequests.website();
        run(() -> projects().add(ANA, project));
        var request = ExampleRequests.draft(project);
        request.send(project, ANA, MONDAY);
        run(() -> requests().add(ANA, request));
        run(() -> {
            var locked = projects().lock(ANA, project.id()).orElseThrow();
            var thread = new ProjectThread(locked);
            var at = MONDAY.plusSeconds(30);
            threads().append(ANA, thread.write(entry(), Kind.MESSAGE, "Hello", Attachments.none(), ANA, at));
            threads().append(ANA, thread.note(entry(), "They are late", Attachments.none(), ANA, at));
            projects().update(ANA, locked);
        });
        var logo = upload(MARA, "logo");
        run(() -> {
            var locked = requests().lock(MARA, request.id()).orElseThrow();
            locked.save(project, ExampleRequests.TEXT, ItemAnswer.ofWords("We bake"), MARA);
            locked.sendAnswers(project, MARA, MONDAY.plusSeconds(60));
            locked.save(project, ExampleRequests.FILES, ItemAnswer.ofFiles(List.of(logo.id())), MARA);
            requests().update(MARA, locked);
        });
    }

    @Test
    void a_studio_at_work_breaks_none() {
        var checked = check();

        assertThat(checked).filteredOn(one -> !one.holds()).isEmpty();
        assertThat(checked).extracting(Checked::name).doesNotHaveDuplicates();
        assertThat(checked).hasSize((int) Invariants.all().count() + 4);
        assertThat(checked)
                .filteredOn(one -> one.name().equals("tickets have one description"))
                .containsExactly(new Checked("tickets have one description", 1, Optional.empty()));
    }

    @Test
    void every_one_is_seen_broken() {
        var breaking = Breaking.all();
        assertThat(breaking.keySet())
                .containsExactlyInAnyOrderElementsOf(Invariants.all()
                        .filter(one -> !ApprovalInvariants.ALL.contains(one))
                        .map(Invariant::name)
                        .toList());

        breaking.forEach((name, statements) ->
                assertThat(brokenAfter(statements)).as(name).contains(name));
    }

    @Test
    void a_word_that_only_a_note_has_must_not_be_found_by_clients() {
        var words = "tickets are found by their own words, by clients never by those of notes";

        assertThat(brokenAfter(List.of("update ticket_word set internal = false where word = 'guarantee'")))
                .contains(words);
        assertThat(brokenAfter(List.of("delete from ticket_word where word = 'smoke'")))
                .contains(words);
    }

    @Test
    void bytes_that_are_missing_or_changed_are_noticed() throws IOException {
        var bytes = "the bytes of attached files are there and unchanged";
        blobs.damage(picture.hash(), new byte[] {1, 2, 3, 4, 5, 6, 7});
        assertThat(broken()).containsExactly(bytes);

        blobs.remove(picture.hash());
        assertThat(broken()).containsExactly(bytes);
    }

    @Test
    void pictures_that_are_missing_or_changed_are_noticed() throws IOException {
        var bytes = "the pictures drawn of files are there and unchanged";
        blobs.damage(drawn.hash(), new byte[] {1, 2, 3, 4, 5});
        assertThat(broken()).containsExactly(bytes);

        blobs.remove(drawn.hash());
        assertThat(broken()).containsExactly(bytes);
    }

    @Test
    void bytes_of_several_files_are_read_once_and_missed_by_all() throws IOException {
        var same = upload(ANA, "picture");
        var marked = upload(ANA, "picture");
        run(() -> database().sql().execute("update upload set used = true"));
        assertThat(stored().rows()).isEqualTo(12);
        assertThat(stored().broken()).isEmpty();

        run(() -> database()
                .sql()
                .execute(
                        "update upload set damaged_at = current_timestamp where id = ?",
                        same.id().value()));
        assertThat(stored().broken())
                .hasValueSatisfying(
                        what -> assertThat(what).contains(same.id().toString()).contains("marked"));

        run(() -> database().sql().execute("update upload set damaged_at = null"));
        run(() -> {
            var sql = database().sql();
            sql.execute("update upload set used = false");
            sql.execute(
                    "update upload set blocks = ? where id = ?",
                    new byte[32],
                    marked.id().value());
            sql.execute("update upload set used = true");
        });
        assertThat(stored().broken())
                .hasValueSatisfying(
                        what -> assertThat(what).contains(marked.id().toString()));
    }

    private Checked stored() {
        return check().stream()
                .filter(one -> one.name().equals("the bytes of attached files are there and unchanged"))
                .findFirst()
                .orElseThrow();
    }

    /** What is broken after the statements, which are then undone. */
    private List<String> brokenAfter(List<String> statements) {
        var broken = new ArrayList<String>();
        try {
            run(() -> {
                var sql = database().sql();
                statements.forEach(sql::execute);
                Invariants.all()
                        .filter(one -> sql.resultQuery(one.broken() + " limit 1")
                                .fetchOptional()
                                .isPresent())
                        .map(Invariant::name)
                        .forEach(broken::add);
                var words = new StoredWords(sql).check();
                words.broken().ifPresent(any -> broken.add(words.name()));
                throw new Undo();
            });
        } catch (Undo e) {
            return broken;
        }
        throw new AssertionError("nothing was undone");
    }

    private List<String> broken() {
        return check().stream().filter(one -> !one.holds()).map(Checked::name).toList();
    }

    private List<Checked> check() {
        var checked = new ArrayList<Checked>();
        new Invariants(database(), blobs).check(checked::add);
        return checked;
    }

    private void resolve(Ticket ticket) {
        run(() -> {
            var locked = tickets().lock(MARA, ticket.id()).orElseThrow();
            locked.resolve(MARA, MONDAY.plusSeconds(120));
            tickets().update(MARA, locked);
        });
    }

    private Upload upload(Actor uploader, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var stored = blobs.write(content, new ByteArrayInputStream(bytes), 100);
        var upload = new Upload(
                new UploadId(new TestIds().next()),
                uploader.personId().orElseThrow(),
                new FileName(content),
                stored.size(),
                stored.mediaType(),
                stored.hash(),
                stored.blocks(),
                MONDAY);
        run(() -> ExampleUploads.add(uploads(), uploader, upload));
        return upload;
    }

    /** The studio's, of which the client sees the second version, and Mara's, of which she withdrew the second. */
    private void documents(Upload[] studios, Upload[] maras) {
        run(() -> {
            var contract = document(ANA, studios[0]);
            contract.addVersion(ExampleDocuments.version(studios[1], true), ANA, MONDAY.plusSeconds(60));
            documents().add(ANA, contract);
            var logo = document(MARA, maras[0]);
            logo.addVersion(ExampleDocuments.version(maras[1], true), MARA, MONDAY.plusSeconds(60));
            logo.withdraw(new VersionNumber(2), "Too dark", MARA, MONDAY.plusSeconds(90));
            documents().add(MARA, logo);
            talkAbout(logo);
        });
    }

    /** Its first version, which has a picture of its only page and text. */
    private void talkAbout(Document logo) {
        var upload = logo.version(VersionNumber.FIRST).upload();
        var page = new Rendition(Rendition.Kind.PAGE, 1, "image/png", 3, 2, drawn.size(), drawn.hash(), drawn.blocks());
        renderings().ask(ANA, upload, MONDAY);
        contents().claim(JOB, drawn.hash(), MONDAY);
        renderings().finish(JOB, upload, 1, List.of(page), Optional.of("The fee"), MONDAY);
        var comments = new JooqComments(database(), log());
        for (var by : List.of(ANA, MARA)) {
            var place = Optional.of(new CommentPlace(1, 500, 500));
            var added = new NewComment(new CommentId(new TestIds().next()), VersionNumber.FIRST, place, "Here", false);
            var comment = DocumentComment.write(logo, added, by, MONDAY.plusSeconds(70));
            comment.resolve(ANA, MONDAY.plusSeconds(80));
            comments.add(by, comment);
        }
    }

    private static Document document(Actor by, Upload first) {
        return Document.add(
                ExampleDocuments.documentId(),
                ExampleDocuments.opening(KERN, "Contract", DocumentKind.CONTRACT),
                ExampleDocuments.version(first, false),
                by,
                MONDAY);
    }

    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
