package studio.portal.web.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.account.PersonName;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.project.DecideOnItem;
import studio.portal.application.project.RequestCommand;
import studio.portal.application.project.RequestDetail;
import studio.portal.application.project.SaveAnswer;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ItemKind;
import studio.portal.web.FormInput;
import studio.portal.web.Input;
import studio.portal.web.Parsing;

/** Puts commands about requests together from what was sent. */
final class RequestInput {
    private RequestInput() {}

    /** A request as a whole, as JSON has it. */
    static RequestCommand whole(Input input) {
        return new RequestCommand(input.text("title"), input.text("intro"), input.objects("items", RequestInput::item));
    }

    /** What is not sent stays as it is. */
    static RequestCommand patched(Input input, RequestDetail now) {
        return new RequestCommand(
                input.has("title") ? input.text("title") : now.title(),
                input.has("intro") ? input.text("intro") : now.intro(),
                input.has("items") ? input.objects("items", RequestInput::item) : items(now));
    }

    /** A new request of a form, with its first item. */
    static RequestCommand first(FormInput input) {
        return new RequestCommand(input.text("title"), input.text("intro"), List.of(formItem(input)));
    }

    static RequestCommand titled(FormInput input, RequestDetail now) {
        return new RequestCommand(input.text("title"), input.text("intro"), items(now));
    }

    static RequestCommand with(RequestDetail now, RequestCommand.Item added) {
        return new RequestCommand(
                now.title(),
                now.intro(),
                Stream.concat(items(now).stream(), Stream.of(added)).toList());
    }

    /** @param number of an item that is there */
    static RequestCommand replacing(RequestDetail now, int number, RequestCommand.Item by) {
        var items = new ArrayList<>(items(now));
        items.set(number - 1, by);
        return new RequestCommand(now.title(), now.intro(), items);
    }

    static RequestCommand without(RequestDetail now, int number) {
        var items = new ArrayList<>(items(now));
        items.remove(number - 1);
        return new RequestCommand(now.title(), now.intro(), items);
    }

    private static RequestCommand.Item item(Input input) {
        return new RequestCommand.Item(
                input.required("kind", ItemKind::ofWord, ItemKind.TEXT),
                input.text("title"),
                input.text("help"),
                input.text("example"),
                input.list("choices", Optional::of),
                input.optional("ownerId", Parsing.id(PersonId::new)),
                input.required("dueOn", Parsing::date, LocalDate.EPOCH));
    }

    /** An item of a form, which calls its own title otherwise than that of the request, and has a choice on each line. */
    static RequestCommand.Item formItem(FormInput input) {
        return new RequestCommand.Item(
                input.required("kind", ItemKind::ofWord, ItemKind.TEXT),
                input.text("item"),
                input.text("help"),
                input.text("example"),
                input.text("choices")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                input.optional("ownerId", Parsing.id(PersonId::new)),
                input.required("dueOn", Parsing::date, LocalDate.EPOCH));
    }

    private static List<RequestCommand.Item> items(RequestDetail now) {
        return now.items().stream()
                .map(item -> new RequestCommand.Item(
                        item.kind(),
                        item.title(),
                        item.help(),
                        item.example(),
                        item.choices(),
                        item.owner().map(PersonName::id),
                        item.dueOn()))
                .toList();
    }

    /** @param received files that came with the form itself */
    static SaveAnswer.Command answer(Input input, List<UploadId> received) {
        var files = new ArrayList<>(input.list("attachmentIds", Parsing.id(UploadId::new)));
        files.addAll(received);
        input.list("had", Parsing.id(UploadId::new)); // only for showing the form again
        return new SaveAnswer.Command(input.text("answer"), files, input.optional("seen", Optional::of));
    }

    /** What is not sent stays as it is, and must be as it is when the rest is saved. */
    static SaveAnswer.Command patched(Input input, RequestDetail.Item now) {
        for (var field : List.of("answer", "attachmentIds", "seen")) {
            if (input.isEmpty(field)) {
                input.refuse(field, "NotNull");
            }
        }
        var files = input.list("attachmentIds", Parsing.id(UploadId::new));
        var kept = now.files().stream().map(AttachmentView::id).toList();
        var isWhole = input.has("answer") && input.has("attachmentIds");
        return new SaveAnswer.Command(
                input.has("answer") ? input.text("answer") : now.answer(),
                input.has("attachmentIds") ? files : kept,
                input.optional("seen", Optional::of)
                        .or(() -> Optional.of(now.shown().value()).filter(shown -> !isWhole)));
    }

    static DecideOnItem.Command decision(Input input) {
        return new DecideOnItem.Command(
                input.required("decision", Parsing.word(DecideOnItem.Decision.class), DecideOnItem.Decision.ACCEPT),
                input.text("reason"));
    }
}
