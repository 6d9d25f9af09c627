package io.dictamen.workbook.mark;

import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A sheet behind the others that says what the colours mean.
 *
 * @param hoja its name, by which one of an earlier time is known and replaced
 */
public record Legend(String hoja, List<Line> lineas) {
    private static final int WIDE = 100 * 256;

    /** @param tinte of the cell; null for none */
    public record Line(@Nullable Tint tinte, String texto) {}

    void write(XSSFWorkbook libro) {
        int earlier = libro.getSheetIndex(hoja);
        if (earlier >= 0) {
            libro.removeSheetAt(earlier);
        }
        XSSFSheet sheet = libro.createSheet(hoja);
        sheet.setColumnWidth(0, WIDE);
        for (int i = 0; i < lineas.size(); i++) {
            XSSFCell cell = sheet.createRow(i).createCell(0);
            cell.setCellValue(lineas.get(i).texto());
            Tint tinte = lineas.get(i).tinte();
            if (tinte != null) {
                XSSFCellStyle style = libro.createCellStyle();
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setFillForegroundColor(new XSSFColor(tinte.argb()));
                cell.setCellStyle(style);
            }
        }
    }
}
