package studio.portal.bootstrap.demo;

import static studio.portal.domain.ticket.Category.BILLING;
import static studio.portal.domain.ticket.Category.BUG;
import static studio.portal.domain.ticket.Category.GENERAL;
import static studio.portal.domain.ticket.Category.PROJECT;
import static studio.portal.domain.ticket.Category.TECHNICAL;
import static studio.portal.domain.ticket.Priority.HIGH;
import static studio.portal.domain.ticket.Priority.LOW;
import static studio.portal.domain.ticket.Priority.MEDIUM;
import static studio.portal.domain.ticket.Priority.URGENT;

import studio.portal.domain.account.Actor;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;

/** What Kern & Sons asked for in the past months, and what is settled. */
final class KernArchive {
    private final Story story;
    private final Cast cast;

    private KernArchive(Story story, Cast cast) {
        this.story = story;
        this.cast = cast;
    }

    static void tell(Story story, Cast cast) {
        var archive = new KernArchive(story, cast);
        archive.first();
        archive.second();
        archive.colleague();
    }

    private void first() {
        settled(
                58,
                57,
                cast.ana(),
                MEDIUM,
                BUG,
                "Start page shows the old logo",
                "On phones the start page still has the logo from before the relaunch.",
                "The old picture was still in the cache of the network in between. It is gone now.");
        settled(
                57,
                55,
                cast.jonas(),
                LOW,
                GENERAL,
                "Who can add news to the website?",
                "Two new colleagues will write news. What do they need?",
                "An account in the editor. I have made both; the invitations are on their way.");
        settled(
                54,
                53,
                cast.ana(),
                HIGH,
                TECHNICAL,
                "Website not reachable over IPv6",
                "Our provider says that the site does not answer over IPv6.",
                "The address record pointed to the old server. Corrected; it takes up to an hour to be seen everywhere.");
        settled(
                53,
                50,
                cast.jonas(),
                MEDIUM,
                PROJECT,
                "Photos for the team page",
                "Where should we put the new portraits, and in which size?",
                "Put them into the folder *Team* in our share, 1600 pixels wide or more. We crop them.");
        settled(
                50,
                49,
                cast.jonas(),
                LOW,
                BILLING,
                "Two invoices for September?",
                "We have two invoices for hosting in September. Is one of them a mistake?",
                "One is for the test server, which we agreed on in August. The next one will say so more clearly.");
        settled(
                49,
                47,
                cast.ana(),
                MEDIUM,
                BUG,
                "Search finds nothing with umlauts",
                "Searching for `Türgriff` finds nothing, `Tuergriff` does.",
                "The search index now folds umlauts, so both find the same.");
        settled(
                47,
                46,
                cast.ana(),
                URGENT,
                TECHNICAL,
                "Certificate warning in the shop",
                "Customers are shown a warning that the connection is not secure!",
                "The certificate was renewed but not loaded. It is loaded now, and a check warns us from now on.");
        settled(
                45,
                41,
                cast.jonas(),
                LOW,
                PROJECT,
                "Icons for the new product groups",
                "We have three new product groups and no icons for them.",
                "Here they are on the test site. Do they suit you?");
        settled(
                44,
                43,
                cast.ana(),
                MEDIUM,
                TECHNICAL,
                "PDF catalogue is too large to mail",
                "The catalogue has 38 MB, and our customers cannot receive it.",
                "It has 6 MB now; the photos were stored at print size.");
        settled(
                42,
                40,
                cast.jonas(),
                MEDIUM,
                GENERAL,
                "Training for the editor",
                "Could somebody show the editor to our new colleague?",
                "Of course. Thursday at ten by video; I have sent the link.");
        settled(
                40,
                39,
                cast.ana(),
                HIGH,
                BUG,
                "Prices without tax in the basket",
                "The basket shows net prices to private customers since the update.",
                "The customer group was read too late. Fixed and tested with both groups.");
        settled(
                39,
                37,
                cast.jonas(),
                LOW,
                GENERAL,
                "Change the opening hours",
                "In winter we close at 16:00. Please change it everywhere.",
                "Changed on the contact page, in the footer and in what search engines read.");
    }

    private void second() {
        settled(
                38,
                37,
                cast.ana(),
                MEDIUM,
                BUG,
                "Date of events is one day off",
                "An event on 3 October is shown as 2 October.",
                "It was a time zone mix-up. All events are right again.");
        settled(
                36,
                33,
                cast.jonas(),
                MEDIUM,
                BILLING,
                "Please put our order number on invoices",
                "Our accounting needs the order number *KS-4711* on every invoice.",
                "From the next invoice on it is there.");
        settled(
                35,
                34,
                cast.ana(),
                LOW,
                TECHNICAL,
                "Which backups do you keep?",
                "Our auditor asks how long backups of the website are kept.",
                "Daily for 30 days and monthly for a year, in two places. I have attached a summary you can hand on.",
                Attached.text("backups.txt", "Daily: 30 days\nMonthly: 12 months\nPlaces: Frankfurt, Vienna\n"));
        settled(
                34,
                32,
                cast.ana(),
                MEDIUM,
                PROJECT,
                "Map of dealers is slow",
                "The map takes ages until the pins appear.",
                "It loaded all of Europe at once. Now it loads what is in view.");
        settled(
                32,
                31,
                cast.jonas(),
                HIGH,
                TECHNICAL,
                "Newsletter lands in spam",
                "Many customers tell us that the newsletter ends up in their spam folder.",
                "A signature (DKIM) was missing for the new sender address. It is set, and tests look good.");
        settled(
                31,
                29,
                cast.ana(),
                LOW,
                BUG,
                "Typing error on the jobs page",
                "It says \"Welder (m/f/f)\".",
                "Corrected, thank you!");
        settled(
                29,
                28,
                cast.jonas(),
                MEDIUM,
                GENERAL,
                "Statistics for the board meeting",
                "May we have the visitor numbers of the last twelve months?",
                "Here they are as a table.",
                Attached.text("visitors.csv", "month,visitors\n2026-08,18204\n2026-09,20117\n2026-10,21940\n"));
        settled(
                28,
                25,
                cast.ana(),
                MEDIUM,
                TECHNICAL,
                "Cookie banner comes back every day",
                "Visitors have to agree every single day.",
                "The choice was kept for a day only. It is a year now.");
        settled(
                27,
                25,
                cast.jonas(),
                LOW,
                PROJECT,
                "Pictures of the new hall",
                "When will the pictures of the new hall be online?",
                "They are online since this morning.");
        settled(
                26,
                2,
                cast.ana(),
                MEDIUM,
                BUG,
                "Filter forgets the chosen colour",
                "When I go back from a product to the list, the chosen colour is lost.",
                "The list now keeps the filter in its address, so it survives going back.");
        settled(
                25,
                3,
                cast.jonas(),
                HIGH,
                PROJECT,
                "Configurator for gates",
                "As discussed: customers should be able to put a gate together themselves.",
                "The first version is on the test site: width, height, colour and drive.");
    }

    private void colleague() {
        story.ticket(
                        43,
                        "10:55",
                        cast.paul(),
                        MEDIUM,
                        GENERAL,
                        "Access to the intranet from home",
                        "Is there a way to reach the intranet from home?")
                .taken(43, "11:20", cast.jonas())
                .solved(
                        42,
                        "09:15",
                        cast.jonas(),
                        "Yes, over your company's VPN. Your IT gives you the access; on our side nothing has to change.")
                .reopened(41, "08:30", cast.paul())
                .said(41, "08:32", cast.paul(), "The VPN works, but the intranet says *forbidden*.")
                .solved(
                        40,
                        "14:05",
                        cast.jonas(),
                        "The VPN's addresses were missing in our list. Now it works, we tried it together with your IT.");
    }

    /** Opened, answered, found good and marked as resolved by the client; what is long ago is closed since. */
    private void settled(
            int days,
            int resolvedDays,
            Actor.Staff by,
            Priority priority,
            Category category,
            String subject,
            String description,
            String answer,
            Attached... files) {
        story.ticket(days, "09:%02d".formatted(days % 60), cast.mara(), priority, category, subject, description)
                .taken(days, "10:%02d".formatted(days % 50), by)
                .said(days, "14:%02d".formatted(days % 45), by, answer, files)
                .resolved(resolvedDays, "16:%02d".formatted(days % 40), cast.mara());
    }
}
