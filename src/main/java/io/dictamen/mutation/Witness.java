package io.dictamen.mutation;

import java.util.Map;

/**
 * A request that the table and its mutant answer differently.
 *
 * @param solicitud as JSON
 * @param respuesta of the table, by the path of each field
 * @param conFalta that of the mutant
 * @param linea of the scenario file that would notice it
 */
public record Witness(String solicitud, Map<String, String> respuesta, Map<String, String> conFalta, String linea) {}
