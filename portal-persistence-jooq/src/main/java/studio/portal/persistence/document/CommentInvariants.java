package studio.portal.persistence.document;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of comments on versions. */
public final class CommentInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant("internal comments are the studio's", "document_comment", """
                    select cast(c.id as varchar) from document_comment c
                    join person p on p.id = c.author_person where c.internal and p.role = 'MEMBER'"""),
            new Invariant(
                    "comments are said to the client only of what was shared or is theirs", "document_comment", """
                    select cast(c.id as varchar) from document_comment c
                    join document_version v on v.document_id = c.document_id and v.n = c.n
                    join person p on p.id = c.author_person
                    where not c.internal and p.role <> 'MEMBER' and v.shared_at is null"""),
            new Invariant("comments were resolved after they were written", "document_comment", """
                    select cast(id as varchar) from document_comment where resolved_at < at"""));

    private CommentInvariants() {}
}
