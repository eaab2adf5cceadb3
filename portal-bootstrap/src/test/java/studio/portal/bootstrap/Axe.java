package studio.portal.bootstrap;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks for what keeps people out. It is put into the open page itself, which is much quicker than a page of its own. */
final class Axe {
    private static final String SCRIPT = read();

    private static final String RUN = """
            async () => {
              const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
              const found = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
              return found.violations.flatMap((rule) =>
                rule.nodes.map((node) => [rule.id, node.target.join(" "), node.html, node.failureSummary].join(" | ")));
            }
            """;

    private Axe() {}

    /** What is wrong with a page as it is shown now; each with the rule, where it is, and why. */
    @SuppressWarnings("unchecked")
    static List<String> complaints(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String read() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe-core is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
