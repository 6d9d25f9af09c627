package io.dictamen.mutation;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as lines of text, each with the number that its row has in the sheet, and where its cells stand in them. */
final class SourceText {
    private static final String BETWEEN = " | ";

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Span> spans = new LinkedHashMap<>();

    /** Columns from 1; the end is behind the last character. */
    record Span(int line, int start, int end) {}

    SourceText(DecisionTable tabla) {
        for (Row fila : tabla.filas()) {
            while (lines.size() < fila.numero()) {
                lines.add("");
            }
            lines.set(fila.numero() - 1, line(tabla, fila));
        }
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The place of a mutant: its cell, or its whole row. */
    Span of(Mutant mutant) {
        int line = mutant.row().numero();
        Span cell = spans.get(mutant.columna() + line);
        return cell == null ? new Span(line, 1, lines.get(line - 1).length() + 1) : cell;
    }

    private String line(DecisionTable tabla, Row fila) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < tabla.columnas().size(); i++) {
            Condition cell = fila.condiciones().get(i);
            add(line, fila, tabla.columnas().get(i).letra(), cell == null ? null : cell.celda());
        }
        for (int i = 0; i < fila.dichos().size(); i++) {
            add(
                    line,
                    fila,
                    tabla.resultados().columnas().get(i).letra(),
                    fila.dichos().get(i));
        }
        if (!tabla.resultados().letraClausula().isEmpty()) {
            add(line, fila, tabla.resultados().letraClausula(), fila.clausula());
        }
        return line.toString();
    }

    private void add(StringBuilder line, Row fila, String letra, @Nullable Object said) {
        line.append(line.length() == 0 ? "" : BETWEEN);
        int start = line.length() + 1;
        line.append(said == null ? "–" : Wording.shown(said));
        spans.put(letra + fila.numero(), new Span(fila.numero(), start, line.length() + 1));
    }
}
