package io.dictamen.rulebase;

import io.dictamen.decision.Motivo;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.util.BitSet;
import java.util.List;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** A decision table as a Drools base of its own. Immutable and thread-safe. */
final class CompiledTable {
    private final DecisionTable tabla;
    private final List<Motivo> motivos;
    private final SessionPool sesiones;

    CompiledTable(DecisionTable tabla) {
        this.tabla = tabla;
        this.motivos = tabla.filas().stream().map(fila -> motivo(tabla, fila)).toList();
        this.sesiones = new SessionPool(TableRules.base(tabla), TableRules.HALLADAS);
    }

    DecisionTable tabla() {
        return tabla;
    }

    /** The places in the table of the rows that match, in row order. */
    int[] fire(Object hecho) {
        SessionPool.Warm warm = sesiones.take();
        KieSession sesion = warm.sesion();
        int[] halladas;
        try {
            FactHandle handle = sesion.insert(hecho);
            // A row fires at most once a fact, so more firings than rows can only be a loop.
            int firings = sesion.fireAllRules(tabla.filas().size() + 1);
            if (firings > tabla.filas().size()) {
                throw new IllegalStateException(tabla.nombre() + " fired more rules than it has rows");
            }
            sesion.delete(handle);
            halladas = lugares(warm.marcas());
        } catch (RuntimeException | Error e) {
            sesion.dispose();
            throw e;
        }
        sesiones.giveBack(warm);
        return halladas;
    }

    private static int[] lugares(BitSet marcas) {
        int[] lugares = new int[marcas.cardinality()];
        int n = 0;
        for (int i = marcas.nextSetBit(0); i >= 0; i = marcas.nextSetBit(i + 1)) {
            lugares[n++] = i;
        }
        return lugares;
    }

    Motivo motivo(int lugar) {
        return motivos.get(lugar);
    }

    private static Motivo motivo(DecisionTable tabla, Row fila) {
        return new Motivo(tabla.libro(), tabla.hoja(), fila.numero(), fila.clausula(), tabla.regla(fila));
    }
}
