package studio.portal.bootstrap.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.PortalAddress;
import studio.portal.application.WrittenTimes;
import studio.portal.application.invoice.ReminderWording;
import studio.portal.application.invoice.WrittenAmounts;
import studio.portal.application.notification.Enclosures;
import studio.portal.application.notification.MailWriter.Content;
import studio.portal.application.notification.MessageKind;

/** Puts one message into the words of one language. Keys end in the kind, and where sides differ in {@code .staff}. */
final class MailDraft {
    private final Content content;
    private final MailWords words;
    private final PortalAddress address;
    private final WrittenTimes times;
    private final String kind;
    private final Map<String, String> places;

    /** What the studio says in its own words, instead of the portal's. */
    private final Optional<ReminderWording> own;

    MailDraft(Content content, MailWords words, PortalAddress address) {
        this.content = content;
        this.words = words;
        this.address = address;
        this.times = new WrittenTimes(content.language(), content.zone());
        this.kind = content.outgoing().kind().word();
        this.places = places();
        this.own = Optional.ofNullable(content.matter().wordings().get(content.language()));
    }

    MailPage page() {
        var intro = own.map(ReminderWording::paragraphs)
                .orElseGet(() -> Stream.of(said("intro"), said("more"))
                        .flatMap(Optional::stream)
                        .toList());
        var settings = content.settings();
        return new MailPage(
                new MailPage.Look(
                        content.language().tag(),
                        settings.studioName(),
                        settings.accent(),
                        Contrast.on(settings.accent())),
                own.map(ReminderWording::subject)
                        .orElseGet(() -> words.first(
                                places,
                                variant("subject." + kind),
                                "subject." + kind,
                                "subject." + content.matter().area())),
                intro.get(0),
                words.text("greeting", places),
                intro,
                quote(),
                lines(),
                content.matter().code(),
                button(),
                notes(),
                words.text(footer(), places));
    }

    /** Why this mail comes: an address that gets invoices need not have an account. */
    private String footer() {
        var outgoing = content.outgoing();
        if (outgoing.recipient().isEmpty() && outgoing.kind() != MessageKind.INVITATION) {
            return "footer.address";
        }
        return content.staff() ? "footer.staff" : "footer";
    }

    private Optional<MailPage.Button> button() {
        var matter = content.matter();
        return Optional.of(matter.path())
                .filter(path -> !path.isEmpty())
                .map(path -> new MailPage.Button(
                        words.first(places, variant("button." + kind), "button." + kind, "button." + matter.area()),
                        address.link(path)));
    }

    private List<String> notes() {
        var enclosed = content.matter()
                .enclosed()
                .map(file -> words.text(Enclosures.fits(file) ? "enclosed" : "enclosed.too-large", places));
        return Stream.of(enclosed, said("note")).flatMap(Optional::stream).toList();
    }

    /** The words for this kind and side; empty where there is nothing to say. */
    private Optional<String> said(String part) {
        var key = part + "." + kind;
        return Stream.of(variant(key), content.staff() ? key + ".staff" : key, key)
                .filter(words::has)
                .findFirst()
                .map(found -> words.text(found, places));
    }

    private String variant(String key) {
        return content.matter().variant().map(word -> key + "." + word).orElse(key);
    }

    private List<String> lines() {
        var matter = content.matter();
        return matter.more()
                ? Stream.concat(matter.lines().stream(), Stream.of(words.text("others", places)))
                        .toList()
                : matter.lines();
    }

    private Optional<MailPage.Quote> quote() {
        return content.matter()
                .said()
                .map(said -> new MailPage.Quote(
                        said.by().orElse(content.settings().studioName()),
                        times.minute(said.at()),
                        said.body(),
                        said.files()));
    }

    private Map<String, String> places() {
        var found = new LinkedHashMap<String, String>();
        var studio = content.settings().studioName();
        found.put("studio", studio);
        found.put("name", content.recipientName());
        found.put("by", content.by().orElse(studio));
        found.put("client", content.clientName().orElse(studio));
        found.put("left", words.text("forgotten", Map.of())); // unless there still is a name
        var matter = content.matter();
        matter.enclosed().ifPresent(file -> found.put("file", file.name()));
        found.putAll(matter.names());
        matter.days().forEach((place, day) -> found.put(place, times.day(day)));
        var amounts = new WrittenAmounts(content.language());
        matter.amounts().forEach((place, amount) -> found.put(place, amounts.money(amount)));
        matter.moments().forEach((place, at) -> found.put(place, times.day(at)));
        return found;
    }
}
