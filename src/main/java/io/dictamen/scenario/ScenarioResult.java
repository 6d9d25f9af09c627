package io.dictamen.scenario;

import java.util.List;

/**
 * What became of a case.
 *
 * @param cumple whether all is as expected
 * @param diferencias a sentence for each thing that was expected and is not so
 * @param reglas the rules that decided; empty where the request was refused
 */
public record ScenarioResult(
        String archivo, long linea, String nombre, boolean cumple, List<String> diferencias, List<String> reglas) {}
