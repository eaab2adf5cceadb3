package studio.portal.domain.project;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import studio.portal.domain.Cast;

/** Requests to test with. Each call makes a new one, with an id of its own. */
public final class ExampleRequests {
    public static final int TEXT = 1;
    public static final int FILES = 2;
    public static final int CHOICE = 3;
    public static final int LINK = 4;

    public static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    private static final AtomicLong NEXT = new AtomicLong(0xe_0000);

    private ExampleRequests() {}

    /** Of Kern &amp; Sons, at work, and seen by them. */
    public static Project website() {
        var project = Project.create(
                new ProjectId(Cast.id(NEXT.incrementAndGet())),
                KERN,
                new ProjectTerms("Website", "", Optional.of(ANA.person()), LocalDate.of(2026, 3, 2)),
                ANA,
                MONDAY);
        var number = new ProjectNumber(NEXT.incrementAndGet());
        project.publish(Set.of(), Set.of(), () -> number, ANA, MONDAY);
        project.changeStatus(ProjectStatus.ACTIVE, ANA, MONDAY);
        return project;
    }

    /** For a website of Kern &amp; Sons, with one item of each kind; the text, which is due first, is Mara's to write. */
    public static ProjectRequest draft() {
        return draft(website());
    }

    public static ProjectRequest draft(Project project) {
        return ProjectRequest.draft(new RequestId(Cast.id(NEXT.incrementAndGet())), project, words(), ANA, MONDAY);
    }

    public static ProjectRequest sent(Project project) {
        var request = draft(project);
        request.send(project, ANA, MONDAY);
        return stored(request);
    }

    public static RequestWords words() {
        return new RequestWords(
                "What we need for the website",
                "Please by **Friday**.",
                List.of(
                        new RequestedItem(
                                ItemKind.TEXT,
                                "About you",
                                "Some words for the first page",
                                "We bake since 1907.",
                                List.of(),
                                Optional.of(MARA.person()),
                                DUE),
                        item(ItemKind.FILES, "Your logo"),
                        new RequestedItem(
                                ItemKind.CHOICE,
                                "Which colours?",
                                "",
                                "",
                                List.of("Warm", "Cold"),
                                Optional.empty(),
                                DUE.plusDays(10)),
                        item(ItemKind.LINK, "Your old website")));
    }

    public static RequestedItem item(ItemKind kind, String title) {
        return new RequestedItem(kind, title, "", "", List.of(), Optional.empty(), DUE.plusDays(10));
    }

    /** The same request as a repository would hand it out: with a state, and nothing left to be recorded. */
    public static ProjectRequest stored(ProjectRequest request) {
        return ProjectRequest.stored(request.state());
    }
}
