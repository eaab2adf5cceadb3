package studio.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import studio.portal.application.InvalidInput;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.UploadId;

/** The files of one form: those sent before, and those that come with it, which are stored before anything else. */
public final class AttachedFiles {
    private final ReceiveUpload receive;
    private final Once once;
    private final List<UploadId> received = new ArrayList<>();

    public AttachedFiles(ReceiveUpload receive, Once once) {
        this.receive = receive;
        this.once = once;
    }

    /** Not part of a transaction: bytes first, rows second. */
    public List<UploadId> receive(Actor actor, FormInput input) {
        var files = input.files("file");
        if (files.size() > Attachments.MOST) {
            throw InvalidInput.of("attachmentIds", "too-many-files");
        }
        for (var file : files) {
            try {
                var submission = once.ofFile(input, file, received.size());
                received.add(receive.handle(actor, file.name(), file.bytes(), submission)
                        .id());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(received);
    }

    /** The form as it was typed; what had arrived need not be sent again. */
    public Form kept(Form form) {
        var all = new ArrayList<>(form.values("attachmentIds"));
        received.forEach(id -> all.add(id.toString()));
        return form.errors().containsKey("attachmentIds") ? form : form.with("attachmentIds", all);
    }
}
