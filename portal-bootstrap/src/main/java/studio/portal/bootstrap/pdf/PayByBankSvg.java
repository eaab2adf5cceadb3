package studio.portal.bootstrap.pdf;

import com.google.zxing.common.BitMatrix;
import studio.portal.application.invoice.PayByBankDrawing;
import studio.portal.domain.invoice.PayByBank;

/** A pay-by-bank code as SVG: each row's dark stretches as one path, sharp at every size. */
public final class PayByBankSvg implements PayByBankDrawing {
    @Override
    public String svg(PayByBank code) {
        var matrix = PayByBankPicture.matrix(code);
        var size = matrix.getWidth();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(size, size)
                + "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>".formatted(size, size)
                + "<path d=\"" + path(matrix) + "\" fill=\"#000\"/></svg>";
    }

    private static String path(BitMatrix matrix) {
        var path = new StringBuilder();
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                var from = x;
                while (x < matrix.getWidth() && matrix.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    var length = x - from;
                    path.append("M%d %dh%dv1h-%dz".formatted(from, y, length, length));
                }
            }
        }
        return path.toString();
    }
}
