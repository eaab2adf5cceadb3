package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.APPROVAL_ROUND;
import static studio.portal.persistence.schema.Tables.APPROVAL_STEP;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.EventLog;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.ApprovalRepository;
import studio.portal.domain.document.ApprovalRound;
import studio.portal.domain.document.ApprovalRoundId;
import studio.portal.domain.document.ApprovalState;
import studio.portal.domain.document.ApprovalStatus;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.persistence.Database;
import studio.portal.persistence.schema.tables.records.ApprovalStepRecord;

/** Askings for approval in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqApprovalRepository implements ApprovalRepository {
    private final DSLContext sql;
    private final EventLog log;
    private final ApprovalReading reading;

    public JooqApprovalRepository(Database database, EventLog log) {
        this.sql = database.sql();
        this.log = log;
        this.reading = new ApprovalReading(sql);
    }

    @Override
    public Optional<ApprovalRound> find(Actor actor, ApprovalRoundId id) {
        return last(actor, APPROVAL_ROUND.ID.eq(id.value()));
    }

    @Override
    public Optional<ApprovalRound> latest(Actor actor, DocumentId document, VersionNumber version) {
        return last(actor, APPROVAL_ROUND.DOCUMENT_ID.eq(document.value()).and(APPROVAL_ROUND.N.eq(version.value())));
    }

    @Override
    public Optional<ApprovalRound> pending(Actor actor, DocumentId document) {
        return last(actor, APPROVAL_ROUND.PENDING_FOR.eq(document.value()));
    }

    private Optional<ApprovalRound> last(Actor actor, Condition which) {
        return reading.all(actor, which).stream()
                .reduce((before, after) -> after)
                .map(ApprovalRound::stored);
    }

    @Override
    public List<ApprovalRound> all(Actor actor, DocumentId document) {
        return rounds(reading.all(actor, APPROVAL_ROUND.DOCUMENT_ID.eq(document.value())));
    }

    @Override
    public List<ApprovalRound> pendingDueBy(Actor actor, LocalDate day, Optional<ApprovalRoundId> after, int limit) {
        var which = APPROVAL_ROUND
                .STATUS
                .eq(ApprovalStatus.PENDING.word())
                .and(APPROVAL_ROUND.DUE_ON.le(day))
                .and(after.map(id -> APPROVAL_ROUND.ID.gt(id.value())).orElseGet(DSL::noCondition));
        return rounds(reading.first(actor, which, limit));
    }

    private static List<ApprovalRound> rounds(List<ApprovalState> states) {
        return states.stream().map(ApprovalRound::stored).toList();
    }

    @Override
    public void add(Actor actor, ApprovalRound round) {
        var state = round.state();
        var row = sql.newRecord(APPROVAL_ROUND);
        ApprovalRows.fillFirst(row, state);
        ApprovalRows.fill(row, state);
        row.insert();
        sql.batchInsert(steps(state)).execute();
        log.append(actor, round.events());
    }

    /** A decided step is never written again: the database would refuse it. */
    @Override
    public void update(Actor actor, ApprovalRound round) {
        var state = round.state();
        var row = sql.newRecord(APPROVAL_ROUND);
        ApprovalRows.fill(row, state);
        sql.update(APPROVAL_ROUND)
                .set(row)
                .where(APPROVAL_ROUND.ID.eq(round.id().value()))
                .execute();
        for (var step : steps(state)) {
            sql.update(APPROVAL_STEP)
                    .set(step)
                    .where(APPROVAL_STEP.ROUND_ID.eq(step.getRoundId()))
                    .and(APPROVAL_STEP.PLACE.eq(step.getPlace()))
                    .and(APPROVAL_STEP.DECIDED_AT.isNull())
                    .execute();
        }
        log.append(actor, round.events());
    }

    private List<ApprovalStepRecord> steps(ApprovalState state) {
        return IntStream.rangeClosed(1, state.steps().size())
                .mapToObj(place -> {
                    var row = sql.newRecord(APPROVAL_STEP);
                    ApprovalRows.fill(row, state, place);
                    return row;
                })
                .toList();
    }
}
