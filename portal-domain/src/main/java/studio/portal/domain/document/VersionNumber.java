package studio.portal.domain.document;

/** The place of a version among those of its document: 1, 2, 3, without a gap. */
public record VersionNumber(int value) implements Comparable<VersionNumber> {
    public static final VersionNumber FIRST = new VersionNumber(1);

    public VersionNumber {
        if (value < 1) {
            throw new IllegalArgumentException("Versions are counted from 1");
        }
    }

    public VersionNumber next() {
        return new VersionNumber(Math.addExact(value, 1));
    }

    @Override
    public int compareTo(VersionNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
