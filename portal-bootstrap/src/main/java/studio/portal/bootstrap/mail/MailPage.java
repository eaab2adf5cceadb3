package studio.portal.bootstrap.mail;

import java.util.List;
import java.util.Optional;

/**
 * What a mail shows, in words, from top to bottom; text and HTML are drawn from the same.
 *
 * @param preview what mail programs show beside the subject in a list
 * @param quote what somebody wrote
 * @param code what is to be typed in
 * @param notes after the button
 */
public record MailPage(
        Look look,
        String subject,
        String preview,
        String greeting,
        List<String> intro,
        Optional<Quote> quote,
        Optional<String> code,
        Button button,
        List<String> notes,
        String footer) {

    /** @param onAccent the colour of words on the accent that reads best: black or white */
    public record Look(String language, String studioName, String accent, String onAccent) {}

    /** @param text Markdown as it was written */
    public record Quote(String author, String at, String text, List<String> files) {}

    public record Button(String label, String url) {}

    /** For those who read no HTML. */
    String text() {
        var lines = new StringBuilder();
        paragraph(lines, greeting);
        intro.forEach(words -> paragraph(lines, words));
        quote.ifPresent(said -> {
            lines.append(said.author()).append(" · ").append(said.at()).append('\n');
            said.text()
                    .lines()
                    .forEach(line -> lines.append(line.isEmpty() ? ">" : "> ")
                            .append(line)
                            .append('\n'));
            said.files().forEach(file -> lines.append("> [").append(file).append("]\n"));
            lines.append('\n');
        });
        code.ifPresent(typed -> paragraph(lines, "    " + typed));
        paragraph(lines, button.label() + ":\n" + button.url());
        notes.forEach(words -> paragraph(lines, words));
        return lines.append("-- \n").append(footer).append('\n').toString();
    }

    private static void paragraph(StringBuilder lines, String words) {
        lines.append(words).append("\n\n");
    }
}
