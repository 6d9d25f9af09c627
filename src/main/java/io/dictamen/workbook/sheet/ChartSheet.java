package io.dictamen.workbook.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** A sheet of charts, each beside the table that it draws. It is made whole, before anything is streamed. */
final class ChartSheet {
    private static final int CHART_ROWS = 16;
    private static final int FIRST_COLUMN = 4;
    private static final int LAST_COLUMN = 15;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private int next;

    ChartSheet(XSSFSheet sheet, SheetStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, 14 * 256);
        SheetStyles.printable(sheet);
    }

    void add(List<LineChart> charts) {
        charts.forEach(this::add);
    }

    private void add(LineChart chart) {
        int top = next;
        cell(next++, 0, chart.titulo(), styles.title());
        List<String> titles = List.of("Mes", "Valor", "Meta");
        for (int i = 0; i < titles.size(); i++) {
            cell(next, i, titles.get(i), styles.heading());
        }
        int first = next + 1;
        for (LineChart.Point point : chart.puntos()) {
            next++;
            cell(next, 0, point.cuando(), styles.text());
            number(1, point.valor(), chart.conSigno());
            number(2, point.meta(), chart.conSigno());
        }
        draw(chart, top, first, next);
        next = Math.max(next, top + CHART_ROWS) + 2;
    }

    private void draw(LineChart told, int top, int first, int last) {
        XSSFChart chart = sheet.createDrawingPatriarch()
                .createChart(sheet.createDrawingPatriarch()
                        .createAnchor(0, 0, 0, 0, FIRST_COLUMN, top, LAST_COLUMN, top + CHART_ROWS));
        chart.setTitleText(told.titulo());
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        XDDFCategoryAxis months = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis scale = chart.createValueAxis(AxisPosition.LEFT);
        scale.setCrosses(AxisCrosses.MIN);
        scale.setNumberFormat(told.conSigno() ? SheetStyles.PERCENT_ON_AXIS : "General");
        XDDFDataSource<String> when =
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, 0, 0));
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, months, scale);
        XDDFLineChartData.Series valor = series(lines, when, first, last, 1);
        valor.setMarkerStyle(MarkerStyle.CIRCLE);
        valor.setLineProperties(line(PresetColor.STEEL_BLUE));
        XDDFLineChartData.Series meta = series(lines, when, first, last, 2);
        meta.setMarkerStyle(MarkerStyle.NONE);
        XDDFLineProperties dashed = line(PresetColor.DARK_ORANGE);
        dashed.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        meta.setLineProperties(dashed);
        chart.plot(lines);
    }

    private XDDFLineChartData.Series series(
            XDDFLineChartData lines, XDDFDataSource<String> when, int first, int last, int column) {
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) lines.addSeries(
                when,
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(first, last, column, column)));
        series.setTitle(column == 1 ? "Valor" : "Meta", null);
        series.setSmooth(false);
        return series;
    }

    private static XDDFLineProperties line(PresetColor colour) {
        return new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
    }

    private void number(int column, @Nullable Double value, boolean percent) {
        if (value != null) {
            Cell cell = row(next).createCell(column);
            cell.setCellValue(percent ? value / 100 : value);
            cell.setCellStyle(styles.number(value, percent));
        }
    }

    private void cell(int row, int column, String text, CellStyle style) {
        Cell cell = row(row).createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private Row row(int row) {
        Row found = sheet.getRow(row);
        return found == null ? sheet.createRow(row) : found;
    }
}
