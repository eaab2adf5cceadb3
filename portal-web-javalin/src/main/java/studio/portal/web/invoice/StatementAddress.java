package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.portal.application.FieldError;
import studio.portal.application.InvalidInput;
import studio.portal.application.invoice.StatementFilter;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.web.Answers;
import studio.portal.web.Parsing;

/**
 * The address of a statement. Without days it is of the year so far; without a client it is of the member's own.
 *
 * @param from the first day
 * @param to the last one
 */
record StatementAddress(
        Optional<ClientId> client, Optional<Currency> currency, LocalDate from, LocalDate to, List<FieldError> errors) {
    static final String PATH = "/statement";

    static StatementAddress of(Context ctx, Actor actor, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        var to = read(ctx, "to", Parsing::date, errors).orElse(today);
        var from = read(ctx, "from", Parsing::date, errors).orElse(to.withDayOfYear(1));
        if (from.isAfter(to)) {
            errors.add(FieldError.of("to", "before-from"));
        }
        var named = read(ctx, "client", Parsing.id(ClientId::new), errors);
        var currency = read(ctx, "currency", LineInput::currency, errors);
        return new StatementAddress(own(actor).or(() -> named), currency, from, to, errors);
    }

    /** Whatever a member's address names, it is about their own client. */
    private static Optional<ClientId> own(Actor actor) {
        if (actor instanceof Actor.Preview preview) {
            return Optional.of(preview.member().client());
        }
        return actor instanceof Actor.Member member ? Optional.of(member.client()) : Optional.empty();
    }

    private static <T> Optional<T> read(
            Context ctx, String name, Function<String, Optional<T>> parse, List<FieldError> errors) {
        var text = Answers.query(ctx, name);
        var value = text.map(String::strip).flatMap(parse);
        if (text.isPresent() && value.isEmpty()) {
            errors.add(FieldError.of(name, "unknown"));
        }
        return value;
    }

    /** @throws InvalidInput if something in it is none */
    void check() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    StatementFilter filter(ClientId of, Currency in) {
        return new StatementFilter(of, in, from, to);
    }
}
