package studio.portal.domain.invoice;

/**
 * One line of the VAT breakdown (EN 16931, BG-23).
 *
 * @param taxable what the lines, discounts and surcharges of this VAT come to (BT-116)
 * @param tax the rate of it, rounded once (BT-117, BR-CO-17)
 */
public record VatTotal(Vat vat, Money taxable, Money tax) {
    static VatTotal of(Vat vat, Money taxable) {
        return new VatTotal(vat, taxable, vat.rate().of(taxable));
    }
}
