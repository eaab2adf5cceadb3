package studio.portal.bootstrap.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Party;

/**
 * Who writes to whom, as a paper names them.
 *
 * @param numbers whether their VAT numbers are named: where VAT is no matter there are none
 */
record InvoiceParties(Party from, Party to, boolean numbers, Language language, InvoiceWords words) {
    List<String> buyer() {
        return address(to).toList();
    }

    /** The seller in one line, above the window of an envelope. */
    String sender() {
        return String.join(" · ", address(from).toList());
    }

    /** What the foot of every page says of the seller. */
    List<String> seller() {
        var known = new ArrayList<String>();
        vatId(from).ifPresent(id -> known.add(words.word("vat.id") + " " + id));
        from.taxNumber().ifPresent(number -> known.add(words.word("tax.number") + " " + number));
        from.registration().ifPresent(number -> known.add(words.word("registration") + " " + number));
        var contact = from.contact().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.name()),
                        Stream.concat(
                                one.phone().stream(), Stream.of(one.email().value()))));
        return Stream.of(sender(), String.join(" · ", known), String.join(" · ", contact.toList()))
                .filter(line -> !line.isEmpty())
                .map(InvoiceWords::text)
                .toList();
    }

    private Stream<String> address(Party party) {
        var address = party.address();
        var abroad = !from.address().country().equals(to.address().country());
        var country = new Locale("", address.country().value());
        return Stream.of(
                        Stream.of(party.name(), address.street()),
                        address.addition().stream(),
                        Stream.of(address.postcode() + " " + address.city()),
                        abroad ? Stream.of(country.getDisplayCountry(language.locale())) : Stream.<String>empty())
                .flatMap(lines -> lines)
                .map(InvoiceWords::text);
    }

    Optional<String> vatId(Party party) {
        return numbers ? party.vatId().map(id -> id.value()) : Optional.empty();
    }
}
