package studio.portal.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import studio.portal.application.FieldError;
import studio.portal.domain.account.Language;

/**
 * Everything a reader sees, in their language and time zone. Words are patterns of {@link MessageFormat}: an apostrophe
 * is written ’, never '.
 */
public final class Words {
    private static final List<String> AREAS = List.of("web", "error", "account", "ticket");
    private static final Map<Language, Map<String, String>> BUNDLES = bundles();

    private final Language language;
    private final ZoneId zone;
    private final Map<String, String> bundle;

    public Words(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.bundle = BUNDLES.getOrDefault(language, Map.of());
    }

    public Language language() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }

    public String text(String key, Object... arguments) {
        return new MessageFormat(pattern(key), language.locale()).format(arguments);
    }

    public boolean knows(String key) {
        return bundle.containsKey(key);
    }

    /** What is wrong with a field, for example {@code field.Size} with its {@code {max}}. */
    public String of(FieldError error) {
        var text = pattern(knows("field." + error.code()) ? "field." + error.code() : "field.invalid");
        for (var argument : error.arguments().entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }

    private String pattern(String key) {
        var pattern = bundle.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No words for " + key + " in " + language);
        }
        return pattern;
    }

    private static Map<Language, Map<String, String>> bundles() {
        var all = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            var words = new HashMap<String, String>();
            AREAS.forEach(area -> load(area, language)
                    .forEach((key, value) -> words.put(String.valueOf(key), String.valueOf(value))));
            all.put(language, Map.copyOf(words));
        }
        return all;
    }

    private static Properties load(String area, Language language) {
        var properties = new Properties();
        try (var in = Words.class.getResourceAsStream("words/" + area + "_" + language.tag() + ".properties")) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
