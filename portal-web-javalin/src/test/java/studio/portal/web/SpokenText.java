package studio.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a template says by itself: everything that is neither tag nor expression, directive, example or file name. */
final class SpokenText {
    private final String template;
    private final StringBuilder said = new StringBuilder();
    private int at;

    SpokenText(String template) {
        this.template = template.replaceAll("<%--[^%]*--%>", "")
                .replaceAll("(?s)<pre.*?</pre>", "")
                .replace("openapi.json", "")
                .replaceAll("(?m)^@(import|param).*$", "");
    }

    List<String> words() {
        at = 0;
        text();
        var words = new ArrayList<String>();
        for (var line : said.toString().split("\n")) {
            if (line.chars().filter(Character::isLetter).count() > 2) {
                words.add(line.strip());
            }
        }
        return words;
    }

    /** Until the end, or the backtick that ends a block. */
    private void text() {
        while (at < template.length() && !is("`")) {
            if (is("${") || is("!{") || is("$unsafe{")) {
                at = template.indexOf('{', at) + 1;
                code('{', '}');
            } else if (is("@`")) {
                block();
            } else if (is("@")) {
                directive();
            } else if (is("<")) {
                tag();
            } else {
                said.append(template.charAt(at));
                at++;
            }
        }
    }

    private void block() {
        at += 2;
        text();
        at++;
    }

    private void directive() {
        at++;
        while (at < template.length()
                && (Character.isLetter(template.charAt(at)) || ".-".indexOf(template.charAt(at)) >= 0)) {
            at++;
        }
        if (is("(")) {
            at++;
            code('(', ')');
        }
    }

    /** Words that a reader sees or hears without their being text: in these attributes, and in strings with a space. */
    static List<String> hidden(String template) {
        var spoken = Pattern.compile(
                "\\b(?:title|alt|placeholder|aria-label|aria-description|label|text|message|hint)\\s*=\\s*\"([^\"$]*\\p{L}{2}[^\"$]*)\"");
        var sentence = Pattern.compile("\"(\\p{Lu}\\p{L}* [^\"$]*)\"");
        return Stream.of(spoken, sentence)
                .flatMap(pattern -> pattern.matcher(template.replaceAll("<%--[^%]*--%>", ""))
                        .results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private void tag() {
        while (at < template.length() && !is(">")) {
            if (is("${")) {
                at += 2;
                code('{', '}');
            } else {
                at++;
            }
        }
        at++;
        said.append('\n');
    }

    private void code(char opening, char closing) {
        var depth = 1;
        while (at < template.length() && depth > 0) {
            var c = template.charAt(at);
            if (c == '"') {
                string();
            } else if (is("@`")) {
                block();
            } else {
                depth += c == opening ? 1 : c == closing ? -1 : 0;
                at++;
            }
        }
    }

    private void string() {
        at++;
        while (template.charAt(at) != '"') {
            at += template.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private boolean is(String text) {
        return template.startsWith(text, at);
    }
}
