package io.dictamen.workbook.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook of plain tables, row after row, of which only the last few are in memory. A text is always a text and
 * never a formula. Confined to one thread.
 */
public final class StyledTables implements AutoCloseable {
    /** How many rows a sheet has. */
    public static final int ROWS = 1_048_576;

    private static final int ROWS_IN_MEMORY = 100;
    // The arrow of the filter stands in it.
    private static final int BESIDE_A_TITLE = 5;
    private static final int NARROWEST = 9;
    private static final float LINE = 15;
    private static final int MOST_LINES = 20;
    // Widths are told in digits; letters are narrower.
    private static final double LETTERS_IN_A_DIGIT = 1.2;

    private final XSSFWorkbook whole = new XSSFWorkbook();
    private final SheetStyles styles = new SheetStyles(whole);
    private final CellWriter writer = new CellWriter(styles);
    private final List<LineChart> charts;
    private final SXSSFWorkbook workbook;
    private @Nullable SXSSFSheet sheet;
    private List<Heading> headings = List.of();
    private int[] longest = {};
    private int first;
    private int next;

    /** @param charts which stand in a sheet of their own; none for no such sheet */
    public StyledTables(List<LineChart> charts) {
        this.charts = charts;
        if (!charts.isEmpty()) {
            new ChartSheet(whole.createSheet("Gráfico"), styles).add(charts);
        }
        workbook = new SXSSFWorkbook(whole, ROWS_IN_MEMORY);
        workbook.setCompressTempFiles(true);
    }

    /**
     * Begins a sheet.
     *
     * @param head what stands over its headings, the title first; may be empty
     */
    public void sheet(String name, List<String> head, List<Heading> headings) {
        end();
        this.headings = headings;
        longest = headings.stream().mapToInt(heading -> NARROWEST).toArray();
        sheet = workbook.createSheet(name);
        next = 0;
        for (String line : head) {
            CellWriter.text(current().createRow(next).createCell(0), line, next == 0 ? styles.title() : styles.note());
            next++;
        }
        next += head.isEmpty() ? 0 : 1;
        titles(headings.stream().map(Heading::titulo).toList());
        first = next;
        current().createFreezePane(0, first);
        current().setRepeatingRows(new CellRangeAddress(first - 1, first - 1, -1, -1));
        SheetStyles.printable(current());
    }

    /** Cells are String, Boolean, Integer, Long, BigDecimal, Percent, LocalDate or LocalDateTime; null is an empty cell. */
    public void row(List<? extends @Nullable Object> cells) {
        Row row = current().createRow(next++);
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value != null) {
                int length = writer.write(row.createCell(i), value);
                if (i < longest.length) {
                    longest[i] = Math.max(longest[i], length);
                    lines = Math.max(lines, lines(value, most(headings.get(i))));
                }
            }
        }
        high(row, lines);
    }

    private static int lines(Object value, int width) {
        return value instanceof String text
                ? text.lines()
                        .mapToInt(line -> (int) Math.ceil(Math.max(1, line.length()) / (width * LETTERS_IN_A_DIGIT)))
                        .sum()
                : 1;
    }

    // A program that opens the file does not measure what goes on in a second line.
    private static void high(Row row, int lines) {
        if (lines > 1) {
            row.setHeightInPoints(Math.min(MOST_LINES, lines) * LINE);
        }
    }

    /** A row of headings, of a table below the first. */
    public void titles(List<String> titles) {
        Row row = current().createRow(next++);
        for (int i = 0; i < titles.size(); i++) {
            CellWriter.text(row.createCell(i), titles.get(i), styles.heading());
        }
        high(row, titles.stream().anyMatch(title -> title.contains(" ")) ? 2 : 1);
    }

    /** A row with the title of what follows. */
    public void title(String title) {
        CellWriter.text(current().createRow(next++).createCell(0), title, styles.title());
    }

    public void finish(OutputStream out) throws IOException {
        end();
        if (!charts.isEmpty()) {
            workbook.setSheetOrder("Gráfico", workbook.getNumberOfSheets() - 1);
            workbook.setActiveSheet(0);
            workbook.setSelectedTab(0);
        }
        workbook.write(out);
    }

    /** Removes the temporary files. */
    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SXSSFSheet current() {
        if (sheet == null) {
            throw new IllegalStateException("No sheet was begun");
        }
        return sheet;
    }

    private void end() {
        if (sheet == null) {
            return;
        }
        int last = Math.max(first, next - 1);
        if (first > 1) {
            current().setAutoFilter(new CellRangeAddress(first - 1, last, 0, headings.size() - 1));
        }
        print(last);
        for (int i = 0; i < headings.size(); i++) {
            current().setColumnWidth(i, width(headings.get(i), longest[i]) * 256);
            colour(i, headings.get(i), last);
        }
    }

    /** What only machines need is not printed. */
    private void print(int last) {
        int printed = (int) headings.stream().filter(Heading::impreso).count();
        if (printed < headings.size()) {
            workbook.setPrintArea(workbook.getSheetIndex(current()), 0, Math.max(0, printed - 1), 0, last);
        }
    }

    private static int width(Heading heading, int longest) {
        return Math.min(Math.max(title(heading), longest + 2), most(heading));
    }

    private static int most(Heading heading) {
        return Math.max(title(heading), heading.ancho());
    }

    /** As wide as the longest word of its title. */
    private static int title(Heading heading) {
        return BESIDE_A_TITLE
                + Arrays.stream(heading.titulo().split(" "))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
    }

    private void colour(int column, Heading heading, int last) {
        heading.tonos().forEach((tone, words) -> {
            String cell = "$" + CellReference.convertNumToColString(column) + (first + 1);
            ConditionalFormattingRule rule = current()
                    .getSheetConditionalFormatting()
                    .createConditionalFormattingRule(words.stream()
                            .map(word -> cell + "=\"" + word.replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(",", "OR(", ")")));
            PatternFormatting ground = rule.createPatternFormatting();
            ground.setFillBackgroundColor(SheetStyles.colour(tone.ground));
            ground.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            rule.createFontFormatting().setFontColor(SheetStyles.colour(tone.ink));
            current()
                    .getSheetConditionalFormatting()
                    .addConditionalFormatting(
                            new CellRangeAddress[] {new CellRangeAddress(first, last, column, column)}, rule);
        });
    }
}
