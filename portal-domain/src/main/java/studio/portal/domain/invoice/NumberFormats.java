package studio.portal.domain.invoice;

import studio.portal.domain.RuleViolation;

/** How the numbers of each series are written: so differently that no two ever look alike. */
public record NumberFormats(NumberFormat invoices, NumberFormat creditNotes, NumberFormat offers) {
    /** @throws RuleViolation {@code number-format} where two series would write their numbers alike */
    public NumberFormats {
        if (invoices.isLike(creditNotes) || invoices.isLike(offers) || creditNotes.isLike(offers)) {
            throw new RuleViolation("number-format", "The numbers of two series never look alike");
        }
    }

    /** Of a studio that has decided nothing yet. */
    public static NumberFormats first() {
        return new NumberFormats(
                new NumberFormat("INV-{year}-{number:4}"),
                new NumberFormat("CN-{year}-{number:4}"),
                new NumberFormat("OFF-{year}-{number:4}"));
    }

    public NumberFormat of(NumberSeries series) {
        return switch (series) {
            case INVOICE -> invoices;
            case CREDIT_NOTE -> creditNotes;
            case OFFER -> offers;
        };
    }
}
