package studio.portal.domain.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.UploadId;

/**
 * One item of a request with its answer.
 *
 * @param number its place, counted from 1; it never changes once the request is sent
 * @param answer what the client sent, or, while the item waits on them, what they have so far and the studio is not shown
 * @param saved whether the client has saved the answer since the item was asked, or since the studio returned it
 * @param answeredBy who sent the answer; empty while none was sent
 * @param returnedBecause why the studio wants another answer, or wanted one before; in one paragraph or more
 * @param returned every answer that the studio returned, the earliest first
 */
public record RequestItem(
        int number,
        RequestedItem asked,
        ItemStatus status,
        ItemAnswer answer,
        boolean saved,
        Optional<PersonId> answeredBy,
        Optional<Instant> answeredAt,
        Optional<String> returnedBecause,
        List<ReturnedAnswer> returned) {
    public static final int REASON_LENGTH = 4000;

    public RequestItem {
        returned = List.copyOf(returned);
    }

    static RequestItem asking(int number, RequestedItem asked) {
        return new RequestItem(
                number,
                asked,
                ItemStatus.OPEN,
                ItemAnswer.NONE,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Every file that it keeps: those of its answer, and those that came with what was returned. */
    public Set<UploadId> uploads() {
        var kept = returned.stream().flatMap(past -> past.answer().uploads().stream());
        return Stream.concat(answer.uploads().stream(), kept).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the client has something to send; what came back is not sent again before somebody has saved it anew. */
    public boolean canBeSent() {
        return status.waitsOnClient() && saved && !answer.isEmpty();
    }

    /** Stands for what is shown of it before somebody answers, or decides on the answer. */
    public Fingerprint shown() {
        return Fingerprint.of(answer, answeredAt);
    }

    /** @throws RuleViolation {@code answer-changed} where it waits on the client and is no longer what was shown */
    void mustBeAsShown(Fingerprint then) {
        if (status.waitsOnClient() && !shown().equals(then)) {
            throw new RuleViolation("answer-changed", "Somebody else has saved another answer meanwhile");
        }
    }

    /**
     * For whoever decides on an answer they were shown a while ago: nobody decides on what they have not read.
     *
     * @throws RuleViolation {@code other-answer} where it waits on the studio and is no longer what was shown
     */
    public void mustBeAnsweredAsShown(Fingerprint then) {
        if (status == ItemStatus.ANSWERED && !shown().equals(then)) {
            throw new RuleViolation("other-answer", "The client has sent another answer meanwhile");
        }
    }

    /** @throws RuleViolation {@code item-answered} unless it waits on the client, or what is wrong with the answer */
    RequestItem saved(ItemAnswer so) {
        if (!status.waitsOnClient()) {
            throw new RuleViolation("item-answered", "This item is answered already");
        }
        so.mustFit(asked);
        return new RequestItem(number, asked, status, so, true, answeredBy, answeredAt, returnedBecause, returned);
    }

    RequestItem sent(PersonId by, Instant at) {
        return new RequestItem(
                number,
                asked,
                ItemStatus.ANSWERED,
                answer,
                false,
                Optional.of(by),
                Optional.of(at),
                returnedBecause,
                returned);
    }

    /** @throws RuleViolation {@code item-not-answered} */
    RequestItem accepted() {
        mustBeAnswered();
        return new RequestItem(
                number, asked, ItemStatus.ACCEPTED, answer, false, answeredBy, answeredAt, returnedBecause, returned);
    }

    /**
     * The answer stays to begin another one with, and as it was sent.
     *
     * @throws RuleViolation {@code item-not-answered} or {@code return-reason}
     */
    RequestItem returned(String because, Optional<PersonId> by, Instant at) {
        mustBeAnswered();
        var reason = because.replace("\r\n", "\n").strip();
        if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
            throw new RuleViolation("return-reason", "A reason has 1 to " + REASON_LENGTH + " characters");
        }
        var past = new ReturnedAnswer(answer, answeredBy, answeredAt.orElseThrow(), reason, by, at);
        return new RequestItem(
                number,
                asked,
                ItemStatus.RETURNED,
                answer,
                false,
                answeredBy,
                answeredAt,
                Optional.of(reason),
                Stream.concat(returned.stream(), Stream.of(past)).toList());
    }

    private void mustBeAnswered() {
        if (status != ItemStatus.ANSWERED) {
            throw new RuleViolation("item-not-answered", "Only what was answered is accepted or returned");
        }
    }
}
