package studio.portal.web.notification;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.UUID;
import java.util.function.Function;
import studio.portal.application.InvalidInput;
import studio.portal.application.Page;
import studio.portal.application.notification.MessageQueries;
import studio.portal.application.notification.OutgoingMessage;
import studio.portal.application.notification.ResendMessage;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Mails and what became of them, for the studio. */
public final class MessageApi implements Routes {
    private final Pages pages;
    private final Once once;
    private final MessageQueries messages;
    private final ResendMessage resend;

    public MessageApi(Pages pages, Once once, MessageQueries messages, ResendMessage resend) {
        this.pages = pages;
        this.once = once;
        this.messages = messages;
        this.resend = resend;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/messages",
                Access.STAFF,
                Operation.answering("Mails, newest first", 200, Operation.listOf(MessageView.class))
                        .asking("state", "limit", "after", "before"),
                this::list);
        table.api(
                HandlerType.POST,
                "/messages/{id}/sending",
                Access.STAFF,
                Operation.doing("Sends a mail again that was given up").once().refusing(409),
                this::resend);
    }

    private void list(Context ctx) {
        var state = Answers.query(ctx, "state").map(MessageApi::state);
        var page = messages.list(Visit.of(ctx).actor(), state, Answers.pageRequest(ctx));
        var words = pages.words(ctx);
        var views = page.items().stream()
                .map(message -> MessageView.of(words, message))
                .toList();
        Answers.json(ctx, new Page<>(views, page.next(), page.previous()));
    }

    private static OutgoingMessage.State state(String text) {
        return Parsing.word(OutgoingMessage.State.class)
                .apply(text)
                .orElseThrow(() -> InvalidInput.of("state", "unknown"));
    }

    private void resend(Context ctx) {
        var id = Parsing.<UUID>pathId(ctx, "id", Function.identity());
        var input = Input.ofJson(ctx);
        input.check();
        once.run(ctx, input, () -> resend.handle(Visit.of(ctx).actor(), id));
        Answers.nothing(ctx);
    }
}
