package studio.portal.bootstrap.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.PortalAddress;
import studio.portal.application.account.PersonName;
import studio.portal.application.notification.MailWriter.Content;
import studio.portal.application.notification.MessageKind;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.application.ticket.ThreadEntry.AttachmentView;
import studio.portal.application.ticket.TicketDetail;

/** Puts one message into the words of one language. Keys end in the kind, and where sides differ in {@code .staff}. */
final class MailDraft {
    private final Content content;
    private final MailWords words;
    private final PortalAddress address;
    private final String kind;
    private final Map<String, String> places;

    MailDraft(Content content, MailWords words, PortalAddress address) {
        this.content = content;
        this.words = words;
        this.address = address;
        this.kind = content.outgoing().kind().word();
        this.places = places();
    }

    MailPage page() {
        var intro =
                Stream.of(said("intro"), said("more")).flatMap(Optional::stream).toList();
        var settings = content.settings();
        return new MailPage(
                new MailPage.Look(
                        content.language().tag(),
                        settings.studioName(),
                        settings.accent(),
                        Contrast.on(settings.accent())),
                words.first(places, "subject." + kind, "subject.ticket"),
                intro.get(0),
                words.text("greeting", places),
                intro,
                quote(),
                tickets(),
                content.code(),
                new MailPage.Button(
                        words.first(places, variant("button." + kind), "button." + kind, "button.ticket"),
                        address.link(content.path())),
                said("note").stream().toList(),
                words.text(content.staff() ? "footer.staff" : "footer", places));
    }

    /** The words for this kind and side; empty where there is nothing to say. */
    private Optional<String> said(String part) {
        var key = part + "." + kind;
        return Stream.of(variant(key), content.staff() ? key + ".staff" : key, key)
                .filter(words::has)
                .findFirst()
                .map(found -> words.text(found, places));
    }

    /** For a date that was taken back, and for a single ticket where there mostly are several. */
    private String variant(String key) {
        var unplanned = content.outgoing().kind() == MessageKind.TICKET_PLANNED
                && content.ticket().flatMap(TicketDetail::plannedFor).isEmpty();
        var single = content.left().filter(left -> left.tickets().size() == 1).isPresent();
        return unplanned ? key + ".none" : single ? key + ".one" : key;
    }

    private List<String> tickets() {
        return content.left()
                .map(left -> Stream.concat(
                                left.tickets().stream().map(ticket -> ticket.number() + " " + ticket.subject()),
                                left.more() ? Stream.of(words.text("others." + kind, places)) : Stream.of())
                        .toList())
                .orElse(List.of());
    }

    /** A note is quoted in one kind of mail only, and only to the studio, whatever else may have gone wrong before. */
    private Optional<MailPage.Quote> quote() {
        return content.message().flatMap(entry -> {
            if (entry instanceof ThreadEntry.Message message && !message.redacted()) {
                return Optional.of(quote(message.by(), message.at(), message.body(), message.attachments()));
            }
            var noteAllowed = content.staff() && content.outgoing().kind() == MessageKind.TICKET_NOTED;
            if (entry instanceof ThreadEntry.Note note && noteAllowed && !note.redacted()) {
                return Optional.of(quote(note.by(), note.at(), note.body(), note.attachments()));
            }
            return Optional.empty();
        });
    }

    private MailPage.Quote quote(Optional<PersonName> by, Instant at, String body, List<AttachmentView> files) {
        return new MailPage.Quote(
                by.map(PersonName::name).orElse(content.settings().studioName()),
                time(at),
                body,
                files.stream().map(AttachmentView::name).toList());
    }

    private Map<String, String> places() {
        var found = new LinkedHashMap<String, String>();
        var studio = content.settings().studioName();
        found.put("studio", studio);
        found.put("name", content.recipientName());
        found.put("by", content.by().orElse(studio));
        found.put("client", content.clientName().orElse(studio));
        content.left()
                .ifPresent(left -> found.put("left", left.by().orElseGet(() -> words.text("forgotten", Map.of()))));
        content.ticket().ifPresent(ticket -> {
            found.put("number", ticket.number().toString());
            found.put("subject", ticket.subject());
            found.put("client", ticket.ofClient().name());
            ticket.plannedFor().ifPresent(day -> found.put("date", day(day)));
            ticket.closesAt()
                    .ifPresent(at ->
                            found.put("closes", day(at.atZone(content.zone()).toLocalDate())));
        });
        return found;
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(content.language().locale())
                .format(day);
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(content.language().locale())
                .format(at.atZone(content.zone()));
    }
}
