package studio.portal.application;

import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MONDAY;

import jakarta.validation.Validator;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import studio.portal.application.account.PlainTokens;
import studio.portal.application.invoice.Addressees;
import studio.portal.application.invoice.PayLinks;
import studio.portal.domain.InMemoryStore;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;

/** The portal without database, network and mail: every port in memory, the cast moved in, a clock that stands still. */
public class InMemoryPortal extends InMemoryStore {
    private static final Validator VALIDATOR = jakarta.validation.Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    protected final CountingIds ids;
    protected final RecordingJobs jobs;
    protected final InMemoryEventLog log;
    protected final SettableClock clock = new SettableClock(MONDAY);
    protected final DirectTransactions transactions = new DirectTransactions();
    protected final Validation validation = new Validation(VALIDATOR);
    protected final Addressees addressees = new Addressees(people(), billing());
    protected final PayLinks linksToPay;

    public InMemoryPortal() {
        this(new CountingIds(), new RecordingJobs());
    }

    private InMemoryPortal(CountingIds ids, RecordingJobs jobs) {
        this(ids, jobs, new InMemoryEventLog(ids, jobs));
    }

    private InMemoryPortal(CountingIds ids, RecordingJobs jobs, InMemoryEventLog log) {
        super(log);
        this.ids = ids;
        this.jobs = jobs;
        this.log = log;
        linksToPay = new PayLinks(payLinks(), new PlainTokens(), ids, clock);
        jobs.take(Jobs.Task.DERIVE_MESSAGES);
    }

    /** Changes a person as a job would. */
    protected final void changePerson(PersonId id, Consumer<Person> change) {
        var person = people().find(JOB, id).orElseThrow();
        change.accept(person);
        people().update(JOB, person);
    }

    protected static void assertInvalid(String field, String code, ThrowingCallable work) {
        Assertions.assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(work)
                .extracting(InvalidInput::errors, Assertions.as(InstanceOfAssertFactories.list(FieldError.class)))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(Assertions.tuple(field, code));
    }

    protected static void assertNotFound(ThrowingCallable work) {
        Assertions.assertThatExceptionOfType(NotFound.class).isThrownBy(work);
    }

    protected static String text(int length) {
        return "x".repeat(length);
    }
}
