package studio.portal.web.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import studio.portal.application.Change;
import studio.portal.application.document.AddDocument;
import studio.portal.application.document.AddVersion;
import studio.portal.application.document.ChangeDocument;
import studio.portal.application.document.WithdrawVersion;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ProjectId;
import studio.portal.web.FormInput;
import studio.portal.web.Input;
import studio.portal.web.Parsing;

/** Puts commands together from what was sent, the same way for forms and for JSON. */
final class DocumentInput {
    /** Stands where an id is missing; it goes no further. */
    static final UploadId NO_FILE = new UploadId(new UUID(0, 0));

    private DocumentInput() {}

    /** The one file that JSON names. */
    static UploadId upload(Input input) {
        return input.required("uploadId", Parsing.id(UploadId::new), NO_FILE);
    }

    static AddDocument.Command add(Input input, UploadId upload) {
        return new AddDocument.Command(
                input.optional("title", Optional::of),
                input.required("kind", DocumentKind::ofWord, DocumentKind.OTHER),
                labels(input),
                input.optional("clientId", Parsing.id(ClientId::new)),
                input.optional("projectId", Parsing.id(ProjectId::new)),
                upload,
                note(input),
                input.flag("share"));
    }

    static AddVersion.Command version(Input input, UploadId upload, Optional<Long> version) {
        return new AddVersion.Command(upload, note(input), input.flag("share"), version);
    }

    static ChangeDocument.Command change(Input input, Optional<Long> version) {
        if (!(input instanceof FormInput) && input.isEmpty("labels")) {
            input.refuse("labels", "NotNull");
        }
        return new ChangeDocument.Command(
                input.another("title", Optional::of),
                input.another("kind", DocumentKind::ofWord),
                input.has("labels") ? Optional.of(labels(input)) : Optional.empty(),
                input.has("projectId") ? input.change("projectId", Parsing.id(ProjectId::new)) : Change.none(),
                version);
    }

    static WithdrawVersion.Command withdrawal(Input input, Optional<Long> version) {
        return new WithdrawVersion.Command(input.text("reason"), version);
    }

    private static Optional<String> note(Input input) {
        return Optional.of(input.text("note")).filter(text -> !text.isBlank());
    }

    /** In a form one line with commas between, in JSON a list. */
    private static List<String> labels(Input input) {
        return input instanceof FormInput
                ? Stream.of(input.text("labels").split(","))
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .toList()
                : input.list("labels", Optional::of);
    }
}
