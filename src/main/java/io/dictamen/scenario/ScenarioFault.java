package io.dictamen.scenario;

import java.util.List;

/** A scenario file that cannot be read; every fault is a sentence in Spanish, with its line where it has one. */
public final class ScenarioFault extends RuntimeException {
    private final transient List<CaseFault> detalle;

    ScenarioFault(String archivo, List<CaseFault> detalle) {
        super(archivo + ": " + String.join(" ", sentences(detalle)), null, false, false);
        this.detalle = List.copyOf(detalle);
    }

    public List<String> faltas() {
        return sentences(detalle);
    }

    /** The same, each with its line and its column. */
    public List<CaseFault> detalle() {
        return detalle;
    }

    private static List<String> sentences(List<CaseFault> detalle) {
        return detalle.stream().map(CaseFault::mensaje).toList();
    }
}
