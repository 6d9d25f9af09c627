package io.dictamen.impact;

import io.dictamen.impact.Comparison.Likeness;
import io.dictamen.impact.Recuento.Paso;
import io.dictamen.impact.Recuento.Reparto;
import io.dictamen.impact.Recuento.Valor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Requests counted by the values of a field: the first that come are counted apart, and what comes when there are many together. */
final class Conteo {
    // Offices and regions are some hundreds; a field where everybody types something else must not fill the memory.
    static final int APART = 1_000;

    private record Pair(String antes, String despues) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int first = antes.compareTo(other.antes);
            return first != 0 ? first : despues.compareTo(other.despues);
        }
    }

    private static final class Counts {
        private long dictamenes;
        private long diferentes;
        private final Map<Pair, Long> pasos = new TreeMap<>();

        private void add(Counts other) {
            dictamenes += other.dictamenes;
            diferentes += other.diferentes;
            other.pasos.forEach((pair, n) -> pasos.merge(pair, n, Long::sum));
        }

        private Valor valor(@Nullable String valor) {
            List<Paso> all = new ArrayList<>();
            pasos.forEach((pair, n) -> all.add(new Paso(pair.antes, pair.despues, n)));
            return new Valor(valor, dictamenes, diferentes, all);
        }

        private static Counts of(Valor valor) {
            Counts counts = new Counts();
            counts.dictamenes = valor.dictamenes();
            counts.diferentes = valor.diferentes();
            valor.pasos().forEach(paso -> counts.pasos.put(new Pair(paso.antes(), paso.despues()), paso.diferentes()));
            return counts;
        }
    }

    // By value as it is written, with nothing for none.
    private final Map<@Nullable String, Counts> valores = new LinkedHashMap<>();
    private final Counts otros = new Counts();

    static Conteo of(Reparto counted) {
        Conteo conteo = new Conteo();
        counted.valores().forEach(valor -> conteo.valores.put(valor.valor(), Counts.of(valor)));
        if (counted.otros() != null) {
            conteo.otros.add(Counts.of(counted.otros()));
        }
        return conteo;
    }

    void count(@Nullable String valor, String antes, Redecision.Decided decided) {
        Counts counts = at(valor);
        counts.dictamenes++;
        if (decided.likeness() == Likeness.DIFERENTE) {
            counts.diferentes++;
            counts.pasos.merge(new Pair(antes, decided.desenlace()), 1L, Long::sum);
        }
    }

    private Counts at(@Nullable String valor) {
        Counts known = valores.get(valor);
        if (known != null) {
            return known;
        }
        if (valores.size() >= APART) {
            return otros;
        }
        Counts counts = new Counts();
        valores.put(valor, counts);
        return counts;
    }

    /** Adds what was counted of requests that came after these. */
    void add(Conteo later) {
        later.valores.forEach((valor, counts) -> at(valor).add(counts));
        otros.add(later.otros);
    }

    Reparto reparto(Por por, @Nullable String campo) {
        List<Valor> all = new ArrayList<>();
        valores.forEach((valor, counts) -> all.add(counts.valor(valor)));
        return new Reparto(por, campo, all, otros.dictamenes == 0 ? null : otros.valor(null));
    }
}
