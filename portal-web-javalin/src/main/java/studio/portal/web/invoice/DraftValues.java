package studio.portal.web.invoice;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.domain.account.Language;
import studio.portal.web.Form;

/** Fills the fields of a draft with what it says already, decimals as its reader types them. */
final class DraftValues {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Language language;

    DraftValues(Language language) {
        this.language = language;
    }

    DraftValues put(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    /** Empty where there is none. */
    DraftValues text(String name, Optional<?> value) {
        return put(name, value.map(Object::toString).orElse(""));
    }

    DraftValues decimal(String name, Optional<BigDecimal> number) {
        return text(name, number.map(decimal -> SentDecimals.written(decimal, language)));
    }

    DraftValues lines(String list, List<InvoiceCommand.Line> lines) {
        for (var at = 0; at < lines.size(); at++) {
            line(list + "[" + at + "].", lines.get(at));
        }
        return this;
    }

    private void line(String path, InvoiceCommand.Line line) {
        put(path + "name", line.name());
        text(path + "description", line.description());
        decimal(path + "quantity", Optional.of(line.quantity()));
        put(path + "unit", line.unit().word());
        decimal(path + "price", Optional.of(line.price()));
        tax(path + "vat.", line.vat());
        changes(path, line.adjustments());
    }

    private void tax(String path, InvoiceCommand.Tax tax) {
        put(path + "category", tax.category().code());
        decimal(path + "rate", Optional.of(tax.rate()));
        text(path + "reason", tax.reason());
    }

    /** @param of {@code ""} for the whole document, else the path of a line */
    DraftValues changes(String of, List<InvoiceCommand.Change> changes) {
        for (var at = 0; at < changes.size(); at++) {
            var path = of + DraftForm.CHANGES + "[" + at + "].";
            var change = changes.get(at);
            put(path + "kind", change.kind().word());
            decimal(path + "amount", change.amount());
            decimal(path + "percentage", change.percentage());
            put(path + "reason", change.reason());
            change.vat().ifPresent(vat -> tax(path + "vat.", vat));
        }
        return this;
    }

    Form form() {
        return Form.of(values);
    }
}
