package studio.portal.persistence.account;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.persistence.schema.Tables.SESSION;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import studio.portal.application.DirectTransactions;
import studio.portal.application.Validation;
import studio.portal.application.account.AccessEnding;
import studio.portal.application.account.CodeCheck;
import studio.portal.application.account.Departure;
import studio.portal.application.account.Device;
import studio.portal.application.account.DisablePerson;
import studio.portal.application.account.PasswordCheck;
import studio.portal.application.account.PlainPasswords;
import studio.portal.application.account.PlainTokens;
import studio.portal.application.account.ResetPassword;
import studio.portal.application.account.SignInRefused;
import studio.portal.application.account.SignInThrottling;
import studio.portal.application.account.SignInWithCode;
import studio.portal.application.account.SignInWithPassword;
import studio.portal.application.account.SignIns;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PasswordHash;
import studio.portal.domain.account.PasswordReset;
import studio.portal.domain.account.PasswordResetId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SignInAttempt;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.persistence.StatementCounter;
import studio.portal.persistence.TestIds;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.WhileOpen;

/** Somebody signs in at the very moment at which they may no longer: no session outlives it. */
abstract class SigningInMeanwhile extends AccountStore {
    private static final EmailAddress MARAS = new EmailAddress("client@kern.example");
    private static final Device LAPTOP = new Device("Laptop", "203.0.113.7");
    private static final String OLD = "the-old-password";
    private static final Validator VALIDATOR = jakarta.validation.Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private final Clock clock = Clock.fixed(MONDAY.plus(1, HOURS), ZoneOffset.UTC);
    private final TestIds ids = new TestIds();
    private final PlainTokens tokens = new PlainTokens();
    private final Validation validation = new Validation(VALIDATOR);
    private final AccessEnding access = new AccessEnding(sessions(), apiTokens(), signIns(), log(), clock);
    private final SignIns opening = new SignIns(sessions(), tokens, log(), ids, clock);
    private final SignInThrottling throttling = new SignInThrottling(database().transactions(), signIns(), clock);
    private final DisablePerson disablePerson = new DisablePerson(
            database().transactions(),
            people(),
            new Departure(people(), invitations(), tickets(), access, log(), clock),
            clock);
    private final SignInWithCode withCode = new SignInWithCode(
            database().transactions(), validation, new CodeCheck(throttling, people(), signIns(), clock), opening);
    private final SignInWithPassword withPassword = new SignInWithPassword(
            database().transactions(),
            validation,
            new PasswordCheck(
                    database().transactions(), throttling, people(), new PlainPasswords(new DirectTransactions())),
            opening);

    private final ResetPassword resetPassword = new ResetPassword(
            database().transactions(),
            validation,
            people(),
            signIns(),
            access,
            new PlainPasswords(new DirectTransactions()),
            clock);

    SigningInMeanwhile(Vendor vendor) {
        super(vendor);
    }

    @Test
    void nobody_comes_in_by_code_while_they_are_disabled() throws Exception {
        var attempt = attempt();

        var failure = WhileOpen.run(database(), this::disable, () -> signInByCode(attempt));

        assertThat(failure).containsInstanceOf(SignInRefused.class);
        assertThat(sessionsOfMara()).isZero();
    }

    @Test
    void whoever_came_in_by_code_just_before_is_out_afterwards() throws Exception {
        var attempt = attempt();

        var failure = WhileOpen.run(database(), () -> signInByCode(attempt), this::disable);

        assertThat(failure).isEmpty();
        assertThat(sessionsOfMara()).isZero();
    }

    @Test
    void nobody_comes_in_by_the_old_password_while_it_is_changed() throws Exception {
        changePassword(OLD);

        var failure = WhileOpen.run(database(), () -> changePassword("the-new-password"), this::signInByOldPassword);

        assertThat(failure).containsInstanceOf(SignInRefused.class);
        assertThat(sessionsOfMara()).isZero();
    }

    @Test
    void whoever_came_in_by_the_old_password_just_before_is_out_afterwards() throws Exception {
        changePassword(OLD);

        var failure = WhileOpen.run(database(), this::signInByOldPassword, () -> changePassword("the-new-password"));

        assertThat(failure).isEmpty();
        assertThat(sessionsOfMara()).isZero();
    }

    /** The link waits for the person and then is over; before, each held what the other waited for. */
    @Test
    void no_link_sets_a_password_while_its_owner_is_disabled() throws Exception {
        run(() -> signIns()
                .add(
                        VISITOR,
                        new PasswordReset(
                                new PasswordResetId(ids.next()),
                                MARA.person(),
                                SecretHash.ofToken("link"),
                                clock.instant(),
                                Optional.empty())));
        var reset = resetPassword.prepare(VISITOR, new ResetPassword.Command("link", "the-new-password"));

        var failure = WhileOpen.run(database(), this::lockMara, reset, this::disable);

        assertThat(failure).containsInstanceOf(NotFound.class);
        assertThat(people().find(JOB, MARA.person()).orElseThrow().password()).isEmpty();
    }

    @Test
    void a_wrong_code_costs_as_much_for_somebody_as_for_nobody() {
        var statements = StatementCounter.of(database());
        var marasAttempt = attempt();
        var nobodys = attempt(Optional.empty());

        for (var i = 0; i <= SignInAttempt.TRIES; i++) {
            var known = statements.during(() -> typeWrong(marasAttempt));
            var unknown = statements.during(() -> typeWrong(nobodys));

            assertThat(known).isEqualTo(unknown).isPositive();
        }
    }

    private void typeWrong(SignInAttemptId attempt) {
        assertThatThrownBy(() -> withCode.handle(VISITOR, new SignInWithCode.Command(attempt, "000000", false), LAPTOP))
                .isInstanceOf(SignInRefused.class);
    }

    private void lockMara() {
        assertThat(people().lock(JOB, MARA.person())).isPresent();
    }

    private void disable() {
        disablePerson.handle(ADMIN, MARA.person());
    }

    private void signInByCode(SignInAttemptId attempt) {
        withCode.handle(VISITOR, new SignInWithCode.Command(attempt, tokens.signInCode(attempt), false), LAPTOP);
    }

    private void signInByOldPassword() {
        withPassword.handle(VISITOR, new SignInWithPassword.Command(MARAS, OLD, false, "/"), LAPTOP);
    }

    private void changePassword(String to) {
        run(() -> {
            var mara = people().lock(JOB, MARA.person()).orElseThrow();
            mara.setPassword(new PasswordHash("plain " + to), MARA, clock.instant());
            people().update(JOB, mara);
            // As resetting does, which proves nothing about the session it is done in.
            sessions().endAll(JOB, MARA.person(), Optional.empty());
        });
    }

    private SignInAttemptId attempt() {
        return attempt(Optional.of(MARA.person()));
    }

    private SignInAttemptId attempt(Optional<PersonId> person) {
        var id = new SignInAttemptId(ids.next());
        run(() -> signIns()
                .add(
                        VISITOR,
                        new SignInAttempt(
                                id,
                                MARAS,
                                person,
                                SecretHash.ofCode(id, tokens.signInCode(id)),
                                SignInAttempt.TRIES,
                                clock.instant(),
                                Optional.empty(),
                                "/")));
        return id;
    }

    private int sessionsOfMara() {
        return database()
                .sql()
                .fetchCount(SESSION, SESSION.PERSON_ID.eq(MARA.person().value()));
    }
}
