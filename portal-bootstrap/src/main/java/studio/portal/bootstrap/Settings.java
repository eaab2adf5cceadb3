package studio.portal.bootstrap;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/** What file and environment say, as words; the environment wins. An unknown key stops the start. */
final class Settings {
    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    static Settings read(Optional<Path> file, Map<String, String> environment) {
        var values = new EnumMap<Setting, String>(Setting.class);
        file.ifPresent(path -> properties(path).forEach((key, value) -> {
            var setting = Setting.ofKey(String.valueOf(key))
                    .orElseThrow(() -> new CannotStart(
                            "Unknown setting " + key + " in " + path + "; allowed are " + Setting.allKeys()));
            values.put(setting, String.valueOf(value).strip());
        }));
        environment.forEach((name, value) -> {
            var setting = Setting.ofEnvironmentVariable(name);
            if (setting.isEmpty() && Setting.looksLikeOurs(name)) {
                throw new CannotStart(
                        "Unknown environment variable " + name + "; allowed are " + Setting.allEnvironmentVariables());
            }
            setting.ifPresent(known -> values.put(known, value.strip()));
        });
        values.values().removeIf(String::isEmpty);
        return new Settings(values);
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (NoSuchFileException e) {
            throw new CannotStart("There is no settings file " + file, e);
        } catch (MalformedInputException e) {
            throw new CannotStart("The settings file " + file + " is not UTF-8 text", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("The settings file " + file + " cannot be read: " + e.getMessage(), e);
        }
        return properties;
    }

    Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** @param parse empty or an {@link IllegalArgumentException} or rule violation means a bad value */
    <T> Optional<T> value(Setting setting, Function<String, Optional<T>> parse) {
        return text(setting).map(text -> {
            try {
                return parse.apply(text).orElseThrow(() -> bad(setting));
            } catch (CannotStart e) {
                throw e;
            } catch (RuntimeException e) {
                throw bad(setting);
            }
        });
    }

    /** Says which and what is allowed, never the value: it may be a secret. */
    static CannotStart bad(Setting setting) {
        return new CannotStart("Bad value of " + setting.key() + " (" + setting.environmentVariable() + "); allowed is "
                + setting.allowed());
    }
}
