package io.dictamen.report;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as a PDF: its head, its rows under a heading that every page repeats, its totals, and each page numbered. */
final class PdfReport {
    /** How many lines it has at the most: it is to be read and signed, not to be searched. */
    static final int MOST = 5_000;

    private static final float MARGIN = 28;
    private static final float WIDTH = PageSize.A4.getHeight() - 2 * MARGIN;

    private final PdfFonts fonts = PdfFonts.load();
    private final Finished report;
    private final Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN + 12);

    private PdfReport(Finished report) {
        this.report = report;
    }

    static byte[] of(Finished report) {
        return new PdfReport(report).write();
    }

    private byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new PdfPageNumbers(fonts, report.head().titulo()));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("es"));
        document.addTitle(report.head().titulo());
        document.addCreator("Dictamen");
        document.open();
        writeHead();
        writeRows();
        writeTotals();
        document.close();
        return out.toByteArray();
    }

    private void writeHead() {
        paragraph(report.head().titulo(), PdfFonts.Look.TITLE, 0);
        report.head().lineas().forEach(linea -> paragraph(linea, PdfFonts.Look.NOTE, 0));
    }

    private void writeRows() {
        Presentation presentation = report.presentation();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        report.report().rows().each(row -> rows.add(presentation.row(row)));
        PdfTable table = new PdfTable(fonts, presentation.titles(), rows, WIDTH);
        for (int i = 0; i < presentation.columns().size(); i++) {
            Column column = presentation.columns().get(i);
            table.colour(i, presentation.tones(column));
            if (column.kind() == Column.Kind.ID) {
                table.shrink(i);
            }
        }
        table.addTo(document);
        if (rows.isEmpty()) {
            paragraph("No hay ninguna línea.", PdfFonts.Look.NOTE, 6);
        }
    }

    private void writeTotals() {
        TotalsTable totals = report.totals();
        paragraph("Totales", PdfFonts.Look.TITLE, 14);
        new PdfTable(fonts, List.of("Total", "Valor"), totals.lines(), WIDTH).addTo(document);
        totals.tables().forEach(table -> {
            paragraph(table.title(), PdfFonts.Look.STRONG, 10);
            new PdfTable(fonts, table.titles(), table.lines(), WIDTH).addTo(document);
        });
    }

    private void paragraph(String text, PdfFonts.Look look, float space) {
        Paragraph paragraph = fonts.paragraph(text, look);
        paragraph.setSpacingBefore(space);
        document.add(paragraph);
    }
}
