package io.dictamen.scenario;

import java.util.List;

/**
 * What became of a case.
 *
 * @param diferencias a sentence for each thing that was expected and is not so; empty where all is as expected
 * @param reglas the rules that decided; empty where the request was refused
 */
public record ScenarioResult(String archivo, long linea, String nombre, List<String> diferencias, List<String> reglas) {

    public boolean cumple() {
        return diferencias.isEmpty();
    }
}
