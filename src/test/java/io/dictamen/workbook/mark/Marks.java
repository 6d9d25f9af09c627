package io.dictamen.workbook.mark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a marked workbook shows, in lines that a test can compare as a whole. */
final class Marks {
    private Marks() {}

    static XSSFWorkbook open(byte[] book) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(book));
    }

    static List<String> ourComments(byte[] book) throws IOException {
        return comments(book).stream()
                .filter(comment -> comment.contains("— Dictamen —"))
                .toList();
    }

    static List<String> comments(byte[] book) throws IOException {
        List<String> comments = new ArrayList<>();
        try (XSSFWorkbook libro = open(book)) {
            for (Sheet sheet : libro) {
                ((XSSFSheet) sheet)
                        .getCellComments().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .forEach(entry -> comments.add(sheet.getSheetName() + " " + entry.getKey() + " "
                                        + entry.getValue().getAuthor() + ": "
                                        + entry.getValue().getString().getString()));
            }
        }
        return comments;
    }

    static List<String> colours(byte[] book) throws IOException {
        List<String> colours = new ArrayList<>();
        try (XSSFWorkbook libro = open(book)) {
            libro.forEach(sheet -> {
                var formats = sheet.getSheetConditionalFormatting();
                for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
                    var format = formats.getConditionalFormattingAt(i);
                    var color =
                            (XSSFColor) format.getRule(0).getPatternFormatting().getFillBackgroundColorColor();
                    colours.add(sheet.getSheetName() + " "
                            + String.join(
                                    " ",
                                    Arrays.stream(format.getFormattingRanges())
                                            .map(range -> range.formatAsString())
                                            .toList())
                            + " " + color.getARGBHex());
                }
            });
        }
        return colours;
    }

    /** What of the sheets besides their values must stay: hidden rows, widths, drop-downs, styles. */
    static List<String> shape(byte[] book) throws IOException {
        List<String> shape = new ArrayList<>();
        try (XSSFWorkbook libro = open(book)) {
            libro.forEach(sheet -> {
                shape.add(sheet.getSheetName() + " "
                        + sheet.getDataValidations().size() + " " + sheet.getMergedRegions() + " "
                        + (sheet.getPaneInformation() == null
                                ? 0
                                : sheet.getPaneInformation().getHorizontalSplitTopRow()));
                sheet.forEach(row -> row.forEach(cell -> shape.add(cell.getAddress() + " " + row.getZeroHeight() + " "
                        + row.getHeight() + " " + sheet.getColumnWidth(cell.getColumnIndex()) + " "
                        + cell.getCellStyle().getIndex())));
            });
        }
        return shape;
    }
}
