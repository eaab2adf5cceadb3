package studio.portal.persistence.document;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of documents and their versions. */
public final class DocumentInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant("versions of documents count up from 1 without a gap", "document", """
                    select cast(d.id as varchar) from document d
                    left join (select document_id, count(*) as versions, max(n) as latest
                        from document_version group by document_id) v on v.document_id = d.id
                    where v.versions is null or v.versions <> v.latest"""),
            new Invariant("documents of which a version is shared, and no others, are marked so", "document", """
                    select cast(d.id as varchar) from document d where d.shared <> (exists
                        (select 1 from document_version v where v.document_id = d.id and v.shared_at is not null))"""),
            new Invariant("what members add is shared with their client", "document_version", """
                    select cast(v.document_id as varchar) || ' ' || cast(v.n as varchar) from document_version v
                    join person p on p.id = v.added_by_person where p.role = 'MEMBER' and v.shared_at is null"""),
            new Invariant("members add versions to what their own client added", "document_version", """
                    select cast(v.document_id as varchar) || ' ' || cast(v.n as varchar) from document_version v
                    join document d on d.id = v.document_id
                    join person p on p.id = v.added_by_person where p.role = 'MEMBER' and not d.clients"""),
            new Invariant("documents of the client were added by its members", "document", """
                    select cast(d.id as varchar) from document d
                    join person p on p.id = d.added_by_person where d.clients <> (p.role = 'MEMBER')"""),
            new Invariant("the files of versions are in use", "document_version", """
                    select cast(v.document_id as varchar) || ' ' || cast(v.n as varchar) from document_version v
                    join upload u on u.id = v.upload_id where not u.used"""),
            new Invariant("what somebody has decided on is not withdrawn", "document_version", """
                    select cast(v.document_id as varchar) || ' ' || cast(v.n as varchar) from document_version v
                    join document d on d.id = v.document_id
                    where v.decided_at is not null and (v.withdrawn_at is not null or d.withdrawn)"""),
            new Invariant("what is withdrawn says why", "document", """
                    select cast(id as varchar) from document
                    where withdrawn and coalesce(withdrawn_reason, '') = ''
                    union all
                    select cast(document_id as varchar) || ' ' || cast(n as varchar) from document_version
                    where withdrawn_at is not null and coalesce(withdrawn_reason, '') = ''"""),
            new Invariant("documents are of projects of their client", "document", """
                    select cast(d.id as varchar) from document d
                    join project p on p.id = d.project_id where p.client_id <> d.client_id"""),
            new Invariant("nothing happens to a document before it was added", "document", """
                    select cast(id as varchar) from document where updated_at < added_at or withdrawn_at < added_at
                    union all
                    select cast(v.document_id as varchar) from document_version v
                    join document d on d.id = v.document_id
                    where v.added_at < d.added_at or v.shared_at < v.added_at or v.withdrawn_at < v.added_at"""),
            new Invariant("documents can be found by their versions", "document_version", """
                    select cast(w.document_id as varchar) || ' ' || cast(w.n as varchar) from document_word w
                    where w.n > 0 and not exists
                        (select 1 from document_version v where v.document_id = w.document_id and v.n = w.n)"""));

    private DocumentInvariants() {}
}
