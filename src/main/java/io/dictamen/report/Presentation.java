package io.dictamen.report;

import io.dictamen.report.Column.Kind;
import io.dictamen.workbook.sheet.Percent;
import io.dictamen.workbook.sheet.Tone;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of a report as people read them: ids last, constants by their labels, numbers in their units, local times. */
final class Presentation {
    private static final Map<Tone, List<String>> TONES = Map.of(
            Tone.GOOD, List.of("ACEPTADO", "APROBADO", "CUMPLE", "SIN_ERROR", "CONFORME", "VERIFICADA"),
            Tone.DOUBTFUL, List.of("ERROR_CORREGIDO", "DIFIERE", "NO_REGISTRADA", "CORRECCION_SOLICITADA"),
            Tone.BAD, List.of("OBSERVADO", "NO_CUMPLE", "ERROR_PENDIENTE", "NO_APARECE"));

    private final List<Column> columns;
    private final int[] places;
    private final int parametro;
    private final Labels labels;

    Presentation(Shape shape, Labels labels) {
        this.labels = labels;
        List<Column> given = shape.columns();
        places = IntStream.range(0, given.size())
                .boxed()
                .filter(i -> given.get(i).kind() != Kind.REFERENCE)
                .sorted(Comparator.comparing(i -> given.get(i).kind() == Kind.ID))
                .mapToInt(i -> i)
                .toArray();
        columns = IntStream.of(places).mapToObj(given::get).toList();
        parametro = given.stream().map(Column::field).toList().indexOf("parametro");
    }

    List<Column> columns() {
        return columns;
    }

    List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    /** Cells are String, Boolean, Long, BigDecimal, Percent, LocalDate, LocalDateTime, YearMonth, a list, or null. */
    List<@Nullable Object> row(List<@Nullable Object> row) {
        List<@Nullable Object> shown = new ArrayList<>(places.length);
        for (int i = 0; i < places.length; i++) {
            shown.add(shown(columns.get(i).kind(), row.get(places[i]), row));
        }
        return shown;
    }

    /** The words that are coloured in a column. */
    Map<Tone, List<String>> tones(Column column) {
        Map<Tone, List<String>> tones = new LinkedHashMap<>();
        if (column.kind() == Kind.CONSTANT) {
            TONES.forEach((tone, constants) ->
                    tones.put(tone, constants.stream().map(labels::of).toList()));
        }
        return tones;
    }

    private @Nullable Object shown(Kind kind, @Nullable Object value, List<@Nullable Object> row) {
        if (value instanceof ZonedDateTime moment) {
            // Spreadsheets round what they do not show: the last instant of a day would be the next day.
            return moment.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
        }
        if (kind == Kind.CONSTANT && value instanceof String constante) {
            return labels.of(constante);
        }
        if (kind == Kind.MONTH && value instanceof String mes) {
            return YearMonth.parse(mes);
        }
        boolean percent = kind == Kind.PERCENT || kind == Kind.MEASURE && isPercent(row.get(parametro));
        return percent && value instanceof BigDecimal number ? new Percent(number) : value;
    }

    /** Whether an indicator with that parameter is of a hundred. */
    static boolean isPercent(@Nullable Object parametro) {
        return parametro instanceof String text && text.endsWith("%");
    }
}
