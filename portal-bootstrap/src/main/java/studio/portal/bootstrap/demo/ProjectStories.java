package studio.portal.bootstrap.demo;

import studio.portal.bootstrap.ProjectUseCases;
import studio.portal.bootstrap.RequestUseCases;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.ProjectStatus;

/** What the studio makes for Kern &amp; Sons and for Bluebird. */
final class ProjectStories {
    private ProjectStories() {}

    /** @return the one under way */
    static ProjectStory tell(
            Story story, ProjectUseCases deeds, RequestUseCases talk, ProjectStory.Seen seen, Cast cast) {
        var relaunch = relaunch(story, deeds, seen, cast);
        new TalkStory(story, talk, cast, relaunch::id).tell();
        catalogue(story, deeds, seen, cast);
        fair(story, deeds, seen, cast);
        bluebird(story, deeds, seen, cast);
        return relaunch;
    }

    /** Under way: two milestones done, one moved and waiting for the client, one to come. */
    private static ProjectStory relaunch(Story story, ProjectUseCases deeds, ProjectStory.Seen seen, Cast cast) {
        var about = "The new website of Kern & Sons: shop, price list and a page for every branch, in two languages.";
        return new ProjectStory(story, deeds, seen, cast.jonas())
                .planned(40, "09:10", cast.mara().client(), "Website relaunch", about)
                .milestone(40, "09:20", "Concept", -30, 1, Ask.REVIEW, "Structure of the pages, and what each is for.")
                .milestone(40, "09:22", "Design", -8, 2, Ask.ACCEPT, "How all pages look, on a phone and on a desk.")
                .milestone(40, "09:25", "Texts and pictures", 4, 2, Ask.ACCEPT, "Everything that stands on the pages.")
                .milestone(40, "09:27", "Launch", 18, 1, Ask.NOTHING, "")
                .milestone(40, "09:30", "Handover to support", 30, 1, Ask.NOTHING, "")
                .handed(39, "10:00", "Concept", "Site map", "v1", "https://concept.northlight.example/kern")
                .published(39, "10:05", "Concept", "Design", "Texts and pictures", "Launch")
                .became(38, "08:30", "Website relaunch", about, ProjectStatus.ACTIVE)
                .submitted(33, "11:00", "Concept")
                .decided(31, "15:20", cast.mara(), "Concept", Decision.ACCEPT, "")
                .moved(14, "16:00", "Design", -3, "The pictures of the new branch came a week later than planned.")
                .handed(
                        6,
                        "14:00",
                        "Design",
                        "All pages on a phone",
                        "v2",
                        "https://design.northlight.example/kern/phone")
                .handed(
                        6,
                        "14:02",
                        "Design",
                        "All pages on a desk",
                        "v2",
                        "https://design.northlight.example/kern/desk")
                .published(6, "14:10")
                .submitted(6, "14:15", "Design")
                .decided(
                        5,
                        "09:40",
                        cast.mara(),
                        "Design",
                        Decision.CHANGES,
                        "The logo should be larger on a phone, and our green a little darker.")
                .submitted(2, "17:10", "Design");
    }

    /** Done long ago. */
    private static void catalogue(Story story, ProjectUseCases deeds, ProjectStory.Seen seen, Cast cast) {
        var about = "The printed catalogue, 48 pages.";
        new ProjectStory(story, deeds, seen, cast.ana())
                .planned(58, "10:00", cast.mara().client(), "Autumn catalogue", about)
                .milestone(58, "10:05", "Layout", -50, 2, Ask.ACCEPT, "")
                .milestone(58, "10:06", "Print", -44, 1, Ask.NOTHING, "")
                .published(58, "10:10", "Layout", "Print")
                .became(57, "09:00", "Autumn catalogue", about, ProjectStatus.ACTIVE)
                .submitted(52, "09:00", "Layout")
                .decided(51, "10:30", cast.mara(), "Layout", Decision.ACCEPT, "Beautiful, thank you.")
                .finished(45, "12:00", "Print")
                .became(44, "09:00", "Autumn catalogue", about, ProjectStatus.COMPLETED);
    }

    /** Not published yet: what staff alone see. */
    private static void fair(Story story, ProjectUseCases deeds, ProjectStory.Seen seen, Cast cast) {
        new ProjectStory(story, deeds, seen, cast.ana())
                .planned(3, "13:00", cast.mara().client(), "Stand at the spring fair", "An idea to talk about.")
                .milestone(3, "13:05", "Sketches", 25, 1, Ask.REVIEW, "");
    }

    private static void bluebird(Story story, ProjectUseCases deeds, ProjectStory.Seen seen, Cast cast) {
        var about = "An online shop for 40 products.";
        new ProjectStory(story, deeds, seen, cast.ana())
                .planned(20, "11:00", cast.bea().client(), "Online shop", about)
                .milestone(20, "11:05", "Products and prices", -4, 1, Ask.NOTHING, "")
                .milestone(20, "11:06", "Design", 6, 2, Ask.ACCEPT, "")
                .milestone(20, "11:07", "Opening", 22, 1, Ask.NOTHING, "")
                .published(19, "09:00", "Products and prices", "Design", "Opening")
                .became(18, "09:00", "Online shop", about, ProjectStatus.ACTIVE);
    }
}
