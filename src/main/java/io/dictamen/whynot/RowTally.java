package io.dictamen.whynot;

import io.dictamen.decision.HitPolicy;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts for each row of a table how often it was met, decided, and missed by one cell alone. Confined to one thread. */
final class RowTally {
    private static final int MET = -1;
    private static final int FAR = -2;

    private final DecisionTable tabla;
    private final long[] met;
    private final long[] decided;
    private final long[] lastDecided;
    private final long[][] near;
    private final long[][] lastNear;

    RowTally(DecisionTable tabla) {
        this.tabla = tabla;
        int rows = tabla.filas().size();
        this.met = new long[rows];
        this.decided = new long[rows];
        this.lastDecided = new long[rows];
        this.near = new long[rows][];
        this.lastNear = new long[rows][];
    }

    /** @param millis when it was decided */
    void count(Object hecho, HitPolicy politica, long millis) {
        boolean kept = false;
        for (int i = 0; i < met.length; i++) {
            int said = missed(tabla.filas().get(i), hecho);
            if (said == MET) {
                met[i]++;
                if (!kept || politica == HitPolicy.COLLECT) {
                    decided[i]++;
                    lastDecided[i] = Math.max(lastDecided[i], millis);
                }
                kept = true;
            } else if (said != FAR) {
                near(i, said, millis);
            }
        }
    }

    /** The only column whose cell says no; {@link #MET} where none does, {@link #FAR} where more do, or a checklist. */
    private static int missed(Row fila, Object hecho) {
        int missed = MET;
        List<@Nullable Condition> cells = fila.condiciones();
        for (int c = 0; c < cells.size(); c++) {
            Condition cell = cells.get(c);
            if (cell != null && !cell.test(hecho)) {
                if (missed != MET) {
                    return FAR;
                }
                missed = c;
            }
        }
        return fila.salida() instanceof CheckedRow checked && !checked.applies(hecho) ? FAR : missed;
    }

    private void near(int row, int column, long millis) {
        if (near[row] == null) {
            near[row] = new long[tabla.columnas().size()];
            lastNear[row] = new long[near[row].length];
        }
        near[row][column]++;
        lastNear[row][column] = Math.max(lastNear[row][column], millis);
    }

    List<UsoDeFilas.Fila> filas(ZoneId zona) {
        List<UsoDeFilas.Fila> filas = new ArrayList<>();
        for (int i = 0; i < met.length; i++) {
            filas.add(new UsoDeFilas.Fila(
                    tabla.filas().get(i).numero(),
                    decided[i],
                    met[i],
                    decided[i] == 0 ? null : moment(lastDecided[i], zona),
                    near[i] == null ? List.of() : cells(i, zona)));
        }
        return filas;
    }

    private List<UsoDeFilas.Celda> cells(int row, ZoneId zona) {
        List<UsoDeFilas.Celda> cells = new ArrayList<>();
        for (int c = 0; c < near[row].length; c++) {
            if (near[row][c] > 0) {
                Column column = tabla.columnas().get(c);
                cells.add(new UsoDeFilas.Celda(
                        column.letra() + tabla.filas().get(row).numero(),
                        column.etiqueta(),
                        near[row][c],
                        moment(lastNear[row][c], zona)));
            }
        }
        return cells;
    }

    List<Integer> unmet() {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < met.length; i++) {
            if (met[i] == 0) {
                rows.add(tabla.filas().get(i).numero());
            }
        }
        return rows;
    }

    private static OffsetDateTime moment(long millis, ZoneId zona) {
        return Instant.ofEpochMilli(millis).atZone(zona).toOffsetDateTime();
    }
}
