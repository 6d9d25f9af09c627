package io.dictamen.checklist;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.CatalogSheet;
import io.dictamen.workbook.CheckedRow.RowFaults;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.ListItems;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A row while its check is being made: what it says, what it may name, and who takes its faults. */
record Row(
        String campo,
        String parametro,
        Comparacion comparacion,
        Class<?> hechos,
        Map<String, CatalogSheet> catalogos,
        RowFaults faults) {
    private static final Check NONE = Check.constant(false);
    private static final String SOLICITUD = "solicitud";

    /** The field of the request that {@code nombre} names; a fact has the request as {@code solicitud}, or is one. */
    static Optional<FieldPath> path(Class<?> hechos, String nombre) {
        return FieldPath.resolve(hechos, SOLICITUD + "." + nombre).or(() -> FieldPath.resolve(hechos, nombre));
    }

    /** The fields of the request as a row names them. */
    static List<String> names(Class<?> hechos) {
        List<String> todos = FieldPath.names(hechos);
        List<String> suyos = todos.stream()
                .filter(nombre -> nombre.startsWith(SOLICITUD + "."))
                .map(nombre -> nombre.substring(SOLICITUD.length() + 1))
                .toList();
        return suyos.isEmpty() ? todos : suyos;
    }

    /** The field that the row looks at. */
    FieldPath field() {
        return path(hechos, campo).orElseThrow();
    }

    /** The field that {@code nombre} names in the parameter; empty, and reported, where there is none. */
    Optional<FieldPath> parameterField(String nombre) {
        Optional<FieldPath> path = path(hechos, nombre);
        if (path.isEmpty()) {
            fault("La solicitud no tiene un campo " + Wording.quoted(nombre) + ".", near(nombre, names(hechos)));
        }
        return path;
    }

    /** Reports a fault of the parameter, and gives a check that is never used. */
    Check fault(String mensaje, String sugerencia) {
        faults.fault("parametro", mensaje, sugerencia);
        return NONE;
    }

    /** Reports that this kind of check does not go with a field of that type. */
    Check unfit(String para) {
        faults.fault(
                "clase", "Esa clase es para " + para + ", y " + campo + " no lo es.", "Elija otra clase u otro campo.");
        return NONE;
    }

    /** The words with commas between them; a list that something else parts is reported. */
    List<String> list() {
        if (ListItems.isForeign(parametro)) {
            fault(
                    Wording.quoted(parametro) + " no separa los valores con comas.",
                    "Use comas: " + ListItems.withCommas(parametro, UnaryOperator.identity()) + ".");
            return List.of();
        }
        return items();
    }

    /** The texts with commas between them. */
    List<String> items() {
        return Arrays.stream(parametro.split(",", -1)).map(String::strip).toList();
    }

    static String near(String escrito, List<String> palabras) {
        List<String> cercanas = FieldPath.near(escrito, palabras);
        return cercanas.isEmpty()
                ? "Los hay: " + String.join(", ", palabras.subList(0, Math.min(40, palabras.size()))) + "."
                : "¿Quiso decir " + Wording.anyOf(cercanas) + "?";
    }
}
