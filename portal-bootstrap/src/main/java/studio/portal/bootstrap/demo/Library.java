package studio.portal.bootstrap.demo;

import static studio.portal.domain.document.DocumentKind.AGREEMENT;
import static studio.portal.domain.document.DocumentKind.ASSET;
import static studio.portal.domain.document.DocumentKind.BRIEF;
import static studio.portal.domain.document.DocumentKind.CONTRACT;
import static studio.portal.domain.document.DocumentKind.DELIVERABLE;
import static studio.portal.domain.document.DocumentKind.OTHER;

import java.awt.Color;
import java.util.List;
import java.util.Optional;

/** The documents of both clients. */
final class Library {
    private static final String CARE = """
            Care of the website

            Between Kern & Sons ("the client") and Northlight ("the studio").

            1. The studio keeps the website of the client up to date and running.
            2. Reports are answered on working days within %s.
            3. The client pays %s euros a month, at the end of the month.
            4. Either side may end this contract with notice of %s.
            """;
    private static final String SHOP = """
            Web shop

            Between Bluebird ("the client") and Northlight ("the studio").

            1. The studio builds a web shop with up to %s products.
            2. It is handed over by %s.
            3. Changes after that are agreed upon in writing.
            """;

    private final Story story;
    private final Cast cast;

    private Library(Story story, Cast cast) {
        this.story = story;
        this.cast = cast;
    }

    static void tell(Story story, Cast cast) {
        var library = new Library(story, cast);
        library.kern();
        library.bluebird();
    }

    private void kern() {
        var kern = cast.mara().client();
        document("Website care contract")
                .added(
                        38,
                        "10:05",
                        cast.ana(),
                        kern,
                        CONTRACT,
                        List.of("Legal"),
                        true,
                        "First draft",
                        Attached.text("care-contract.txt", CARE.formatted("two days", "180", "three months")))
                .asked(38, "10:10", cast.ana(), true, Optional.empty(), cast.mara())
                .approved(
                        36,
                        "16:20",
                        cast.mara(),
                        "Agreed. Could we talk about a shorter notice next year?",
                        Optional.of("Mara Kern"))
                .version(
                        9,
                        "14:10",
                        cast.ana(),
                        true,
                        "Answers within one day, as you asked",
                        Attached.text("care-contract.txt", CARE.formatted("one day", "195", "one month")))
                .asked(9, "14:20", cast.ana(), true, Optional.of(4), cast.mara());
        document("Brand guidelines")
                .added(
                        16,
                        "09:40",
                        cast.jonas(),
                        kern,
                        DELIVERABLE,
                        List.of("Brand", "Print"),
                        true,
                        "Colours and type",
                        Attached.sheet("brand-guidelines-1.png", new Color(0xb9c2cd)))
                .asked(16, "09:45", cast.jonas(), false, Optional.empty(), cast.mara())
                .rejected(14, "11:05", cast.mara(), "The blue of our vans is missing.")
                .version(
                        8,
                        "11:25",
                        cast.jonas(),
                        true,
                        "With the new blue",
                        Attached.sheet("brand-guidelines-2.png", new Color(0x7fa7d9)))
                .asked(8, "11:30", cast.jonas(), false, Optional.empty(), cast.mara())
                .approved(6, "08:50", cast.mara(), "That is it!", Optional.empty())
                .version(
                        2,
                        "15:30",
                        cast.jonas(),
                        true,
                        "A paler blue, and how the logo stands on photos",
                        Attached.sheet("brand-guidelines-3.png", new Color(0x9fb3dd)));
        document("Our old logo")
                .added(
                        19,
                        "16:45",
                        cast.mara(),
                        kern,
                        ASSET,
                        List.of("Brand"),
                        true,
                        "From the sign above the shop, 1987",
                        Attached.sheet("old-logo.png", new Color(0xd9480f)));
        document("Prices for next year")
                .added(
                        3,
                        "17:20",
                        cast.jonas(),
                        kern,
                        AGREEMENT,
                        List.of("Legal", "Prices"),
                        false,
                        "Not agreed upon yet",
                        Attached.text("prices.txt", "Care of the website: 210 euros a month\n"));
    }

    private void bluebird() {
        var bluebird = cast.bea().client();
        document("Brief for the web shop")
                .added(
                        50,
                        "09:15",
                        cast.bea(),
                        bluebird,
                        BRIEF,
                        List.of("Shop"),
                        true,
                        "What we would like, in short",
                        Attached.text(
                                "brief.md", "# Our shop\n\n- coffee, tea, cups\n- subscriptions\n- gift cards\n"));
        document("Web shop contract")
                .added(
                        44,
                        "13:00",
                        cast.ana(),
                        bluebird,
                        CONTRACT,
                        List.of("Legal", "Shop"),
                        true,
                        "For your signature",
                        Attached.text("shop-contract.txt", SHOP.formatted("40", "the end of May")))
                .version(
                        36,
                        "10:30",
                        cast.ana(),
                        true,
                        "Sixty products instead of forty",
                        Attached.text("shop-contract.txt", SHOP.formatted("60", "the middle of June")));
        document("Old price list")
                .added(
                        28,
                        "12:00",
                        cast.bea(),
                        bluebird,
                        OTHER,
                        List.of("Prices"),
                        true,
                        "",
                        Attached.text("prices.csv", "coffee,price\nHouse blend,9.50\n"))
                .withdrawn(27, "09:05", cast.bea(), "These are the prices of last year.");
    }

    private DocumentStory document(String title) {
        return new DocumentStory(story, title);
    }
}
