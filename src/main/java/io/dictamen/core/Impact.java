package io.dictamen.core;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a draft changes of the answers to many requests: each is decided by both releases and counted. Confined to a
 * thread; several are added up.
 */
public final class Impact {

    /** How a second answer compares with the first. */
    public enum Likeness {
        IGUAL,
        IGUAL_POR_OTRAS_FILAS,
        DIFERENTE,
        /** The draft cannot decide what is decided today, or the other way round. */
        NO_EVALUABLE;

        public static Likeness of(Answer antes, Answer despues) {
            if (!(antes instanceof Dictamen uno && despues instanceof Dictamen otro)) {
                return antes.getClass() == despues.getClass() ? IGUAL : NO_EVALUABLE;
            }
            if (!uno.resultado().equals(otro.resultado())) {
                return DIFERENTE;
            }
            return uno.motivos().equals(otro.motivos()) ? IGUAL : IGUAL_POR_OTRAS_FILAS;
        }
    }

    /**
     * @param antes the outcome of today, or the kind of problem
     * @param diferentes how many of them have another result, if only by a message
     */
    public record Cambio(String antes, String despues, long lineas, long diferentes) implements Serializable {}

    /** The counts, and every outcome of today with each that would be. */
    public record Cuenta(
            long lineas,
            long iguales,
            long igualesPorOtrasFilas,
            long diferentes,
            long noEvaluables,
            List<Cambio> cambios)
            implements Serializable {
        private static final Comparator<Cambio> ORDER =
                Comparator.comparing(Cambio::antes).thenComparing(Cambio::despues);

        public static final Cuenta NONE = new Cuenta(0, 0, 0, 0, 0, List.of());

        public Cuenta plus(Cuenta other) {
            Map<List<String>, Cambio> all = new TreeMap<>(Comparator.comparing(List::toString));
            for (List<Cambio> some : List.of(cambios, other.cambios)) {
                some.forEach(one -> all.merge(
                        List.of(one.antes, one.despues),
                        one,
                        (a, b) -> new Cambio(a.antes, a.despues, a.lineas + b.lineas, a.diferentes + b.diferentes)));
            }
            return new Cuenta(
                    lineas + other.lineas,
                    iguales + other.iguales,
                    igualesPorOtrasFilas + other.igualesPorOtrasFilas,
                    diferentes + other.diferentes,
                    noEvaluables + other.noEvaluables,
                    all.values().stream().sorted(ORDER).toList());
        }

        /** That many lines which answer so today, and so by the draft. */
        public static Cuenta of(String antes, String despues, Likeness likeness, long n) {
            return new Cuenta(
                    n,
                    likeness == Likeness.IGUAL ? n : 0,
                    likeness == Likeness.IGUAL_POR_OTRAS_FILAS ? n : 0,
                    likeness == Likeness.DIFERENTE ? n : 0,
                    likeness == Likeness.NO_EVALUABLE ? n : 0,
                    List.of(new Cambio(antes, despues, n, likeness == Likeness.DIFERENTE ? n : 0)));
        }
    }

    private record Pair(String antes, String despues, Likeness likeness) {}

    private final Map<Pair, Long> counts = new HashMap<>();

    public void add(Answer antes, Answer despues) {
        counts.merge(new Pair(word(antes), word(despues), Likeness.of(antes, despues)), 1L, Long::sum);
    }

    public Cuenta cuenta() {
        List<Cuenta> each = new ArrayList<>();
        counts.forEach((pair, n) -> each.add(Cuenta.of(pair.antes, pair.despues, pair.likeness, n)));
        return each.stream().reduce(Cuenta.NONE, Cuenta::plus);
    }

    /** The outcome of an answer in one word, of one that is none the kind of its problem. */
    public static String word(Answer answer) {
        return answer instanceof Dictamen dictamen
                ? dictamen.desenlace()
                : ((Undecided) answer).causa().name();
    }
}
