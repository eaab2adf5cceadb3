package studio.portal.domain.ticket;

/** What people call a ticket, shown as #1042: per studio, unique and rising. */
public record TicketNumber(long value) {
    public static final long FIRST = 1001;

    public TicketNumber {
        if (value < 1) {
            throw new IllegalArgumentException("A ticket number is positive");
        }
    }

    @Override
    public String toString() {
        return "#" + value;
    }
}
