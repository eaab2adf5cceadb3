package studio.portal.bootstrap.bench;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is measured of invoices, payments and offers, and of the first page, which counts what waits among them. */
final class MoneyScenarios {
    static final String RECEIVABLES = "staff receivables by age";
    static final String PAPER = "invoice PDF";
    static final String FILE = "document file";

    private final Filled filled;
    private final int port;

    private MoneyScenarios(Filled filled, int port) {
        this.filled = filled;
        this.port = port;
    }

    static List<Scenario> of(Filled filled, int port) {
        var scenarios = new MoneyScenarios(filled, port);
        return Stream.concat(scenarios.member(), scenarios.staff()).toList();
    }

    private Stream<Scenario> member() {
        return Stream.of(
                member("home", "/"),
                member("invoices", "/invoices"),
                member(
                        "invoices filtered",
                        "/invoices?standing=overdue",
                        "/invoices?standing=settled",
                        "/invoices?sort=due"),
                member("invoice", each("/invoices/", filled.invoices(), "")),
                member(PAPER, each("/invoices/", filled.invoices(), "/pdf")),
                member(FILE, each("/documents/", filled.documents(), "/versions/1/file")),
                member("statement", "/statement"),
                member("payments", "/payments"),
                member("offers", "/offers"),
                member("offer", each("/offers/", filled.offers(), "")));
    }

    private Stream<Scenario> staff() {
        return Stream.of(
                staff("staff home", "/studio"),
                staff("staff invoices", "/invoices"),
                staff("staff invoices overdue", "/invoices?standing=overdue"),
                staff("staff invoices settled", "/invoices?standing=settled"),
                staff("staff invoices drafts", "/invoices?standing=draft"),
                staff("staff invoices due first", "/invoices?sort=due"),
                staff("staff invoices of a client", each("/invoices?client=", filled.clients(), "")),
                staff("staff invoices by number", "/invoices?q=INV-2025-00", "/invoices?q=CN-2025-000"),
                staff("staff invoice", each("/invoices/", filled.invoices(), "")),
                staff("staff statement", each("/statement?client=", filled.clients(), "")),
                staff("staff payments", "/payments"),
                staff("staff offers", "/offers"),
                staff("staff offers filtered", "/offers?status=accepted", "/offers?status=declined"),
                staff("staff offers waiting", "/offers?status=sent", "/offers?status=expired"),
                staff(RECEIVABLES, "/studio/receivables"));
    }

    private Scenario member(String name, String... paths) {
        return member(name, List.of(paths));
    }

    private Scenario member(String name, List<String> paths) {
        return new Scenario(name, port, "Cookie: portal=" + Cast.MEMBER_SECRET, "", paths);
    }

    private Scenario staff(String name, String... paths) {
        return staff(name, List.of(paths));
    }

    private Scenario staff(String name, List<String> paths) {
        return new Scenario(name, port, "Cookie: portal=" + Cast.STAFF_SECRET, "", paths);
    }

    private static List<String> each(String beginning, List<UUID> ids, String end) {
        return ids.stream().map(id -> beginning + id + end).toList();
    }
}
