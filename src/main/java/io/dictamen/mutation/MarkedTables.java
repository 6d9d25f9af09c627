package io.dictamen.mutation;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.mark.CellMark;
import io.dictamen.workbook.mark.Legend;
import io.dictamen.workbook.mark.MarkedWorkbook;
import io.dictamen.workbook.mark.Tint;
import io.dictamen.workbook.mark.UnmarkableWorkbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A workbook with each cell in the colour of what becomes of its faults, and a note where one lives. */
public final class MarkedTables {
    private static final int MOST_TOLD = 5;
    private static final String SHEET = "Mutación";

    private MarkedTables() {}

    /**
     * @param libro its file name, by which it is found among the judgements
     * @throws UnmarkableWorkbook where nothing can be written in the file
     */
    public static byte[] of(String libro, byte[] contenido, List<Judgement> juicios) throws UnmarkableWorkbook {
        List<Judgement> suyos = juicios.stream()
                .filter(juicio -> juicio.mutante().tabla().libro().equals(libro))
                .toList();
        Map<List<String>, List<Judgement>> byCell = suyos.stream()
                .collect(Collectors.groupingBy(
                        juicio -> List.of(juicio.mutante().tabla().hoja(), cell(juicio.mutante())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<CellMark> marcas = new ArrayList<>();
        byCell.forEach((where, its) -> marcas.add(
                new CellMark(where.get(0), where.get(1), tint(its), title(tint(its)), text(tint(its), its))));
        return MarkedWorkbook.of(contenido, marcas, legend(suyos));
    }

    /** What is of a whole row stands on its first cell. */
    private static String cell(Mutant mutante) {
        String columna = mutante.columna();
        if (columna.isEmpty()) {
            columna = mutante.tabla().columnas().isEmpty()
                    ? mutante.tabla().resultados().columnas().get(0).letra()
                    : mutante.tabla().columnas().get(0).letra();
        }
        return columna + mutante.row().numero();
    }

    private static Tint tint(List<Judgement> its) {
        if (has(its, Fate.VIVO)) {
            return Tint.RED;
        }
        return has(its, Fate.SIN_TERMINAR) ? Tint.YELLOW : has(its, Fate.MUERTO) ? Tint.GREEN : Tint.GREY;
    }

    private static boolean has(List<Judgement> its, Fate fate) {
        return its.stream().anyMatch(juicio -> juicio.destino() == fate);
    }

    private static String title(Tint tint) {
        return tint == Tint.RED ? "Vivos" : tint == Tint.YELLOW ? "Sin terminar" : "Ninguna solicitud lo nota";
    }

    private static String text(Tint tint, List<Judgement> its) {
        if (tint == Tint.GREEN) {
            return "";
        }
        List<String> told = its.stream()
                .filter(juicio ->
                        tint == Tint.GREY || juicio.destino() == (tint == Tint.RED ? Fate.VIVO : Fate.SIN_TERMINAR))
                .map(MarkedTables::sentence)
                .toList();
        String rest = told.size() > MOST_TOLD ? "\ny " + (told.size() - MOST_TOLD) + " más" : "";
        return told.stream().limit(MOST_TOLD).collect(Collectors.joining("\n")) + rest;
    }

    private static String sentence(Judgement juicio) {
        Mutant mutante = juicio.mutante();
        return mutante.operador() + ", " + mutante.operador().falta() + ": " + Wording.quoted(mutante.antes()) + " → "
                + Wording.quoted(mutante.despues()) + "."
                + juicio.testigo()
                        .map(witness -> " Lo mataría en " + juicio.decision() + ".csv: " + witness.linea())
                        .orElse("");
    }

    private static Legend legend(List<Judgement> suyos) {
        List<Legend.Line> lines = new ArrayList<>();
        lines.add(new Legend.Line(null, "Qué faltas de estas tablas notarían los escenarios"));
        lines.add(new Legend.Line(
                Tint.RED, "Vivos: una falta en la celda no la nota ningún escenario; la nota trae la línea que sí"));
        lines.add(
                new Legend.Line(Tint.YELLOW, "Sin terminar: no se pudo mostrar que se nota, ni que no se puede notar"));
        lines.add(new Legend.Line(Tint.GREY, "Ninguna solicitud nota sus faltas, o lo que cambian no se compara"));
        lines.add(new Legend.Line(Tint.GREEN, "Muertos: los escenarios notan todas las faltas que se pueden notar"));
        lines.add(new Legend.Line(null, "Lo que es de la fila entera está en su primera celda."));
        lines.add(new Legend.Line(null, Score.of(suyos).toString()));
        Grouping.TABLA
                .weakestFirst(suyos)
                .forEach((tabla, score) -> lines.add(new Legend.Line(null, tabla + ": " + score)));
        return new Legend(SHEET, lines);
    }
}
