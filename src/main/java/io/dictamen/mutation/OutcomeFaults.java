package io.dictamen.mutation;

import io.dictamen.checklist.Clase;
import io.dictamen.workbook.Outcomes.Outcome;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The other values that a cell of outcome may hold by mistake. */
record OutcomeFaults(List<Row> filas, List<Outcome> columnas) {

    /** @param taker gets each of them */
    void others(int fila, int columna, Consumer<Object> taker) {
        Outcome outcome = columnas.get(columna);
        Object said = filas.get(fila).dichos().get(columna);
        if (said instanceof List<?> list) {
            lists(list).forEach(taker);
        } else if (outcome.tipo().isEnum() && !outcome.lista()) {
            Arrays.stream(outcome.tipo().getEnumConstants())
                    .filter(constant -> constant != said)
                    .limit(said == null ? 1 : Long.MAX_VALUE)
                    .forEach(taker);
        } else if (outcome.tipo() == Boolean.class) {
            taker.accept(!Boolean.TRUE.equals(said));
        } else if (said instanceof String text) {
            texts(fila, columna, text).forEach(taker);
        } else if (said != null) {
            ConditionFaults.near(said).forEach(taker);
        }
    }

    /** What the nearest row that cites another clause cites. */
    Optional<String> otherClause(int fila) {
        return nearest(fila, row -> row.clausula(), filas.get(fila).clausula()).map(String.class::cast);
    }

    private static List<Object> lists(List<?> said) {
        List<Object> others = new ArrayList<>();
        for (int i = 0; i < said.size() && said.size() > 1; i++) {
            List<Object> fewer = new ArrayList<>(said);
            fewer.remove(i);
            others.add(fewer);
        }
        ConditionFaults.neighbour(said.get(said.size() - 1), said).ifPresent(other -> {
            List<Object> more = new ArrayList<>(said);
            more.add(other);
            others.add(more);
        });
        return others;
    }

    private List<Object> texts(int fila, int columna, String said) {
        if (columnas.get(columna).nombre().equals("parametro")) {
            List<Object> near = ParameterFaults.of(said, isPattern(filas.get(fila)));
            if (!near.isEmpty()) {
                return near;
            }
        }
        return nearest(fila, row -> row.dichos().get(columna), said)
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean isPattern(Row fila) {
        return fila.dichos().contains(Clase.PATRON);
    }

    private Optional<Object> nearest(int fila, Said what, Object own) {
        return IntStream.range(1, filas.size())
                .flatMap(by -> IntStream.of(fila + by, fila - by))
                .filter(place -> place >= 0 && place < filas.size())
                .mapToObj(place -> what.of(filas.get(place)))
                .filter(other -> other != null && !other.equals(own))
                .map(Objects::requireNonNull)
                .findFirst();
    }

    @FunctionalInterface
    private interface Said {
        @Nullable
        Object of(Row row);
    }
}
