package studio.portal.application.account;

import java.util.List;
import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.AccountViews.ClientDetail;
import studio.portal.application.account.AccountViews.ClientRow;
import studio.portal.application.account.AccountViews.InvitationRow;
import studio.portal.application.account.AccountViews.MemberRow;
import studio.portal.application.account.AccountViews.PersonDetail;
import studio.portal.application.account.AccountViews.PersonRow;
import studio.portal.application.account.AccountViews.SessionRow;
import studio.portal.application.account.AccountViews.TokenRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.PersonId;

/** Reads clients and people for lists and pages. Members see their own client and colleagues, staff everything. */
public interface AccountQueries {
    /**
     * By name; staff only.
     *
     * @param words beginnings of words of the name; empty for all
     */
    Page<ClientRow> clients(Actor actor, Optional<String> words, PageRequest request);

    Optional<ClientDetail> client(Actor actor, ClientId id);

    /** By name, disabled ones last; empty where the actor may not see the client. */
    List<MemberRow> members(Actor actor, ClientId client);

    /** One of {@link #members}. */
    Optional<MemberRow> member(Actor actor, ClientId client, PersonId id);

    /**
     * Everybody, by name; staff only.
     *
     * @param words beginnings of words of name or address; empty for all
     */
    Page<PersonRow> people(Actor actor, Optional<String> words, PageRequest request);

    Optional<PersonDetail> person(Actor actor, PersonId id);

    /** Active people of the studio, by name: who can handle a ticket or be a contact. Staff only. */
    List<PersonName> staff(Actor actor);

    /** The person of the studio whom the actor's client was given; empty for staff. */
    Optional<PersonName> contact(Actor actor);

    /** One that the actor may manage, whatever became of it. */
    Optional<InvitationRow> invitation(Actor actor, InvitationId id);

    /** Neither accepted, revoked nor expired; of one client, or for staff with an empty client those to the studio. */
    List<InvitationRow> openInvitations(Actor actor, Optional<ClientId> client);

    /** The actor's own. */
    List<SessionRow> sessions(Actor actor);

    /** The actor's own. */
    List<TokenRow> tokens(Actor actor);
}
