package studio.portal.web.file;

import studio.portal.web.Frame;

/** What is said of files that somebody is about to send. */
public final class UploadWords {
    private UploadWords() {}

    public static String tooLarge(Frame frame) {
        return frame.words().text("file.too-large", largest(frame));
    }

    public static String hint(Frame frame) {
        return frame.words().text("file.hint", largest(frame));
    }

    public static String dropHint(Frame frame) {
        return frame.words().text("file.hint.drop", largest(frame));
    }

    private static String largest(Frame frame) {
        return frame.words().fileSize(frame.settings().attachmentSize());
    }
}
