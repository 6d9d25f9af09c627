package io.dictamen.report;

import io.dictamen.http.QueryParameters;
import io.dictamen.report.Column.Kind;
import io.dictamen.report.ReportView.Celda;
import io.dictamen.report.ReportView.Cifra;
import io.dictamen.report.ReportView.Destino;
import io.dictamen.report.ReportView.Tabla;
import io.dictamen.report.ReportView.Titulo;
import io.dictamen.report.ReportView.Tono;
import io.dictamen.workbook.sheet.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cells of a report, and where each of them leads. */
final class ReportCells {
    // What people know a case by, the surest first; one of them leads to the verdict of its line.
    private static final List<String> SUBJECTS =
            List.of("numeroSolicitud", "numero", "orden", "venta", "cliente", "lider");
    private static final Set<String> OF_THE_PAGE = Set.of("formato", "limite", "cursor");
    private static final Map<Tone, Tono> TONES =
            Map.of(Tone.GOOD, Tono.BIEN, Tone.DOUBTFUL, Tono.DUDOSO, Tone.BAD, Tono.MAL);

    private final Finished report;
    private final Shape shape;
    private final Presentation presentation;
    private final ReportDescription described;
    private final Map<String, String> filters = new TreeMap<>();
    private final int verdict;
    private final List<Column> columns;

    ReportCells(Finished report, QueryParameters given, ReportDescription described) {
        this.report = report;
        this.shape = report.report().shape();
        this.presentation = report.presentation();
        this.described = described;
        given.names().stream()
                .filter(name -> !OF_THE_PAGE.contains(name))
                .forEach(name -> filters.put(name, given.text(name).orElse("")));
        this.verdict = shape.verdict().map(shape.columns()::indexOf).orElse(-1);
        this.columns = presentation.columns();
    }

    ReportView view(Rows.Page page) {
        TotalsTable totals = report.totals();
        List<Titulo> titles = new ArrayList<>();
        for (Column column : columns) {
            if (!isVerdict(column)) {
                titles.add(new Titulo(Terms.sentence(column.title()), isNumber(column)));
            }
        }
        return new ReportView(
                described,
                report.head().lineas(),
                filters,
                totals.figures().stream().map(this::figure).toList(),
                totals.tables().stream().map(this::table).toList(),
                titles,
                page.rows().stream().map(this::line).toList(),
                page.next());
    }

    private Cifra figure(TotalsTable.Figure figure) {
        return new Cifra(figure.title(), total(figure.path(), figure.value(), Map.of()));
    }

    private Tabla table(TotalsTable.Table table) {
        int counted = table.fields().size() - 1;
        List<List<Celda>> lines = new ArrayList<>();
        for (int i = 0; i < table.lines().size(); i++) {
            Map<String, Object> values = table.values().get(i);
            List<Object> line = table.lines().get(i);
            lines.add(IntStream.range(0, line.size())
                    .mapToObj(at -> total(
                            at == counted && shape.links().containsKey(table.path())
                                    ? table.path()
                                    : table.path() + "." + table.fields().get(at),
                            line.get(at),
                            values))
                    .toList());
        }
        return new Tabla(
                table.title(),
                IntStream.range(0, table.titles().size())
                        .mapToObj(at -> new Titulo(
                                table.titles().get(at),
                                PlainTexts.isNumber(table.lines().get(0).get(at))))
                        .toList(),
                lines);
    }

    private Celda total(String path, Object value, Map<String, Object> line) {
        Optional<Destino> there = Optional.ofNullable(shape.links().get(path)).flatMap(link -> destination(link, line));
        return new Celda(
                PlainTexts.of(value),
                PlainTexts.isNumber(value),
                Tono.NINGUNO,
                isNothing(value) ? null : there.orElse(null));
    }

    private static boolean isNothing(@Nullable Object value) {
        return value instanceof Number number && number.doubleValue() == 0;
    }

    private List<Celda> line(List<@Nullable Object> row) {
        List<@Nullable Object> shown = presentation.row(row);
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            if (value != null) {
                values.put(shape.columns().get(i).field(), value);
            }
        }
        Optional<String> subject = SUBJECTS.stream().filter(values::containsKey).findFirst();
        List<Celda> line = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (!isVerdict(column)) {
                boolean leads = subject.map(column.field()::equals).orElse(i == 0);
                Destino verdictOf = leads && verdict >= 0 && row.get(verdict) != null
                        ? Destino.dictamen(String.valueOf(row.get(verdict)))
                        : null;
                line.add(cell(column, shown.get(i), values, verdictOf));
            }
        }
        return line;
    }

    private Celda cell(Column column, @Nullable Object shown, Map<String, Object> values, @Nullable Destino verdictOf) {
        if (column.kind() == Kind.ID) {
            return shown == null
                    ? new Celda("", false, Tono.NINGUNO, null)
                    : new Celda("Ver", false, Tono.NINGUNO, Destino.dictamen(shown.toString()));
        }
        String text = PlainTexts.of(shown);
        Destino there = shown == null || isNothing(shown)
                ? null
                : Optional.ofNullable(shape.links().get(column.field()))
                        .flatMap(link -> destination(link, values))
                        .orElse(null);
        return new Celda(
                text.isEmpty() && verdictOf != null ? "Ver" : text,
                isNumber(column),
                tone(column, text),
                verdictOf == null ? there : verdictOf);
    }

    private Tono tone(Column column, String text) {
        return presentation.tones(column).entrySet().stream()
                .filter(tone -> tone.getValue().contains(text))
                .map(tone -> TONES.getOrDefault(tone.getKey(), Tono.NINGUNO))
                .findFirst()
                .orElse(Tono.NINGUNO);
    }

    /** Empty if the line lacks what the link takes from it. */
    private Optional<Destino> destination(Enlace link, Map<String, Object> line) {
        List<String> known =
                Reportes.named(link.reporte()).orElseThrow().parameters().toList();
        Map<String, String> there = new TreeMap<>(filters);
        there.keySet().retainAll(known);
        for (Enlace.Condicion one : link.filtros()) {
            Object value = one.campo() == null ? one.valor() : line.get(one.campo());
            if (one.campo() != null && value == null) {
                return Optional.empty();
            }
            if (value == null) {
                there.remove(one.filtro());
            } else {
                there.put(one.filtro(), value.toString());
            }
        }
        return link.reporte().equals(shape.name()) && there.equals(filters)
                ? Optional.empty()
                : Optional.of(Destino.reporte(link.reporte(), there));
    }

    private boolean isVerdict(Column column) {
        return verdict >= 0 && column.equals(shape.columns().get(verdict));
    }

    private static boolean isNumber(Column column) {
        Object type = column.schema().get("type");
        return "integer".equals(type) || "number".equals(type);
    }
}
