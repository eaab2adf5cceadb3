package studio.portal.domain.project;

/** What people call a project, shown as P-7: per studio, unique and rising, given when it is published. */
public record ProjectNumber(long value) {
    public ProjectNumber {
        if (value < 1) {
            throw new IllegalArgumentException("A project number is positive");
        }
    }

    @Override
    public String toString() {
        return "P-" + value;
    }
}
