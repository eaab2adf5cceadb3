package studio.portal.application.invoice;

import studio.portal.domain.invoice.PayByBank;

/** Draws what a banking app scans. */
public interface PayByBankDrawing {
    /** An SVG picture, black on white, that needs nothing else. */
    String svg(PayByBank code);
}
