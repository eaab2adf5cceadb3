package studio.portal.application.invoice;

import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;

/** A statement is taken along as a PDF, made on the spot: it says how things stand now, and is kept nowhere. */
public final class DrawStatement {
    private final StatementQueries statements;
    private final SettingsQueries settings;
    private final StatementPapers papers;

    public DrawStatement(StatementQueries statements, SettingsQueries settings, StatementPapers papers) {
        this.statements = statements;
        this.settings = settings;
        this.papers = papers;
    }

    /**
     * @throws NotFound if the actor does not see the money of such a client
     * @throws RuleViolation {@code statement-long}: a paper that leaves lines out would not close
     */
    public byte[] handle(Actor actor, StatementFilter filter, Language language) {
        var statement = statements.find(actor, filter, Statement.MOST_PRINTED).orElseThrow(NotFound::new);
        if (!statement.complete()) {
            throw new RuleViolation("statement-long", "The period has more lines than a statement shows");
        }
        return papers.pdf(statement, settings.current(actor), language);
    }
}
