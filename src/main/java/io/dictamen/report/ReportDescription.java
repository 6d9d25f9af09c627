package io.dictamen.report;

import io.dictamen.http.Format;
import io.dictamen.report.Column.Kind;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report as a page draws it: the question it answers, and its filters, columns and totals as people call them. */
@Schema(name = "DescripcionDeReporte")
public record ReportDescription(
        String nombre,
        String titulo,
        String pregunta,

        @Schema(description = "El código de su procedimiento")
        String procedimiento,

        List<Filtro> filtros,
        List<Columna> columnas,
        List<Total> totales,
        List<String> formatos,

        @Schema(description = "Filas de una página, si no se dice limite")
        int limite) {

    /** A filter. */
    @Schema(name = "FiltroDeReporte")
    public record Filtro(
            String nombre,
            String titulo,
            String descripcion,

            @Schema(description = "CONSTANTES: varias, separadas por comas")
            Filter.Tipo tipo,

            @Schema(description = "Los que puede llevar; ninguno si puede llevar cualquiera")
            List<Valor> valores,

            @Schema(description = "Lo que vale si no se da; falta si entonces no filtra nada") @Nullable
            String porDefecto) {}

    /** A constant, and what people call it. */
    @Schema(name = "ValorDeFiltro")
    public record Valor(String valor, String etiqueta) {}

    /** A column. */
    @Schema(name = "ColumnaDeReporte")
    public record Columna(
            String campo,
            String titulo,
            Clase clase,

            @Schema(description = "Si la llevan también los archivos, además de JSON")
            boolean enArchivos,

            @Schema(description = "El dictamen que representa a la línea")
            boolean deLaLinea,

            @Nullable Enlace lleva) {}

    /** What a column holds. DICTAMEN is the id of a verdict. */
    @Schema(name = "ClaseDeDato")
    public enum Clase {
        TEXTO,
        CONSTANTE,
        ENTERO,
        NUMERO,
        PORCENTAJE,
        DIA,
        MOMENTO,
        LISTA,
        SI_NO,
        DICTAMEN
    }

    /** A figure of the totals, or a list of them. */
    @Schema(name = "TotalDeReporte")
    public record Total(
            @Schema(description = "Su camino, como indicador.numerador")
            String campo,

            String titulo,
            @Nullable Enlace lleva) {}

    static ReportDescription of(Shape shape, Labels labels, LocalDate today) {
        return new ReportDescription(
                shape.name(),
                shape.heading(),
                shape.question(),
                shape.procedimiento().codigo(),
                shape.filters().stream()
                        .flatMap(filter -> filter.parameters().stream())
                        .map(parameter -> filter(shape, parameter, labels, today))
                        .toList(),
                shape.columns().stream().map(column -> column(shape, column)).toList(),
                totals(shape, "", shape.totals()).toList(),
                Format.words(ReportAnswer.FORMATS),
                shape.limit());
    }

    private static Filtro filter(Shape shape, Filter.Parameter parameter, Labels labels, LocalDate today) {
        return new Filtro(
                parameter.name(),
                shape.title(parameter.name()),
                parameter.description(),
                parameter.tipo(),
                values(parameter, labels),
                parameter.usual().apply(today).orElse(null));
    }

    private static List<Valor> values(Filter.Parameter parameter, Labels labels) {
        return parameter.tipo() == Filter.Tipo.SI_NO
                ? Stream.of(true, false)
                        .map(flag -> new Valor(flag.toString(), PlainTexts.of(flag)))
                        .toList()
                : parameter.constants().stream()
                        .map(constant -> new Valor(constant, labels.of(constant)))
                        .toList();
    }

    private static Columna column(Shape shape, Column column) {
        return new Columna(
                column.field(),
                Terms.sentence(column.title()),
                clase(column),
                column.kind() != Kind.REFERENCE,
                shape.verdict().filter(column::equals).isPresent(),
                shape.links().get(column.field()));
    }

    private static Clase clase(Column column) {
        return switch (column.kind()) {
            case CONSTANT -> Clase.CONSTANTE;
            case PERCENT -> Clase.PORCENTAJE;
            case ID, REFERENCE -> Clase.DICTAMEN;
            case MEASURE -> Clase.NUMERO;
            case MONTH, PLAIN -> clase(column.schema());
        };
    }

    private static Clase clase(Map<String, Object> schema) {
        return switch (String.valueOf(schema.getOrDefault("format", schema.get("type")))) {
            case "date" -> Clase.DIA;
            case "date-time" -> Clase.MOMENTO;
            case "integer" -> Clase.ENTERO;
            case "number" -> Clase.NUMERO;
            case "boolean" -> Clase.SI_NO;
            case "array" -> Clase.LISTA;
            default -> Clase.TEXTO;
        };
    }

    // Within a list only what leads somewhere by itself is told apart from the list.
    private static Stream<Total> totals(Shape shape, String path, Class<?> totals) {
        return Arrays.stream(totals.getRecordComponents()).flatMap(part -> total(shape, path + part.getName(), part));
    }

    private static Stream<Total> total(Shape shape, String path, RecordComponent part) {
        Total total = new Total(path, Terms.of(part.getName()), shape.links().get(path));
        if (part.getType().isRecord()) {
            return totals(shape, path + ".", part.getType());
        }
        Stream<Total> within = shape.links().entrySet().stream()
                .filter(link -> link.getKey().startsWith(path + "."))
                .map(link -> new Total(
                        link.getKey(), Terms.of(link.getKey().substring(path.length() + 1)), link.getValue()));
        return Stream.concat(Stream.of(total), within);
    }
}
