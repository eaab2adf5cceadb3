package studio.portal.web.document;

import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.application.activity.HistoryLine;
import studio.portal.domain.EventType;
import studio.portal.domain.document.DocumentEvent;
import studio.portal.web.Frame;

/** Tells what happened to a document in one line. */
public final class HistoryWords {
    private HistoryWords() {}

    public static String line(Frame frame, HistoryLine line) {
        var words = frame.words();
        var by = line.by().map(PersonName::name).orElseGet(() -> words.text("line.portal"));
        var key = key(line);
        if (!words.knows(key)) {
            return words.text("line.other", by, line.type().storedName());
        }
        var version =
                Optional.ofNullable(line.details().get(DocumentEvent.VERSION)).orElse("");
        return words.text(
                key, by, version, line.person().map(PersonName::name).orElseGet(() -> words.text("web.nobody")));
    }

    private static String key(HistoryLine line) {
        return line.type() == EventType.FILE_DOWNLOADED
                ? "line.document.downloaded." + line.details().getOrDefault("way", "download")
                : "line." + line.type().storedName();
    }
}
