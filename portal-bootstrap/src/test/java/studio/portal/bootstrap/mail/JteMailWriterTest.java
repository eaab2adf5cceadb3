package studio.portal.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.portal.application.PortalAddress;
import studio.portal.application.invoice.ReminderWording;
import studio.portal.application.notification.Mail;
import studio.portal.application.notification.MailWriter.Content;
import studio.portal.application.notification.Matter;
import studio.portal.application.notification.Matter.Quote;
import studio.portal.application.notification.MessageKind;
import studio.portal.application.notification.OutgoingMessage;
import studio.portal.domain.Cast;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.settings.StudioSettings;

class JteMailWriterTest {
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
                .contains("Monday, 2 March 2026, 10:00 CET")
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

    @Test
    void a_reminder_is_in_the_studios_own_words_and_in_the_readers_language() {
        var english = write(MessageKind.INVOICE_REMINDED, Language.ENGLISH, false, Optional.empty());
        var german = write(MessageKind.INVOICE_REMINDED, Language.GERMAN, false, Optional.empty());

        assertThat(english.subject()).isEqualTo("Invoice INV-2026-0042");
        assertThat(english.text()).contains("€119.00 is open.").contains("Thank you");
        assertThat(german.subject()).isEqualTo("Rechnung INV-2026-0042");
        assertThat(german.html()).contains("119,00 € sind offen.").contains("Rechnung ansehen");
    }

    @Test
    void a_payment_is_told_with_what_is_still_open_in_the_money_of_the_language() {
        var partly = everything().inWords(Optional.of("partly"));

        assertThat(write(MessageKind.PAYMENT_RECEIVED, Language.ENGLISH, false, partly)
                        .text())
                .contains("Your payment of €1,190.00 arrived on Friday, 27 November 2026.")
                .contains("is partly paid. €19.00 is still open.");
        assertThat(write(MessageKind.PAYMENT_RECEIVED, Language.GERMAN, false, partly)
                        .text())
                .contains("Ihre Zahlung über 1.190,00\u00a0€ ist am Freitag, 27. November 2026, eingegangen.")
                .contains("Offen sind noch 19,00\u00a0€.");
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
        var lines = List.of("#1042 Printer <on> fire", "#1043 The logo");
        var english = write(
                MessageKind.TICKETS_HANDED_OVER,
                Language.ENGLISH,
                false,
                Matter.at("ticket", "/tickets").naming("left", "Paul Kern").listing(lines, true));
        assertThat(english.subject()).contains("Kern & Sons");
        assertThat(english.text())
                .contains(
                        "Paul Kern no longer uses the portal for Kern & Sons",
                        "their tickets from now on",
                        "- #1042 Printer <on> fire\n- #1043 The logo\n- and others",
                        "See your tickets:");
        assertThat(english.html()).contains("#1042 Printer &lt;on&gt; fire</li>", "#1043 The logo</li>");
        assertThat(english.html().split("<a ")).hasSize(2);

        var german = write(
                MessageKind.TICKETS_HANDED_OVER,
                Language.GERMAN,
                false,
                Matter.at("ticket", "/tickets/1042")
                        .listing(lines.subList(0, 1), false)
                        .inWords(Optional.of("one")));
        assertThat(german.text())
                .contains(
                        "Ein früheres Mitglied nutzt",
                        "an diesem Ticket",
                        "- #1042 Printer <on> fire\n",
                        "Ticket öffnen:")
                .doesNotContain("weitere");
    }

    private Mail write(MessageKind kind, Language language, boolean staff, Optional<Quote> said) {
        var matter = everything().saying(said);
        return write(kind, language, staff, kind == MessageKind.INVOICE_REMINDED ? reminding(matter) : matter);
    }

    /** A reminder is in the studio's own words. */
    private static Matter reminding(Matter matter) {
        return matter.worded(Map.of(
                Language.ENGLISH,
                        new ReminderWording("Invoice INV-2026-0042", List.of("€119.00 is open.", "Thank you")),
                Language.GERMAN, new ReminderWording("Rechnung INV-2026-0042", List.of("119,00 € sind offen."))));
    }

    /** What any kind of mail may fill in. */
    private static Matter everything() {
        return Matter.at("ticket", "/tickets/1042")
                .naming("number", "#1042")
                .naming("subject", "Login form rejects long passwords")
                .naming("corrected", "INV-2026-0042")
                .on("due", LocalDate.of(2026, 12, 11))
                .naming("left", "Paul Kern")
                .naming("card", "4242")
                .naming("client", "Kern & Sons")
                .naming("title", "Brand guidelines")
                .naming("version", "3")
                .naming("milestone", "Design")
                .naming("entries", "4")
                .naming("head", "5f0c".repeat(16))
                .naming("project", "Website")
                .naming("client", "Kern & Sons")
                .naming("title", "What we need")
                .naming("item", "Your logo")
                .with("amount", new Money(new BigDecimal("1190"), Currency.getInstance("EUR")))
                .with("open", new Money(new BigDecimal("19"), Currency.getInstance("EUR")))
                .on("date", LocalDate.of(2026, 11, 27))
                .on("closes", Cast.MONDAY)
                .listing(List.of("#1042 A logo"), true)
                .withCode("7K3M9Q")
                .inThread(UUID.randomUUID());
    }

    private Mail write(MessageKind kind, Language language, boolean staff, Matter matter) {
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
                Optional.of("Kern & Sons"),
                matter));
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

    private static Optional<Quote> message(String body) {
        return Optional.of(new Quote(Optional.of("Ana Ruiz"), Cast.MONDAY, body, List.of("form.png")));
    }
}
