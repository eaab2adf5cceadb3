package studio.portal.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import studio.portal.domain.invoice.InvoiceNumber;

/** Gives the numbers of one series, day after day; counting begins anew with each year. */
final class Counting implements AutoCloseable {
    private static final String GIVEN = "series, counted_year, counted_position, number, given_to, issued_on";

    private final Connection connection;
    private final Rows given;
    private final String series;
    private final String prefix;
    private int year;
    private long position;
    private LocalDate last = LocalDate.EPOCH;

    Counting(Connection connection, String series, String prefix) throws SQLException {
        this.connection = connection;
        this.given = new Rows(connection, "given_number", GIVEN);
        this.series = series;
        this.prefix = prefix;
    }

    /** @param day not before that of the number before */
    InvoiceNumber next(UUID to, LocalDate day) throws SQLException {
        if (day.getYear() != year) {
            year = day.getYear();
            position = 0;
        }
        position++;
        last = day;
        var number = new InvoiceNumber("%s-%d-%04d".formatted(prefix, year, position));
        given.add(series, year, position, number.value(), to, day);
        return number;
    }

    /** Says where counting goes on. */
    @Override
    public void close() throws SQLException {
        given.close();
        try (var statement = connection.createStatement()) {
            statement.execute("update number_series set counted_year = " + year + ", next_position = " + (position + 1)
                    + ", last_issued_on = date '" + last + "' where series = '" + series + "'");
        }
        connection.commit();
    }
}
