package studio.portal.persistence.account;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.persistence.schema.Tables.EVENT;
import static studio.portal.persistence.schema.Tables.OUTGOING_MESSAGE;
import static studio.portal.persistence.schema.Tables.PASSWORD_RESET;
import static studio.portal.persistence.schema.Tables.SIGN_IN_ATTEMPT;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import studio.portal.application.Validation;
import studio.portal.application.account.AccessEnding;
import studio.portal.application.account.Departure;
import studio.portal.application.account.Device;
import studio.portal.application.account.ErasePerson;
import studio.portal.application.account.Invite;
import studio.portal.application.account.PlainTokens;
import studio.portal.application.account.RequestPasswordReset;
import studio.portal.application.account.RequestSignInCode;
import studio.portal.application.account.SignInThrottling;
import studio.portal.application.account.WaysInByMail;
import studio.portal.application.file.InMemoryBlobs;
import studio.portal.application.invoice.Addressees;
import studio.portal.application.invoice.PayLinks;
import studio.portal.application.notification.DeriveMessages;
import studio.portal.application.notification.DocumentMatters;
import studio.portal.application.notification.DocumentRules;
import studio.portal.application.notification.Enclosures;
import studio.portal.application.notification.InvoiceMatters;
import studio.portal.application.notification.InvoiceRules;
import studio.portal.application.notification.Mail;
import studio.portal.application.notification.MailContents;
import studio.portal.application.notification.MailFailure;
import studio.portal.application.notification.NotificationRules;
import studio.portal.application.notification.OfferMatters;
import studio.portal.application.notification.OfferRules;
import studio.portal.application.notification.OutgoingMessage;
import studio.portal.application.notification.OutgoingMessage.State;
import studio.portal.application.notification.PaymentMatters;
import studio.portal.application.notification.PaymentRules;
import studio.portal.application.notification.ProjectMatters;
import studio.portal.application.notification.ProjectRules;
import studio.portal.application.notification.RecurringMatters;
import studio.portal.application.notification.ReminderMatters;
import studio.portal.application.notification.RequestMatters;
import studio.portal.application.notification.RequestRules;
import studio.portal.application.notification.SendMessage;
import studio.portal.application.notification.StudioSide;
import studio.portal.application.notification.ThreadMatters;
import studio.portal.application.notification.ThreadRules;
import studio.portal.application.notification.TicketMatters;
import studio.portal.application.notification.TicketRules;
import studio.portal.domain.EventType;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Invitation;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.persistence.SchedulerJobs;
import studio.portal.persistence.TestIds;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.WhileOpen;
import studio.portal.persistence.document.JooqComments;
import studio.portal.persistence.notification.JooqOutgoingMessages;
import studio.portal.persistence.notification.JooqRecordedEvents;
import studio.portal.persistence.schema.DefaultSchema;

/** Somebody is forgotten while mails to them are on their way: no table holds their address afterwards. */
abstract class ErasingMeanwhile extends AccountStore {
    private static final EmailAddress MARAS = new EmailAddress("client@kern.example");
    private static final Device LAPTOP = new Device("Laptop", "203.0.113.7");
    private static final Validator VALIDATOR = jakarta.validation.Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private final Clock clock = Clock.fixed(MONDAY.plus(1, HOURS), ZoneOffset.UTC);
    private final TestIds ids = new TestIds();
    private final PlainTokens tokens = new PlainTokens();
    private final Validation validation = new Validation(VALIDATOR);
    private final JooqOutgoingMessages messages = new JooqOutgoingMessages(database());
    private final JooqRecordedEvents events = new JooqRecordedEvents(database());
    private final SignInThrottling throttling = new SignInThrottling(database().transactions(), signIns(), clock);
    private final WaysInByMail ways = new WaysInByMail(database().transactions(), throttling, people(), log(), clock);
    private final RequestPasswordReset requestReset =
            new RequestPasswordReset(validation, ways, signIns(), tokens, ids);
    private final RequestSignInCode requestCode = new RequestSignInCode(validation, ways, signIns(), tokens, ids);
    private final Invite invite = new Invite(
            database().transactions(), validation, people(), clients(), invitations(), tokens, log(), ids, clock);
    private final ErasePerson erasePerson = new ErasePerson(
            database().transactions(),
            people(),
            invitations(),
            messages::forget,
            signIns(),
            new Departure(
                    people(),
                    invitations(),
                    tickets(),
                    new AccessEnding(sessions(), apiTokens(), signIns(), log(), clock),
                    log(),
                    clock),
            clock);
    private final DeriveMessages deriveMessages = new DeriveMessages(
            database().transactions(),
            events,
            new NotificationRules(
                    new TicketRules(tickets(), new StudioSide(clients(), actor -> List.of(ANA.person()))),
                    new ProjectRules(projects(), people(), new StudioSide(clients(), actor -> List.of(ANA.person()))),
                    new DocumentRules(
                            documents(),
                            approvals(),
                            people(),
                            new StudioSide(clients(), actor -> List.of(ANA.person()))),
                    new RequestRules(
                            requests(),
                            projects(),
                            people(),
                            new StudioSide(clients(), actor -> List.of(ANA.person()))),
                    new ThreadRules(projects(), people(), new StudioSide(clients(), actor -> List.of(ANA.person()))),
                    new InvoiceRules(sendings(), addressees(), linksToPay(), (reader, id) -> Optional.empty()),
                    new PaymentRules(people(), new StudioSide(clients(), actor -> List.of(ANA.person()))),
                    new OfferRules(
                            (actor, id) -> Optional.empty(),
                            projects(),
                            people(),
                            new StudioSide(clients(), actor -> List.of(ANA.person())))),
            messages,
            people(),
            invitations(),
            new SchedulerJobs(database()),
            ids,
            clock);
    private final SendMessage sendMessage = new SendMessage(
            database().transactions(),
            messages,
            new MailContents(
                    events,
                    people(),
                    clients(),
                    invitations(),
                    signIns(),
                    new TicketMatters(ticketQueries(), people()),
                    new ProjectMatters((actor, id) -> Optional.empty()),
                    new DocumentMatters(documents(), approvals(), new JooqComments(database(), log()), people()),
                    new RequestMatters(requestQueries()),
                    new ThreadMatters((reader, id, entry) -> Optional.empty()),
                    new InvoiceMatters(
                            (reader, id) -> Optional.empty(), (reader, id, kind) -> Optional.empty(), linksToPay()),
                    new RecurringMatters((reader, id) -> Optional.empty(), clients()),
                    new ReminderMatters(
                            reminders(),
                            addressees(),
                            linksToPay(),
                            clients(),
                            actor -> StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin")),
                            clock),
                    new PaymentMatters((reader, id) -> Optional.empty(), linksToPay()),
                    new OfferMatters((reader, id) -> Optional.empty(), (reader, id) -> Optional.empty(), people()),
                    actor -> StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin")),
                    tokens,
                    clock),
            content -> new Mail(
                    content.outgoing().id(),
                    content.outgoing().address().value(),
                    content.recipientName(),
                    "Subject",
                    "Text",
                    "<p>Text</p>",
                    Optional.empty()),
            new Enclosures(new InMemoryBlobs()),
            mail -> erase(),
            clock,
            (id, why) -> {
                throw why;
            });

    ErasingMeanwhile(Vendor vendor) {
        super(vendor);
    }

    private Addressees addressees() {
        return new Addressees(people(), billing());
    }

    private PayLinks linksToPay() {
        return new PayLinks(payLinks(), tokens, ids, clock);
    }

    @Test
    void a_mail_that_is_just_being_handed_over_does_not_bring_the_address_back() {
        deriveMessages.handle(JOB, askedForReset());
        var message = onlyMessage();

        assertThat(sendMessage.handle(JOB, message)).isEqualTo(SendMessage.Outcome.SETTLED);

        assertThat(holdersOfTheAddress()).isEmpty();
        assertThat(messages.find(JOB, message).orElseThrow().state()).isEqualTo(State.DROPPED);
    }

    @Test
    void a_mail_that_is_derived_while_the_person_is_erased_is_none() throws Exception {
        var event = askedForReset();

        assertThat(WhileOpen.run(database(), this::erase, () -> deriveMessages.handle(JOB, event)))
                .isEmpty();

        assertThat(holdersOfTheAddress()).isEmpty();
    }

    @Test
    void a_mail_that_was_derived_just_before_is_dropped() throws Exception {
        var event = askedForReset();

        assertThat(WhileOpen.run(database(), () -> deriveMessages.handle(JOB, event), this::erase))
                .isEmpty();

        assertThat(holdersOfTheAddress()).isEmpty();
        assertThat(database()
                        .sql()
                        .select(OUTGOING_MESSAGE.STATE)
                        .from(OUTGOING_MESSAGE)
                        .fetch(OUTGOING_MESSAGE.STATE))
                .containsExactly(State.DROPPED.name());
    }

    @Test
    void what_a_mail_server_said_of_the_address_goes_with_it() {
        deriveMessages.handle(JOB, askedForReset());
        var message = messages.find(JOB, onlyMessage()).orElseThrow();
        var said = MailFailure.refused("550 5.1.1 <" + MARAS.value() + "> No such mailbox here");
        run(() -> messages.update(JOB, State.WAITING, message.failed(said, true, clock.instant())));

        erase();

        assertThat(holdersOfTheAddress()).isEmpty();
        assertThat(messages.find(JOB, message.id()).flatMap(OutgoingMessage::failure))
                .contains(MailFailure.of(MailFailure.Cause.REFUSED));
    }

    @Test
    void an_invitation_that_is_mailed_while_its_address_is_forgotten_goes_nowhere() throws Exception {
        leave();
        var invitation = invite.handle(ANA, new Invite.Command(MARAS, "Mara Kern", Optional.of(KERN), Set.of(), false));
        var event = eventOf(EventType.PERSON_INVITED);

        assertThat(WhileOpen.run(database(), this::erase, () -> deriveMessages.handle(JOB, event)))
                .isEmpty();

        assertThat(holdersOfTheAddress()).isEmpty();
        assertThat(invitations().find(ANA, invitation).map(Invitation::revokedAt))
                .contains(Optional.of(clock.instant()));
    }

    @Test
    void no_code_no_link_and_no_counted_try_keeps_the_address() {
        askForCode();
        askForReset();

        erase();

        assertThat(holdersOfTheAddress()).isEmpty();
    }

    @Test
    void a_code_or_a_link_that_is_asked_for_while_the_person_is_erased_keeps_no_address() throws Exception {
        assertThat(WhileOpen.run(database(), this::erase, () -> {
                    askForCode();
                    askForReset();
                }))
                .isEmpty();

        assertThat(holdersOfTheAddress()).isEmpty();
        assertThat(database().sql().fetchCount(SIGN_IN_ATTEMPT)).isEqualTo(2);
        assertThat(database().sql().fetchCount(PASSWORD_RESET)).isZero();
    }

    @Test
    void a_code_or_a_link_that_was_asked_for_just_before_keeps_no_address() throws Exception {
        assertThat(WhileOpen.run(
                        database(),
                        () -> {
                            askForCode();
                            askForReset();
                        },
                        this::erase))
                .isEmpty();

        assertThat(holdersOfTheAddress()).isEmpty();
    }

    private void askForCode() {
        requestCode.handle(VISITOR, new RequestSignInCode.Command(MARAS, "/"), LAPTOP);
    }

    private void askForReset() {
        requestReset.handle(VISITOR, new RequestPasswordReset.Command(MARAS), LAPTOP);
    }

    private void erase() {
        erasePerson.handle(ADMIN, MARA.person());
    }

    private void leave() {
        run(() -> {
            var mara = people().find(JOB, MARA.person()).orElseThrow();
            mara.leave(KERN, JOB, MONDAY);
            people().update(JOB, mara);
        });
    }

    private UUID askedForReset() {
        askForReset();
        return eventOf(EventType.PASSWORD_RESET_REQUESTED);
    }

    private UUID onlyMessage() {
        return database()
                .sql()
                .select(OUTGOING_MESSAGE.ID)
                .from(OUTGOING_MESSAGE)
                .fetchSingle(OUTGOING_MESSAGE.ID);
    }

    private UUID eventOf(EventType type) {
        return database()
                .sql()
                .select(EVENT.ID)
                .from(EVENT)
                .where(EVENT.TYPE.eq(type.storedName()))
                .fetchSingle(EVENT.ID);
    }

    /** Every column of every table that holds it, be it within other words. */
    private List<String> holdersOfTheAddress() {
        return DefaultSchema.DEFAULT_SCHEMA
                .tableStream()
                .flatMap(table -> table.fieldStream()
                        .filter(field -> field.getType() == String.class)
                        .filter(field -> database()
                                .sql()
                                .fetchExists(
                                        table, field.cast(SQLDataType.VARCHAR).contains(MARAS.value()))))
                .map(field -> String.valueOf(field.getQualifiedName()))
                .toList();
    }
}
