package studio.portal.web.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.portal.application.account.PersonName;
import studio.portal.application.document.ApprovalView;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.document.ApprovalStatus;
import studio.portal.domain.document.ApprovalStep;
import studio.portal.domain.document.Decision;
import studio.portal.web.Words;

/** What pages say of approvals. */
public final class ApprovalWords {
    /** @param text who did what */
    public record Line(String text, Instant at, Optional<String> words, Optional<String> signature) {}

    private ApprovalWords() {}

    /** As in "Jonas Lind asks you and Paul Kern, by Fri 27 Nov." */
    public static String asks(Words words, ApprovalView round, Actor reader) {
        var others = round.othersThan(reader.personId()).stream()
                .map(PersonName::name)
                .collect(Collectors.joining(", "));
        var due = round.state().dueOn().map(words::date);
        var key = "approval.asks" + (others.isEmpty() ? "" : ".others") + (due.isEmpty() ? "" : ".due");
        return words.text(key, round.requester().name(), others, due.orElse(""));
    }

    /** For those who are not asked themselves. */
    public static String asked(Words words, ApprovalView round) {
        var due = round.state().dueOn().map(words::date);
        var mode = words.text("approval.mode." + round.state().mode().word());
        return words.text(
                "approval.asked" + (due.isEmpty() ? "" : ".due"),
                round.requester().name(),
                mode,
                due.orElse(""));
    }

    public static String tone(ApprovalStatus status) {
        return switch (status) {
            case PENDING -> "tone-orange";
            case APPROVED -> "tone-green";
            case REJECTED -> "tone-red";
            case VOIDED -> "tone-grey";
        };
    }

    public static String tone(ApprovalStep step) {
        return step.decision()
                .map(said -> said.isApproval() ? "tone-green" : "tone-red")
                .orElse("tone-grey");
    }

    /** The key of where somebody stands. */
    public static String step(ApprovalView round, ApprovalStep step) {
        if (step.decision().isPresent()) {
            return "approval.step." + step.decision().get().verdict().word();
        }
        if (round.status() != ApprovalStatus.PENDING) {
            return "approval.step.none";
        }
        return step.isAsked() ? "approval.step.asked" : "approval.step.later";
    }

    /** Every decision and how each asking ended without one, the latest first. */
    public static List<Line> lines(Words words, List<ApprovalView> rounds, Actor reader) {
        var lines = new ArrayList<Line>();
        for (var round : rounds) {
            var version = round.version().value();
            lines.add(new Line(
                    words.text(
                            said("asked", round.requester().id(), reader),
                            round.requester().name(),
                            version),
                    round.state().askedAt(),
                    Optional.empty(),
                    Optional.empty()));
            for (var step : round.steps()) {
                step.decision().ifPresent(decision -> lines.add(line(words, round, step, decision, reader)));
            }
            round.voided()
                    .ifPresent(reason -> lines.add(new Line(
                            words.text("approval.line.voided." + reason.word(), version),
                            round.state().endedAt().orElseThrow(),
                            Optional.empty(),
                            Optional.empty())));
        }
        lines.sort(Comparator.comparing(Line::at).reversed());
        return lines;
    }

    private static Line line(Words words, ApprovalView round, ApprovalStep step, Decision decision, Actor reader) {
        var key = said(decision.verdict().word(), step.person(), reader);
        var text = words.text(
                key, round.person(step.person()).name(), round.version().value());
        return new Line(text, decision.at(), decision.words(), decision.signature());
    }

    private static String said(String what, PersonId by, Actor reader) {
        var own = reader.personId().filter(by::equals).isPresent();
        return "approval.line." + what + (own ? ".you" : "");
    }
}
