package studio.portal.persistence;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.PersonId;
import studio.portal.persistence.Shapes.Value;

/**
 * Whose eyes a select of {@link Shapes} looks through: an actor who stands for all of a kind, and the values that make
 * them one of them.
 *
 * @param kind two actors of one kind differ, for {@link Visibility}, in nothing but the values
 */
public record Eyes(String kind, Actor actor, List<Value<?>> values) {
    private static final UUID SOME_PERSON = UUID.fromString("6d1f0c52-9a3e-4b77-8f60-2b1d8e5a90c1");
    private static final UUID SOME_CLIENT = UUID.fromString("b84e2f19-57c0-4d3a-9e21-c7f3a6d40b52");

    /** What a member may, as far as it decides what they see. */
    private static final List<Permission> SEEING = List.of(Permission.APPROVE, Permission.BILLING);

    /** All actors who are no member see alike for their kind. */
    public static Eyes of(Actor actor) {
        if (actor instanceof Actor.Preview preview) {
            return of(preview.member());
        }
        if (actor instanceof Actor.Member member) {
            var seeing = SEEING.stream().filter(member::may).toList();
            return new Eyes(
                    "member " + seeing,
                    new Actor.Member(new PersonId(SOME_PERSON), new ClientId(SOME_CLIENT), Set.copyOf(seeing)),
                    List.of(
                            new Value<>(SOME_PERSON, member.person().value()),
                            new Value<>(SOME_CLIENT, member.client().value())));
        }
        return new Eyes(actor.getClass().getSimpleName(), actor, List.of());
    }

    public List<Value<?>> and(Value<?> one) {
        return Stream.concat(values.stream(), Stream.of(one)).toList();
    }
}
