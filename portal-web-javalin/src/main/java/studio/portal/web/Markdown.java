package studio.portal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns what people wrote into HTML that is safe to show: raw HTML is shown as text, links lead to http, https and mail
 * addresses only, pictures from outside, which would tell their owner who reads, stay links.
 */
public final class Markdown {
    /** A short text can be a wide table of many short rows, whose empty cells are all filled in. */
    private static final int MOST_CELLS = 5_000;

    /** Deeper than anybody quotes; every level costs stack. */
    private static final int DEEPEST = 50;

    private static final List<Extension> PLAIN = List.of(AutolinkExtension.create(), StrikethroughExtension.create());
    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            StrikethroughExtension.create(),
            TablesExtension.builder().maxCells(MOST_CELLS).build());
    private static final Parser PARSER = parser(EXTENSIONS);
    private static final Parser WITHOUT_TABLES = parser(PLAIN);
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .softbreak("<br>\n")
            .build();

    /** Another host is named with how it is spoken to; browsers take two slashes of either kind for one, gaps included. */
    private static final Pattern WITHIN_OR_NAMED =
            Pattern.compile("(?s)(?![\\x00-\\x20]*[/\\\\][\\x00-\\x20]*[/\\\\]).*");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "em",
                    "strong",
                    "del",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "a",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td")
            .allowAttributes("href")
            .matching(WITHIN_OR_NAMED)
            .onElements("a")
            .allowAttributes("start")
            .onElements("ol")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private static final int MOST_KEPT = 1_000;
    private static final int LONGEST_KEPT = 2_000;

    /** What was read last: a conversation is read far more often than it grows. */
    private static final Map<String, String> KEPT = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private Markdown() {}

    public static String html(String text) {
        if (text.length() > LONGEST_KEPT) {
            return made(text);
        }
        synchronized (KEPT) {
            var kept = KEPT.get(text);
            if (kept != null) {
                return kept;
            }
        }
        var html = made(text);
        synchronized (KEPT) {
            KEPT.put(text, html);
        }
        return html;
    }

    /** What is too much of a table is shown as the text that it is. */
    private static String made(String text) {
        var document = parsed(text);
        document.accept(new PicturesToLinks());
        return POLICY.sanitize(RENDERER.render(document));
    }

    private static Node parsed(String text) {
        try {
            return PARSER.parse(text);
        } catch (IllegalArgumentException tooManyCells) {
            return WITHOUT_TABLES.parse(text);
        }
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .build();
    }

    private static final class PicturesToLinks extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            visitChildren(image);
            var link = new Link(image.getDestination(), image.getTitle());
            var child = image.getFirstChild();
            if (child == null) {
                link.appendChild(new Text(image.getDestination()));
            }
            while (child != null) {
                var next = child.getNext();
                link.appendChild(child);
                child = next;
            }
            image.insertAfter(link);
            image.unlink();
        }
    }
}
