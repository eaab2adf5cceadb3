package studio.portal.bootstrap.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import studio.portal.application.file.Renderer;

/** Pictures of a PDF's first pages, and its text. Its scripts, forms' actions and attachments are never looked at. */
final class PdfPages {
    private final Made made;
    private final Limits limits;

    PdfPages(Made made, Limits limits) {
        this.made = made;
        this.limits = limits;
    }

    /** The first page and the text before the other pages: they are what is missed most if time runs out. */
    void make(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
            var count = document.getNumberOfPages();
            made.pageCount(count);
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            var shown = Math.min(count, limits.pages());
            if (shown > 0) {
                made.page(page(document, renderer, 0));
            }
            text(document);
            for (var i = 1; i < shown; i++) {
                made.page(page(document, renderer, i));
            }
        }
    }

    private static BufferedImage page(PDDocument document, PDFRenderer renderer, int index) throws IOException {
        var box = document.getPage(index).getCropBox();
        var longest = Math.max(box.getWidth(), box.getHeight());
        if (!(longest > 0)) {
            throw new IOException("A page without a size");
        }
        return renderer.renderImage(index, Renderer.PAGE_SIDE / longest, ImageType.RGB);
    }

    /** A PDF whose text cannot be had still has pages to look at. */
    private void text(PDDocument document) throws IOException {
        var text = new LimitedText(limits.text());
        try {
            var stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.writeText(document, text);
        } catch (LimitedText.Full enough) {
            // the beginning is what is kept
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            System.err.println("No text: " + e);
        }
        made.text(text.cleaned());
    }

    /** Takes what fits and refuses the rest. */
    private static final class LimitedText extends Writer {
        /** There is more text than is kept. */
        static final class Full extends IOException {
            private static final long serialVersionUID = 1L;
        }

        private final StringBuilder text = new StringBuilder();
        private final int most;

        LimitedText(int most) {
            this.most = most;
        }

        @Override
        public void write(char[] piece, int from, int length) throws IOException {
            text.append(piece, from, Math.min(length, most - text.length()));
            if (text.length() >= most) {
                throw new Full();
            }
        }

        String cleaned() {
            return PlainText.cleaned(text, most);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
