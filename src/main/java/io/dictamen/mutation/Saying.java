package io.dictamen.mutation;

import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.Outcomes.Outcome;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.analysis.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a row answers, for telling whether two answer the same. */
record Saying(String clausula, List<@Nullable Object> dicho) {
    /** What a row of a checklist looks for, which its identity says. */
    private static final Set<String> LOOKED_FOR = Set.of("campo", "clase", "parametro", "comparacion");

    static Saying of(Row fila, List<Outcome> columnas) {
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
}
