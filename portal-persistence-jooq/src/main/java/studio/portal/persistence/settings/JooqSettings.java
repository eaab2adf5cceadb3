package studio.portal.persistence.settings;

import static studio.portal.persistence.schema.Tables.STUDIO_SETTINGS;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import studio.portal.application.EventLog;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.EventType;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.settings.SettingsRepository;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.persistence.Database;
import studio.portal.persistence.schema.tables.records.StudioSettingsRecord;

/** The studio's settings in their one row, read anew each time: another node may have changed them. */
public final class JooqSettings implements SettingsRepository, SettingsQueries {
    private static final int ONLY_ROW = 1;

    /** What the record of changes calls the settings, which have no id of their own. */
    public static final UUID SUBJECT = new UUID(0, ONLY_ROW);

    private final DSLContext sql;
    private final EventLog log;
    private final Clock clock;
    private final StudioSettings first;

    /** @param first in effect until something is stored */
    public JooqSettings(Database database, EventLog log, Clock clock, StudioSettings first) {
        this.sql = database.sql();
        this.log = log;
        this.clock = clock;
        this.first = first;
    }

    @Override
    public StudioSettings current(Actor actor) {
        return find(actor).settings();
    }

    @Override
    public Stored find(Actor actor) {
        return sql.selectFrom(STUDIO_SETTINGS)
                .where(STUDIO_SETTINGS.ID.eq(ONLY_ROW))
                .fetchOptional(JooqSettings::stored)
                .orElseGet(() -> new Stored(first, 0));
    }

    @Override
    public void update(Actor actor, Stored changed) {
        var before = find(actor).settings();
        var row = row(changed.settings());
        row.setVersion(changed.version() + 1);
        var written = changed.version() == 0 ? insert(row) : update(row, changed.version());
        if (written == 0) {
            throw new StaleVersion();
        }
        log.append(
                actor,
                List.of(new AccountEvent(
                        EventType.SETTINGS_CHANGED,
                        SUBJECT,
                        Optional.empty(),
                        actor.reference(),
                        clock.instant(),
                        changes(before, changed.settings()))));
    }

    private int insert(StudioSettingsRecord row) {
        row.setId(ONLY_ROW);
        try {
            return sql.insertInto(STUDIO_SETTINGS)
                    .set(row)
                    .onConflict(STUDIO_SETTINGS.ID)
                    .doNothing()
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            // H2 has no ON CONFLICT: what jOOQ writes instead looks first, and waits only when it inserts.
            return 0;
        }
    }

    private int update(StudioSettingsRecord row, long version) {
        return sql.update(STUDIO_SETTINGS)
                .set(row)
                .where(STUDIO_SETTINGS.ID.eq(ONLY_ROW))
                .and(STUDIO_SETTINGS.VERSION.eq(version))
                .execute();
    }

    private static StudioSettingsRecord row(StudioSettings settings) {
        var row = new StudioSettingsRecord();
        row.setStudioName(settings.studioName());
        row.setAccent(settings.accent());
        row.setLanguage(settings.language().tag());
        row.setZone(settings.zone().getId());
        row.setTicketsCloseAfterHours(
                Math.toIntExact(settings.ticketsCloseAfter().toHours()));
        row.setAttachmentSize(settings.attachmentSize());
        return row;
    }

    private static Stored stored(StudioSettingsRecord row) {
        return new Stored(settings((Record) row).orElseThrow(), row.getVersion());
    }

    /** Of a row that has all columns of the settings, which are null while nothing is stored. */
    public static Optional<StudioSettings> settings(Record row) {
        return Optional.ofNullable(row.get(STUDIO_SETTINGS.STUDIO_NAME))
                .map(name -> new StudioSettings(
                        name,
                        row.get(STUDIO_SETTINGS.ACCENT),
                        Language.ofTag(row.get(STUDIO_SETTINGS.LANGUAGE)).orElseThrow(),
                        ZoneId.of(row.get(STUDIO_SETTINGS.ZONE)),
                        Duration.ofHours(row.get(STUDIO_SETTINGS.TICKETS_CLOSE_AFTER_HOURS)),
                        row.get(STUDIO_SETTINGS.ATTACHMENT_SIZE)));
    }

    /** The new value of each setting that changed. */
    private static Map<String, String> changes(StudioSettings before, StudioSettings after) {
        var changes = new TreeMap<>(values(after));
        values(before).forEach((name, value) -> {
            if (Objects.equals(changes.get(name), value)) {
                changes.remove(name);
            }
        });
        return changes;
    }

    private static Map<String, String> values(StudioSettings settings) {
        return Map.of(
                "studioName", settings.studioName(),
                "accent", settings.accent(),
                "language", settings.language().tag(),
                "zone", settings.zone().getId(),
                "ticketsCloseAfter", settings.ticketsCloseAfter().toString(),
                "attachmentSize", String.valueOf(settings.attachmentSize()));
    }
}
