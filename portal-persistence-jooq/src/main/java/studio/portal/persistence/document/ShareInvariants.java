package studio.portal.persistence.document;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of links. */
public final class ShareInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant(
                    "links were opened as often as is recorded",
                    "share_link",
                    "select cast(l.id as varchar) from share_link l where l.uses <>"
                            + " (select count(*) from share_access a where a.link_id = l.id and a.what = 'opened')"),
            new Invariant(
                    "links end after they began",
                    "share_link",
                    "select cast(id as varchar) from share_link"
                            + " where expires_at <= created_at or revoked_at < created_at"),
            new Invariant("links are made by the studio", "share_link", """
                    select cast(l.id as varchar) from share_link l join person p on p.id = l.created_by
                    where p.role = 'MEMBER'"""));

    private ShareInvariants() {}
}
