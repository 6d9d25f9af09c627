package io.dictamen.mutation;

import io.dictamen.witness.Question;
import io.dictamen.witness.Suite;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A sentence for the name of a scenario that nobody has written: what it gives, and the row that it is there for. */
final class CaseName {
    /** How the name begins until somebody has looked whether the answer is right. */
    static final String TO_BE_CONFIRMED = "Por confirmar: ";

    private static final int MOST_FIELDS = 3;

    private CaseName() {}

    /** @param notados the faults that it is there for; none where it is there for a row that nothing made decide */
    static String of(Suite.Prepared caso, List<Mutant> notados) {
        for (Question asked : caso.preguntas()) {
            List<Mutant> its = notados.stream()
                    .filter(mutante -> mutante.tabla() == asked.tabla())
                    .toList();
            if (!its.isEmpty()) {
                Row fila = its.get(0).row();
                return sentence(
                        asked,
                        fila,
                        its.stream().filter(mutante -> mutante.row() == fila).toList());
            }
        }
        if (notados.isEmpty()) {
            Question last = caso.preguntas().get(caso.preguntas().size() - 1);
            return IntStream.of(last.cumplidas())
                    .mapToObj(last.tabla().filas()::get)
                    .findFirst()
                    .map(fila -> sentence(last, fila, List.of()))
                    .orElse(TO_BE_CONFIRMED + "no cumple ninguna fila de "
                            + last.tabla().hoja());
        }
        Mutant first = notados.get(0);
        return TO_BE_CONFIRMED + "cuenta la línea " + first.row().numero() + " de "
                + first.tabla().hoja();
    }

    private static String sentence(Question asked, Row fila, List<Mutant> its) {
        DecisionTable tabla = asked.tabla();
        Set<Integer> columnas = new LinkedHashSet<>();
        its.forEach(mutante -> column(tabla, mutante).ifPresent(columnas::add));
        for (int i = 0; i < fila.condiciones().size(); i++) {
            if (fila.condiciones().get(i) != null) {
                columnas.add(i);
            }
        }
        String given = columnas.stream()
                .limit(MOST_FIELDS)
                .map(i -> tabla.columnas().get(i))
                .map(columna -> columna.etiqueta() + " = " + shown(columna.campo(), asked.hecho()))
                .distinct()
                .collect(Collectors.joining(", "));
        boolean met =
                IntStream.of(asked.cumplidas()).anyMatch(place -> tabla.filas().get(place) == fila);
        return TO_BE_CONFIRMED + (met ? "cumple" : "no cumple") + " la fila " + fila.numero() + " de " + tabla.hoja()
                + (given.isEmpty() ? "" : " con " + given);
    }

    private static Optional<Integer> column(DecisionTable tabla, Mutant mutante) {
        List<Column> columnas = tabla.columnas();
        return IntStream.range(0, columnas.size())
                .filter(i -> !mutante.columna().isEmpty())
                .filter(i -> columnas.get(i).letra().equals(mutante.columna()))
                .boxed()
                .findFirst();
    }

    private static String shown(FieldPath campo, Object hecho) {
        @Nullable Object value = campo.get(hecho);
        return value == null ? "ausente" : value instanceof Boolean flag ? (flag ? "sí" : "no") : Wording.shown(value);
    }
}
