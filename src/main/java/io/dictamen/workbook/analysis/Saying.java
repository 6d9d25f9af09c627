package io.dictamen.workbook.analysis;

import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.Outcomes.Outcome;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a row answers, for telling whether two answer the same. */
public record Saying(String clausula, List<@Nullable Object> dicho) {
    /** What a row of a checklist looks for, which its identity says. */
    private static final Set<String> LOOKED_FOR = Set.of("campo", "clase", "parametro", "comparacion");

    private static final Set<String> ASIDE = Set.of("clase", "parametro", "comparacion");

    /** What stands in messages that depend on it all the same. */
    private static final Set<String> OF_THE_CHECK = Set.of("{otro}", "{sugerencia}");

    public static Saying of(Row fila, List<Outcome> columnas) {
        List<@Nullable Object> dicho = new ArrayList<>();
        if (fila.salida() instanceof CheckedRow comprobada) {
            dicho.add(comprobada.identity());
            for (int i = 0; i < fila.dichos().size(); i++) {
                if (!LOOKED_FOR.contains(columnas.get(i).nombre())) {
                    dicho.add(fila.dichos().get(i));
                }
            }
        } else {
            dicho.add(Objects.requireNonNull(Said.of(fila.salida())));
        }
        return new Saying(fila.clausula(), dicho);
    }

    /** The same, without what a row of a checklist looks for: what a request that meets it is answered. */
    public static Object answered(Row fila, List<Outcome> columnas) {
        if (!(fila.salida() instanceof CheckedRow comprobada) || columnas.isEmpty()) {
            return of(fila, columnas);
        }
        Map<String, Object> dicho = new HashMap<>();
        for (int i = 0; i < fila.dichos().size(); i++) {
            Object uno = fila.dichos().get(i);
            if (uno != null && !ASIDE.contains(columnas.get(i).nombre())) {
                dicho.put(columnas.get(i).nombre(), uno);
            }
        }
        boolean tells =
                dicho.values().stream().anyMatch(uno -> OF_THE_CHECK.stream().anyMatch(uno.toString()::contains));
        return List.of(fila.clausula(), dicho, tells ? comprobada.identity() : "");
    }
}
