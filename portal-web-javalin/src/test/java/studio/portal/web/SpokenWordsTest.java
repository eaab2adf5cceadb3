package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.Language;

class SpokenWordsTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern KEY = Pattern.compile("(?:text|done)\\([^\"()]*\"((?:[a-z]+\\.)[A-Za-z0-9._-]+)\"");
    private static final Pattern TOLD =
            Pattern.compile("(?s)Done\\.told\\((.*?)\\);|\\b(?:act|submit)\\(ctx,(?: input,)? (\"[^\"]+\"),");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)*)\"");
    private static final Pattern RULE = Pattern.compile("new RuleViolation\\(\\s*\"([a-z-]+)\"");
    private static final Pattern FIELD =
            Pattern.compile("(?:InvalidInput\\.of|refuse)\\(\\s*\"[A-Za-z]+\",\\s*\"([A-Za-z-]+)\"");
    private static final Pattern CONSTRAINT = Pattern.compile(
            "@(NotBlank|NotNull|NotEmpty|Size|Min|Max|Email|Pattern|Positive|PlainLine|Past|Future)\\b");
    private static final Pattern SAID_BY_SCRIPT = Pattern.compile(
            "(['\"`])\\p{Lu}\\p{L}* \\p{L}[^'\"`\\n]*\\1|(?:textContent|title|alt|ariaLabel) = ['\"`]\\p{L}[^'\"`]*");
    private static final Instant NOON = Instant.parse("2026-11-16T11:00:00Z");

    @Test
    void no_area_says_what_another_says_already() {
        for (var language : Language.values()) {
            var all = new ArrayList<Object>();
            WordBundles.AREAS.forEach(
                    area -> all.addAll(WordBundles.load(area, language).keySet()));
            assertThat(all).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_word_that_templates_and_code_ask_for_exists() throws IOException {
        var missing = new TreeSet<String>();
        for (var file : files()) {
            var found = KEY.matcher(Files.readString(file));
            while (found.find()) {
                var key = found.group(1);
                var known = WordBundles.of(Language.ENGLISH).keySet();
                var exists = key.endsWith(".")
                        ? known.stream().anyMatch(word -> word.startsWith(key))
                        : known.contains(key) || known.contains("flash." + key);
                if (!exists) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A page tells nothing where the words are missing, so nobody would notice. */
    @Test
    void everything_that_is_told_after_a_form_has_words_in_every_language() throws IOException {
        var told = new TreeSet<String>();
        for (var file : files()) {
            TOLD.matcher(Files.readString(file))
                    .results()
                    .flatMap(call -> QUOTED.matcher(call.group()).results())
                    .forEach(key -> told.add("flash." + key.group(1)));
        }

        assertThat(told).contains("flash.ticket.opened", "flash.ticket.followed-up", "flash.ticket.changed");
        for (var language : Language.values()) {
            assertThat(WordBundles.of(language).keySet()).containsAll(told);
        }
    }

    @Test
    void no_template_says_anything_itself() throws IOException {
        var said = new TreeSet<String>();
        for (var file : files()) {
            if (file.toString().endsWith(".jte")) {
                new SpokenText(Files.readString(file))
                        .words()
                        .forEach(text -> said.add(file.getFileName() + ": " + text));
            }
        }
        assertThat(said).isEmpty();
    }

    @Test
    void no_template_says_anything_itself_in_an_attribute_or_to_a_fragment() throws IOException {
        assertThat(SpokenText.hidden("<a title=\"Go on\">")).containsExactly("Go on");
        assertThat(SpokenText.hidden("@template.x(name = \"a\", label = \"Name\")"))
                .containsExactly("Name");
        var said = new TreeSet<String>();
        for (var file : templates()) {
            SpokenText.hidden(Files.readString(file)).forEach(text -> said.add(file.getFileName() + ": " + text));
        }
        assertThat(said).isEmpty();
    }

    @Test
    void no_template_of_a_mail_says_anything_itself() throws IOException {
        var said = new TreeSet<String>();
        for (var file : templates()) {
            if (file.toString().contains("bootstrap")) {
                new SpokenText(Files.readString(file).replaceAll("(?s)<style.*?</style>", ""))
                        .words()
                        .forEach(said::add);
            }
        }
        assertThat(said).isEmpty();
    }

    @Test
    void no_script_says_anything_itself() throws IOException {
        var said = new TreeSet<String>();
        try (var scripts = Files.newDirectoryStream(MAIN.resolve("resources/public"), "*.js")) {
            for (var script : scripts) {
                SAID_BY_SCRIPT
                        .matcher(Files.readString(script))
                        .results()
                        .forEach(found -> said.add(script.getFileName() + ": " + found.group()));
            }
        }
        assertThat(said).isEmpty();
    }

    @Test
    void every_rule_and_every_fault_of_a_field_has_words_of_its_own_in_every_language() throws IOException {
        var missing = new TreeSet<String>();
        var found = new TreeSet<String>();
        for (var module : List.of("portal-domain", "portal-application", "portal-web-javalin")) {
            try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (var file :
                        files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    var code = Files.readString(file);
                    RULE.matcher(code).results().forEach(rule -> found.add("rule." + rule.group(1)));
                    FIELD.matcher(code).results().forEach(field -> found.add("field." + field.group(1)));
                    CONSTRAINT.matcher(code).results().forEach(field -> found.add("field." + field.group(1)));
                }
            }
        }
        for (var language : Language.values()) {
            var known = WordBundles.of(language).keySet();
            found.stream()
                    .filter(key ->
                            !known.contains(key) && !known.contains(key.replace("rule.", "problem.") + ".detail"))
                    .forEach(key -> missing.add(language.tag() + ": " + key));
        }
        assertThat(found).contains("rule.last-admin", "field.absent", "field.NotBlank");
        assertThat(missing).isEmpty();
    }

    @Test
    void dates_and_times_are_told_in_the_readers_language_and_zone() {
        var english = new Words(Language.ENGLISH, ZoneId.of("Europe/Berlin"), NOON);
        var german = new Words(Language.GERMAN, ZoneId.of("Europe/Berlin"), NOON);

        assertThat(english.date(LocalDate.of(2026, 11, 27))).isEqualTo("Fri 27 Nov");
        assertThat(german.date(LocalDate.of(2026, 11, 27))).isEqualTo("Fr, 27. Nov.");
        assertThat(english.time(Instant.parse("2026-11-16T08:12:00Z"))).isEqualTo("Mon 16 Nov, 09:12");
        assertThat(english.relative(NOON.minusSeconds(7200))).isEqualTo("2 h ago");
        assertThat(german.relative(NOON.minusSeconds(86_400))).isEqualTo("gestern");
        assertThat(german.fileSize(1_449_000)).isEqualTo("1,4\u00a0MB");
        assertThat(english.fileSize(182_300)).isEqualTo("182\u00a0kB");
    }

    private static List<Path> templates() throws IOException {
        var all = new ArrayList<Path>();
        for (var root : List.of(MAIN, Path.of("..", "portal-bootstrap", "src", "main"))) {
            try (var files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".jte")).forEach(all::add);
            }
        }
        return all;
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file ->
                            file.toString().endsWith(".jte") || file.toString().endsWith(".java"))
                    .toList();
        }
    }
}
