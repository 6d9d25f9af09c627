package io.dictamen.mutation;

import io.dictamen.decision.HitPolicy;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Outcomes.Outcome;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.analysis.Saying;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every mutant of a table, row by row: each differs from the table, and no two of a row are the same. */
public final class Mutants {
    private static final Set<String> OF_CHECKS = Set.of("clase", "parametro", "comparacion", "severidad");

    private final DecisionTable tabla;
    private final List<Row> filas;
    private final HitPolicy politica;
    private final BiPredicate<Row, Row> overlap;
    private final OutcomeFaults respuestas;
    private final List<Mutant> mutants = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();

    private Mutants(DecisionTable tabla, HitPolicy politica, BiPredicate<Row, Row> overlap) {
        this.tabla = tabla;
        this.filas = tabla.filas();
        this.politica = politica;
        this.overlap = overlap;
        this.respuestas = new OutcomeFaults(filas, tabla.resultados().columnas());
    }

    /** @param overlap whether some request meets both rows */
    public static List<Mutant> of(DecisionTable tabla, HitPolicy politica, BiPredicate<Row, Row> overlap) {
        return of(tabla, politica, overlap, row -> true);
    }

    /** Those of some rows. */
    static List<Mutant> of(
            DecisionTable tabla, HitPolicy politica, BiPredicate<Row, Row> overlap, Predicate<Row> which) {
        Mutants all = new Mutants(tabla, politica, overlap);
        for (int fila = 0; fila < tabla.filas().size(); fila++) {
            if (!which.test(tabla.filas().get(fila))) {
                continue;
            }
            all.seen.clear();
            all.seen.add(all.key(tabla.filas().get(fila)));
            all.cells(fila);
            all.columns(fila);
            all.outcomes(fila);
            all.rows(fila);
        }
        return List.copyOf(all.mutants);
    }

    private void cells(int fila) {
        Row row = filas.get(fila);
        for (int i = 0; i < tabla.columnas().size(); i++) {
            int columna = i;
            Condition cell = row.condiciones().get(i);
            ConditionFaults faults = new ConditionFaults((operador, asked) -> {
                Row changed = with(row, columna, asked.orElse(null));
                replaced(operador, fila, letter(columna), shown(cell), shown(asked.orElse(null)), changed);
            });
            if (cell == null) {
                faults.ofBlank(tabla.columnas().get(i).campo(), asked(i));
            } else {
                faults.of(cell);
            }
        }
    }

    private List<Condition> asked(int columna) {
        return filas.stream()
                .map(fila -> fila.condiciones().get(columna))
                .filter(Objects::nonNull)
                .map(Condition.class::cast)
                .toList();
    }

    /** Each column with the next one of its type. */
    private void columns(int fila) {
        for (int i = 0; i < tabla.columnas().size(); i++) {
            FieldPath campo = tabla.columnas().get(i).campo();
            for (int j = i + 1; j < tabla.columnas().size(); j++) {
                FieldPath otro = tabla.columnas().get(j).campo();
                if (otro.tipo() == campo.tipo() && !otro.toString().equals(campo.toString())) {
                    exchanged(fila, i, j);
                    break;
                }
            }
        }
    }

    private void exchanged(int fila, int i, int j) {
        Row row = filas.get(fila);
        Condition one = row.condiciones().get(i);
        Condition other = row.condiciones().get(j);
        Column to = tabla.columnas().get(j);
        Column from = tabla.columnas().get(i);
        if (fits(one, to) && fits(other, from)) {
            Row changed = with(with(row, i, moved(other, from)), j, moved(one, to));
            String both = letter(i) + "-" + letter(j);
            replaced(
                    Mutator.C9,
                    fila,
                    letter(i),
                    both + ": " + shown(one) + " | " + shown(other),
                    both + ": " + shown(other) + " | " + shown(one),
                    changed);
        }
    }

    private static boolean fits(@Nullable Condition cell, Column column) {
        return cell == null
                || column.campo().opcional()
                || (cell.operador() != Operator.ABSENT && cell.operador() != Operator.PRESENT);
    }

    private static @Nullable Condition moved(@Nullable Condition cell, Column to) {
        return cell == null ? null : new Condition(to.campo(), cell.operador(), cell.valores());
    }

    private void outcomes(int fila) {
        Row row = filas.get(fila);
        List<Outcome> columnas = tabla.resultados().columnas();
        for (int i = 0; i < columnas.size() && !row.dichos().isEmpty(); i++) {
            int columna = i;
            Outcome outcome = columnas.get(i);
            boolean check = row.salida() instanceof CheckedRow && OF_CHECKS.contains(outcome.nombre());
            respuestas.others(fila, i, other -> said(check ? Mutator.L1 : Mutator.A1, fila, columna, other));
            if (outcome.opcional() && row.dichos().get(i) != null) {
                said(check ? Mutator.L1 : Mutator.A2, fila, i, null);
            }
        }
        respuestas
                .otherClause(fila)
                .ifPresent(clausula -> replaced(
                        Mutator.A3,
                        fila,
                        tabla.resultados().letraClausula(),
                        row.clausula(),
                        clausula,
                        new Row(row.numero(), clausula, row.condiciones(), row.salida(), row.dichos())));
    }

    private void said(Mutator operador, int fila, int columna, @Nullable Object other) {
        Row row = filas.get(fila);
        List<@Nullable Object> dichos = new ArrayList<>(row.dichos());
        Object own = dichos.set(columna, other);
        tabla.resultados()
                .said(dichos)
                .ifPresent(salida -> replaced(
                        operador,
                        fila,
                        tabla.resultados().columnas().get(columna).letra(),
                        said(own),
                        said(other),
                        new Row(
                                row.numero(),
                                row.clausula(),
                                row.condiciones(),
                                salida,
                                Collections.unmodifiableList(dichos))));
    }

    private void rows(int fila) {
        Row row = filas.get(fila);
        String whole = words(row);
        boolean rest = row.asked().findAny().isEmpty() && !(row.salida() instanceof CheckedRow);
        add(rest ? Mutator.T2 : Mutator.R1, fila, "", whole, "", Change.deleted(fila));
        if (politica != HitPolicy.UNIQUE) {
            IntStream.range(fila + 1, filas.size())
                    .filter(other -> overlap.test(row, filas.get(other)))
                    .findFirst()
                    .ifPresent(other -> add(
                            Mutator.R2,
                            fila,
                            "",
                            "encima de la fila " + filas.get(other).numero(),
                            "debajo de la fila " + filas.get(other).numero(),
                            Change.swapped(fila, row, other, filas.get(other))));
        }
        if (politica == HitPolicy.FIRST && filas.size() > 2) {
            String place = "en su lugar";
            if (fila > 1) {
                add(Mutator.R3, fila, "", place, "la primera", Change.moved(fila, -1, row));
            }
            if (fila < filas.size() - 2) {
                add(Mutator.R3, fila, "", place, "la última", Change.moved(fila, filas.size(), row));
            }
        }
        copy(fila);
    }

    /** A copy above it that asks the contrary in its first cell that has one. */
    private void copy(int fila) {
        Row row = filas.get(fila);
        for (int i = 0; i < tabla.columnas().size(); i++) {
            int columna = i;
            Condition cell = row.condiciones().get(i);
            List<Condition> others = new ArrayList<>();
            if (cell != null) {
                new ConditionFaults((operador, asked) -> {
                            if (operador == Mutator.C2 || operador == Mutator.C8) {
                                asked.ifPresent(others::add);
                            }
                        })
                        .of(cell);
            }
            if (!others.isEmpty()) {
                Condition other = others.get(others.size() - 1);
                add(
                        Mutator.R4,
                        fila,
                        "",
                        "una sola vez",
                        "y encima con " + letter(columna) + " " + shown(other),
                        Change.inserted(fila, with(row, columna, other)));
                return;
            }
        }
    }

    private void replaced(Mutator operador, int fila, String columna, String antes, String despues, Row changed) {
        if (seen.add(key(changed))) {
            add(operador, fila, columna, antes, despues, Change.replaced(fila, changed));
        }
    }

    private void add(Mutator operador, int fila, String columna, String antes, String despues, Change cambio) {
        mutants.add(new Mutant(operador, tabla, fila, columna, antes, despues, cambio));
    }

    private String letter(int columna) {
        Column one = tabla.columnas().get(columna);
        return one.letra().isEmpty() ? one.etiqueta() : one.letra();
    }

    private static Row with(Row row, int columna, @Nullable Condition cell) {
        List<@Nullable Condition> cells = new ArrayList<>(row.condiciones());
        cells.set(columna, cell);
        return new Row(row.numero(), row.clausula(), Collections.unmodifiableList(cells), row.salida(), row.dichos());
    }

    private Object key(Row row) {
        return List.of(
                row.condiciones().stream().map(String::valueOf).toList(),
                Saying.of(row, tabla.resultados().columnas()));
    }

    private static String words(Row row) {
        return row.asked().map(Condition::toString).collect(Collectors.joining(" y "));
    }

    private static String shown(@Nullable Condition cell) {
        return cell == null ? "" : cell.celda();
    }

    private static String said(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Wording::shown).collect(Collectors.joining(", "));
        }
        return Optional.ofNullable(value).map(Wording::shown).orElse("");
    }
}
