package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import studio.portal.application.FieldError;
import studio.portal.application.InvalidInput;
import studio.portal.application.invoice.PaymentFilter;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.web.Answers;
import studio.portal.web.Parsing;

/** The address of a list of payments: filters live in it, so that it can be kept, shared and gone back to. */
public record PaymentAddress(Map<String, String> parameters) {
    public static final String PATH = "/payments";
    static final List<String> FILTERS = List.of("client", "way", "from", "to", "left");

    static PaymentAddress of(Context ctx) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : FILTERS) {
            Answers.query(ctx, name).map(String::strip).ifPresent(value -> kept.put(name, value));
        }
        return new PaymentAddress(kept);
    }

    public static String of(PaymentId id) {
        return PATH + "/" + id;
    }

    /** The form for money of a client. */
    public static String recording(ClientId client) {
        return PATH + "/new?client=" + client;
    }

    /** The form for money that pays an invoice. */
    public static String recording(ClientId client, InvoiceId invoice) {
        return recording(client) + "&invoice=" + invoice;
    }

    /** @throws NotFound for what is no id */
    static PaymentId payment(Context ctx) {
        return Parsing.pathId(ctx, "id", PaymentId::new);
    }

    public String one(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean isFiltered() {
        return !parameters.isEmpty();
    }

    /** For pages: a value that is none is no filter. */
    PaymentFilter filter() {
        return filter(new ArrayList<>());
    }

    /** For the API: a value that is none is refused. */
    PaymentFilter strictly() {
        var errors = new ArrayList<FieldError>();
        var filter = filter(errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return filter;
    }

    private PaymentFilter filter(List<FieldError> errors) {
        Optional<LocalDate> from = parsed("from", Parsing::date, errors);
        Optional<LocalDate> to = parsed("to", Parsing::date, errors);
        return new PaymentFilter(
                parsed("client", Parsing.id(ClientId::new), errors),
                parsed("way", Payment.Way::ofWord, errors),
                from,
                to,
                parsed("left", PaymentAddress::yesOrNo, errors).orElse(false));
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return Optional.of(text).filter(Set.of("true", "false")::contains).map(Boolean::valueOf);
    }

    private <T> Optional<T> parsed(String name, Function<String, Optional<T>> parse, List<FieldError> errors) {
        if (one(name).isEmpty()) {
            return Optional.empty();
        }
        var value = parse.apply(one(name));
        if (value.isEmpty()) {
            errors.add(FieldError.of(name, "unknown"));
        }
        return value;
    }
}
