package io.dictamen.benchmark;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** One measured thing, with one value a round. */
final class Figure {
    /** What it is: no two figures have the same. */
    record Key(String seccion, String caso, String quien, Measure medida) {}

    /** Middle and ends of what the rounds gave. */
    record Spread(double mediana, double minimo, double maximo) {}

    private final Key key;
    private final SortedMap<Integer, Double> valores = new TreeMap<>();

    private @Nullable String sinCifra;

    Figure(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    void add(int round, double valor) {
        if (valores.put(round, valor) != null) {
            throw new IllegalStateException(key + " has two values in round " + round);
        }
    }

    void without(String motivo) {
        sinCifra = motivo;
    }

    /** Why there is no value; null where there is one. */
    @Nullable
    String sinCifra() {
        return sinCifra;
    }

    Map<Integer, Double> valores() {
        return valores;
    }

    /** Null where there is no value. */
    @Nullable
    Spread spread() {
        return spread(valores.values().stream().mapToDouble(Double::doubleValue));
    }

    /** How many times the other's value, round by round; null where no round has both. */
    @Nullable
    Spread ratio(Figure reference) {
        return spread(valores.entrySet().stream()
                .mapToDouble(valor -> valor.getValue() / reference.valores.getOrDefault(valor.getKey(), 0.0))
                .filter(Double::isFinite));
    }

    private static @Nullable Spread spread(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            return null;
        }
        double mediana = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Spread(mediana, sorted[0], sorted[sorted.length - 1]);
    }
}
