package studio.portal.persistence.document;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.document.ExampleDocuments.n;
import static studio.portal.persistence.schema.Tables.DOCUMENT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.portal.application.InvalidInput;
import studio.portal.application.PageRequest;
import studio.portal.application.account.PersonName;
import studio.portal.application.activity.HistoryLine;
import studio.portal.application.document.DocumentFilter;
import studio.portal.application.document.DocumentFilter.Sort;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.DocumentRow;
import studio.portal.application.document.DownloadVersion.OwnVersions;
import studio.portal.application.document.VersionRow;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.ApproverTurn;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.DocumentPolicy;
import studio.portal.domain.document.DocumentTerms;
import studio.portal.domain.document.Labels;
import studio.portal.domain.document.StoredDocuments;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.project.ExampleProjects;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectRepository;

/** What lists and pages show of documents, on every database. */
interface DocumentQueriesContract extends StoredDocuments {
    DocumentQueries queries();

    OwnVersions ownVersions();

    ProjectRepository projects();

    @Test
    default void a_list_shows_what_a_document_is_and_its_current_version() {
        var document = add(ANA, KERN, "Brand guidelines", DocumentKind.DELIVERABLE, true);
        addVersion(JONAS, document, true);

        var row = list(MARA, DocumentFilter.everything()).get(0);

        assertThat(row.title()).isEqualTo("Brand guidelines");
        assertThat(row.kind()).isEqualTo(DocumentKind.DELIVERABLE);
        assertThat(row.labels()).containsExactly("Brand", "print");
        assertThat(row.client().name()).isEqualTo("Kern & Sons");
        assertThat(row.clients()).isFalse();
        assertThat(row.updatedAt()).isEqualTo(LATER);
        assertThat(row.latest())
                .contains(new DocumentRow.Latest(
                        n(2),
                        1234,
                        "image/png",
                        Optional.of(new PersonName(JONAS.person(), "Jonas Lind", true)),
                        LATER,
                        true));
    }

    @Test
    default void a_member_is_shown_the_last_version_that_is_shared_and_the_studio_the_last_there_is() {
        var document = add(ANA, KERN, "Contract", DocumentKind.CONTRACT, true);
        addVersion(ANA, document, false);

        assertThat(latest(MARA)).contains(n(1));
        assertThat(latest(ANA)).contains(n(2));

        change(ANA, document, locked -> locked.withdraw(n(2), "Not this one", ANA, LATER));
        assertThat(latest(ANA)).contains(n(1));
    }

    @Test
    default void staff_read_what_was_recorded_of_a_document_newest_first_and_nobody_else_does() {
        var document = add(ANA, KERN, "Contract", DocumentKind.CONTRACT, true);
        addVersion(JONAS, document, false);

        var lines = queries().history(ANA, document.id());

        assertThat(lines)
                .extracting(HistoryLine::type)
                .containsExactly(EventType.DOCUMENT_VERSION_ADDED, EventType.DOCUMENT_ADDED);
        assertThat(lines.get(0).by().orElseThrow().name()).isEqualTo("Jonas Lind");
        assertThat(lines.get(0).details()).containsEntry("version", "2");
        assertThat(queries().history(MARA, document.id())).isEmpty();
    }

    private Optional<VersionNumber> latest(Actor actor) {
        return list(actor, DocumentFilter.everything()).get(0).latest().map(DocumentRow.Latest::number);
    }

    @Test
    default void a_page_shows_the_versions_its_reader_sees() {
        var document = add(ANA, KERN, "Contract", DocumentKind.CONTRACT, false);
        addVersion(JONAS, document, true);
        change(ANA, document, locked -> locked.withdraw(n(1), "Not this one", ANA, LATER));

        var seen = queries().find(MARA, document.id()).orElseThrow();
        assertThat(seen.versions()).extracting(VersionRow::number).containsExactly(n(2));
        assertThat(seen.title()).isEqualTo("Contract");
        assertThat(seen.labels()).containsExactly("Brand", "print");
        assertThat(seen.by()).map(PersonName::name).contains("Ana Ruiz");

        var whole = queries().find(ANA, document.id()).orElseThrow();
        assertThat(whole.versions()).extracting(VersionRow::number).containsExactly(n(1), n(2));
        assertThat(whole.versions().get(0).withdrawal().orElseThrow().reason()).isEqualTo("Not this one");
        assertThat(whole.current()).map(VersionRow::number).contains(n(2));
        assertThat(whole.versions().get(1).fileName()).isEqualTo("screenshot.png");
        assertThat(whole.versions().get(1).by()).map(PersonName::name).contains("Jonas Lind");
    }

    @Test
    default void a_page_knows_the_version_of_what_its_reader_could_notice() {
        var document = add(ANA, KERN, "Contract", DocumentKind.CONTRACT, true);
        var before = queries().find(MARA, document.id()).orElseThrow().version();

        addVersion(ANA, document, false);

        assertThat(queries().find(MARA, document.id()).orElseThrow().version()).isEqualTo(before);
        assertThat(queries().find(ANA, document.id()).orElseThrow().version())
                .isEqualTo(found(ANA, document).version());
    }

    @Test
    default void documents_of_a_project_are_found_by_those_who_see_the_project_in_every_order() {
        var hidden = ExampleProjects.relaunch();
        var known = ExampleProjects.atWork();
        run(() -> projects().add(ANA, hidden));
        run(() -> projects().add(ANA, known));
        for (var project : List.of(hidden, known)) {
            var document = add(ANA, KERN, "Contract", DocumentKind.CONTRACT, true);
            change(
                    ANA,
                    document,
                    locked -> locked.change(
                            new DocumentTerms(
                                    locked.title(), locked.kind(), locked.labels(), Optional.of(project.id())),
                            ANA,
                            LATER));
        }

        for (var sort : Sort.values()) {
            assertThat(list(ANA, ofProject(hidden, sort))).hasSize(1);
            assertThat(list(MARA, ofProject(hidden, sort))).isEmpty();
            assertThat(list(MARA, ofProject(known, sort))).hasSize(1);
        }
        var way = DocumentWays.of(MARA, ofProject(known, Sort.UPDATED), false).get(0);
        assertThat(way.alike().get(0).getName()).isEqualTo(DOCUMENT.PROJECT_ID.getName());
    }

    private static DocumentFilter ofProject(Project project, Sort sort) {
        var all = DocumentFilter.everything();
        return new DocumentFilter(
                all.client(), Optional.of(project.id()), all.kinds(), all.label(), all.words(), false, false, sort);
    }

    @Test
    default void what_somebody_does_not_see_is_on_no_page() {
        var document = add(ANA, KERN, "Contract", DocumentKind.CONTRACT, false);

        for (var actor : List.of(MARA, ANA_AS_MARA, BEA, VISITOR)) {
            assertThat(queries().find(actor, document.id())).isEmpty();
            assertThat(ownVersions().find(actor, document.id(), n(1))).isEmpty();
        }
        assertThat(queries().find(ANA, document.id())).isPresent();
        assertThat(ownVersions().find(ANA, document.id(), n(2))).isEmpty();
    }

    @Test
    default void the_bytes_of_what_was_withdrawn_are_the_studios_alone() {
        var document = add(MARA, KERN, "Our old logo", DocumentKind.ASSET, true);
        addVersion(MARA, document, true);
        assertThat(ownVersions().find(PAUL, document.id(), n(1))).isPresent();

        change(MARA, document, locked -> locked.withdraw(n(1), "Too dark", MARA, LATER));
        assertThat(ownVersions().find(PAUL, document.id(), n(1))).isEmpty();
        assertThat(ownVersions().find(ANA, document.id(), n(1))).isPresent();
        assertThat(ownVersions().find(PAUL, document.id(), n(2))).isPresent();

        change(MARA, document, locked -> locked.withdraw("Never mind", MARA, LATER));
        assertThat(ownVersions().find(MARA, document.id(), n(2))).isEmpty();
        assertThat(ownVersions().find(JOB, document.id(), n(2))).isPresent();
    }

    @Test
    default void withdrawn_documents_are_listed_for_the_studio_alone_where_it_asks_for_them() {
        var document = add(MARA, KERN, "Our old logo", DocumentKind.ASSET, true);
        change(MARA, document, locked -> locked.withdraw("Never mind", MARA, LATER));

        assertThat(ids(MARA, DocumentFilter.everything())).isEmpty();
        assertThat(ids(ANA, DocumentFilter.everything())).isEmpty();
        assertThat(ids(MARA, withdrawn())).isEmpty();
        assertThat(ids(ANA, withdrawn())).containsExactly(document.id());
        assertThat(queries().find(MARA, document.id()).orElseThrow().withdrawal())
                .isPresent();
    }

    private static DocumentFilter withdrawn() {
        return new DocumentFilter(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                Sort.UPDATED);
    }

    @Test
    default void documents_are_found_by_words_of_title_labels_and_of_versions_that_are_seen() {
        var document = add(ANA, KERN, "Straßenplan für den Händler", DocumentKind.BRIEF, true);
        addVersion(ANA, document, false);

        assertThat(words(MARA, "strassen handler")).containsExactly(document.id());
        assertThat(words(MARA, "print")).containsExactly(document.id());
        assertThat(words(MARA, "screenshot thoughts")).containsExactly(document.id());
        assertThat(words(MARA, "strassen nothing")).isEmpty();
        assertThat(words(MARA, "!?")).isEmpty();
        assertThat(words(BEA, "print")).isEmpty();

        change(ANA, document, locked -> locked.withdraw(n(1), "The wrong file", ANA, LATER));
        assertThat(words(MARA, "screenshot")).isEmpty();
        assertThat(words(ANA, "screenshot")).containsExactly(document.id());
    }

    @Test
    default void another_title_and_other_labels_are_what_a_document_is_found_by() {
        var document = add(ANA, KERN, "Contract", DocumentKind.CONTRACT, true);
        change(
                ANA,
                document,
                locked -> locked.change(
                        new DocumentTerms("Agreement", DocumentKind.AGREEMENT, Labels.of("Legal"), Optional.empty()),
                        ANA,
                        LATER));

        assertThat(words(MARA, "contract")).isEmpty();
        assertThat(words(MARA, "brand")).isEmpty();
        assertThat(words(MARA, "agree legal")).containsExactly(document.id());
        assertThat(ids(MARA, labelled("LEGAL"))).containsExactly(document.id());
        assertThat(ids(MARA, labelled("brand"))).isEmpty();
    }

    private static DocumentFilter labelled(String label) {
        return new DocumentFilter(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.of(label),
                Optional.empty(),
                false,
                false,
                Sort.TITLE);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    default void every_way_leads_to_what_policy_and_filter_let_through(Sort sort) {
        var all = many();

        for (var actor : List.of(MARA, BEA, ANA, ANA_AS_MARA, JOB, VISITOR)) {
            for (var filter : filters(sort)) {
                var expected = all.stream()
                        .filter(document -> DocumentPolicy.maySee(actor, document, any -> ApproverTurn.NOT_ASKED))
                        .filter(document -> passes(filter, document))
                        .sorted(order(sort))
                        .map(Document::id)
                        .toList();
                assertThat(ids(actor, filter)).as("%s %s", actor, filter).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    default void pages_hold_every_document_once_in_both_directions(Sort sort) {
        many();
        var filter = filters(sort).get(0);
        var whole = ids(ANA, filter);

        var forwards = new ArrayList<DocumentId>();
        var page = queries().list(ANA, filter, new PageRequest(Optional.empty(), Optional.empty(), 3));
        page.items().forEach(row -> forwards.add(row.id()));
        while (page.next().isPresent()) {
            page = queries().list(ANA, filter, new PageRequest(page.next(), Optional.empty(), 3));
            page.items().forEach(row -> forwards.add(row.id()));
        }
        assertThat(forwards).isEqualTo(whole);

        var backwards =
                new ArrayList<>(page.items().stream().map(DocumentRow::id).toList());
        while (page.previous().isPresent()) {
            page = queries().list(ANA, filter, new PageRequest(Optional.empty(), page.previous(), 3));
            backwards.addAll(0, page.items().stream().map(DocumentRow::id).toList());
        }
        assertThat(backwards).isEqualTo(whole);
    }

    @Test
    default void a_cursor_of_another_order_is_none() {
        many();
        var byTitle =
                queries().list(ANA, filters(Sort.TITLE).get(0), new PageRequest(Optional.empty(), Optional.empty(), 3));

        assertThatThrownBy(() -> queries()
                        .list(ANA, DocumentFilter.everything(), new PageRequest(byTitle.next(), Optional.empty(), 3)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    default void whoever_belongs_to_one_client_alone_is_offered_no_other() {
        var document = add(ANA, BLUEBIRD, "Brief", DocumentKind.BRIEF, true);

        assertThat(queries().visibleUnder(MARA, document.id())).isEmpty();
        assertThat(queries().visibleUnder(ANA, document.id())).isEmpty();
    }

    /** Of both clients, both sides, some private, of all kinds. */
    private List<Document> many() {
        var all = new ArrayList<Document>();
        var kinds = DocumentKind.values();
        for (var i = 0; i < 14; i++) {
            var client = i % 3 == 0 ? BLUEBIRD : KERN;
            var title = (i % 2 == 0 ? "Alpha " : "beta ") + (i % 5);
            var document = add(ANA, client, title, kinds[i % kinds.length], i % 4 != 0);
            var minutes = i * 7 % 5;
            if (i % 4 != 1) {
                change(
                        ANA,
                        document,
                        locked -> locked.change(
                                new DocumentTerms(
                                        locked.title(), locked.kind(), Labels.of("Brand", "moved"), Optional.empty()),
                                ANA,
                                MONDAY.plus(minutes, MINUTES)));
            }
            all.add(found(ANA, document));
        }
        return all;
    }

    private static List<DocumentFilter> filters(Sort sort) {
        var filters = new ArrayList<DocumentFilter>();
        for (var client : List.of(Optional.<ClientId>empty(), Optional.of(KERN))) {
            for (var kinds : List.of(
                    Set.<DocumentKind>of(),
                    Set.of(DocumentKind.BRIEF),
                    Set.of(DocumentKind.ASSET, DocumentKind.OTHER))) {
                for (var label : List.of(Optional.<String>empty(), Optional.of("MOVED"))) {
                    for (var words : List.of(Optional.<String>empty(), Optional.of("alph"))) {
                        filters.add(
                                new DocumentFilter(client, Optional.empty(), kinds, label, words, false, false, sort));
                    }
                }
            }
        }
        return filters;
    }

    private static boolean passes(DocumentFilter filter, Document document) {
        return filter.client().stream().allMatch(document.ofClient()::equals)
                && (filter.kinds().isEmpty() || filter.kinds().contains(document.kind()))
                && filter.label().stream()
                        .allMatch(label -> document.labels().stream().anyMatch(label::equalsIgnoreCase))
                && filter.words().stream().allMatch(words -> document.title().startsWith("Alpha"));
    }

    private static Comparator<Document> order(Sort sort) {
        var newest = Comparator.comparing((Document document) -> document.id().toString())
                .reversed();
        return switch (sort) {
            case UPDATED ->
                Comparator.comparing((Document document) -> document.state().updatedAt())
                        .reversed()
                        .thenComparing(newest);
            case NEWEST -> newest;
            case TITLE ->
                Comparator.comparing((Document document) -> document.title().toLowerCase(Locale.ROOT))
                        .thenComparing(document -> document.id().toString());
        };
    }

    private List<DocumentId> words(Actor actor, String words) {
        var filter = new DocumentFilter(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.of(words),
                false,
                false,
                Sort.UPDATED);
        return ids(actor, filter);
    }

    private List<DocumentId> ids(Actor actor, DocumentFilter filter) {
        return list(actor, filter).stream().map(DocumentRow::id).toList();
    }

    private List<DocumentRow> list(Actor actor, DocumentFilter filter) {
        return queries().list(actor, filter, PageRequest.first()).items();
    }
}
