package io.dictamen.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.ResultSchema;
import io.dictamen.decision.Verdict;
import io.dictamen.tabular.RequestFields;
import io.dictamen.tabular.SchemaPath;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A request and its verdict as the cells of a case, by title; numbers stay numbers, which each file writes its own way. */
public final class CaseCells {
    private static final String DADO_MOMENT = Parte.DADO.titulo() + "fechaReferencia";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private CaseCells() {}

    /**
     * @param titulos of the file: where one expects a list of findings by their codes, so does the case
     * @param solicitud a request that keeps the contract of the decision, as JSON
     * @param momento what it was decided for, so that the case does not depend on the day on which it is run
     */
    public static Map<String, Object> of(
            Decision<?, ?> decision,
            Collection<String> titulos,
            String nombre,
            String solicitud,
            OffsetDateTime momento,
            Verdict<?> verdict) {
        Map<String, Object> celdas = new LinkedHashMap<>();
        celdas.put(Parte.NOMBRE.titulo(), nombre);
        JsonNode entrada = RequestFields.of(decision.contrato()).schema();
        flat(solicitud).forEach((campo, texto) -> put(celdas, Parte.DADO, entrada, campo, texto));
        celdas.putIfAbsent(DADO_MOMENT, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(momento));
        JsonNode salida = JSON.valueToTree(ResultSchema.of(decision.salida()));
        FlatResult.of(verdict.resultado(), byCode(titulos, salida))
                .forEach((campo, texto) -> put(celdas, Parte.ESPERA, salida, campo, texto));
        celdas.put(
                Parte.CLAUSULA.titulo(),
                verdict.motivos().stream().map(Motivo::clausula).collect(Collectors.joining("|")));
        return celdas;
    }

    /** The same for a file of which no case depends on the moment, unless it has a column for that. */
    public static Map<String, Object> alike(
            Decision<?, ?> decision,
            Collection<String> titulos,
            String nombre,
            String solicitud,
            OffsetDateTime momento,
            Verdict<?> verdict) {
        Map<String, Object> celdas = of(decision, titulos, nombre, solicitud, momento, verdict);
        celdas.keySet().removeIf(titulo -> titulo.equals(DADO_MOMENT) && !titulos.contains(titulo));
        return celdas;
    }

    private static Map<String, String> flat(String solicitud) {
        try {
            return FlatResult.of(JSON.readTree(solicitud), Set.of());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A request that keeps its contract is JSON", e);
        }
    }

    private static Set<String> byCode(Collection<String> titulos, JsonNode salida) {
        return titulos.stream()
                .filter(titulo -> Parte.of(titulo) == Parte.ESPERA)
                .map(Parte.ESPERA::campo)
                .filter(campo -> ExpectedColumn.isListOfCodes(campo, salida))
                .collect(Collectors.toSet());
    }

    private static void put(Map<String, Object> celdas, Parte parte, JsonNode schema, String campo, String texto) {
        String type = SchemaPath.find(schema, campo)
                .map(found -> found.schema().path("type"))
                .map(found -> found.isArray() ? found.path(0).asText() : found.asText())
                .orElse("");
        boolean number = type.equals("number") || type.equals("integer");
        if (!texto.isEmpty()) {
            celdas.put(parte.titulo() + campo, number ? new BigDecimal(texto) : texto);
        }
    }
}
