package studio.portal.web.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import studio.portal.application.invoice.DecideOnOffer;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.application.invoice.OfferCommand;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.StudioBilling;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.VatCategory;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.web.Input;
import studio.portal.web.Parsing;

/** Puts what is said of an offer together from what was sent, the same way for forms and for JSON. */
record OfferInput(Input input) {
    private static final ClientId NO_CLIENT = new ClientId(new UUID(0, 0));
    private static final ContentHash NO_PAPER = new ContentHash("0".repeat(64));
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,40})?");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    static ClientId client(Input input) {
        return input.required("clientId", Parsing.id(ClientId::new), NO_CLIENT);
    }

    static DecideOnOffer.Command decision(Input input) {
        return new DecideOnOffer.Command(
                input.required("decision", Parsing.word(DecideOnOffer.Decision.class), DecideOnOffer.Decision.DECLINED),
                input.required("sha256", OfferInput::hash, NO_PAPER),
                new HashSet<>(input.list("positions", OfferInput::place)),
                Optional.of(input.text("comment")).filter(text -> !text.isBlank()));
    }

    private static Optional<ContentHash> hash(String text) {
        return Optional.of(text).filter(hash -> HASH.matcher(hash).matches()).map(ContentHash::new);
    }

    private static Optional<Integer> place(String text) {
        return Parsing.number(text)
                .filter(number -> number >= 0 && number <= Integer.MAX_VALUE)
                .map(Math::toIntExact);
    }

    static OfferCommand empty() {
        return new OfferCommand(
                "",
                Optional.empty(),
                Optional.empty(),
                StudioBilling.first().currency(),
                Language.ENGLISH,
                List.of(),
                List.of(),
                LocalDate.MAX,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** As it would be with what was sent; what was not stays as it is. */
    OfferCommand patched(OfferCommand now) {
        return new OfferCommand(
                input.has("subject") ? input.text("subject") : now.subject(),
                sent("projectId", () -> input.optional("projectId", Parsing.id(ProjectId::new)), now.projectId()),
                sent("ticketId", () -> input.optional("ticketId", Parsing.id(TicketId::new)), now.ticketId()),
                input.another("currency", OfferInput::currency).orElse(now.currency()),
                input.another("language", Language::ofTag).orElse(now.language()),
                sent("positions", () -> input.objects("positions", OfferInput::position), now.positions()),
                now.adjustments(),
                validUntil(now.validUntil()),
                sent("depositPercentage", () -> decimal(input, "depositPercentage"), now.depositPercentage()),
                sent("depositAmount", () -> decimal(input, "depositAmount"), now.depositAmount()),
                sent("milestones", () -> input.objects("milestones", OfferInput::milestone), now.milestones()),
                sent("note", () -> text(input, "note"), now.note()));
    }

    private LocalDate validUntil(LocalDate now) {
        return input.has("validUntil") || now.equals(LocalDate.MAX)
                ? input.required("validUntil", Parsing::date, LocalDate.EPOCH)
                : now;
    }

    private <T> T sent(String name, Supplier<T> read, T now) {
        return input.has(name) ? read.get() : now;
    }

    private static Optional<String> text(Input from, String name) {
        return Optional.of(from.text(name)).filter(text -> !text.isBlank());
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .filter(Money::isOffered)
                .findFirst();
    }

    private static OfferCommand.Position position(Input from) {
        var line = new InvoiceCommand.Line(
                from.text("name"),
                text(from, "description"),
                decimal(from, "quantity").orElse(BigDecimal.ONE),
                from.optional("unit", Unit::ofWord).orElse(Unit.PIECE),
                price(from),
                List.of(),
                new InvoiceCommand.Tax(
                        from.optional("vatCategory", VatCategory::ofCode).orElse(VatCategory.STANDARD),
                        decimal(from, "vatRate").orElse(BigDecimal.ZERO),
                        text(from, "vatReason")));
        return new OfferCommand.Position(line, from.flag("optional"));
    }

    private static BigDecimal price(Input from) {
        if (from.text("price").isBlank()) {
            from.refuse("price", "NotBlank");
        }
        return decimal(from, "price").orElse(BigDecimal.ZERO);
    }

    private static OfferCommand.Milestone milestone(Input from) {
        return new OfferCommand.Milestone(
                from.text("name"),
                from.optional("dueOn", Parsing::date),
                from.number("days").map(days -> (int) Math.max(-1, Math.min(Integer.MAX_VALUE, days))));
    }

    private static Optional<BigDecimal> decimal(Input from, String name) {
        var text = from.text(name).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!DECIMAL.matcher(text).matches()) {
            from.refuse(name, "unknown");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }
}
