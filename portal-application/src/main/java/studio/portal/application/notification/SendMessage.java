package studio.portal.application.notification;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import studio.portal.application.Transactions;
import studio.portal.application.Unavailable;
import studio.portal.application.notification.Mailer.Undeliverable;
import studio.portal.domain.account.Actor;

/**
 * Sends one mail. The state is written after the mail was handed over: a crash in between sends it again with the same
 * Message-ID, never not at all.
 */
public final class SendMessage {
    /** What became of it, for the job that asked. */
    public enum Outcome {
        SETTLED,
        TRY_AGAIN
    }

    private final Transactions transactions;
    private final OutgoingMessages messages;
    private final MailContents contents;
    private final MailWriter writer;
    private final Enclosures enclosures;
    private final Mailer mailer;
    private final Clock clock;
    private final BiConsumer<UUID, RuntimeException> unwritable;

    /** @param unwritable is told why a message could not be made, for the log */
    public SendMessage(
            Transactions transactions,
            OutgoingMessages messages,
            MailContents contents,
            MailWriter writer,
            Enclosures enclosures,
            Mailer mailer,
            Clock clock,
            BiConsumer<UUID, RuntimeException> unwritable) {
        this.transactions = transactions;
        this.messages = messages;
        this.contents = contents;
        this.writer = writer;
        this.enclosures = enclosures;
        this.mailer = mailer;
        this.clock = clock;
        this.unwritable = unwritable;
    }

    public Outcome handle(Actor actor, UUID id) {
        var waiting = transactions
                .write(actor, () -> messages.find(actor, id))
                .filter(message -> message.state() == OutgoingMessage.State.WAITING);
        if (waiting.isEmpty()) {
            return Outcome.SETTLED;
        }
        var settled = send(actor, waiting.get());
        var written = transactions.write(actor, () -> messages.update(actor, OutgoingMessage.State.WAITING, settled));
        if (!written) {
            return Outcome.SETTLED; // dropped meanwhile, because its recipient was forgotten
        }
        return settled.state() == OutgoingMessage.State.WAITING ? Outcome.TRY_AGAIN : Outcome.SETTLED;
    }

    private OutgoingMessage send(Actor actor, OutgoingMessage message) {
        try {
            Optional<MailWriter.Content> content = transactions.write(actor, () -> contents.of(actor, message));
            if (content.isEmpty()) {
                return message.dropped(clock.instant());
            }
            var mail = writer.write(content.get());
            mailer.send(mail.with(enclosures.of(content.get().matter())));
            return message.sent(clock.instant());
        } catch (Undeliverable e) {
            return message.failed(e.failure(), e.forGood(), clock.instant());
        } catch (Unavailable e) {
            throw e; // no fault of the message: the job comes again
        } catch (RuntimeException e) {
            // A message that cannot even be written must not be tried for ever without anybody knowing.
            unwritable.accept(message.id(), e);
            return message.failed(MailFailure.of(MailFailure.Cause.UNWRITABLE), false, clock.instant());
        }
    }
}
