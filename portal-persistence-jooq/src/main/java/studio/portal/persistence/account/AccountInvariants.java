package studio.portal.persistence.account;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of clients, people and their ways in. */
public final class AccountInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant("an admin is active", "person", """
                    select 'nobody' from (select count(*) as people from person) everybody
                    where everybody.people > 0
                        and not exists (select 1 from person where role = 'ADMIN' and status = 'ACTIVE')"""),
            new Invariant("people of the studio are members of no client", "membership", """
                    select cast(m.person_id as varchar) from membership m
                    join person p on p.id = m.person_id where p.role <> 'MEMBER'"""),
            new Invariant("contacts are people of the studio", "client", """
                    select cast(c.id as varchar) from client c
                    join person p on p.id = c.contact_id where p.role = 'MEMBER'"""),
            new Invariant("disabled people are signed in nowhere", "session", """
                    select cast(s.id as varchar) from session s
                    join person p on p.id = s.person_id where p.status = 'DISABLED'"""),
            new Invariant("disabled people have no API tokens", "api_token", """
                    select cast(t.id as varchar) from api_token t
                    join person p on p.id = t.person_id where p.status = 'DISABLED'"""),
            new Invariant("API tokens of members act for a client, those of the studio for none", "api_token", """
                    select cast(t.id as varchar) from api_token t
                    join person p on p.id = t.person_id where (p.role = 'MEMBER') <> (t.client_id is not null)"""),
            new Invariant("invitations are accepted or withdrawn, not both", "invitation", """
                    select cast(id as varchar) from invitation
                    where accepted_at is not null and revoked_at is not null"""),
            new Invariant(
                    "sign-in codes have as many tries left as they began with, or fewer",
                    "sign_in_attempt",
                    "select cast(id as varchar) from sign_in_attempt where tries_left not between 0 and 5"),
            new Invariant("versions of clients and people count up from 0", "person", """
                    select cast(id as varchar) from person where version < 0
                    union all select cast(id as varchar) from client where version < 0"""),
            new Invariant(
                    "everybody can be found by name or address",
                    "person",
                    "select cast(id as varchar) from person where name_words = ''"));

    private AccountInvariants() {}
}
