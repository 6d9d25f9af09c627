package io.dictamen.report;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import io.dictamen.report.PdfFonts.Look;
import java.util.ArrayList;
import java.util.List;

/** Writes «Página 2 de 7» at the foot of every page; how many there are is known when the last is written. */
final class PdfPageNumbers extends PdfPageEventHelper {
    private static final float DIGITS = 40;
    private static final float HEIGHT = 12;

    private final PdfFonts fonts;
    private final String title;
    private final List<PdfTemplate> totals = new ArrayList<>();

    PdfPageNumbers(PdfFonts fonts, String title) {
        this.fonts = fonts;
        this.title = title;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        float foot = document.bottom() - HEIGHT;
        float right = document.right() - DIGITS;
        write(page, Element.ALIGN_LEFT, title, document.left(), foot);
        write(page, Element.ALIGN_RIGHT, "Página " + writer.getPageNumber() + " de", right, foot);
        PdfTemplate total = page.createTemplate(DIGITS, HEIGHT);
        page.addTemplate(total, right, foot - 3);
        totals.add(total);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        totals.forEach(total -> write(total, Element.ALIGN_LEFT, String.valueOf(totals.size()), 3, 3));
    }

    private void write(PdfContentByte where, int alignment, String text, float x, float y) {
        ColumnText.showTextAligned(where, alignment, fonts.phrase(text, Look.NOTE), x, y, 0);
    }
}
