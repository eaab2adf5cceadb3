package studio.portal.bootstrap.pdf;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.portal.application.WrittenTimes;
import studio.portal.application.document.Certificate;
import studio.portal.application.document.Certificate.Answer;
import studio.portal.application.document.Certificate.Asked;
import studio.portal.bootstrap.XmlText;

/** A certificate in the words of its language, as the template shows it. */
public final class CertificatePage {
    private static final String BUNDLE = "studio.portal.bootstrap.pdf.evidence";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final Certificate certificate;
    private final ResourceBundle words;

    CertificatePage(Certificate certificate) {
        this.certificate = certificate;
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                certificate.look().language().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String language() {
        return certificate.look().language().tag();
    }

    public String studio() {
        return plain(certificate.look().studio());
    }

    public String accent() {
        return certificate.look().accent();
    }

    public String document() {
        return plain(certificate.document());
    }

    public String client() {
        return plain(certificate.client());
    }

    public List<Asked> rounds() {
        return certificate.rounds();
    }

    public String head() {
        return certificate.head().value();
    }

    public String word(String key) {
        return words.getString(key);
    }

    public String version(Asked round) {
        return filled("version", Map.of("version", round.file().version().toString()));
    }

    public String file(Asked round) {
        var size = NumberFormat.getIntegerInstance(locale()).format(round.file().size());
        return plain(round.file().name()) + " (" + size + " B)";
    }

    public String askedBy(Asked round) {
        return filled("asked.by", Map.of("by", plain(round.askedBy()), "at", time(round.askedAt())));
    }

    public Optional<String> due(Asked round) {
        return round.dueOn().map(times()::day);
    }

    public String mode(Asked round) {
        return word("mode." + round.mode().word());
    }

    public String status(Asked round) {
        return filled(
                "status." + round.status().word(),
                Map.of("at", round.endedAt().map(this::time).orElse("")));
    }

    public String name(Answer answer) {
        return plain(answer.name());
    }

    public String email(Answer answer) {
        return plain(answer.email());
    }

    public String said(Answer answer) {
        return answer.decision()
                .map(decision -> word(decision.verdict().word()) + ", " + time(decision.at()))
                .orElseGet(() -> word("none"));
    }

    public Optional<String> signed(Answer answer) {
        return answer.decision()
                .flatMap(decision -> decision.signature())
                .map(name -> filled("signed", Map.of("name", plain(name))));
    }

    public List<String> spoken(Answer answer) {
        return answer.decision()
                .flatMap(decision -> decision.words())
                .map(text -> plain(text).lines().toList())
                .orElse(List.of());
    }

    public String record() {
        var entries = NumberFormat.getIntegerInstance(locale()).format(certificate.entries());
        return filled("record.of", Map.of("entries", entries));
    }

    public String how() {
        return filled("how", Map.of("studio", studio()));
    }

    public String made() {
        return filled("made", Map.of("at", time(certificate.at()), "studio", studio()));
    }

    private String time(Instant at) {
        return times().second(at);
    }

    private WrittenTimes times() {
        return new WrittenTimes(
                certificate.look().language(), certificate.look().zone());
    }

    private java.util.Locale locale() {
        return certificate.look().language().locale();
    }

    private String filled(String key, Map<String, String> places) {
        return PLACE.matcher(word(key))
                .replaceAll(match -> Matcher.quoteReplacement(places.getOrDefault(match.group(1), match.group())));
    }

    private static String plain(String text) {
        return XmlText.of(text);
    }
}
