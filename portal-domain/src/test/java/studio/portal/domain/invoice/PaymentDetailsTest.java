package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static studio.portal.domain.Refused.assertRefused;

import org.junit.jupiter.api.Test;
import studio.portal.domain.Tries;

/** What a payer is given: numbers that catch a slip of the pen. */
final class PaymentDetailsTest {
    @Test
    void a_reference_is_the_invoice_number_with_check_digits() {
        assertThat(new PaymentReference("RF18539007547034").grouped())
                .as("the example of ISO 11649")
                .isEqualTo("RF18 5390 0754 7034");
        assertThat(PaymentReference.of(new InvoiceNumber("539007547034")).value())
                .isEqualTo("RF18539007547034");
        assertThat(PaymentReference.of(new InvoiceNumber("INV-2026-0042")).value())
                .endsWith("INV20260042");
    }

    @Test
    void a_reference_with_one_digit_wrong_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentReference("RF18539007547035"));
        Tries.of(300, random -> {
            var right = PaymentReference.of(new InvoiceNumber("INV-2026-" + random.nextInt(1_000_000)))
                    .value();
            var place = 2 + random.nextInt(2);
            var digit = Character.forDigit((right.charAt(place) - '0' + 1 + random.nextInt(9)) % 10, 10);
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new PaymentReference(right.substring(0, place) + digit + right.substring(place + 1)));
        });
    }

    @Test
    void an_iban_is_read_with_its_blanks_and_its_check_digits() {
        assertThat(new Iban("de89 3704 0044 0532 0130 00").value()).isEqualTo("DE89370400440532013000");
        assertThat(new Iban("DE89370400440532013000").grouped()).isEqualTo("DE89 3704 0044 0532 0130 00");
        assertRefused("iban", () -> new Iban("DE88370400440532013000"));
        assertRefused("iban", () -> new Iban("DE89"));
        assertRefused("iban", () -> new Iban(""));
    }

    @Test
    void a_number_is_written_as_the_format_says() {
        assertThat(new NumberFormat("INV-{year}-{number:4}").of(2026, 42))
                .isEqualTo(new InvoiceNumber("INV-2026-0042"));
        assertThat(new NumberFormat("{year}/{number}").of(2026, 42).value()).isEqualTo("2026/42");
        assertThat(new NumberFormat("R{number:3}-{year}").of(2026, 12345).value())
                .as("digits are never cut off")
                .isEqualTo("R12345-2026");
    }

    @Test
    void a_format_tells_every_number_of_every_year_apart() {
        assertRefused("number-format", () -> new NumberFormat("INV-{number:4}"));
        assertRefused("number-format", () -> new NumberFormat("INV-{year}"));
        assertRefused("number-format", () -> new NumberFormat("INV-{year}-{number}-{number}"));
        assertRefused("number-format", () -> new NumberFormat("INV {year} {number}"));
        assertRefused("number-format", () -> new NumberFormat("INVOICE-OF-NORTHLIGHT-{year}-{number}"));
        assertRefused("number-format", () -> new NumberFormat(""));
    }

    @Test
    void two_numbers_never_look_alike() {
        Tries.of(300, random -> {
            var format = new NumberFormat("{year}{number}");
            var year = 2000 + random.nextInt(200);
            var number = 1 + random.nextInt(100_000);
            var other = 1 + random.nextInt(100_000);
            assertThat(format.of(year, number).equals(format.of(year, other))).isEqualTo(number == other);
        });
    }
}
