package studio.portal.bootstrap.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a mail shows, in words, from top to bottom; text and HTML are drawn from the same.
 *
 * @param preview what mail programs show beside the subject in a list
 * @param quote what somebody wrote
 * @param lines what there is to list, one below the other
 * @param code what is to be typed in
 * @param button empty where there is nowhere to go: all of it is in the mail
 * @param notes after the button
 */
public record MailPage(
        Look look,
        String subject,
        String preview,
        String greeting,
        List<String> intro,
        Optional<Quote> quote,
        List<String> lines,
        Optional<String> code,
        Optional<Button> button,
        List<String> notes,
        String footer) {

    /** @param onAccent the colour of words on the accent that reads best: black or white */
    public record Look(String language, String studioName, String accent, String onAccent) {}

    /** @param text Markdown as it was written */
    public record Quote(String author, String at, String text, List<String> files) {}

    public record Button(String label, String url) {}

    /** For those who read no HTML. */
    String text() {
        var text = new StringBuilder();
        paragraph(text, greeting);
        intro.forEach(words -> paragraph(text, words));
        quote.ifPresent(said -> {
            text.append(said.author()).append(" · ").append(said.at()).append('\n');
            said.text()
                    .lines()
                    .forEach(line -> text.append(line.isEmpty() ? ">" : "> ")
                            .append(line)
                            .append('\n'));
            said.files().forEach(file -> text.append("> [").append(file).append("]\n"));
            text.append('\n');
        });
        if (!lines.isEmpty()) {
            paragraph(text, lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n")));
        }
        code.ifPresent(typed -> paragraph(text, "    " + typed));
        button.ifPresent(leads -> paragraph(text, leads.label() + ":\n" + leads.url()));
        notes.forEach(words -> paragraph(text, words));
        return text.append("-- \n").append(footer).append('\n').toString();
    }

    private static void paragraph(StringBuilder text, String words) {
        text.append(words).append("\n\n");
    }
}
