package studio.portal.domain;

/** The words of a message or note, in whatever conversation. Text is Markdown. */
public final class MessageBody {
    public static final int LENGTH = 20_000;

    private MessageBody() {}

    /**
     * Without blanks around it, and with lines ended alike.
     *
     * @throws RuleViolation {@code message-length}
     */
    public static String checked(String body) {
        var text = body.replace("\r\n", "\n").strip();
        if (text.isEmpty() || text.length() > LENGTH) {
            throw new RuleViolation("message-length", "A message has 1 to " + LENGTH + " characters");
        }
        return text;
    }
}
