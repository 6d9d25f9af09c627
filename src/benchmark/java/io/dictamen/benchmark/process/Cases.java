package io.dictamen.benchmark.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The workloads, and who takes part in each. */
final class Cases {
    private static final Set<String> FAST = Set.of("Java a mano", Engine.OURS, "OpenL Tablets");
    private static final Map<String, Supplier<Workload<?>>> ALL = all();

    private Cases() {}

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static Workload<?> make(String caso) {
        return java.util.Objects.requireNonNull(ALL.get(caso), caso).get();
    }

    /** Whether it is measured there in that round: what takes long to load or to answer comes once, or not at all. */
    static boolean takesPart(String caso, String quien, int round) {
        return switch (caso) {
            case "filas-10000" -> FAST.contains(quien);
            case "filas-16369" -> FAST.contains(quien) || round == 1;
            default -> true;
        };
    }

    private static Map<String, Supplier<Workload<?>>> all() {
        Map<String, Supplier<Workload<?>>> all = new LinkedHashMap<>();
        all.put("anulacion-registro", Registro::new);
        all.put("validacion-venta", () -> new Venta("validacion-venta", 40));
        all.put("validacion-venta-limpia", () -> new Venta("validacion-venta-limpia", 0));
        all.put("indicador", Medicion::new);
        for (int rows : new int[] {24, 1_000, 10_000, 16_369}) {
            all.put("filas-" + rows, () -> new Filas(rows));
        }
        return all;
    }
}
