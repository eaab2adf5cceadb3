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

import java.awt.Color;
import studio.portal.domain.account.Actor;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;

/** What Bluebird, a small roastery with a café, and the studio talk about. */
final class BluebirdStory {
    private final Story story;
    private final Cast cast;

    private BluebirdStory(Story story, Cast cast) {
        this.story = story;
        this.cast = cast;
    }

    static void tell(Story story, Cast cast) {
        var bluebird = new BluebirdStory(story, cast);
        bluebird.past();
        bluebird.now();
    }

    private void past() {
        settled(
                56,
                55,
                cast.jonas(),
                MEDIUM,
                BUG,
                "Menu of the café cannot be opened on phones",
                "Guests scan the code on the table and get an error.",
                "The file name had an é in it, which the code left out. All codes work now.");
        settled(
                55,
                53,
                cast.ana(),
                LOW,
                GENERAL,
                "Can we change the opening hours ourselves?",
                "We open earlier on market days and would like to say so on the page.",
                "Yes: in the editor under *Café → Hours*. Market days have their own line.");
        settled(
                51,
                50,
                cast.jonas(),
                HIGH,
                TECHNICAL,
                "Card payments fail in the web shop",
                "Since noon no card payment goes through.",
                "The payment provider had an outage until 14:20; all is well again. No order was lost.");
        settled(
                48,
                45,
                cast.ana(),
                MEDIUM,
                PROJECT,
                "Labels for the autumn roast",
                "We need labels for three new coffees by the end of the month.",
                "The drafts are in your folder. Tell us which one you like.");
        settled(
                46,
                45,
                cast.jonas(),
                LOW,
                BILLING,
                "Invoice as one PDF per month",
                "Could we have one invoice per month instead of three?",
                "From this month on it is one.");
        settled(
                41,
                39,
                cast.ana(),
                MEDIUM,
                BUG,
                "Subscriptions show the wrong next date",
                "The next delivery is shown in the past.",
                "It counted from the first order. Now it counts from the last delivery.");
        settled(
                37,
                36,
                cast.jonas(),
                MEDIUM,
                TECHNICAL,
                "Move the newsletter to the new sender",
                "We would like to write from hello@ instead of info@.",
                "Moved, with everything mail providers want to see.");
        settled(
                33,
                31,
                cast.ana(),
                LOW,
                GENERAL,
                "Photos of the roastery for the press",
                "A magazine asks for photos in print quality.",
                "There is a press page now, with ten photos to download.");
        settled(
                30,
                29,
                cast.ana(),
                URGENT,
                TECHNICAL,
                "Shop is down",
                "The shop shows only a white page!",
                "A full disk. We cleared it, the shop is back since 11:05, and a warning comes at 80 % now.");
    }

    private void now() {
        story.ticket(
                        25,
                        "11:45",
                        cast.bea(),
                        MEDIUM,
                        PROJECT,
                        "Gift cards in the shop",
                        "For Christmas we would like to sell gift cards of 20, 50 and 100 euros.")
                .taken(25, "12:10", cast.ana())
                .asked(22, "10:00", cast.ana(), "Good idea! Should a card be usable in several parts?")
                .said(21, "09:30", cast.bea(), "Yes, please, and in the café too.")
                .planned(21, "10:15", cast.ana(), 15)
                .said(
                        4,
                        "15:20",
                        cast.ana(),
                        "The cards can be bought on the test shop now. Paying with them follows next.");
        story.ticket(
                        20,
                        "16:02",
                        cast.bea(),
                        HIGH,
                        BUG,
                        "Delivery note prints the wrong sender",
                        "Since the move the delivery notes have the old roastery as sender.",
                        Attached.screenshot("delivery-note.png", new Color(0xf59f00)))
                .taken(19, "08:20", cast.jonas())
                .solved(
                        3,
                        "11:30",
                        cast.jonas(),
                        "The sender now comes from the settings of the shop, so the next move is easy.");
        story.ticket(
                        10,
                        "14:14",
                        cast.bea(),
                        LOW,
                        GENERAL,
                        "Which cookies do we set?",
                        "A guest asked which cookies our shop sets. Is there a list?")
                .taken(10, "15:00", cast.jonas())
                .asked(
                        6,
                        "09:50",
                        cast.jonas(),
                        "There is: two of our own and one of the payment provider. Would you like it as a page on the site, or only as a document for you?");
        story.ticket(
                2,
                "10:37",
                cast.bea(),
                MEDIUM,
                PROJECT,
                "Allergens on the menu",
                "The authority wants allergens on the online menu as well. Attached is the list from our kitchen.",
                Attached.text(
                        "allergens.csv", "dish,allergens\nCinnamon bun,gluten milk egg\nChili sin carne,celery soy\n"));
    }

    private void settled(
            int days,
            int resolvedDays,
            Actor.Staff by,
            Priority priority,
            Category category,
            String subject,
            String description,
            String answer) {
        story.ticket(days, "11:%02d".formatted(days % 60), cast.bea(), priority, category, subject, description)
                .taken(days, "12:%02d".formatted(days % 50), by)
                .said(days, "13:%02d".formatted(days % 45), by, answer)
                .resolved(resolvedDays, "17:%02d".formatted(days % 40), cast.bea());
    }
}
