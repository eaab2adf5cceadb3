package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.Actor;

/** What became of the money between a client and the studio, through the eyes of an actor. */
public interface StatementQueries {
    /** Empty for who may not see the money of the client, exactly as if there were no such client. */
    default Optional<Statement> find(Actor actor, StatementFilter filter) {
        return find(actor, filter, Statement.MOST_LINES);
    }

    /** @param most of the lines; where there are more, there are none of them */
    Optional<Statement> find(Actor actor, StatementFilter filter, int most);

    /**
     * What clients have not paid yet by how long it is due, the largest sum of a currency first; nothing for members.
     *
     * @param today the studio's day
     */
    List<Ageing> receivables(Actor actor, LocalDate today);
}
