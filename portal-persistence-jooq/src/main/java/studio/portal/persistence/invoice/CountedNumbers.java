package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.GIVEN_NUMBER;
import static studio.portal.persistence.schema.Tables.NUMBER_SERIES;
import static studio.portal.persistence.schema.Tables.NUMBER_START;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.NumberFormat;
import studio.portal.domain.invoice.NumberSeries;
import studio.portal.persistence.Database;
import studio.portal.persistence.RowLock;
import studio.portal.persistence.schema.tables.records.NumberSeriesRecord;

/** Where counting is in each series. Whoever takes a number, or says where counting begins, holds the series' one row. */
final class CountedNumbers {
    private final Database database;
    private final DSLContext sql;

    CountedNumbers(Database database) {
        this.database = database;
        this.sql = database.sql();
    }

    InvoiceNumber take(InvoiceId to, NumberSeries series, NumberFormat format, LocalDate issuedOn) {
        var counted = lock(series);
        if (Optional.ofNullable(counted.getLastIssuedOn())
                .filter(issuedOn::isBefore)
                .isPresent()) {
            throw new RuleViolation("issue-date", "A later day has a number already");
        }
        var year = issuedOn.getYear();
        var position = counted.getCountedYear() == year ? counted.getNextPosition() : first(series, year);
        var number = format.of(year, position);
        mustBeNew(number);
        sql.update(NUMBER_SERIES)
                .set(NUMBER_SERIES.COUNTED_YEAR, year)
                .set(NUMBER_SERIES.NEXT_POSITION, position + 1)
                .set(NUMBER_SERIES.LAST_ISSUED_ON, issuedOn)
                .where(NUMBER_SERIES.SERIES.eq(series.word()))
                .execute();
        sql.insertInto(GIVEN_NUMBER)
                .set(GIVEN_NUMBER.SERIES, series.word())
                .set(GIVEN_NUMBER.COUNTED_YEAR, year)
                .set(GIVEN_NUMBER.COUNTED_POSITION, position)
                .set(GIVEN_NUMBER.NUMBER, number.value())
                .set(GIVEN_NUMBER.GIVEN_TO, to.value())
                .set(GIVEN_NUMBER.ISSUED_ON, issuedOn)
                .execute();
        return number;
    }

    /** Formats change: what one series writes now, another may have written before. */
    private void mustBeNew(InvoiceNumber number) {
        if (sql.fetchExists(GIVEN_NUMBER, GIVEN_NUMBER.NUMBER.eq(number.value()))) {
            throw new RuleViolation("number-taken", "Something else has that number");
        }
    }

    void start(NumberSeries series, int year, long first) {
        var counted = lock(series);
        if (counted.getLastIssuedOn() != null && counted.getCountedYear() >= year) {
            throw new RuleViolation("number-started", "The first number of that year is given");
        }
        sql.deleteFrom(NUMBER_START)
                .where(NUMBER_START.SERIES.eq(series.word()))
                .and(NUMBER_START.COUNTED_YEAR.eq(year))
                .execute();
        sql.insertInto(NUMBER_START)
                .set(NUMBER_START.SERIES, series.word())
                .set(NUMBER_START.COUNTED_YEAR, year)
                .set(NUMBER_START.FIRST_POSITION, first)
                .execute();
    }

    /** The number of each series that is given next, were it in that year. */
    static Map<NumberSeries, Long> next(DSLContext sql, int year) {
        var position = DSL.when(NUMBER_SERIES.COUNTED_YEAR.eq(year), NUMBER_SERIES.NEXT_POSITION)
                .otherwise(DSL.coalesce(NUMBER_START.FIRST_POSITION, DSL.val(1L)));
        return sql.select(NUMBER_SERIES.SERIES, position)
                .from(NUMBER_SERIES)
                .leftJoin(NUMBER_START)
                .on(NUMBER_START.SERIES.eq(NUMBER_SERIES.SERIES))
                .and(NUMBER_START.COUNTED_YEAR.eq(year))
                .fetchMap(row -> NumberSeries.ofWord(row.value1()).orElseThrow(), Record2::value2);
    }

    private long first(NumberSeries series, int year) {
        return sql.select(NUMBER_START.FIRST_POSITION)
                .from(NUMBER_START)
                .where(NUMBER_START.SERIES.eq(series.word()))
                .and(NUMBER_START.COUNTED_YEAR.eq(year))
                .fetchOptional(NUMBER_START.FIRST_POSITION)
                .orElse(1L);
    }

    private NumberSeriesRecord lock(NumberSeries series) {
        return RowLock.on(database, sql.selectFrom(NUMBER_SERIES).where(NUMBER_SERIES.SERIES.eq(series.word())))
                .fetchSingle();
    }
}
