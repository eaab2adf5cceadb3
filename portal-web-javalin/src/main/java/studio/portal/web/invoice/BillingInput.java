package studio.portal.web.invoice;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import studio.portal.application.invoice.ChangeClientBilling;
import studio.portal.application.invoice.ChangeStudioBilling;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.application.invoice.PartyCommand;
import studio.portal.application.invoice.StartNumbers;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.BankAccount;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.CountryCode;
import studio.portal.domain.invoice.Iban;
import studio.portal.domain.invoice.NumberFormat;
import studio.portal.domain.invoice.NumberFormats;
import studio.portal.domain.invoice.NumberSeries;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.StudioBilling;
import studio.portal.domain.invoice.VatId;
import studio.portal.web.FormInput;
import studio.portal.web.Input;

/** Puts billing details together from what was sent, over those that are there: what was not sent stays. */
record BillingInput(Input input, SentDecimals decimals) {
    private static final CountryCode NO_COUNTRY = new CountryCode("DE");
    private static final EmailAddress NOBODY = new EmailAddress("nobody@portal.invalid");
    private static final Iban NO_IBAN = new Iban("DE89370400440532013000");

    ChangeStudioBilling.Command studio(StudioBilling now, Optional<Long> version) {
        Stream.of("numbers", "vat").filter(this::isCleared).forEach(name -> input.refuse(name, "NotNull"));
        return new ChangeStudioBilling.Command(
                party("seller", now.seller()),
                account(now.account()),
                input.anotherObject("numbers", part -> numbers(part, now.numbers()))
                        .orElse(now.numbers()),
                input.another("currency", LineInput::currency).orElse(now.currency()),
                input.anotherObject("vat", part -> LineInput.tax(part, decimals))
                        .orElseGet(() -> InvoiceCommand.Tax.of(now.vat())),
                input.has("daysToPay") ? days(true).orElse(0) : now.daysToPay(),
                version);
    }

    static StartNumbers.Command numberStart(Input input) {
        return new StartNumbers.Command(
                input.required("series", NumberSeries::ofWord, NumberSeries.INVOICE),
                whole(input, "year"),
                whole(input, "first"));
    }

    private static int whole(Input input, String name) {
        var number = input.number(name);
        if (number.isEmpty()) {
            input.refuse(name, "NotBlank");
        }
        return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, number.orElse(-1L)));
    }

    ChangeClientBilling.Command client(ClientBilling now, List<String> typed, Optional<Long> version) {
        return new ChangeClientBilling.Command(
                party("buyer", now.buyer()),
                input.has("addresses") ? addresses(typed) : now.addresses(),
                input.has("buyerReference") ? text(input, "buyerReference") : now.buyerReference(),
                input.has("daysToPay") ? days(false) : now.daysToPay(),
                version);
    }

    private List<EmailAddress> addresses(List<String> typed) {
        return typed.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> EmailAddress.parse(line).orElseGet(() -> {
                    input.refuse("addresses", "addresses");
                    return NOBODY;
                }))
                .toList();
    }

    private Optional<PartyCommand> party(String name, Optional<Party> now) {
        var before = now.map(BillingInput::command);
        var sent = input.object(name, part -> party(part, before));
        return isCleared(name) ? Optional.empty() : sent.orElse(before);
    }

    private boolean isCleared(String name) {
        return input.has(name) && input.isEmpty(name);
    }

    private static Optional<PartyCommand> party(Input part, Optional<PartyCommand> before) {
        var contact = part.object("contact", to -> contact(to, before.flatMap(PartyCommand::contact)));
        var isContactCleared = part.has("contact") && part.isEmpty("contact");
        var command = new PartyCommand(
                line(part, "name", before.map(PartyCommand::name)),
                line(part, "street", before.map(PartyCommand::street)),
                more(part, "addition", before.flatMap(PartyCommand::addition)),
                line(part, "postcode", before.map(PartyCommand::postcode)),
                line(part, "city", before.map(PartyCommand::city)),
                needed(part, "country", CountryCode::new, "country", before.map(PartyCommand::country), NO_COUNTRY),
                part.has("vatId") ? read(part, "vatId", "vat-id", VatId::new) : before.flatMap(PartyCommand::vatId),
                more(part, "taxNumber", before.flatMap(PartyCommand::taxNumber)),
                more(part, "registration", before.flatMap(PartyCommand::registration)),
                isContactCleared ? Optional.empty() : contact.orElse(before.flatMap(PartyCommand::contact)));
        return isNobody(part, command) ? Optional.empty() : Optional.of(command);
    }

    /** A form has its fields though nothing is said in them. */
    private static boolean isNobody(Input part, PartyCommand command) {
        return part instanceof FormInput
                && (command.name() + command.street() + command.postcode() + command.city()).isBlank()
                && command.vatId().isEmpty()
                && command.taxNumber().isEmpty()
                && command.contact().isEmpty();
    }

    private static Optional<PartyCommand.Contact> contact(Input part, Optional<PartyCommand.Contact> before) {
        var name = line(part, "name", before.map(PartyCommand.Contact::name));
        var phone = more(part, "phone", before.flatMap(PartyCommand.Contact::phone));
        if (name.isBlank() && phone.isEmpty() && part.text("email").isBlank()) {
            return Optional.empty();
        }
        var email = part.has("email") || before.isEmpty()
                ? part.required("email", EmailAddress::parse, NOBODY)
                : before.get().email();
        return Optional.of(new PartyCommand.Contact(name, phone, email));
    }

    private static PartyCommand command(Party party) {
        return new PartyCommand(
                party.name(),
                party.address().street(),
                party.address().addition(),
                party.address().postcode(),
                party.address().city(),
                party.address().country(),
                party.vatId(),
                party.taxNumber(),
                party.registration(),
                party.contact().map(to -> new PartyCommand.Contact(to.name(), to.phone(), to.email())));
    }

    private Optional<BankAccount> account(Optional<BankAccount> now) {
        var sent = input.object("account", part -> account(part, now));
        return isCleared("account") ? Optional.empty() : sent.orElse(now);
    }

    private static Optional<BankAccount> account(Input part, Optional<BankAccount> now) {
        var holder = line(part, "holder", now.map(BankAccount::holder));
        var bic = more(part, "bic", now.flatMap(BankAccount::bic));
        if (part instanceof FormInput && holder.isBlank() && part.text("iban").isBlank() && bic.isEmpty()) {
            return Optional.empty();
        }
        var iban = needed(part, "iban", Iban::new, "iban", now.map(BankAccount::iban), NO_IBAN);
        try {
            return Optional.of(new BankAccount(holder, iban, bic));
        } catch (RuleViolation broken) {
            var isHolder = !OneLine.is(holder) || holder.strip().length() > BankAccount.HOLDER_LENGTH;
            part.refuse(isHolder ? "holder" : "bic", "bank-account");
            return Optional.empty();
        }
    }

    private static NumberFormats numbers(Input part, NumberFormats now) {
        var invoices = format(part, "invoices", now.invoices());
        var creditNotes = format(part, "creditNotes", now.creditNotes());
        var offers = format(part, "offers", now.offers());
        try {
            return new NumberFormats(invoices, creditNotes, offers);
        } catch (RuleViolation alike) {
            part.refuse("creditNotes", "number-format");
            return now;
        }
    }

    private static NumberFormat format(Input part, String name, NumberFormat now) {
        return needed(part, name, NumberFormat::new, "number-format", Optional.of(now), now);
    }

    private Optional<Integer> days(boolean needed) {
        var days = input.number("daysToPay");
        if (days.isEmpty() && needed) {
            input.refuse("daysToPay", "NotBlank");
        }
        return days.map(number -> (int) Math.max(-1, Math.min(Integer.MAX_VALUE, number)));
    }

    private static String line(Input part, String name, Optional<String> now) {
        return part.has(name) ? part.text(name) : now.orElse("");
    }

    private static Optional<String> more(Input part, String name, Optional<String> now) {
        return part.has(name) ? text(part, name) : now;
    }

    private static Optional<String> text(Input part, String name) {
        return Optional.of(part.text(name)).filter(text -> !text.isBlank());
    }

    /** What a rule of its own says it is none is an error of the field, by the rule's words. */
    private static <T> Optional<T> read(Input part, String name, String code, Function<String, T> make) {
        var text = part.text(name);
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(make.apply(text));
        } catch (RuleViolation broken) {
            part.refuse(name, code);
            return Optional.empty();
        }
    }

    private static <T> T needed(
            Input part, String name, Function<String, T> make, String code, Optional<T> now, T standIn) {
        if (!part.has(name) && now.isPresent()) {
            return now.get();
        }
        if (part.text(name).isBlank()) {
            part.refuse(name, "NotBlank");
        }
        return read(part, name, code, make).orElse(standIn);
    }
}
