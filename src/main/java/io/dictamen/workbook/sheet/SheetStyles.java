package io.dictamen.workbook.sheet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a workbook look. */
final class SheetStyles {
    static final String PERCENT_ON_AXIS = "0.0 %";
    private static final String TEXT = "@";
    private static final String BLUE = "1F4E79";
    private static final int MOST_DECIMALS = 4;

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> byFormat = new HashMap<>();
    private final XSSFCellStyle heading;
    private final XSSFCellStyle title;
    private final XSSFCellStyle note;

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        heading = style(TEXT, font(11, true, "FFFFFF"));
        heading.setFillForegroundColor(colour(BLUE));
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setAlignment(HorizontalAlignment.CENTER);
        heading.setVerticalAlignment(VerticalAlignment.CENTER);
        heading.setWrapText(true);
        title = style(TEXT, font(14, true, BLUE));
        note = style(TEXT, font(10, false, "595959"));
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle title() {
        return title;
    }

    CellStyle note() {
        return note;
    }

    CellStyle text() {
        return of(TEXT);
    }

    CellStyle moment() {
        return of("dd/mm/yyyy hh:mm");
    }

    CellStyle date() {
        return of("dd/mm/yyyy");
    }

    CellStyle integer() {
        return of("#,##0");
    }

    /** With as many decimals as it has. */
    CellStyle number(BigDecimal value, boolean percent) {
        int decimals =
                Math.min(MOST_DECIMALS, Math.max(0, value.stripTrailingZeros().scale()));
        return of("#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)) + (percent ? " %" : ""));
    }

    CellStyle number(double value, boolean percent) {
        return number(BigDecimal.valueOf(value), percent);
    }

    static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }

    /** On paper, all columns beside each other, and the page with its number. */
    static void printable(Sheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setRight("Página &P de &N");
    }

    private XSSFCellStyle of(String format) {
        return byFormat.computeIfAbsent(format, any -> {
            XSSFCellStyle style = style(format, font(11, false, "000000"));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(format.equals(TEXT));
            style.setAlignment(format.contains("yyyy") ? HorizontalAlignment.CENTER : HorizontalAlignment.GENERAL);
            return style;
        });
    }

    private XSSFCellStyle style(String format, XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setFont(font);
        return style;
    }

    private XSSFFont font(int points, boolean bold, String rgb) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(rgb));
        return font;
    }
}
