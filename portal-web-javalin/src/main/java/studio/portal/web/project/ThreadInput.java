package studio.portal.web.project;

import java.util.ArrayList;
import java.util.List;
import studio.portal.application.project.WriteInProject;
import studio.portal.domain.file.UploadId;
import studio.portal.web.Input;
import studio.portal.web.Parsing;

/** Puts what is written in a project together from what was sent. */
final class ThreadInput {
    private ThreadInput() {}

    /** @param received files that came with the form itself */
    static WriteInProject.Command write(Input input, List<UploadId> received) {
        var kind = input.optional("kind", Parsing.word(WriteInProject.Kind.class));
        return new WriteInProject.Command(
                kind.orElse(WriteInProject.Kind.MESSAGE), input.text("body"), files(input, received));
    }

    static WriteInProject.Command note(Input input, List<UploadId> received) {
        return new WriteInProject.Command(WriteInProject.Kind.NOTE, input.text("body"), files(input, received));
    }

    private static List<UploadId> files(Input input, List<UploadId> received) {
        var all = new ArrayList<>(input.list("attachmentIds", Parsing.id(UploadId::new)));
        all.addAll(received);
        return all;
    }
}
