package io.dictamen.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Answers for {@code indicador} and {@code plan-muestreo} with figures of its own, so that the tests do not move with the tables. */
class DecisionesDeTabla extends DecisionesInternas {
    private static final int SAMPLE = 3;

    @Override
    JsonNode decidir(String nombre, Map<String, ?> solicitud) {
        ObjectNode resultado = JsonNodeFactory.instance.objectNode();
        if (nombre.equals("plan-muestreo")) {
            return resultado.put(
                    "tamanoMuestra",
                    Math.min(SAMPLE, number(solicitud, "casosConError").intValue()));
        }
        String indicador = String.valueOf(solicitud.get("indicador"));
        boolean cifras = solicitud.containsKey("anterior");
        BigDecimal primero = number(solicitud, cifras ? "anterior" : "numerador");
        BigDecimal segundo = number(solicitud, cifras ? "actual" : "denominador");
        resultado.put("parametro", "de " + indicador);
        if (indicador.equals("TOP10_BAJAS")) {
            return resultado.put("valor", primero.subtract(segundo)).put("resultado", "ACEPTADO");
        }
        BigDecimal divisor = cifras ? primero : segundo;
        BigDecimal dividend = cifras ? segundo : primero;
        if (divisor.signum() == 0) {
            return resultado.put("resultado", "SIN_DATOS");
        }
        BigDecimal valor = dividend.multiply(BigDecimal.valueOf(100)).divide(divisor, 4, RoundingMode.HALF_UP);
        return resultado
                .put("valor", valor.stripTrailingZeros())
                .put("resultado", valor.intValue() >= 98 ? "ACEPTADO" : "OBSERVADO");
    }

    private static BigDecimal number(Map<String, ?> solicitud, String name) {
        return new BigDecimal(String.valueOf(solicitud.get(name)));
    }
}
