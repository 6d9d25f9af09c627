package io.dictamen.report;

import io.dictamen.workbook.sheet.LineChart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines that a report of indicators draws: each indicator month by month, beside its goal. */
final class MonthlyLines {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?");

    private MonthlyLines() {}

    /** None for a report of anything else. */
    static List<LineChart> of(Finished report) {
        if (report.report().shape() != Indicadores.SHAPE) {
            return List.of();
        }
        List<String> fields =
                Indicadores.SHAPE.columns().stream().map(Column::field).toList();
        Map<String, List<List<@Nullable Object>>> byIndicator = new LinkedHashMap<>();
        report.report()
                .rows()
                .each(row -> byIndicator
                        .computeIfAbsent(String.valueOf(row.get(fields.indexOf("indicador"))), any -> new ArrayList<>())
                        .add(row));
        List<LineChart> charts = new ArrayList<>();
        byIndicator.forEach(
                (indicador, rows) -> charts.add(chart(report.labels().of(indicador), rows, fields)));
        return charts;
    }

    private static LineChart chart(String name, List<List<@Nullable Object>> rows, List<String> fields) {
        List<@Nullable Object> parametros =
                rows.stream().map(row -> row.get(fields.indexOf("parametro"))).toList();
        return new LineChart(
                name,
                parametros.stream().anyMatch(Presentation::isPercent),
                rows.stream()
                        .map(row -> new LineChart.Point(
                                month(row.get(fields.indexOf("mes"))),
                                number(row.get(fields.indexOf("valor"))),
                                goal(row.get(fields.indexOf("parametro")))
                                        .map(BigDecimal::doubleValue)
                                        .orElse(null)))
                        .toList());
    }

    /** The number of a parameter: that of «≥ 97,5 %» is 97.5. */
    static Optional<BigDecimal> goal(@Nullable Object parametro) {
        Matcher number = NUMBER.matcher(String.valueOf(parametro));
        return number.find() ? Optional.of(new BigDecimal(number.group().replace(',', '.'))) : Optional.empty();
    }

    /** «11/2026». */
    static String month(@Nullable Object mes) {
        String[] parts = String.valueOf(mes).split("-");
        return parts.length == 2 ? parts[1] + "/" + parts[0] : String.valueOf(mes);
    }

    private static @Nullable Double number(@Nullable Object value) {
        return value instanceof BigDecimal number ? (Double) number.doubleValue() : null;
    }
}
