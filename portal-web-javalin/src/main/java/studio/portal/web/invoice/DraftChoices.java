package studio.portal.web.invoice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.PageRequest;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.ClientDetail;
import studio.portal.application.account.ClientName;
import studio.portal.application.project.ProjectFilter;
import studio.portal.application.project.ProjectQueries;
import studio.portal.application.project.ProjectRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.web.Form;
import studio.portal.web.Parsing;

/**
 * For whom a draft can be and of which project.
 *
 * @param client chosen already
 * @param clients to choose from; none once one is chosen
 * @param projects of the client
 */
public record DraftChoices(Optional<ClientName> client, List<ClientName> clients, List<ProjectRow> projects) {
    /** More nobody looks through. */
    private static final PageRequest FIRST = new PageRequest(Optional.empty(), Optional.empty(), 100);

    /** @param of whose draft it is already */
    static DraftChoices find(
            AccountQueries accounts, ProjectQueries projects, Actor actor, Optional<ClientName> of, Form typed) {
        var client = of.or(() -> Parsing.uuid(typed.value("clientId"))
                .map(ClientId::new)
                .flatMap(id -> accounts.client(actor, id))
                .map(ClientDetail::client));
        return new DraftChoices(
                client,
                client.isPresent() ? List.of() : clients(accounts, actor),
                client.map(chosen -> projects(projects, actor, chosen.id())).orElse(List.of()));
    }

    private static List<ClientName> clients(AccountQueries accounts, Actor actor) {
        return accounts.clients(actor, Optional.empty(), FIRST).items().stream()
                .map(row -> row.client())
                .toList();
    }

    private static List<ProjectRow> projects(ProjectQueries projects, Actor actor, ClientId client) {
        var ofClient = new ProjectFilter(
                Set.of(), Optional.of(client), false, Optional.empty(), Optional.empty(), ProjectFilter.Sort.UPDATED);
        return projects.list(actor, ofClient, FIRST).items();
    }
}
