package io.dictamen.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One case: a request, the flat result it must have, and the clauses that must decide it, in their order.
 *
 * @param linea of the file, from 1
 * @param porCodigo the lists of the result of which only the codes are compared
 */
public record Scenario(
        long linea,
        String nombre,
        JsonNode dado,
        Map<String, String> espera,
        Set<String> porCodigo,
        List<String> clausulas) {}
