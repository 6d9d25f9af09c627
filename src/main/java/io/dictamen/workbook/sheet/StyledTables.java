package io.dictamen.workbook.sheet;

import io.dictamen.workbook.file.Escape;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook of plain tables, row after row, of which only the last few are in memory. A text is always a text and
 * never a formula. Confined to one thread.
 */
public final class StyledTables implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int LAST_ROW = 1_048_575;
    private static final int FIRST_YEAR = 1900;

    private final int lastRow;
    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle heading;
    private final CellStyle text;
    private final CellStyle integer;
    private final CellStyle decimal;
    private final CellStyle moment;
    private final CellStyle date;
    private @Nullable SXSSFSheet sheet;
    private String name = "";
    private int part;
    private List<Heading> headings = List.of();
    private int next;

    /** A column's heading and its width in characters. */
    public record Heading(String titulo, int ancho) {}

    public StyledTables(OutputStream out) {
        this(out, LAST_ROW);
    }

    StyledTables(OutputStream out, int lastRow) {
        this.out = out;
        this.lastRow = lastRow;
        workbook.setCompressTempFiles(true);
        heading = heading();
        text = style("@");
        integer = style("#,##0");
        decimal = style("#,##0.00##");
        moment = style("yyyy-mm-dd hh:mm:ss");
        date = style("yyyy-mm-dd");
    }

    /** Begins a sheet; rows that do not fit on one go on in others of the same name with a number. */
    public void sheet(String name, List<Heading> headings) {
        this.name = name;
        this.headings = headings;
        part = 0;
        turnOver();
    }

    /** Cells are String, Integer, Long, BigDecimal, LocalDate or LocalDateTime; null is an empty cell. */
    public void row(List<? extends @Nullable Object> cells) {
        if (next > lastRow) {
            turnOver();
        }
        Row row = current().createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value != null) {
                write(row.createCell(i), value);
            }
        }
    }

    public void finish() throws IOException {
        workbook.write(out);
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private SXSSFSheet current() {
        if (sheet == null) {
            throw new IllegalStateException("No sheet was begun");
        }
        return sheet;
    }

    private void turnOver() {
        part++;
        sheet = workbook.createSheet(part == 1 ? name : name + " (" + part + ")");
        current().createFreezePane(0, 1);
        printable(current());
        Row row = current().createRow(0);
        for (int i = 0; i < headings.size(); i++) {
            current().setColumnWidth(i, headings.get(i).ancho() * 256);
            Cell cell = row.createCell(i);
            cell.setCellValue(Escape.write(headings.get(i).titulo()));
            cell.setCellStyle(heading);
        }
        next = 1;
    }

    /** On paper, all columns beside each other, and their headings on every page. */
    private static void printable(SXSSFSheet sheet) {
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void write(Cell cell, Object value) {
        if (value instanceof LocalDateTime when && when.getYear() >= FIRST_YEAR) {
            cell.setCellValue(when);
            cell.setCellStyle(moment);
        } else if (value instanceof LocalDate day && day.getYear() >= FIRST_YEAR) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof Integer || value instanceof Long) {
            cell.setCellValue(((Number) value).doubleValue());
            cell.setCellStyle(integer);
        } else if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(decimal);
        } else {
            cell.setCellValue(Escape.write(value.toString()));
            cell.setCellStyle(text);
        }
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle heading() {
        CellStyle style = style("@");
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
