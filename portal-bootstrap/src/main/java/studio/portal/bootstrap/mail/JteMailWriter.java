package studio.portal.bootstrap.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.portal.application.PortalAddress;
import studio.portal.application.notification.Mail;
import studio.portal.application.notification.MailWriter;
import studio.portal.domain.account.Language;

/** Writes every mail as text and as HTML with the studio's name and colour; no picture, no pixel, one button. */
public final class JteMailWriter implements MailWriter {
    private static final String TEMPLATES = "gg.jte.generated.bootstrap";

    private final PortalAddress address;
    private final TemplateEngine templates;
    private final Map<Language, MailWords> words;

    public JteMailWriter(PortalAddress address) {
        this.address = address;
        this.templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, JteMailWriter.class.getClassLoader(), TEMPLATES);
        this.words = Arrays.stream(Language.values())
                .collect(Collectors.toMap(
                        Function.identity(), MailWords::new, (one, other) -> one, () -> new EnumMap<>(Language.class)));
    }

    @Override
    public Mail write(Content content) {
        var said = words.get(content.language());
        if (said == null) {
            throw new IllegalStateException("No words in " + content.language());
        }
        var page = new MailDraft(content, said, address).page();
        var html = new StringOutput();
        templates.render("mail/mail.jte", page, html);
        return new Mail(
                content.outgoing().id(),
                content.outgoing().address().value(),
                content.recipientName(),
                page.subject(),
                page.text(),
                html.toString(),
                content.matter().thread());
    }
}
