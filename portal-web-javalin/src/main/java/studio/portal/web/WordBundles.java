package studio.portal.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import studio.portal.domain.account.Language;

/** The words of every area in every language, read once. */
final class WordBundles {
    static final List<String> AREAS = List.of(
            "web",
            "error",
            "account",
            "file",
            "share",
            "ticket",
            "document",
            "preview",
            "approval",
            "project",
            "request",
            "conversation",
            "invoice",
            "sending",
            "recurring",
            "reminder",
            "offer",
            "money",
            "online");

    private static final Map<Language, Map<String, String>> BUNDLES = bundles();

    private WordBundles() {}

    static Map<String, String> of(Language language) {
        return BUNDLES.getOrDefault(language, Map.of());
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

    static Properties load(String area, Language language) {
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
