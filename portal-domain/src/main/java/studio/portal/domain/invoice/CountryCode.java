package studio.portal.domain.invoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import studio.portal.domain.RuleViolation;

/** A country by its two letters of ISO 3166-1. */
public record CountryCode(String value) {
    private static final Set<String> KNOWN =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    /** @throws RuleViolation {@code country} if there is no such country */
    public CountryCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!KNOWN.contains(value)) {
            throw new RuleViolation("country", "A country is two letters of ISO 3166-1, such as DE");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
