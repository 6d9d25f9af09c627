package io.dictamen.workbook.sheet;

import io.dictamen.workbook.file.Escape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;

/** Writes values into cells, each in its kind and its look. */
record CellWriter(SheetStyles styles) {
    // The format has no earlier dates.
    private static final int FIRST_YEAR = 1900;

    /** How long it is to see. */
    int write(Cell cell, Object value) {
        if (value instanceof LocalDateTime when && when.getYear() >= FIRST_YEAR) {
            cell.setCellValue(when);
            return styled(cell, styles.moment(), 16);
        }
        if (value instanceof LocalDate day && day.getYear() >= FIRST_YEAR) {
            cell.setCellValue(day);
            return styled(cell, styles.date(), 10);
        }
        if (value instanceof Integer || value instanceof Long) {
            return number(cell, ((Number) value).doubleValue(), styles.integer());
        }
        if (value instanceof BigDecimal number) {
            return number(cell, number.doubleValue(), styles.number(number, false));
        }
        if (value instanceof Percent percent) {
            return number(cell, percent.value().movePointLeft(2).doubleValue(), styles.number(percent.value(), true));
        }
        String text = value instanceof Boolean flag ? (flag ? "Sí" : "No") : value.toString();
        text(cell, text, styles.text());
        return text.length();
    }

    private static int number(Cell cell, double value, CellStyle style) {
        cell.setCellValue(value);
        return styled(cell, style, String.format("%,.1f", value).length() + 5);
    }

    private static int styled(Cell cell, CellStyle style, int length) {
        cell.setCellStyle(style);
        return length;
    }

    static void text(Cell cell, String text, CellStyle style) {
        cell.setCellValue(Escape.write(text));
        cell.setCellStyle(style);
    }
}
