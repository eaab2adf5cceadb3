package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The code that a banking app reads off the page of an invoice. */
final class PayByBankTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final GivenInvoice given = new GivenInvoice(portal);

    @Test
    void the_code_on_the_page_carries_exactly_what_is_open_and_vanishes_when_nothing_is() throws Exception {
        var id = given.issued(MARA);
        var path = "/invoices/" + id;
        try (var mara = new Window(portal, Chromium.desk())) {
            mara.signIn(MARA).open(path);
            assertThat(scanned(mara)).contains("BCD", "DE89370400440532013000", "EUR4165.00");

            given.paid(MARA, id, "1165.01");
            mara.open(path);
            assertThat(scanned(mara)).contains("EUR2999.99");

            given.paid(MARA, id, "2999.99");
            mara.open(path);
            assertThat(mara.page().locator("#pay-by-bank").count()).isZero();
            assertThat(mara.complaints()).isEmpty();
        }
        portal.browser(MARA).get(path + "/pay-by-bank.svg").expect(404);
    }

    @Test
    void the_code_is_not_kept_by_browsers_and_not_for_others() {
        var path = "/invoices/" + given.issued(MARA) + "/pay-by-bank.svg";

        assertThat(portal.browser(MARA).get(path).expect(200).header("Cache-Control"))
                .contains("no-store");
        portal.browser(PAUL).get(path).expect(404);
        portal.browser(BEA).get(path).expect(404);
    }

    private static String[] scanned(Window window) throws Exception {
        var png = window.page().locator("#pay-by-bank").screenshot();
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText()
                .split("\n");
    }
}
