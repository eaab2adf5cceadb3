package studio.portal.domain.document;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.portal.domain.Cast;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.ContentHash;

/** Askings for approval of one document of Kern &amp; Sons. */
public final class ExampleApprovals {
    public static final DocumentId CONTRACT = new DocumentId(Cast.id(0xd0));
    public static final ShownVersion SECOND = new ShownVersion(new VersionNumber(2), hash('a'));

    /** Paul, once he may approve as well. */
    public static final Actor.Member PAUL_WHO_APPROVES =
            new Actor.Member(Cast.PAUL.person(), KERN, Set.of(Permission.APPROVE));

    private ExampleApprovals() {}

    public static ContentHash hash(char digit) {
        return new ContentHash(String.valueOf(digit).repeat(64));
    }

    public static ApprovalAsking asking(ApprovalMode mode, Actor.Member... approvers) {
        return new ApprovalAsking(mode, false, Optional.empty(), people(approvers));
    }

    public static ApprovalAsking dueOn(LocalDate day, ApprovalMode mode, Actor.Member... approvers) {
        return new ApprovalAsking(mode, false, Optional.of(day), people(approvers));
    }

    public static ApprovalAsking signed(Actor.Member... approvers) {
        return new ApprovalAsking(ApprovalMode.ALL, true, Optional.empty(), people(approvers));
    }

    private static List<PersonId> people(Actor.Member... approvers) {
        return Stream.of(approvers).map(Actor.Member::person).toList();
    }

    /** Ana asks for approval of the second version of the contract. */
    public static ApprovalRound asked(ApprovalAsking asking) {
        return ApprovalRound.ask(new ApprovalRoundId(Cast.id(0xe0)), CONTRACT, KERN, SECOND, asking, ANA, MONDAY);
    }

    /** As {@link #asked}, found again later. */
    public static ApprovalRound found(ApprovalAsking asking) {
        return ApprovalRound.stored(asked(asking).state());
    }
}
