package io.dictamen.release;

import io.dictamen.release.ReleaseDiff.Archivo;
import io.dictamen.scenario.diff.ScenarioDiff;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.diff.Difference;
import io.dictamen.workbook.diff.Difference.Celda;
import io.dictamen.workbook.diff.WorkbookDiff;
import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.sheet.Heading;
import io.dictamen.workbook.sheet.StyledTables;
import io.dictamen.workbook.sheet.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The differences of two releases as a workbook: a line for each cell that differs, of workbooks and of cases, and one for each file. */
final class DiffSheet {
    private static final int WIDE = 60;
    private static final int NAME = 30;
    private static final Map<Tone, List<String>> CHANGES = Map.of(
            Tone.GOOD, List.of("Agregada", "Agregado"),
            Tone.BAD, List.of("Quitada", "Quitado"),
            Tone.DOUBTFUL, List.of("Cambiada", "Cambiado", "Movida"));

    private static final List<Heading> LINES = List.of(
            new Heading("Libro", NAME),
            new Heading("Hoja", NAME),
            new Heading("Qué", NAME),
            new Heading("Cambio", NAME, true, CHANGES),
            new Heading("Fila antes", NAME),
            new Heading("Fila después", NAME),
            new Heading("Cláusula", NAME),
            new Heading("Columna", NAME),
            new Heading("Antes", WIDE),
            new Heading("Después", WIDE));

    private static final Map<Tone, List<String>> LOOSER = Map.of(Tone.BAD, List.of("Sí"));
    private static final List<Heading> CASES = List.of(
            new Heading("Archivo", NAME),
            new Heading("Caso", WIDE),
            new Heading("Cambio", NAME, true, CHANGES),
            new Heading("Espera menos", NAME, true, LOOSER),
            new Heading("Línea antes", NAME),
            new Heading("Línea después", NAME),
            new Heading("Columna", NAME),
            new Heading("Antes", WIDE),
            new Heading("Después", WIDE));

    private DiffSheet() {}

    /** To be closed once it is written. */
    static StyledTables of(ReleaseDiff diff) {
        StyledTables workbook = new StyledTables(List.of());
        try {
            workbook.sheet("Diferencias", head(diff), LINES);
            diff.libros().stream()
                    .flatMap(libro -> libro.diferencias().stream())
                    .flatMap(DiffSheet::lines)
                    .forEach(workbook::row);
            workbook.sheet("Casos", List.of(), CASES);
            diff.escenarios().stream().flatMap(DiffSheet::cases).forEach(workbook::row);
            workbook.sheet(
                    "Archivos",
                    List.of(),
                    List.of(new Heading("Archivo", WIDE), new Heading("Cambio", NAME, true, CHANGES)));
            diff.archivos().forEach(archivo -> workbook.row(file(archivo)));
            unread(workbook, diff);
            return workbook;
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static List<String> head(ReleaseDiff diff) {
        int cambios = diff.libros().stream()
                .mapToInt(libro -> libro.diferencias().size())
                .sum();
        return List.of(
                "De la versión " + diff.desde() + " a la " + diff.hasta(),
                cambios + (cambios == 1 ? " diferencia" : " diferencias") + " en los libros; "
                        + diff.archivos().size() + (diff.archivos().size() == 1 ? " archivo" : " archivos")
                        + " de otro contenido");
    }

    private static Stream<List<@Nullable Object>> lines(Difference una) {
        // What was moved has no cells, and stands there once all the same.
        List<Celda> celdas = una.celdas().isEmpty() ? List.of(new Celda("", "", "")) : una.celdas();
        return celdas.stream()
                .map(celda -> Arrays.asList(
                        una.libro(),
                        una.hoja(),
                        Wording.words(una.elemento().name()),
                        Wording.words(una.tipo().name()),
                        una.filaAntes(),
                        una.filaDespues(),
                        una.clausula(),
                        celda.columna(),
                        celda.antes(),
                        celda.despues()));
    }

    private static Stream<List<@Nullable Object>> cases(ScenarioDiff archivo) {
        return archivo.casos().stream()
                .flatMap(caso -> caso.celdas().stream()
                        .map(celda -> Arrays.asList(
                                archivo.archivo(),
                                caso.nombre(),
                                Wording.words(caso.tipo().name()),
                                caso.aflojado(),
                                caso.lineaAntes(),
                                caso.lineaDespues(),
                                celda.columna(),
                                celda.antes(),
                                celda.despues())));
    }

    private static List<Object> file(Archivo archivo) {
        return List.of(archivo.nombre(), Wording.words(archivo.tipo().name()));
    }

    private static void unread(StyledTables workbook, ReleaseDiff diff) {
        List<List<Object>> faltas = new ArrayList<>();
        for (WorkbookDiff libro : diff.libros()) {
            libro.faltasAntes().forEach(falta -> faltas.add(fault(diff.desde(), falta)));
            libro.faltasDespues().forEach(falta -> faltas.add(fault(diff.hasta(), falta)));
        }
        if (!faltas.isEmpty()) {
            workbook.sheet(
                    "Sin comparar",
                    List.of("Lo que no se puede leer, y por eso no se comparó"),
                    List.of(new Heading("Versión", NAME), new Heading("Dónde", NAME), new Heading("Qué", WIDE)));
            faltas.forEach(workbook::row);
        }
    }

    private static List<Object> fault(int version, Diagnostic falta) {
        return List.of(version, falta.lugar(), falta.mensaje() + " " + falta.sugerencia());
    }
}
