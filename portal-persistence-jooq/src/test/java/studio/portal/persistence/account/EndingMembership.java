package studio.portal.persistence.account;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.persistence.schema.Tables.SCHEDULED_TASKS;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.portal.application.InvalidInput;
import studio.portal.application.Validation;
import studio.portal.application.account.AccessEnding;
import studio.portal.application.account.RemoveMember;
import studio.portal.application.ticket.AddParticipant;
import studio.portal.application.ticket.OpenTicket;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.Profile;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.ExampleTickets;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.Ticket;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.StatementCounter;
import studio.portal.persistence.TestIds;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.WhileOpen;
import studio.portal.persistence.project.JooqProjectNames;
import studio.portal.persistence.ticket.TicketInvariants;

/** Somebody leaves a client while others are at work: whoever takes part in a ticket is still a member afterwards. */
abstract class EndingMembership extends AccountStore {
    private static final Validator VALIDATOR = jakarta.validation.Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private final Clock clock = Clock.fixed(MONDAY.plus(1, HOURS), ZoneOffset.UTC);
    private final TestIds ids = new TestIds();
    private final Validation validation = new Validation(VALIDATOR);
    private final RemoveMember removeMember = new RemoveMember(
            database().transactions(),
            people(),
            tickets(),
            new AccessEnding(sessions(), apiTokens(), signIns(), log(), clock),
            log(),
            clock);
    private final AddParticipant addParticipant =
            new AddParticipant(database().transactions(), validation, tickets(), people(), clock);
    private final OpenTicket openTicket = new OpenTicket(
            database().transactions(),
            validation,
            tickets(),
            people(),
            new JooqProjectNames(database()),
            uploads(),
            ids,
            clock);

    EndingMembership(Vendor vendor) {
        super(vendor);
    }

    @AfterEach
    void what_is_always_true_of_tickets_still_is() {
        TicketInvariants.ALL.forEach(invariant -> assertThat(database().sql().fetch(invariant.broken()))
                .as(invariant.name())
                .isEmpty());
    }

    @Test
    void a_reply_that_was_on_its_way_does_not_bring_a_participant_back() throws Exception {
        var ticket = maras();
        addParticipant.handle(MARA, ticket.id(), adding(PAUL.person()));
        var locked = new AtomicReference<Ticket>();

        var failure = WhileOpen.run(
                database(),
                () -> locked.set(tickets().lock(MARA, ticket.id()).orElseThrow()),
                () -> removeMember.handle(ANA, PAUL.person(), KERN),
                () -> reply(locked.get()));

        assertThat(failure).isEmpty();
        assertThat(tickets().find(ANA, ticket.id()).orElseThrow().participants())
                .isEmpty();
        assertThat(recorded(ticket.id().value()))
                .containsExactly(
                        EventType.TICKET_OPENED,
                        EventType.TICKET_PARTICIPANT_ADDED,
                        EventType.TICKET_REPLIED,
                        EventType.TICKET_PARTICIPANT_REMOVED);
    }

    @Test
    void nobody_is_added_to_a_ticket_while_they_leave() throws Exception {
        var ticket = maras();

        var failure = WhileOpen.run(
                database(),
                () -> removeMember.handle(ANA, PAUL.person(), KERN),
                () -> addParticipant.handle(MARA, ticket.id(), adding(PAUL.person())));

        assertThat(failure).containsInstanceOf(InvalidInput.class);
    }

    @Test
    void whoever_was_added_just_before_they_leave_takes_no_part_afterwards() throws Exception {
        var ticket = maras();

        var failure = WhileOpen.run(
                database(),
                () -> addParticipant.handle(MARA, ticket.id(), adding(PAUL.person())),
                () -> removeMember.handle(ANA, PAUL.person(), KERN));

        assertThat(failure).isEmpty();
        assertThat(tickets().find(ANA, ticket.id()).orElseThrow().participants())
                .isEmpty();
    }

    @Test
    void no_ticket_is_opened_for_somebody_while_they_leave() throws Exception {
        var failure = WhileOpen.run(
                database(),
                () -> removeMember.handle(MARA, PAUL.person(), KERN),
                () -> openTicket.handle(ANA, help(Optional.of(PAUL.person()))));

        assertThat(failure).containsInstanceOf(InvalidInput.class);
    }

    @Test
    void nobody_opens_a_ticket_while_they_leave() throws Exception {
        var failure = WhileOpen.run(
                database(),
                () -> removeMember.handle(MARA, PAUL.person(), KERN),
                () -> openTicket.handle(PAUL, help(Optional.empty())));

        assertThat(failure).containsInstanceOf(AccessDenied.class);
    }

    @Test
    void a_ticket_that_was_opened_just_before_is_handed_over() throws Exception {
        var failure = WhileOpen.run(
                database(),
                () -> openTicket.handle(PAUL, help(Optional.empty())),
                () -> removeMember.handle(ANA, PAUL.person(), KERN));

        assertThat(failure).isEmpty();
        assertThat(write(() -> tickets().lockAllOf(JOB, KERN, PAUL.person())))
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.participants()).containsExactly(MARA.person()));
    }

    @Test
    void a_manager_who_leaves_too_inherits_nothing() throws Exception {
        var lee = anotherManager();
        var pauls = opened(PAUL, 1).get(0);

        var failure = WhileOpen.run(
                database(),
                () -> removeMember.handle(ANA, lee, KERN),
                () -> removeMember.handle(MARA, PAUL.person(), KERN));

        assertThat(failure).isEmpty();
        assertThat(tickets().find(ANA, pauls.id()).orElseThrow().participants()).containsExactly(MARA.person());
    }

    @Test
    void whatever_happens_at_once_nobody_waits_for_ever() throws Exception {
        var tickets = List.of(maras(), maras(), maras(), maras());
        var lee = anotherManager();

        AtOnce.run(8, i -> {
            try {
                var ticket = tickets.get(i % 4);
                switch (i) {
                    case 0 -> removeMember.handle(ANA, PAUL.person(), KERN);
                    case 1 -> removeMember.handle(ANA, lee, KERN);
                    case 2, 3 -> addParticipant.handle(MARA, ticket.id(), adding(PAUL.person()));
                    case 4 -> addParticipant.handle(ANA, ticket.id(), adding(lee));
                    case 5 -> openTicket.handle(PAUL, help(Optional.empty()));
                    default -> run(() -> reply(tickets().lock(MARA, ticket.id()).orElseThrow()));
                }
                return "done";
            } catch (InvalidInput | AccessDenied e) {
                return "came too late";
            }
        });

        assertThat(people().members(ANA, KERN)).extracting(Person::id).containsExactly(MARA.person());
    }

    /** One who asked often leaves: a statement per ticket would keep everybody waiting, a mail per ticket be a flood. */
    @Test
    void somebody_with_many_tickets_leaves_in_as_many_statements_as_somebody_with_few() {
        anotherManager();
        var statements = StatementCounter.of(database());
        opened(PAUL, 2);
        var few = statements.during(() -> removeMember.handle(ANA, PAUL.person(), KERN));
        var lee = member("busy@kern.example");
        var busy = opened(lee, 40);
        var before = tickets().find(ANA, busy.get(0).id()).orElseThrow().state();
        run(() -> database().sql().deleteFrom(SCHEDULED_TASKS).execute());

        var many = statements.during(() -> removeMember.handle(ANA, lee.person(), KERN));

        assertThat(many).isEqualTo(few);
        assertThat(database().sql().fetchCount(SCHEDULED_TASKS))
                .as("one for each of the two managers")
                .isEqualTo(2);
        assertThat(busy)
                .allSatisfy(ticket -> assertThat(recorded(ticket.id().value()))
                        .containsExactly(
                                EventType.TICKET_OPENED, EventType.TICKET_HANDED_OVER, EventType.TICKET_HANDED_OVER));
        var after = tickets().find(MARA, busy.get(0).id()).orElseThrow().state();
        assertThat(after.updatedAt()).isEqualTo(before.updatedAt());
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.participants()).hasSize(2);
    }

    private List<Ticket> opened(Actor.Member who, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> {
                    var ticket = ExampleTickets.opened(who, "Help", Priority.LOW, Category.BUG);
                    run(() -> tickets().add(who, ticket, ExampleTickets.description(ticket)));
                    return ticket;
                })
                .toList();
    }

    private Actor.Member member(String email) {
        var id = new PersonId(ids.next());
        var membership = new Membership(KERN, Set.of());
        run(() -> people().add(
                        ANA,
                        Person.member(id, new EmailAddress(email), Profile.named("Lee"), membership, ANA, MONDAY)));
        return new Actor.Member(id, KERN, Set.of());
    }

    private PersonId anotherManager() {
        var lee = member("lee@kern.example").person();
        run(() -> {
            var person = people().find(ANA, lee).orElseThrow();
            person.join(new Membership(KERN, Set.of(Permission.MANAGE)), ANA, MONDAY);
            people().update(ANA, person);
        });
        return lee;
    }

    private Ticket maras() {
        var ticket = ExampleTickets.printerOnFire();
        run(() -> tickets().add(MARA, ticket, ExampleTickets.description(ticket)));
        return ticket;
    }

    private void reply(Ticket locked) {
        var at = clock.instant();
        var message =
                locked.reply(ExampleTickets.messageId(), "Any news?", Attachments.none(), Optional.empty(), MARA, at);
        tickets().append(MARA, message);
        tickets().update(MARA, locked);
    }

    private static AddParticipant.Command adding(PersonId colleague) {
        return new AddParticipant.Command(colleague);
    }

    private static OpenTicket.Command help(Optional<PersonId> requester) {
        return new OpenTicket.Command(
                "Help",
                "It does not work.",
                Priority.MEDIUM,
                Category.GENERAL,
                Optional.empty(),
                requester,
                Optional.empty(),
                List.of());
    }
}
