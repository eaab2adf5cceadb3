package studio.portal.web.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.project.RequestDetail;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.RequestPolicy;
import studio.portal.domain.project.RequestStatus;
import studio.portal.web.Form;

/**
 * What the page of a request shows.
 *
 * @param members of the client, who can be asked for an item
 * @param refused the form that was refused, and which one it was: {@code words}, {@code item} or {@code item-3}
 */
public record RequestView(RequestDetail request, List<PersonName> members, Form refused, String which) {
    static RequestView of(RequestDetail request, List<PersonName> members) {
        return new RequestView(request, members, Form.empty(), "");
    }

    RequestView refused(String name, Form form) {
        return new RequestView(request, members, form, name);
    }

    public String base() {
        return "/requests/" + request.id();
    }

    /** Where its project is shown; staff see one before it has a number. */
    public Optional<String> project() {
        return request.number().map(number -> "/projects/" + number.value());
    }

    public boolean isDraft() {
        return request.status() == RequestStatus.DRAFT;
    }

    /** Whether the studio may still change and send it. */
    public boolean isAtWork() {
        return isDraft() && !request.projectStatus().isClosed();
    }

    /** Whether there is anything to do in it. */
    public boolean isOpen() {
        return request.status() == RequestStatus.SENT
                && !request.projectStatus().isClosed();
    }

    public boolean mayAnswer(Actor actor, RequestDetail.Item item) {
        return RequestPolicy.mayAnswer(actor, request)
                && isOpen()
                && item.status().waitsOnClient();
    }

    public Form form(String name, Map<String, String> asItIs) {
        return which.equals(name) ? refused : Form.of(asItIs);
    }

    public Form words() {
        return form("words", Map.of("title", request.title(), "intro", request.intro()));
    }

    /** Of one more item. */
    public Form added() {
        return form("item", Map.of());
    }

    public Form changes(RequestDetail.Item item) {
        var values = new LinkedHashMap<String, String>();
        values.put("kind", item.kind().word());
        values.put("item", item.title());
        values.put("help", item.help());
        values.put("example", item.example());
        values.put("choices", String.join("\n", item.choices()));
        values.put("ownerId", item.owner().map(owner -> owner.id().toString()).orElse(""));
        values.put("dueOn", item.dueOn().toString());
        return form("item-" + item.number(), values);
    }

    public Form answer(RequestDetail.Item item) {
        return form("item-" + item.number(), Map.of("answer", item.answer()));
    }

    /** Whether somebody else has saved another answer since the form that was refused was shown. */
    public boolean isOvertaken(RequestDetail.Item item) {
        var form = answer(item);
        var seen = form.value("seen");
        return form.isRefused() && !seen.isEmpty() && !seen.equals(item.shown().value());
    }

    /** Whether a file stays with the answer unless somebody says otherwise; one the form did not know of does. */
    public boolean isKept(RequestDetail.Item item, AttachmentView file) {
        var form = answer(item);
        var id = file.id().toString();
        return !form.isRefused() || form.has("attachmentIds", id) || !form.has("had", id);
    }

    /** Files that came with the form that was refused and are not part of the answer yet. */
    public List<String> arrived(RequestDetail.Item item) {
        var form = answer(item);
        var there = item.files().stream().map(file -> file.id().toString()).toList();
        return form.values("attachmentIds").stream()
                .filter(id -> !there.contains(id) && !form.has("had", id))
                .toList();
    }

    public Form decision(RequestDetail.Item item) {
        return form("item-" + item.number(), Map.of());
    }

    /** What was refused of a button alone. */
    public Form act() {
        return which.equals("act") ? refused : Form.empty();
    }

    /** Differs whenever anything that is shown does. */
    public String state() {
        return Integer.toHexString(request.hashCode());
    }
}
