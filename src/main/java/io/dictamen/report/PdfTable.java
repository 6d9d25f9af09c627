package io.dictamen.report;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import io.dictamen.report.PdfFonts.Look;
import io.dictamen.workbook.sheet.Tone;
import java.text.Bidi;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A table of a PDF. Every page that it goes on repeats its heading. */
final class PdfTable {
    private static final int ROWS_AT_ONCE = 100;
    private static final int SAMPLE = 500;
    private static final float PADDING = 3;
    private static final float BESIDE = 2 * PADDING + 2;
    private static final float WIDEST = 150;
    private static final float WIDEST_WORD = 60;

    private final PdfFonts fonts;
    private final List<String> titles;
    private final List<? extends List<? extends @Nullable Object>> rows;
    private final float room;
    private final Map<Integer, Map<Tone, List<String>>> tones = new HashMap<>();
    private final Set<Integer> small = new HashSet<>();

    /** @param room how wide it may be, in points */
    PdfTable(PdfFonts fonts, List<String> titles, List<? extends List<? extends @Nullable Object>> rows, float room) {
        this.fonts = fonts;
        this.titles = titles;
        this.rows = rows;
        this.room = room;
    }

    void colour(int column, Map<Tone, List<String>> words) {
        tones.put(column, words);
    }

    /** Small letters for what only machines need. */
    void shrink(int column) {
        small.add(column);
    }

    private Look look(int column) {
        return small.contains(column) ? Look.ID : Look.CELL;
    }

    void addTo(Document document) {
        float[] widths = widths();
        float all = sum(widths);
        PdfPTable table = new PdfPTable(widths);
        table.setTotalWidth(all);
        table.setLockedWidth(true);
        table.setHorizontalAlignment(Element.ALIGN_LEFT);
        table.setSpacingBefore(8);
        table.setHeaderRows(1);
        table.setSplitLate(false);
        titles.forEach(title -> table.addCell(heading(title)));
        // Handed over in parts, so that the whole never stands in memory twice.
        table.setComplete(false);
        for (int i = 0; i < rows.size(); i++) {
            add(table, rows.get(i), i % 2 == 1);
            if (i % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
                document.add(table);
            }
        }
        table.setComplete(true);
        document.add(table);
    }

    private void add(PdfPTable table, List<? extends @Nullable Object> row, boolean second) {
        for (int i = 0; i < titles.size(); i++) {
            Object value = i < row.size() ? row.get(i) : null;
            PdfPCell cell = cell(PlainTexts.of(value), look(i), tones.getOrDefault(i, Map.of()));
            cell.setHorizontalAlignment(PlainTexts.isNumber(value) ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
            if (second && cell.getBackgroundColor() == null) {
                cell.setBackgroundColor(PdfFonts.colour("F5F7FA"));
            }
            table.addCell(cell);
        }
    }

    private PdfPCell cell(String text, Look look, Map<Tone, List<String>> words) {
        for (Map.Entry<Tone, List<String>> tone : words.entrySet()) {
            if (tone.getValue().contains(text)) {
                PdfPCell cell = plain(fonts.phrase(text, look, PdfFonts.colour(tone.getKey().ink)), text);
                cell.setBackgroundColor(PdfFonts.colour(tone.getKey().ground));
                return cell;
            }
        }
        return plain(fonts.phrase(text, look), text);
    }

    private PdfPCell heading(String title) {
        PdfPCell cell = plain(fonts.phrase(title, Look.HEADING), title);
        cell.setBackgroundColor(PdfFonts.colour("1F4E79"));
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    private static PdfPCell plain(Phrase phrase, String text) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setPadding(PADDING);
        cell.setBorderColor(PdfFonts.colour("BFBFBF"));
        cell.setBorderWidth(0.4f);
        if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        }
        return cell;
    }

    /** As wide as what is in it, and narrower where that does not fit, but as wide as its words. */
    private float[] widths() {
        float[] least = new float[titles.size()];
        float[] wanted = new float[titles.size()];
        for (int i = 0; i < wanted.length; i++) {
            float longest = longest(i);
            float word = Math.max(fonts.widest(titles.get(i), Look.HEADING), longestWord(i));
            least[i] = word + BESIDE;
            wanted[i] = Math.max(word, small.contains(i) ? longest / 2 : longest) + BESIDE;
        }
        float spare = sum(wanted) - sum(least);
        float tooMuch = sum(wanted) - room;
        if (tooMuch > 0) {
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = spare > tooMuch
                        ? wanted[i] - tooMuch * (wanted[i] - least[i]) / spare
                        : least[i] * room / sum(least);
            }
        }
        return wanted;
    }

    private float longestWord(int column) {
        return Math.min(WIDEST_WORD, longest(column, text -> fonts.widest(text, look(column))));
    }

    private float longest(int column) {
        return Math.min(WIDEST, longest(column, text -> fonts.width(text, look(column))));
    }

    private float longest(int column, ToDoubleFunction<String> width) {
        return (float) rows.stream()
                .limit(SAMPLE)
                .map(row -> column < row.size() ? PlainTexts.of(row.get(column)) : "")
                .mapToDouble(width)
                .max()
                .orElse(0);
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }
}
