package studio.portal.web.notification;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import studio.portal.application.notification.MessageQueries;
import studio.portal.application.notification.OutgoingMessage;
import studio.portal.application.notification.ResendMessage;
import studio.portal.application.notification.SentMails;
import studio.portal.domain.NotFound;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Mails and what became of them, for the studio. */
public final class MailPages implements Routes {
    private final Pages pages;
    private final MessageQueries messages;
    private final SentMails sent;
    private final ResendMessage resend;

    public MailPages(Pages pages, MessageQueries messages, SentMails sent, ResendMessage resend) {
        this.pages = pages;
        this.messages = messages;
        this.sent = sent;
        this.resend = resend;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/studio/mails", Access.STAFF, ctx -> show(ctx, Form.empty()));
        table.get("/studio/mails/{id}", Access.STAFF, this::read);
        table.post("/studio/mails/{id}/sending", Access.STAFF, this::resend);
    }

    private void read(Context ctx) {
        var mail = sent.find(Visit.of(ctx).actor(), id(ctx)).orElseThrow(NotFound::new);
        pages.show(ctx, "notification/mail.jte", Map.of("mail", mail));
    }

    private void resend(Context ctx) {
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    input.check();
                    resend.handle(Visit.of(ctx).actor(), id(ctx));
                    return Done.told("/studio/mails", "mail-resent");
                },
                form -> show(ctx, form));
    }

    private void show(Context ctx, Form form) {
        var actor = Visit.of(ctx).actor();
        var state = Answers.query(ctx, "state").flatMap(Parsing.word(OutgoingMessage.State.class));
        var page = messages.list(actor, state, Answers.pageRequest(ctx));
        var parameters = new HashMap<String, Object>();
        parameters.put("messages", page.items());
        parameters.put("state", state);
        parameters.put("dead", messages.dead(actor));
        parameters.put("readable", sent.kept(actor));
        parameters.put("newer", page.previous().map(cursor -> Answers.neighbour(ctx, "before", cursor)));
        parameters.put("older", page.next().map(cursor -> Answers.neighbour(ctx, "after", cursor)));
        parameters.put("form", form);
        pages.show(ctx, "notification/mails.jte", parameters);
    }

    private static UUID id(Context ctx) {
        return Parsing.uuid(ctx.pathParam("id")).orElseThrow(NotFound::new);
    }
}
