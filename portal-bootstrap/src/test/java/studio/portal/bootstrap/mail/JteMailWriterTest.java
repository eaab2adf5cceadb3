package studio.portal.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import studio.portal.application.PortalAddress;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.notification.Mail;
import studio.portal.application.notification.MailWriter.Content;
import studio.portal.application.notification.MailWriter.Left;
import studio.portal.application.notification.MessageKind;
import studio.portal.application.notification.OutgoingMessage;
import studio.portal.application.ticket.MailedTickets.Title;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.application.ticket.ThreadEntry.AttachmentView;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.domain.Cast;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Language;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.MessageId;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketStatus;

class JteMailWriterTest {
    private static final PersonName ANA = new PersonName(Cast.ANA.person(), "Ana Ruiz", true);
    private static final PersonName MARA = new PersonName(Cast.MARA.person(), "Mara Kern", false);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final JteMailWriter writer =
            new JteMailWriter(new PortalAddress(URI.create("https://portal.northlight.example")));

    static Stream<Arguments> every_kind_language_and_side() {
        return Stream.of(MessageKind.values())
                .flatMap(kind -> Stream.of(Language.values())
                        .flatMap(language -> Stream.of(true, false).map(staff -> Arguments.of(kind, language, staff))));
    }

    @ParameterizedTest
    @MethodSource("every_kind_language_and_side")
    void every_mail_has_all_its_words(MessageKind kind, Language language, boolean staff) {
        var mail = write(kind, language, staff, message("Which browser do you use?"));

        assertThat(mail.subject()).isNotBlank().doesNotContain("{");
        assertThat(mail.text()).contains("Northlight").doesNotContain("{").doesNotContain("null");
        assertThat(mail.html())
                .contains("Northlight")
                .contains("#d6336c")
                .contains("lang=\"" + language.tag() + "\"")
                .doesNotContain("{by}")
                .doesNotContain("<img");
        assertThat(mail.html().split("<a ")).hasSize(2);
    }

    @Test
    void a_ticket_mail_names_the_ticket_quotes_what_was_said_and_leads_there() {
        var mail = write(MessageKind.TICKET_ASKED, Language.ENGLISH, false, message("Which *browser* do you use?"));

        assertThat(mail.subject()).isEqualTo("[#1042] Login form rejects long passwords");
        assertThat(mail.text())
                .contains("Ana Ruiz is waiting for your answer.")
                .contains("> Which *browser* do you use?")
                .contains("> [form.png]")
                .contains("https://portal.northlight.example/tickets/1042");
        assertThat(mail.html()).contains("https://portal.northlight.example/tickets/1042");
        assertThat(mail.to()).isEqualTo("client@kern.example");
        assertThat(mail.thread()).isPresent();
    }

    @Test
    void german_is_german() {
        var mail = write(MessageKind.TICKET_PLANNED, Language.GERMAN, false, Optional.empty());

        assertThat(mail.text()).contains("Guten Tag Mara Kern,").contains("Freitag, 27. November 2026");
    }

    @Test
    void what_people_write_is_never_html() {
        var mail = write(
                MessageKind.TICKET_REPLIED,
                Language.ENGLISH,
                false,
                message("<script>alert(1)</script> & <b>bold</b>"));

        assertThat(mail.html())
                .doesNotContain("<script")
                .contains("&lt;script&gt;")
                .contains("&amp;");
    }

    @Test
    void a_code_is_shown_and_is_not_in_the_subject() {
        var mail = write(MessageKind.SIGN_IN_CODE, Language.ENGLISH, false, Optional.empty());

        assertThat(mail.text()).contains("7K3M9Q");
        assertThat(mail.html()).contains(">7K3M9Q<");
        assertThat(mail.subject()).doesNotContain("7K3M9Q");
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void a_note_is_in_no_mail_to_a_client_and_in_one_kind_to_staff(MessageKind kind) {
        Optional<ThreadEntry> note = Optional.of(new ThreadEntry.Note(
                new MessageId(UUID.randomUUID()),
                Optional.of(ANA),
                "The client is difficult",
                false,
                List.of(),
                Cast.MONDAY));

        var toClient = write(kind, Language.ENGLISH, false, note);
        var toStaff = write(kind, Language.ENGLISH, true, note);

        assertThat(toClient.text() + toClient.html()).doesNotContain("difficult");
        assertThat(toStaff.text().contains("difficult")).isEqualTo(kind == MessageKind.TICKET_NOTED);
    }

    @Test
    void both_languages_have_the_same_keys() throws Exception {
        assertThat(keys("de")).isEqualTo(keys("en"));
    }

    private static Object keys(String language) throws Exception {
        var properties = new Properties();
        try (var in = JteMailWriter.class.getResourceAsStream("mail_" + language + ".properties")) {
            properties.load(in);
        }
        return properties.keySet();
    }

    @Test
    void a_mail_about_what_a_colleague_left_lists_the_tickets_and_has_one_button() {
        var printer = new Title(new TicketNumber(1042), "Printer <on> fire");
        var logo = new Title(new TicketNumber(1043), "The logo");
        var english = write(Language.ENGLISH, new Left(Optional.of("Paul Kern"), List.of(printer, logo), true));
        assertThat(english.subject()).contains("Kern & Sons");
        assertThat(english.text())
                .contains(
                        "Paul Kern no longer uses the portal for Kern & Sons",
                        "their tickets from now on",
                        "- #1042 Printer <on> fire\n- #1043 The logo\n- and others",
                        "See your tickets:");
        assertThat(english.html()).contains("#1042 Printer &lt;on&gt; fire</li>", "#1043 The logo</li>");
        assertThat(english.html().split("<a ")).hasSize(2);

        var german = write(Language.GERMAN, new Left(Optional.empty(), List.of(printer), false));
        assertThat(german.text())
                .contains(
                        "Ein früheres Mitglied nutzt",
                        "an diesem Ticket",
                        "- #1042 Printer <on> fire\n",
                        "Ticket öffnen:")
                .doesNotContain("weitere");
    }

    private Mail write(Language language, Left left) {
        return write(MessageKind.TICKETS_HANDED_OVER, language, false, Optional.empty(), Optional.of(left));
    }

    private Mail write(MessageKind kind, Language language, boolean staff, Optional<ThreadEntry> said) {
        var left = new Left(Optional.of("Paul Kern"), List.of(new Title(new TicketNumber(1042), "A logo")), true);
        return write(
                kind, language, staff, said, Optional.of(left).filter(any -> kind == MessageKind.TICKETS_HANDED_OVER));
    }

    private Mail write(
            MessageKind kind, Language language, boolean staff, Optional<ThreadEntry> said, Optional<Left> left) {
        var studio = StudioSettings.first("Northlight", BERLIN);
        var settings = new StudioSettings(
                studio.studioName(),
                "#d6336c",
                studio.language(),
                BERLIN,
                studio.ticketsCloseAfter(),
                studio.attachmentSize());
        return writer.write(new Content(
                outgoing(kind),
                settings,
                "Mara Kern",
                staff,
                language,
                BERLIN,
                Optional.of("Ana Ruiz"),
                kind.name().startsWith("TICKET_") ? Optional.of(ticket()) : Optional.empty(),
                said,
                left,
                kind == MessageKind.SIGN_IN_CODE ? Optional.of("7K3M9Q") : Optional.empty(),
                Optional.of("Kern & Sons"),
                "/tickets/1042"));
    }

    private static OutgoingMessage outgoing(MessageKind kind) {
        return new OutgoingMessage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind,
                Optional.of(Cast.MARA.person()),
                new EmailAddress("client@kern.example"),
                OutgoingMessage.State.WAITING,
                0,
                Optional.empty(),
                Cast.MONDAY,
                Optional.empty());
    }

    private static Optional<ThreadEntry> message(String body) {
        var file = new AttachmentView(new UploadId(UUID.randomUUID()), "form.png", 1000, "image/png", false);
        return Optional.of(new ThreadEntry.Message(
                new MessageId(UUID.randomUUID()), Optional.of(ANA), body, false, List.of(file), Cast.MONDAY));
    }

    private static TicketDetail ticket() {
        var at = Instant.parse("2026-11-16T08:12:00Z");
        return new TicketDetail(
                new TicketId(UUID.randomUUID()),
                new TicketNumber(1042),
                "Login form rejects long passwords",
                TicketStatus.WAITING_CLIENT,
                Priority.HIGH,
                Category.BUG,
                new ClientName(Cast.KERN, "Kern & Sons"),
                MARA,
                Optional.empty(),
                Optional.of(ANA),
                Optional.of(LocalDate.of(2026, 11, 27)),
                Optional.empty(),
                List.of(),
                List.of(),
                new ThreadEntry.Message(
                        new MessageId(UUID.randomUUID()), Optional.of(MARA), "It fails", false, List.of(), at),
                List.of(),
                at,
                at,
                Optional.empty(),
                1);
    }
}
