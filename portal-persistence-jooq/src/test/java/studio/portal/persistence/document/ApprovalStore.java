package studio.portal.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.persistence.schema.Tables.EVENT;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.BeforeEach;
import studio.portal.application.Validation;
import studio.portal.application.account.MembersNow;
import studio.portal.application.document.AddVersion;
import studio.portal.application.document.ApprovalRecord;
import studio.portal.application.document.AskForApproval;
import studio.portal.application.document.DecideOnVersion;
import studio.portal.application.document.EvidenceWords;
import studio.portal.application.document.WithdrawApproval;
import studio.portal.application.file.AskForPreview;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.Permission;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.ApprovalRound;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.StoredDocuments;
import studio.portal.domain.document.Verdict;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.SchedulerJobs;
import studio.portal.persistence.TestIds;
import studio.portal.persistence.Vendor;

/** The use cases of approvals over rows, for tests to extend. */
abstract class ApprovalStore extends JooqStore implements StoredDocuments {
    static final Actor.Member PAUL_WHO_APPROVES = new Actor.Member(PAUL.person(), KERN, Set.of(Permission.APPROVE));
    private static final Validator VALIDATOR = jakarta.validation.Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
    final Validation validation = new Validation(VALIDATOR);
    final SettingsQueries settings = actor -> StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin"));
    final ApprovalRecord record = new ApprovalRecord(
            approvals(), evidence(), new EvidenceWords(people(), clients(), new JooqOwnVersions(database()), settings));
    final AskForApproval ask = new AskForApproval(
            database().transactions(),
            validation,
            documents(),
            approvals(),
            record,
            people(),
            settings,
            new TestIds(),
            clock);
    final DecideOnVersion decide = new DecideOnVersion(
            database().transactions(), validation, documents(), approvals(), record, people(), clock);
    final WithdrawApproval withdraw =
            new WithdrawApproval(database().transactions(), documents(), approvals(), record, clock);
    final AddVersion addVersion = new AddVersion(
            database().transactions(),
            validation,
            documents(),
            uploads(),
            new AskForPreview(renderings(), (type, size) -> Optional.empty(), new SchedulerJobs(database()), clock),
            record,
            new MembersNow(people()),
            clock);

    ApprovalStore(Vendor vendor) {
        super(vendor);
    }

    @BeforeEach
    void paul_may_approve() {
        run(() -> {
            var paul = people().find(JOB, PAUL.person()).orElseThrow();
            paul.join(new Membership(KERN, Set.of(Permission.APPROVE)), ANA, MONDAY);
            people().update(JOB, paul);
        });
    }

    Document asked(ApprovalMode mode) {
        var document = shared();
        ask(document, mode, Optional.empty());
        return document;
    }

    Document shared() {
        return add(ANA, KERN, "Contract", DocumentKind.CONTRACT, true);
    }

    void ask(Document document, ApprovalMode mode, Optional<LocalDate> dueOn) {
        ask(document, VersionNumber.FIRST, mode, dueOn);
    }

    void ask(Document document, VersionNumber version, ApprovalMode mode, Optional<LocalDate> dueOn) {
        var approvers = List.of(MARA.person(), PAUL.person());
        ask.handle(ANA, document.id(), version, new AskForApproval.Command(approvers, mode, dueOn, false));
    }

    void approve(Actor by, Document document) {
        var hash = document.version(VersionNumber.FIRST).hash();
        decide.handle(
                by,
                document.id(),
                VersionNumber.FIRST,
                new DecideOnVersion.Command(Verdict.APPROVE, Optional.empty(), hash, Optional.empty()));
    }

    ApprovalRound latest(Document document) {
        return approvals().latest(ANA, document.id(), VersionNumber.FIRST).orElseThrow();
    }

    void assertRecorded(Document document, int entries) {
        var chain = evidence().find(ANA, document.id()).orElseThrow();
        assertThat(chain.length()).isEqualTo(entries);
        assertThat(chain.firstBroken()).isEmpty();
    }

    int count(Document document, EventType type) {
        return database()
                .sql()
                .fetchCount(EVENT, EVENT.SUBJECT_ID.eq(document.id().value()).and(EVENT.TYPE.eq(type.storedName())));
    }
}
