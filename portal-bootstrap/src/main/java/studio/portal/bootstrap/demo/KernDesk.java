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

/** What Kern & Sons and the studio are busy with now. */
final class KernDesk {
    private KernDesk() {}

    /** @return where Mara asks what something would cost */
    static TicketStory tell(Story story, Cast cast) {
        exports(story, cast);
        price(story, cast);
        contactForm(story, cast);
        var languages = secondLanguage(story, cast);
        oldAddress(story, cast);
        longPasswords(story, cast);
        return languages;
    }

    private static void exports(Story story, Cast cast) {
        story.ticket(
                        24,
                        "10:20",
                        cast.mara(),
                        LOW,
                        GENERAL,
                        "How do we export subscribers?",
                        "Our print shop needs the postal addresses of everybody who gets the newsletter. Where do I"
                                + " find them?")
                .taken(24, "11:02", cast.jonas())
                .said(
                        24,
                        "11:10",
                        cast.jonas(),
                        "In the newsletter tool under **Audience → Export**. Choose *CSV*; the addresses are in the"
                                + " last four columns.")
                .said(23, "08:44", cast.mara(), "Found it, thank you!")
                .resolved(20, "09:00", cast.jonas());
    }

    private static void price(Story story, Cast cast) {
        story.ticket(
                        12,
                        "15:31",
                        cast.paul(),
                        MEDIUM,
                        TECHNICAL,
                        "Price list on the intranet is cut off",
                        "When I print the price list, the last column (net price) is missing on paper.")
                .taken(11, "09:05", cast.jonas())
                .said(11, "09:20", cast.jonas(), "I see it too. The table is wider than the page; I am making it fit.");
    }

    private static void contactForm(Story story, Cast cast) {
        story.ticket(
                        9,
                        "08:05",
                        cast.mara(),
                        URGENT,
                        TECHNICAL,
                        "Contact form mails arrive twice",
                        "Since this morning every request from the contact form reaches us **twice**, and customers"
                                + " get two confirmations.\n\n"
                                + "This is embarrassing, please look into it quickly.",
                        Attached.text(
                                "headers.txt",
                                "Received: from web1.kern.example\n"
                                        + "Message-ID: <a1@kern.example>\n\n"
                                        + "Received: from web2.kern.example\n"
                                        + "Message-ID: <a2@kern.example>\n"))
                .taken(9, "08:19", cast.ana())
                .said(9, "08:25", cast.ana(), "On it. Both web servers seem to send since last night's update.")
                .noted(
                        9,
                        "09:10",
                        cast.ana(),
                        "The queue worker runs on web1 *and* web2. Jonas, did you switch the second one on yesterday?")
                .noted(
                        9,
                        "09:32",
                        cast.jonas(),
                        "Yes, for the load test. It should have been off again, sorry. I will put the lock in so this"
                                + " cannot happen again.")
                .said(
                        9,
                        "10:02",
                        cast.ana(),
                        "The second worker is off, so the doubles have stopped. We keep this open until a lock makes"
                                + " sure that it stays this way.")
                .said(
                        3,
                        "14:12",
                        cast.jonas(),
                        "The lock is on the test server. If nothing surprises us, it goes live this week.");
    }

    private static TicketStory secondLanguage(Story story, Cast cast) {
        return story.ticket(
                        8,
                        "13:48",
                        cast.mara(),
                        LOW,
                        PROJECT,
                        "Add a second language to the footer",
                        "Our French dealers would like the legal links in the footer in French:\n\n"
                                + "- Mentions légales\n"
                                + "- Confidentialité\n"
                                + "- Contact")
                .said(
                        2,
                        "16:40",
                        cast.mara(),
                        "No hurry, but before the fair in spring would be good. What would it cost?");
    }

    private static void oldAddress(Story story, Cast cast) {
        story.ticket(
                        7,
                        "11:15",
                        cast.mara(),
                        MEDIUM,
                        BILLING,
                        "Invoice shows the old address",
                        "The last invoice still has our old street. We moved to *Hafenstraße 12* in September.")
                .taken(7, "13:30", cast.jonas())
                .asked(7, "13:41", cast.jonas(), "I am sorry about that. Has the post code changed as well?")
                .said(1, "09:24", cast.mara(), "Yes: 20457 Hamburg. Sorry for the late answer!");
    }

    private static void longPasswords(Story story, Cast cast) {
        story.ticket(
                        5,
                        "09:12",
                        cast.mara(),
                        HIGH,
                        BUG,
                        "Login form rejects long passwords",
                        "When I set a password of more than 64 characters, the form says `Something went wrong`."
                                + " Screenshot attached.",
                        Attached.screenshot("login-error.png", new Color(0xd63939)))
                .taken(5, "09:31", cast.ana())
                .joined(5, "09:40", cast.mara(), cast.paul())
                .noted(5, "09:58", cast.ana(), "The form allows 64, the server 256. Only the form has to change.")
                .planned(5, "10:01", cast.ana(), 5)
                .asked(5, "10:03", cast.ana(), "Thank you, I can reproduce it. Which browser do you use?");
    }
}
