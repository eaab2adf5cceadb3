package studio.portal.bootstrap.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import studio.portal.domain.invoice.PayByBank;

/** A pay-by-bank code as a picture inside a page: black and white, so many dots for each module. */
final class PayByBankPicture {
    private static final int DOTS = 8;
    /** Light modules around it, without which readers do not find it. */
    private static final int QUIET = 4;

    private static final int WHITE = 0xFFFFFF;

    private PayByBankPicture() {}

    /** The address of the picture, which holds the picture itself. */
    static String address(PayByBank code) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(matrix(code)), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    static BitMatrix matrix(PayByBank code) {
        var hints = Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.CHARACTER_SET,
                StandardCharsets.UTF_8,
                EncodeHintType.MARGIN,
                QUIET);
        try {
            return new QRCodeWriter().encode(code.text(), BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalStateException("A pay-by-bank code is short enough", e);
        }
    }

    private static BufferedImage picture(BitMatrix matrix) {
        var size = matrix.getWidth() * DOTS;
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                if (!matrix.get(x / DOTS, y / DOTS)) {
                    picture.setRGB(x, y, WHITE);
                }
            }
        }
        return picture;
    }
}
