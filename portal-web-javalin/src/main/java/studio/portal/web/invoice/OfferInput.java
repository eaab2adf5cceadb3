package studio.portal.web.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import studio.portal.application.invoice.DecideOnOffer;
import studio.portal.application.invoice.DraftDefaults;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.application.invoice.OfferCommand;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.web.Input;
import studio.portal.web.Parsing;

/**
 * Puts what is said of an offer together from what was sent, the same way for forms and for JSON.
 *
 * @param vat of positions of which none is sent
 */
record OfferInput(Input input, SentDecimals decimals, Optional<Vat> vat) {
    private static final ClientId NO_CLIENT = new ClientId(new UUID(0, 0));
    private static final ContentHash NO_PAPER = new ContentHash("0".repeat(64));
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

    static OfferCommand empty(DraftDefaults defaults) {
        return new OfferCommand(
                "",
                Optional.empty(),
                Optional.empty(),
                defaults.currency(),
                defaults.language(),
                List.of(),
                Set.of(),
                List.of(),
                LocalDate.MAX,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** As it would be with what was sent; what was not stays as it is. */
    OfferCommand patched(OfferCommand now) {
        return put(
                now,
                input.has("positions") ? positions() : new Positions(now.positions(), now.optional()),
                sent("adjustments", () -> lines().changes(input), now.adjustments()),
                sent("milestones", this::milestones, now.milestones()));
    }

    /** A form has all of it; rows that are not there are none. */
    OfferCommand whole(DraftDefaults defaults) {
        return put(empty(defaults), positions(), lines().changes(input), milestones());
    }

    private OfferCommand put(
            OfferCommand now,
            Positions positions,
            List<InvoiceCommand.Change> adjustments,
            List<OfferCommand.Milestone> milestones) {
        return new OfferCommand(
                input.has("subject") ? input.text("subject") : now.subject(),
                sent("projectId", () -> input.optional("projectId", Parsing.id(ProjectId::new)), now.projectId()),
                sent("ticketId", () -> input.optional("ticketId", Parsing.id(TicketId::new)), now.ticketId()),
                input.another("currency", LineInput::currency).orElse(now.currency()),
                input.another("language", Language::ofTag).orElse(now.language()),
                positions.lines(),
                positions.optional(),
                adjustments,
                validUntil(now.validUntil()),
                sent("depositPercentage", () -> decimals.read(input, "depositPercentage"), now.depositPercentage()),
                sent("depositAmount", () -> decimals.read(input, "depositAmount"), now.depositAmount()),
                milestones,
                sent("note", this::note, now.note()));
    }

    private LocalDate validUntil(LocalDate now) {
        return input.has("validUntil") || now.equals(LocalDate.MAX)
                ? input.required("validUntil", Parsing::date, LocalDate.EPOCH)
                : now;
    }

    private <T> T sent(String name, Supplier<T> read, T now) {
        return input.has(name) ? read.get() : now;
    }

    private Optional<String> note() {
        return Optional.of(input.text("note")).filter(text -> !text.isBlank());
    }

    private record Positions(List<InvoiceCommand.Line> lines, Set<Integer> optional) {}

    private Positions positions() {
        var optional = new HashSet<Integer>();
        var lines = new ArrayList<InvoiceCommand.Line>();
        input.objects("positions", position -> {
            if (position.flag("optional")) {
                optional.add(lines.size());
            }
            return lines.add(lines().line(position));
        });
        return new Positions(lines, optional);
    }

    private LineInput lines() {
        return new LineInput(decimals, vat);
    }

    private List<OfferCommand.Milestone> milestones() {
        return input.objects("milestones", OfferInput::milestone);
    }

    private static OfferCommand.Milestone milestone(Input from) {
        var dueOn = from.optional("dueOn", Parsing::date);
        var days = from.number("days").map(after -> (int) Math.max(-1, Math.min(Integer.MAX_VALUE, after)));
        if (isSaid(from, "dueOn") == isSaid(from, "days")) {
            from.refuse("dueOn", "dueOrDays");
        }
        return new OfferCommand.Milestone(from.text("name"), dueOn, days);
    }

    private static boolean isSaid(Input from, String name) {
        return from.has(name) && !from.isEmpty(name);
    }
}
