package io.dictamen.workbook;

import io.dictamen.workbook.TableColumns.Kind;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.SheetFaults;
import io.dictamen.workbook.file.Content;
import io.dictamen.workbook.file.Merged;
import io.dictamen.workbook.file.SheetData;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cell that names the fact, and the columns it spans.
 *
 * @param hechos empty where the cell names no record
 */
record FactPattern(Optional<Class<?>> hechos, int desde, int hasta) {
    private static final Pattern FORM =
            Pattern.compile("(?:\\$?[A-Za-z]\\w*\\s*:\\s*)?(?<clase>[A-Z]\\w*)\\s*(?:\\(\\s*\\))?");
    private static final FactPattern NONE = new FactPattern(Optional.empty(), 0, -1);

    static FactPattern read(SheetData hoja, TableColumns columns, Imports imports, SheetFaults faults) {
        FactPattern pattern = NONE;
        NavigableMap<Integer, Content> celdas = hoja.cells(columns.filaPatron());
        for (Map.Entry<Integer, Content> celda : celdas.entrySet()) {
            int columna = celda.getKey();
            Place lugar = faults.at(columns.filaPatron(), columna);
            Kind tipo = columns.all().getOrDefault(columna, Kind.UNKNOWN);
            if (celda.getValue() instanceof Content.Refused || tipo == Kind.UNKNOWN) {
                continue;
            }
            if (tipo != Kind.CONDITION) {
                lugar.fault(
                        Codigo.PATRON_INVALIDO,
                        "Bajo una columna " + tipo + " no va patrón.",
                        "Deje la celda en blanco.");
            } else if (pattern != NONE) {
                lugar.fault(
                        Codigo.PATRON_VARIOS,
                        "La tabla tiene más de un patrón.",
                        "Deje uno solo y combine su celda sobre todas las columnas CONDITION.");
            } else {
                pattern = spanning(hoja, columna, named(celda.getValue(), imports, lugar), columns, lugar);
            }
        }
        pattern.checkSpan(celdas.keySet(), columns, faults);
        return pattern;
    }

    /** Whether a column stands under a pattern of its own; under none, it is read as if this one reached it. */
    boolean isAnothers(int columna, Optional<Content> enSuFila) {
        return !covers(columna) && enSuFila.isPresent();
    }

    private boolean covers(int columna) {
        return desde <= columna && columna <= hasta;
    }

    private static Optional<Class<?>> named(Content contenido, Imports imports, Place lugar) {
        String escrito = contenido.text();
        Matcher forma = FORM.matcher(escrito);
        Optional<Class<?>> clase = forma.matches() ? imports.bySimpleName(forma.group("clase")) : Optional.empty();
        if (clase.isPresent() && clase.get().isRecord()) {
            return clase;
        }
        return lugar.refuse(
                Codigo.PATRON_INVALIDO,
                "El patrón es " + contenido.describe() + ", que no nombra un registro importado.",
                forma.matches()
                        ? imports.suggest(forma.group("clase"))
                        : "Escriba $h: y el nombre del registro, como $h: HechosRegistro.");
    }

    private static FactPattern spanning(
            SheetData hoja, int columna, Optional<Class<?>> hechos, TableColumns columns, Place lugar) {
        Merged rango = hoja.combinadas().stream()
                .filter(r -> r.contains(columns.filaPatron(), columna))
                .findFirst()
                .orElse(new Merged(columns.filaPatron(), columns.filaPatron(), columna, columna));
        boolean ajenas = columns.all().entrySet().stream()
                .anyMatch(otra -> rango.contains(columns.filaPatron(), otra.getKey())
                        && otra.getValue() != Kind.CONDITION
                        && otra.getValue() != Kind.UNKNOWN);
        if (ajenas) {
            lugar.fault(
                    Codigo.PATRON_INVALIDO,
                    "El patrón abarca columnas que no son CONDITION.",
                    "Combine su celda solo sobre las columnas CONDITION.");
        }
        return new FactPattern(hechos, rango.primeraColumna(), rango.ultimaColumna());
    }

    private void checkSpan(Set<Integer> conPatron, TableColumns columns, SheetFaults faults) {
        columns.of(Kind.CONDITION).stream()
                .filter(columna -> !covers(columna) && !conPatron.contains(columna))
                .limit(this == NONE ? 1 : Integer.MAX_VALUE)
                .forEach(columna -> faults.at(columns.filaPatron(), columna)
                        .fault(
                                Codigo.PATRON_AUSENTE,
                                this == NONE
                                        ? "Falta el patrón sobre las columnas CONDITION."
                                        : "El patrón no llega hasta esta columna CONDITION.",
                                "Escriba $h: y el registro de los hechos, y combine la celda sobre todas las columnas"
                                        + " CONDITION."));
    }
}
