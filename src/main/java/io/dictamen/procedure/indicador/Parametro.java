package io.dictamen.procedure.indicador;

import io.dictamen.decision.Exigencia;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is asked of an indicator, as people read it: {@code ≥ 97,5 %}. */
final class Parametro {
    private static final Map<String, String> SIGNOS = Map.of(
            ">=",
            "≥",
            "<=",
            "≤",
            "==",
            "=",
            "!=",
            "≠",
            "in",
            "=",
            "not in",
            "≠",
            "ausente",
            "sin valor",
            "presente",
            "con valor");

    private Parametro() {}

    /**
     * @param filas what each row that accepts asks of the value
     * @param unidad what stands behind each number
     * @return empty where nothing is asked of it: no row accepts, or one accepts whatever the value
     */
    static String de(List<List<Exigencia>> filas, String unidad) {
        return filas.stream().anyMatch(List::isEmpty)
                ? ""
                : filas.stream()
                        .map(fila ->
                                fila.stream().map(una -> texto(una, unidad)).collect(Collectors.joining(" y ")))
                        .distinct()
                        .collect(Collectors.joining(" o "));
    }

    private static String texto(Exigencia una, String unidad) {
        String entre = una.signo().equals("not in") ? " ni " : " o ";
        String numeros = una.valores().stream()
                .map(valor -> Cifra.escrita((BigDecimal) valor) + unidad)
                .collect(Collectors.joining(entre));
        return (SIGNOS.getOrDefault(una.signo(), una.signo()) + " " + numeros).strip();
    }
}
