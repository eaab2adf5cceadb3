package studio.portal.application.notification;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.invoice.Addressees;
import studio.portal.application.invoice.PayLinks;
import studio.portal.application.invoice.ReminderWording;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.InvoiceEvent;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceReminders;
import studio.portal.domain.invoice.ReminderRepository;
import studio.portal.domain.invoice.ReminderStep;
import studio.portal.domain.invoice.ReminderStepId;

/** What a reminder of an invoice tells, as it is when the mail is sent: the studio's own words, with what is open now. */
public final class ReminderMatters {
    private static final String AREA = "invoice";

    private final ReminderRepository reminders;
    private final Addressees addressees;
    private final PayLinks links;
    private final ClientRepository clients;
    private final SettingsQueries settings;
    private final Clock clock;

    public ReminderMatters(
            ReminderRepository reminders,
            Addressees addressees,
            PayLinks links,
            ClientRepository clients,
            SettingsQueries settings,
            Clock clock) {
        this.reminders = reminders;
        this.addressees = addressees;
        this.links = links;
        this.clients = clients;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty once nothing is open any more, once reminders are paused, and for who may not see the client's money. */
    Optional<Matter> reminded(Actor actor, Actor reader, Recorded event) {
        return reminders
                .find(actor, new InvoiceId(event.subject()))
                .filter(InvoiceReminders::isReminded)
                .filter(found -> InvoicePolicy.maySeeMoneyOf(reader, found.client()))
                .flatMap(found -> step(actor, event).map(step -> matter(actor, found, step)));
    }

    /** As above, for an address without a login: as long as it gets the client's invoices and has its link. */
    Optional<Matter> reminded(Actor actor, EmailAddress to, Recorded event) {
        return reminders
                .find(actor, new InvoiceId(event.subject()))
                .filter(InvoiceReminders::isReminded)
                .filter(found -> addressees.usual(actor, found.client()).stream()
                        .anyMatch(named -> named.address().equals(to)))
                .flatMap(found -> links.path(actor, found.invoice(), to)
                        .flatMap(path -> step(actor, event)
                                .map(step -> matter(actor, found, step).to(path))));
    }

    private Optional<ReminderStep> step(Actor actor, Recorded event) {
        return Optional.ofNullable(event.details().get(InvoiceEvent.STEP))
                .map(id -> new ReminderStepId(UUID.fromString(id)))
                .flatMap(reminders.steps(actor).billing()::find);
    }

    private Matter matter(Actor actor, InvoiceReminders found, ReminderStep step) {
        var studio = settings.current(actor);
        var facts = new ReminderWording.Facts(
                found.number(),
                found.open(),
                found.dueOn(),
                clock.instant().atZone(studio.zone()).toLocalDate(),
                clients.find(actor, found.client()).map(Client::name).orElse(""),
                studio.studioName());
        Map<Language, ReminderWording> wordings = new EnumMap<>(Language.class);
        for (var language : Language.values()) {
            wordings.put(language, ReminderWording.of(step.text(language), language, facts));
        }
        return Matter.at(AREA, "/invoices/" + found.invoice())
                .inThread(found.invoice().value())
                .worded(wordings);
    }
}
