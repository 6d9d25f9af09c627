package io.dictamen.benchmark;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one section has measured so far, in the order in which it first came. */
public final class Figures {
    private final Map<Figure.Key, Figure> figures = new LinkedHashMap<>();
    private final String seccion;
    private final String reference;

    private int round;

    Figures(String seccion, String reference) {
        this.seccion = seccion;
        this.reference = reference;
    }

    /** What this round gave for a workload ({@code caso}) and one of those that are compared ({@code quien}). */
    public void add(String caso, String quien, Measure medida, double valor) {
        figure(caso, quien, medida).add(round, valor);
        System.out.printf(
                "%d %s %s %s %s %.6g %s%n", round, seccion, caso, quien, medida.nombre(), valor, medida.unidad());
    }

    /** Says in the report why this one has no value, such as {@code más de 60 s}. */
    public void without(String caso, String quien, Measure medida, String motivo) {
        figure(caso, quien, medida).without(motivo);
    }

    void begin(int round) {
        this.round = round;
    }

    String seccion() {
        return seccion;
    }

    Collection<Figure> all() {
        return figures.values();
    }

    /** The figure that the ratio of another is taken against; null where it is that one, or there is none. */
    @Nullable
    Figure reference(Figure of) {
        Figure.Key key = of.key();
        return key.quien().equals(reference)
                ? null
                : figures.get(new Figure.Key(seccion, key.caso(), reference, key.medida()));
    }

    private Figure figure(String caso, String quien, Measure medida) {
        return figures.computeIfAbsent(new Figure.Key(seccion, caso, quien, medida), Figure::new);
    }
}
