package studio.portal.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import studio.portal.application.account.PersonName;
import studio.portal.application.account.SignedIn;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.Theme;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.domain.settings.StudioSettings;

/**
 * What every page is drawn with.
 *
 * @param who empty for a visitor
 * @param formToken makes, when a form is drawn, what it carries in its field {@code csrf}
 * @param path of this page, without what follows a question mark
 * @param flash what happened just before, told once
 * @param waitingByPath what waits on the reader, by the path of each area
 * @param mark of the moment at which what the page shows was read, by which it asks for what has changed since
 * @param mailsToFolder whether mails go to a folder instead of to people
 * @param paysOnline whether something can be paid online at all
 */
public record Frame(
        Words words,
        Optional<SignedIn> who,
        StudioSettings settings,
        Assets assets,
        Supplier<String> formToken,
        String path,
        Optional<String> flash,
        Map<String, Waiting> waitingByPath,
        String mark,
        boolean mailsToFolder,
        boolean paysOnline) {

    /**
     * What of one area waits on the reader.
     *
     * @param count is taken when a menu is drawn
     * @param list its address
     */
    public record Waiting(IntSupplier count, String list) {}

    /** A new value for a form's field {@code submission}, by which a repeat is told from a new wish. */
    public String submission() {
        return Secrets.random();
    }

    /** What every form carries; a visitor is known again by a cookie from then on. */
    public String csrf() {
        return formToken.get();
    }

    /** How many things of an area wait on the reader. */
    public int waiting(String path) {
        return Optional.ofNullable(waitingByPath.get(path))
                .map(area -> area.count().getAsInt())
                .orElse(0);
    }

    /** The list of what waits on the reader, as long as {@link #waiting} says. */
    public String waitingList(String path) {
        return Optional.ofNullable(waitingByPath.get(path)).map(Waiting::list).orElse(path);
    }

    public boolean isStaff() {
        return actor().isStaff();
    }

    /** Whether somebody of the studio looks as a member. */
    public boolean isPreview() {
        return actor() instanceof Actor.Preview;
    }

    /** Whether the reader, or the member they look as, looks after colleagues. */
    public boolean managesColleagues() {
        var eyes = actor() instanceof Actor.Preview preview ? preview.member() : actor();
        return eyes instanceof Actor.Member member && member.may(Permission.MANAGE);
    }

    /** Whether the reader, or the member they look as, may know of invoices at all. */
    public boolean seesMoney() {
        return InvoicePolicy.seesMoney(actor());
    }

    /** Whether there are offers at all for the reader. */
    public boolean seesOffers() {
        return OfferPolicy.maySeeAny(actor());
    }

    /** The reader's id, by which a browser tells whose words it keeps; empty for a visitor. */
    public String person() {
        return who.map(reader -> reader.person().id().toString()).orElse("");
    }

    public boolean isMe(PersonName person) {
        return who.filter(reader -> reader.person().id().equals(person.id())).isPresent();
    }

    public Actor actor() {
        return who.map(SignedIn::actor).orElseGet(Actor.Visitor::new);
    }

    /** How the reader wants pages lit: {@code dark} (also for visitors), {@code light} or {@code device}. */
    public String theme() {
        return Parsing.word(who.map(SignedIn::theme).orElse(Theme.DARK));
    }
}
