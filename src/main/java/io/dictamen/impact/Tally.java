package io.dictamen.impact;

import io.dictamen.impact.Comparison.Likeness;
import io.dictamen.impact.Impacto.Cambio;
import io.dictamen.impact.Impacto.Causa;
import io.dictamen.impact.Impacto.Cuenta;
import io.dictamen.impact.Impacto.NoEvaluables;
import io.dictamen.impact.Impacto.PorDecision;
import io.dictamen.journal.RecordedRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** What became of the requests of one decision. Confined to a thread until they are added up. */
final class Tally {
    private static final int FIRST = 10;

    private record Pair(String antes, String despues) {}

    private static final class Counts {
        private long dictamenes;
        private long diferentes;
    }

    private static final class Left {
        private long dictamenes;
        private final TreeSet<UUID> primeros = new TreeSet<>();
    }

    private final Map<Pair, Counts> cambios = new HashMap<>();
    private final Map<Causa, Left> noEvaluables = new EnumMap<>(Causa.class);
    private long iguales;
    private long porOtrasFilas;

    Tally() {}

    /** As it stood when this was made of it. */
    static Tally of(PorDecision counted) {
        Tally tally = new Tally();
        tally.iguales = counted.cuenta().iguales();
        tally.porOtrasFilas = counted.cuenta().igualesPorOtrasFilas();
        for (Cambio cambio : counted.cambios()) {
            Counts counts =
                    tally.cambios.computeIfAbsent(new Pair(cambio.antes(), cambio.despues()), pair -> new Counts());
            counts.dictamenes = cambio.dictamenes();
            counts.diferentes = cambio.diferentes();
        }
        counted.noEvaluables().forEach(left -> tally.add(left.causa(), left.dictamenes(), left.primeros()));
        return tally;
    }

    void count(RecordedRequest recorded, Redecision.Again again) {
        if (again instanceof Redecision.Left left) {
            left(left.causa(), recorded.id());
        } else if (again instanceof Redecision.Decided decided) {
            decided(recorded.desenlace(), decided.desenlace(), decided.likeness());
        }
    }

    private void decided(String antes, String despues, Likeness likeness) {
        Counts counts = cambios.computeIfAbsent(new Pair(antes, despues), pair -> new Counts());
        counts.dictamenes++;
        switch (likeness) {
            case IGUAL -> iguales++;
            case IGUAL_POR_OTRAS_FILAS -> porOtrasFilas++;
            case DIFERENTE -> counts.diferentes++;
        }
    }

    private void left(Causa causa, UUID id) {
        add(causa, 1, List.of(id));
    }

    private void add(Causa causa, long dictamenes, Iterable<UUID> ids) {
        Left left = noEvaluables.computeIfAbsent(causa, it -> new Left());
        left.dictamenes += dictamenes;
        for (UUID id : ids) {
            left.primeros.add(id);
            if (left.primeros.size() > FIRST) {
                left.primeros.pollLast();
            }
        }
    }

    void add(Tally other) {
        iguales += other.iguales;
        porOtrasFilas += other.porOtrasFilas;
        other.cambios.forEach((pair, counts) -> {
            Counts mine = cambios.computeIfAbsent(pair, it -> new Counts());
            mine.dictamenes += counts.dictamenes;
            mine.diferentes += counts.diferentes;
        });
        other.noEvaluables.forEach((causa, left) -> add(causa, left.dictamenes, left.primeros));
    }

    Cuenta cuenta() {
        long diferentes =
                cambios.values().stream().mapToLong(it -> it.diferentes).sum();
        long left =
                noEvaluables.values().stream().mapToLong(it -> it.dictamenes).sum();
        return new Cuenta(iguales + porOtrasFilas + diferentes + left, iguales, porOtrasFilas, diferentes, left);
    }

    PorDecision porDecision(String decision) {
        List<Cambio> todos = new ArrayList<>();
        cambios.forEach((pair, counts) ->
                todos.add(new Cambio(pair.antes, pair.despues, counts.dictamenes, counts.diferentes)));
        todos.sort(Comparator.comparing(Cambio::antes).thenComparing(Cambio::despues));
        List<NoEvaluables> left = new ArrayList<>();
        noEvaluables.forEach((causa, it) -> left.add(new NoEvaluables(causa, it.dictamenes, List.copyOf(it.primeros))));
        return new PorDecision(decision, cuenta(), todos, left);
    }
}
