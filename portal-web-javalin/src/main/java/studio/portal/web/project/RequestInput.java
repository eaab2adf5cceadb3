package studio.portal.web.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import studio.portal.application.FieldError;
import studio.portal.application.InvalidInput;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.ChangeRequest;
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

    /** As it would be now with what was sent, to say at once what is wrong with it. */
    static RequestCommand patched(Input input, RequestDetail now) {
        return new RequestCommand(
                input.has("title") ? input.text("title") : now.title(),
                input.has("intro") ? input.text("intro") : now.intro(),
                input.has("items") ? input.objects("items", RequestInput::item) : items(now));
    }

    /** What was sent; everything else stays as it is when that is done. */
    static ChangeRequest.Command parts(Input input, Optional<ChangeRequest.Step> step) {
        return new ChangeRequest.Command(
                sent(input, "title", () -> input.text("title")),
                sent(input, "intro", () -> input.text("intro")),
                sent(input, "items", () -> input.objects("items", RequestInput::item)),
                step);
    }

    private static <T> Optional<T> sent(Input input, String field, Supplier<T> read) {
        return input.has(field) ? Optional.of(read.get()) : Optional.empty();
    }

    /** A new request of a form, with its first item. */
    static RequestCommand first(FormInput input) {
        return new RequestCommand(input.text("title"), input.text("intro"), List.of(formItem(input)));
    }

    static RequestCommand titled(FormInput input, RequestDetail now) {
        return new RequestCommand(input.text("title"), input.text("intro"), items(now));
    }

    static RequestCommand with(RequestDetail now, RequestCommand.Item added) {
        return asking(now, Stream.concat(items(now).stream(), Stream.of(added)).toList());
    }

    /** @param number of an item that is there */
    static RequestCommand replacing(RequestDetail now, int number, RequestCommand.Item by) {
        var items = new ArrayList<>(items(now));
        items.set(number - 1, by);
        return asking(now, items);
    }

    static RequestCommand without(RequestDetail now, int number) {
        var items = new ArrayList<>(items(now));
        items.remove(number - 1);
        return asking(now, items);
    }

    private static RequestCommand asking(RequestDetail now, List<RequestCommand.Item> items) {
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

    /** A form has one item at most, and calls its fields by their names alone. */
    static <T> T asInForm(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.errors().stream()
                    .map(error -> new FieldError(inForm(error.field()), error.code(), error.arguments()))
                    .toList());
        }
    }

    private static String inForm(String field) {
        var name = field.replaceFirst("^items\\[\\d+]\\.", "");
        return !name.equals(field) && name.equals("title") ? "item" : name;
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
        return new SaveAnswer.Command(
                Optional.of(input.text("answer")), Optional.of(files), input.optional("seen", Optional::of));
    }

    /** What is not sent stays as it is when the rest is saved. */
    static SaveAnswer.Command answered(Input input) {
        for (var field : List.of("answer", "attachmentIds", "seen")) {
            if (input.isEmpty(field)) {
                input.refuse(field, "NotNull");
            }
        }
        var files = input.list("attachmentIds", Parsing.id(UploadId::new));
        return new SaveAnswer.Command(
                sent(input, "answer", () -> input.text("answer")),
                sent(input, "attachmentIds", () -> files),
                input.optional("seen", Optional::of));
    }

    static DecideOnItem.Command decision(Input input) {
        return new DecideOnItem.Command(
                input.required("decision", Parsing.word(DecideOnItem.Decision.class), DecideOnItem.Decision.ACCEPT),
                input.text("reason"),
                input.optional("seen", Optional::of));
    }
}
