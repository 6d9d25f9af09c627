package io.dictamen.scenario;

import java.util.List;

/** A scenario file that cannot be read; every fault is a sentence in Spanish, with its line where it has one. */
public final class ScenarioFault extends RuntimeException {
    private final transient List<String> faltas;

    ScenarioFault(String archivo, List<String> faltas) {
        super(archivo + ": " + String.join(" ", faltas), null, false, false);
        this.faltas = List.copyOf(faltas);
    }

    public List<String> faltas() {
        return faltas;
    }
}
