package studio.portal.domain.file;

import java.util.regex.Pattern;

/** The SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits. */
public record ContentHash(String value) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!SHA_256.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
