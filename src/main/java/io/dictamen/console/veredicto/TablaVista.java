package io.dictamen.console.veredicto;

import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Motivo;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table beside a verdict: the rows that decided, and of every other row the cells that said no with the value they met.
 *
 * @param omitidas how many rows are left out, none of which decided
 */
public record TablaVista(
        String libro, String hoja, HitPolicy politica, List<String> columnas, List<Fila> filas, int omitidas) {
    private static final int MOST_ROWS = 60;

    /** A row; {@code cumplida} where the request met all its conditions, although another may have decided. */
    public record Fila(int numero, String clausula, boolean decidio, boolean cumplida, List<Celda> celdas) {}

    /** A condition; {@code actual} is the value that stood against it, null where nothing did. */
    public record Celda(String texto, @Nullable String actual) {}

    static TablaVista de(RuleBase.Asked asked, List<Motivo> motivos) {
        DecisionTable tabla = asked.tabla();
        List<Fila> filas = new ArrayList<>();
        int omitidas = 0;
        for (Row fila : tabla.filas()) {
            boolean decidio = motivos.stream().anyMatch(motivo -> motivo.regla().equals(tabla.regla(fila)));
            if (decidio || filas.size() < MOST_ROWS) {
                filas.add(fila(fila, decidio, asked.hecho()));
            } else {
                omitidas++;
            }
        }
        return new TablaVista(
                tabla.libro(),
                tabla.hoja(),
                asked.politica(),
                tabla.columnas().stream().map(DecisionTable.Column::etiqueta).toList(),
                filas,
                omitidas);
    }

    private static Fila fila(Row fila, boolean decidio, Object hecho) {
        List<Celda> celdas = new ArrayList<>();
        for (Condition condicion : fila.condiciones()) {
            celdas.add(celda(condicion, hecho));
        }
        return new Fila(fila.numero(), fila.clausula(), decidio, fila.matches(hecho), celdas);
    }

    private static Celda celda(@Nullable Condition condicion, Object hecho) {
        if (condicion == null) {
            return new Celda("", null);
        }
        if (condicion.test(hecho)) {
            return new Celda(condicion.celda(), null);
        }
        Object actual = condicion.campo().get(hecho);
        return new Celda(condicion.celda(), actual == null ? "ausente" : Wording.shown(actual));
    }
}
