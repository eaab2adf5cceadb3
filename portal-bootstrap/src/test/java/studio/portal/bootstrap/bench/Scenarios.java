package studio.portal.bootstrap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is measured, by name. A member's reads stand beside a staff member's, who sees every ticket. */
final class Scenarios {
    static final String LIST = "list";
    static final String VIEW = "view";
    static final String SEARCH = "search";
    static final String BARE_LIST = "bare list";
    static final String BARE_VIEW = "bare view";
    static final String CREATE = "create";
    static final String REPLY = "reply";

    private static final List<String> FILTERS = List.of(
            "status=closed&priority=medium",
            "status=in_progress",
            "category=bug",
            "status=waiting_client&category=general");

    private Scenarios() {}

    static List<Scenario> of(Filled filled, int port, int barePort) {
        return Stream.of(reads(filled, port, barePort), MoneyScenarios.of(filled, port), writes(filled, port))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Scenario> reads(Filled filled, int port, int barePort) {
        var member = "Cookie: portal=" + Cast.MEMBER_SECRET;
        var staff = "Cookie: portal=" + Cast.STAFF_SECRET;
        var list = new Scenario(LIST, port, member, "", List.of("/tickets"));
        var view = new Scenario(
                VIEW,
                port,
                member,
                "",
                each("/tickets/", filled.memberNumbers().stream().map(String::valueOf)));
        var filters = each("/tickets?", FILTERS.stream());
        var kinds = each("/documents?kind=", Stream.of("contract", "brief", "asset"));
        var documents = each("/documents/", filled.documents().stream().map(String::valueOf));
        var projects = each("/projects/", filled.projects().stream().map(String::valueOf));
        return List.of(
                list,
                list.at(BARE_LIST, barePort),
                new Scenario("filtered list", port, member, "", filters),
                view,
                view.at(BARE_VIEW, barePort),
                new Scenario(SEARCH, port, member, "", words("/tickets?q=", filled)),
                new Scenario("staff list", port, staff, "", List.of("/tickets")),
                new Scenario("staff filtered list", port, staff, "", filters),
                new Scenario("staff view", port, staff, "", view.paths()),
                new Scenario("staff search", port, staff, "", words("/tickets?q=", filled)),
                new Scenario("documents", port, member, "", List.of("/documents")),
                new Scenario("documents of a kind", port, member, "", kinds),
                new Scenario("document", port, member, "", documents),
                new Scenario("documents " + SEARCH, port, member, "", searched(filled)),
                new Scenario("projects", port, member, "", List.of("/projects")),
                new Scenario("project", port, member, "", projects),
                new Scenario("staff documents", port, staff, "", List.of("/documents")),
                new Scenario("staff documents of a kind", port, staff, "", kinds),
                new Scenario("staff document", port, staff, "", documents),
                new Scenario("staff documents " + SEARCH, port, staff, "", searched(filled)),
                new Scenario("staff projects", port, staff, "", List.of("/projects")),
                new Scenario("staff project", port, staff, "", projects));
    }

    private static List<Scenario> writes(Filled filled, int port) {
        var memberToken = "Authorization: Bearer " + Cast.MEMBER_SECRET;
        var staffToken = "Authorization: Bearer " + Cast.STAFF_SECRET;
        var reply = "{\"body\":\"We are looking into it, answer " + Scenario.PLACE + ".\",\"kind\":\"reply\"}";
        var open = "{\"subject\":\"The printer smokes again " + Scenario.PLACE
                + "\",\"description\":\"It *smokes* and beeps, as last week.\",\"priority\":\"high\"}";
        return List.of(
                new Scenario(CREATE, port, memberToken, open, List.of("/api/v1/tickets")),
                new Scenario(
                        REPLY,
                        port,
                        staffToken,
                        reply,
                        each("/api/v1/tickets/", filled.unfinished().stream().map(id -> id + "/messages"))));
    }

    private static List<String> searched(Filled filled) {
        return words("/documents?q=", filled);
    }

    private static List<String> words(String path, Filled filled) {
        var words = new ArrayList<String>();
        for (var i = 0; i < Math.min(filled.rare().size(), filled.rareOfMember().size()); i++) {
            words.add(filled.rare().get(i));
            words.add(filled.rareOfMember().get(i));
        }
        return each(path, words.stream());
    }

    private static List<String> each(String beginning, Stream<String> endings) {
        return endings.map(ending -> beginning + ending).toList();
    }
}
