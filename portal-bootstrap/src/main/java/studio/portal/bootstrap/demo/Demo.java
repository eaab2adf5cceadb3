package studio.portal.bootstrap.demo;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.Transactions;
import studio.portal.application.account.AcceptInvitation;
import studio.portal.application.account.ChangePassword;
import studio.portal.application.account.ClientCommand;
import studio.portal.application.account.CreateAdmin;
import studio.portal.application.account.Device;
import studio.portal.application.account.Invite;
import studio.portal.application.account.ResetPassword;
import studio.portal.application.account.SignInWithPassword;
import studio.portal.application.account.Tokens;
import studio.portal.application.notification.MailFailure;
import studio.portal.application.notification.Mailer;
import studio.portal.application.project.ProjectQueries;
import studio.portal.bootstrap.AccountUseCases;
import studio.portal.bootstrap.DocumentUseCases;
import studio.portal.bootstrap.ProjectUseCases;
import studio.portal.bootstrap.RequestUseCases;
import studio.portal.bootstrap.TicketUseCases;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.settings.StudioSettings;

/** Fills an empty installation with a believable studio, by what its people would have done themselves. */
public final class Demo {
    private static final Actor SYSTEM = new Actor.System("demo");
    private static final Actor VISITOR = new Actor.Visitor();
    private static final Device OFFICE = new Device("Firefox on Linux", "192.0.2.10");
    private static final String TIME_OF_FOUNDING = "08:00";
    /** Invited, but nobody has this address: the demo's mail to it is given up, for staff to see what that looks like. */
    private static final String MISSPELT = "ben.yuong@bluebird.example";

    private static final int DAYS_SINCE_FOUNDING = 62;

    private final AccountUseCases accounts;
    private final TicketUseCases tickets;
    private final DocumentUseCases documents;
    private final ProjectUseCases projects;
    private final ProjectStory.Seen seen;
    private final RequestUseCases talk;
    private final InvoiceDeeds invoices;
    private final Tokens tokens;
    private final Transactions transactions;
    private final SettableClock clock;

    public Demo(
            AccountUseCases accounts,
            TicketUseCases tickets,
            DocumentUseCases documents,
            ProjectUseCases projects,
            ProjectQueries projectQueries,
            RequestUseCases talk,
            InvoiceDeeds invoices,
            Tokens tokens,
            Transactions transactions,
            SettableClock clock) {
        this.accounts = accounts;
        this.tickets = tickets;
        this.documents = documents;
        this.projects = projects;
        this.seen = (actor, project, milestone) -> projectQueries
                .find(actor, project)
                .flatMap(found -> found.milestone(milestone))
                .orElseThrow()
                .milestone()
                .fingerprint();
        this.talk = talk;
        this.invoices = invoices;
        this.tokens = tokens;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void fill(StudioSettings studio, Instant now) {
        clock.set(new Calendar(now, studio.zone()).ago(DAYS_SINCE_FOUNDING, TIME_OF_FOUNDING));
        accounts.changeSettings().handle(SYSTEM, studio);
        var cast = cast();
        var deeds = new Story.Deeds(
                tickets.openTicket(),
                tickets.replyToTicket(),
                tickets.noteOnTicket(),
                tickets.changeTicket(),
                tickets.resolveTicket(),
                tickets.reopenTicket(),
                tickets.addParticipant(),
                tickets.receiveUpload(),
                tickets.closeQuietTickets(),
                documents);
        var story = new Story(deeds, clock, now, studio.zone());
        KernArchive.tell(story, cast);
        var languages = KernDesk.tell(story, cast);
        BluebirdStory.tell(story, cast);
        Library.tell(story, cast);
        var relaunch = ProjectStories.tell(story, projects, talk, seen, cast);
        InvoiceStories.tell(story, invoices, relaunch::id, cast);
        OfferStories.tell(story, invoices, languages::id, cast);
        transactions.run(SYSTEM, story::happen); // as one, since each by itself would wait for the disk
        clock.run();
        invited(cast.ana(), MISSPELT, "Ben Young", Optional.of(cast.bea().client()), Set.of());
    }

    /** As the server of a mailbox would refuse it that is not there. */
    public static Mailer refusingTheMisspelt(Mailer mailer) {
        return mail -> {
            if (mail.to().equals(MISSPELT)) {
                throw new Mailer.Undeliverable(
                        MailFailure.refused("550 5.1.1 <" + MISSPELT + "> No such mailbox here"), true);
            }
            mailer.send(mail);
        };
    }

    private Cast cast() {
        var admin = admin();
        var ana = (Actor.Staff) joined(admin, "staff@northlight.example", "Ana Ruiz", Optional.empty(), Set.of());
        var jonas = (Actor.Staff) joined(admin, "jonas@northlight.example", "Jonas Lind", Optional.empty(), Set.of());
        var kern = client(ana, "Kern & Sons", jonas.person());
        var bluebird = client(ana, "Bluebird", ana.person());
        var all = Set.of(Permission.values());
        return new Cast(
                admin,
                ana,
                jonas,
                (Actor.Member) joined(ana, "client@kern.example", "Mara Kern", Optional.of(kern), all),
                (Actor.Member) joined(ana, "colleague@kern.example", "Paul Kern", Optional.of(kern), Set.of()),
                (Actor.Member) joined(ana, "client@bluebird.example", "Bea Wong", Optional.of(bluebird), all));
    }

    private Actor.Staff admin() {
        var command = new CreateAdmin.Command(new EmailAddress("admin@northlight.example"), "Nora Light");
        var link = accounts.createAdmin().handle(SYSTEM, command);
        var token = link.substring(link.lastIndexOf('/') + 1);
        accounts.resetPassword().handle(VISITOR, new ResetPassword.Command(token, Cast.PASSWORD));
        var signIn = new SignInWithPassword.Command(command.email(), Cast.PASSWORD, false, "/");
        var session =
                accounts.signInWithPassword().handle(VISITOR, signIn, OFFICE).session();
        return new Actor.Staff(session.person(), true);
    }

    private ClientId client(Actor by, String name, PersonId contact) {
        return accounts.addClient().handle(by, new ClientCommand(name, Optional.of(contact), Optional.empty(), false));
    }

    /** Invited, accepted, and given the demo's password. */
    private Actor joined(Actor by, String email, String name, Optional<ClientId> client, Set<Permission> permissions) {
        var invitation = invited(by, email, name, client, permissions);
        var session = accounts.acceptInvitation()
                .handle(VISITOR, new AcceptInvitation.Command(tokens.invitation(invitation), name, false), OFFICE)
                .session();
        Actor person = client.<Actor>map(of -> new Actor.Member(session.person(), of, permissions))
                .orElseGet(() -> new Actor.Staff(session.person(), false));
        accounts.changePassword()
                .handle(person, Optional.of(session.id()), new ChangePassword.Command("", Cast.PASSWORD), OFFICE);
        return person;
    }

    private InvitationId invited(
            Actor by, String email, String name, Optional<ClientId> client, Set<Permission> permissions) {
        return accounts.invite()
                .handle(by, new Invite.Command(new EmailAddress(email), name, client, permissions, false));
    }
}
