package io.dictamen.spark;

import io.dictamen.core.Impact;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** How many requests there were and what became of them; {@code impacto} is null where no draft was compared. */
record Count(long decididas, long rechazadas, Map<String, Long> porDesenlace, Impact.Cuenta impacto)
        implements Serializable {
    static final Count NONE = new Count(0, 0, Map.of(), null);

    Count plus(Count other) {
        Map<String, Long> desenlaces = new TreeMap<>(porDesenlace);
        other.porDesenlace.forEach((palabra, n) -> desenlaces.merge(palabra, n, Long::sum));
        return new Count(
                decididas + other.decididas,
                rechazadas + other.rechazadas,
                desenlaces,
                impacto == null ? other.impacto : other.impacto == null ? impacto : impacto.plus(other.impacto));
    }
}
