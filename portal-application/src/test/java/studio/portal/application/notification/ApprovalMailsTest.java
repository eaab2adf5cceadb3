package studio.portal.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.portal.application.document.ApprovalDesk;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.document.ApprovalMode;

/** Who hears of what about approvals, and what a mail tells them. */
final class ApprovalMailsTest extends ApprovalDesk {
    private static final Map<PersonId, String> NAMES = Map.of(
            MARA.person(), "mara",
            PAUL.person(), "paul",
            BEA.person(), "bea",
            ANA.person(), "ana",
            JONAS.person(), "jonas");

    private final NotificationRules rules = new NotificationRules(
            new TicketRules(tickets(), new StudioSide(clients(), actor -> people().activeStaff())),
            new ProjectRules(projects(), people(), new StudioSide(clients(), actor -> people().activeStaff())),
            new DocumentRules(
                    documents(), approvals(), people(), new StudioSide(clients(), actor -> people().activeStaff())),
            new RequestRules(
                    requests(), projects(), people(), new StudioSide(clients(), actor -> people().activeStaff())),
            new ThreadRules(projects(), people(), new StudioSide(clients(), actor -> people().activeStaff())),
            new InvoiceRules(sendings(), addressees, linksToPay, (actor, id) -> Optional.empty()),
            new PaymentRules(people(), new StudioSide(clients(), actor -> people().activeStaff())),
            new OfferRules(
                    (actor, id) -> Optional.empty(),
                    projects(),
                    people(),
                    new StudioSide(clients(), actor -> people().activeStaff())));
    private final DocumentMatters matters = new DocumentMatters(documents(), approvals(), comments(), people());

    @Test
    void all_who_are_asked_hear_of_it() {
        ask(contract(), ApprovalMode.ALL, MARA, PAUL_WHO_APPROVES);

        assertThat(heard(EventType.APPROVAL_REQUESTED))
                .containsExactlyInAnyOrder("mara APPROVAL_REQUESTED", "paul APPROVAL_REQUESTED");
    }

    @Test
    void in_order_each_hears_when_their_turn_has_come_and_not_before() {
        var id = contract();
        ask(id, ApprovalMode.IN_ORDER, MARA, PAUL_WHO_APPROVES);
        var asked = log.last(EventType.APPROVAL_REQUESTED);
        assertThat(heard(EventType.APPROVAL_REQUESTED)).containsExactly("mara APPROVAL_REQUESTED");
        assertThat(matters.asked(PAUL_WHO_APPROVES, asked)).isEmpty();

        approve(MARA, id, FIRST);

        assertThat(heard(EventType.APPROVAL_TURN_CAME)).containsExactly("paul APPROVAL_REQUESTED");
        assertThat(heard(EventType.VERSION_APPROVED)).containsExactly("ana VERSION_APPROVED");
        assertThat(matters.asked(PAUL_WHO_APPROVES, log.last(EventType.APPROVAL_TURN_CAME)))
                .isPresent();
        assertThat(matters.asked(MARA, asked)).isEmpty();
    }

    @Test
    void the_end_is_told_once_to_whoever_asked_and_to_all_who_approved() {
        var id = contract();
        ask(id, ApprovalMode.ALL, MARA, PAUL_WHO_APPROVES);
        approve(MARA, id, FIRST);
        approve(PAUL_WHO_APPROVES, id, FIRST);

        assertThat(heard(EventType.VERSION_APPROVED)).isEmpty();
        assertThat(heard(EventType.APPROVAL_COMPLETED))
                .containsExactlyInAnyOrder(
                        "ana APPROVAL_COMPLETED", "mara APPROVAL_COMPLETED", "paul APPROVAL_COMPLETED");
        var told = matters.decided(MARA, log.last(EventType.APPROVAL_COMPLETED)).orElseThrow();
        var chain = evidence().find(ANA, id).orElseThrow();
        assertThat(told.names())
                .containsEntry("entries", "4")
                .containsEntry("head", chain.head().value())
                .containsEntry("version", "1");
    }

    @Test
    void a_mail_names_the_entry_that_tells_of_its_decision_whenever_it_is_written() {
        var id = contract();
        ask(id, ApprovalMode.IN_ORDER, MARA, PAUL_WHO_APPROVES);
        approve(MARA, id, FIRST);
        var hers = log.last(EventType.VERSION_APPROVED);
        var head = evidence().find(ANA, id).orElseThrow().head();
        approve(PAUL_WHO_APPROVES, id, FIRST);

        assertThat(matters.decided(ANA, hers).orElseThrow().names())
                .containsEntry("entries", "2")
                .containsEntry("head", head.value());
    }

    @Test
    void a_rejection_is_told_to_whoever_asked_those_who_approved_and_those_who_need_not_any_more() {
        var id = contract();
        ask(id, ApprovalMode.ALL, MARA, PAUL_WHO_APPROVES);
        approve(MARA, id, FIRST);
        reject(PAUL_WHO_APPROVES, id, FIRST);

        assertThat(heard(EventType.VERSION_REJECTED))
                .containsExactlyInAnyOrder("ana VERSION_REJECTED", "mara VERSION_REJECTED", "paul VERSION_REJECTED");
        var told = matters.decided(MARA, log.last(EventType.VERSION_REJECTED)).orElseThrow();
        assertThat(told.said().orElseThrow().body()).isEqualTo("Not like this");
        assertThat(told.said().orElseThrow().by()).contains("Paul Kern");
    }

    @Test
    void who_comes_later_in_order_never_hears_of_a_round_that_ended_before() {
        var id = contract();
        ask(id, ApprovalMode.IN_ORDER, MARA, PAUL_WHO_APPROVES);
        reject(MARA, id, FIRST);

        assertThat(heard(EventType.VERSION_REJECTED))
                .containsExactlyInAnyOrder("ana VERSION_REJECTED", "mara VERSION_REJECTED");
    }

    @Test
    void a_void_question_is_told_to_all_who_were_asked_but_its_cause() {
        var id = contract();
        ask(id, ApprovalMode.ALL, MARA, PAUL_WHO_APPROVES);
        addVersion.handle(JONAS, id, version(uploadedBy(JONAS), false));

        assertThat(heard(EventType.APPROVAL_VOIDED))
                .containsExactlyInAnyOrder("ana APPROVAL_VOIDED", "mara APPROVAL_VOIDED", "paul APPROVAL_VOIDED");
        assertThat(matters.voided(MARA, log.last(EventType.APPROVAL_VOIDED))
                        .orElseThrow()
                        .variant())
                .contains("new_version");
    }

    @Test
    void what_was_taken_back_is_not_told_to_who_may_not_see_it_any_more() {
        var id = contract();
        ask(id, ApprovalMode.ALL, MARA);
        withdrawApproval.handle(ANA, id, FIRST);

        assertThat(matters.voided(MARA, log.last(EventType.APPROVAL_VOIDED))).isEmpty();
        assertThat(matters.asked(MARA, log.last(EventType.APPROVAL_REQUESTED))).isEmpty();
        assertThat(matters.asked(BEA, log.last(EventType.APPROVAL_REQUESTED))).isEmpty();
    }

    @Test
    void whoever_may_not_approve_any_more_is_asked_no_more() {
        var id = addDocument.handle(ANA, contract(Optional.of(KERN), Optional.empty(), uploadedBy(ANA), true));
        ask(id, ApprovalMode.ALL, MARA);
        var asked = log.last(EventType.APPROVAL_REQUESTED);
        var without = new Actor.Member(MARA.person(), KERN, Set.of());

        assertThat(matters.asked(without, asked)).isEmpty();
        assertThat(matters.asked(MARA, asked)).isPresent();
    }

    @Test
    void a_reminder_says_how_urgent_it_is_and_is_not_sent_to_who_has_decided_meanwhile() {
        var id = contract();
        var due = LocalDate.of(2026, 3, 12);
        askForApproval.handle(ANA, id, FIRST, asking(ApprovalMode.ALL, Optional.of(due), MARA));
        clock.advance(Duration.ofDays(9));
        remindOfApprovals.handle(JOB);

        assertThat(heard(EventType.APPROVAL_REMINDED)).containsExactly("mara APPROVAL_REMINDED");
        var reminded = log.last(EventType.APPROVAL_REMINDED);
        var told = matters.reminded(MARA, reminded).orElseThrow();
        assertThat(told.variant()).contains("tomorrow");
        assertThat(told.days()).containsEntry("date", due);
        approve(MARA, id, FIRST);
        assertThat(matters.reminded(MARA, reminded)).isEmpty();
    }

    private Set<String> heard(EventType type) {
        return rules.hearings(JOB, log.last(type)).stream()
                .map(hearing -> hearing.person().map(NAMES::get).orElse("somebody") + " " + hearing.kind())
                .collect(Collectors.toSet());
    }
}
