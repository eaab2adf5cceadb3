package studio.portal.persistence.file;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of previews. */
public final class RenderingInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant(
                    "files with a preview are used",
                    "rendering",
                    "select cast(u.id as varchar) from rendering r join upload u on u.id = r.upload_id where not u.used"),
            new Invariant(
                    "only previews that are done have pictures or text",
                    "rendering",
                    "select cast(r.upload_id as varchar) from rendering r where r.state <> 'done'"
                            + " and (exists (select 1 from rendition d where d.upload_id = r.upload_id)"
                            + " or exists (select 1 from extracted_text t where t.upload_id = r.upload_id))"),
            new Invariant(
                    "pages are drawn from the first without holes, no more than there are",
                    "rendition",
                    "select cast(r.upload_id as varchar) from rendering r join rendition d on d.upload_id = r.upload_id"
                            + " where d.kind = 'page' group by r.upload_id, r.page_count"
                            + " having max(d.page) <> count(*) or max(d.page) > r.page_count"),
            new Invariant(
                    "every preview that is asked for has its job",
                    "rendering",
                    "select cast(r.upload_id as varchar) from rendering r where r.state = 'pending'"
                            + " and not exists (select 1 from scheduled_rendering s"
                            + " where s.task_instance = cast(r.upload_id as varchar))"));

    private RenderingInvariants() {}
}
