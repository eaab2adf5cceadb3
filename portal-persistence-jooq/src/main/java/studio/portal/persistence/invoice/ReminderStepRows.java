package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.REMINDER_SETTING;
import static studio.portal.persistence.schema.Tables.REMINDER_STEP;
import static studio.portal.persistence.schema.Tables.REMINDER_TEXT;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.BillingRepository.Stored;
import studio.portal.domain.invoice.ReminderStep;
import studio.portal.domain.invoice.ReminderStepId;
import studio.portal.domain.invoice.ReminderSteps;
import studio.portal.domain.invoice.ReminderText;

/** The steps and their texts in rows. */
final class ReminderStepRows {
    private static final int ONLY_ROW = 1;

    private final DSLContext sql;
    private final ReminderSteps first;

    ReminderStepRows(DSLContext sql, ReminderSteps first) {
        this.sql = sql;
        this.first = first;
    }

    /** In one statement, so that no half of a change is seen. */
    Stored<ReminderSteps> found() {
        var rows = sql.select(REMINDER_SETTING.VERSION)
                .select(REMINDER_STEP.fields())
                .select(REMINDER_TEXT.fields())
                .from(REMINDER_SETTING)
                .leftJoin(REMINDER_STEP)
                .on(REMINDER_STEP.ID.isNotNull())
                .leftJoin(REMINDER_TEXT)
                .on(REMINDER_TEXT.STEP_ID.eq(REMINDER_STEP.ID))
                .where(REMINDER_SETTING.ID.eq(ONLY_ROW))
                .fetch();
        if (rows.isEmpty()) {
            return new Stored<>(first, 0);
        }
        var steps = rows.stream()
                .filter(row -> row.get(REMINDER_STEP.ID) != null)
                .collect(Collectors.groupingBy(row -> row.get(REMINDER_STEP.ID)))
                .values()
                .stream()
                .map(ReminderStepRows::step)
                .toList();
        return new Stored<>(new ReminderSteps(steps), rows.get(0).get(REMINDER_SETTING.VERSION));
    }

    private static ReminderStep step(List<? extends Record> rows) {
        var row = rows.get(0).into(REMINDER_STEP);
        Map<Language, ReminderText> texts = new EnumMap<>(Language.class);
        rows.forEach(each -> texts.put(
                Language.ofTag(each.get(REMINDER_TEXT.LANGUAGE)).orElseThrow(),
                new ReminderText(each.get(REMINDER_TEXT.SUBJECT), each.get(REMINDER_TEXT.BODY))));
        return new ReminderStep(new ReminderStepId(row.getId()), row.getDays(), row.getSince(), texts);
    }

    void write(Stored<ReminderSteps> changed) {
        if ((changed.version() == 0 ? insert() : update(changed.version())) == 0) {
            throw new StaleVersion();
        }
        sql.deleteFrom(REMINDER_TEXT).execute();
        sql.deleteFrom(REMINDER_STEP).execute();
        changed.billing().steps().forEach(this::write);
    }

    private int insert() {
        try {
            return sql.insertInto(REMINDER_SETTING)
                    .set(REMINDER_SETTING.ID, ONLY_ROW)
                    .set(REMINDER_SETTING.VERSION, 1L)
                    .onConflict(REMINDER_SETTING.ID)
                    .doNothing()
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            // H2 has no ON CONFLICT: what jOOQ writes instead looks first, and waits only when it inserts.
            return 0;
        }
    }

    private int update(long version) {
        return sql.update(REMINDER_SETTING)
                .set(REMINDER_SETTING.VERSION, version + 1)
                .where(REMINDER_SETTING.ID.eq(ONLY_ROW))
                .and(REMINDER_SETTING.VERSION.eq(version))
                .execute();
    }

    private void write(ReminderStep step) {
        sql.insertInto(REMINDER_STEP)
                .set(REMINDER_STEP.ID, step.id().value())
                .set(REMINDER_STEP.DAYS, step.days())
                .set(REMINDER_STEP.SINCE, step.since())
                .execute();
        step.texts()
                .forEach((language, text) -> sql.insertInto(REMINDER_TEXT)
                        .set(REMINDER_TEXT.STEP_ID, step.id().value())
                        .set(REMINDER_TEXT.LANGUAGE, language.tag())
                        .set(REMINDER_TEXT.SUBJECT, text.subject())
                        .set(REMINDER_TEXT.BODY, text.body())
                        .execute());
    }
}
