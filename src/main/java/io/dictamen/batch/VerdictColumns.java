package io.dictamen.batch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.dictamen.decision.ContractError;
import io.dictamen.decision.Decision;
import io.dictamen.decision.ResultSchema;
import io.dictamen.http.Problem;
import io.dictamen.tabular.RequestFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a verdict adds to the line it answers: its result by dotted paths, its id and clauses, or its problem.
 * What a list holds stands in one cell, separated by bars, since the columns must be known before the first line.
 */
final class VerdictColumns {
    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String BAR = "|";
    private static final List<String> BESIDES =
            List.of("id", "clausulas", "problema", "problema.campos", "problema.mensaje");

    /** @param titulo the path, with more in front where the request has a field of that name */
    private record Column(String titulo, List<String> pasos) {}

    private final List<Column> columnas = new ArrayList<>();

    VerdictColumns(Decision<?, ?> decision, RequestFields entrada) {
        List<String> fields = entrada.paths();
        JsonNode salida = new ObjectMapper().valueToTree(ResultSchema.of(decision.salida()));
        gather(List.of(), salida, fields);
    }

    /** The header of each. */
    List<String> titulos() {
        List<String> titulos =
                new ArrayList<>(columnas.stream().map(Column::titulo).toList());
        titulos.addAll(BESIDES);
        return titulos;
    }

    /** What a verdict says in each; null where nothing. */
    List<@Nullable Object> decided(byte[] dictamen) throws IOException {
        JsonNode answer = JSON.readTree(dictamen);
        List<@Nullable Object> values = new ArrayList<>();
        for (Column columna : columnas) {
            values.add(value(answer.path("resultado"), columna.pasos()));
        }
        values.add(answer.path("id").asText());
        List<String> clausulas = new ArrayList<>();
        answer.path("motivos")
                .forEach(motivo -> clausulas.add(motivo.path("clausula").asText()));
        values.add(String.join(BAR, clausulas));
        values.addAll(Collections.nCopies(3, null));
        return values;
    }

    /** What a problem says in each. */
    List<@Nullable Object> refused(Problem problema) {
        List<@Nullable Object> values = new ArrayList<>(Collections.nCopies(columnas.size() + 2, null));
        values.add(problema.title());
        List<ContractError> errores = new ArrayList<>();
        if (problema.errores() != null) {
            problema.errores().forEach(error -> errores.add((ContractError) error));
        }
        values.add(errores.stream().map(ContractError::campo).collect(Collectors.joining(BAR)));
        values.add(
                errores.isEmpty()
                        ? problema.detail()
                        : errores.stream().map(ContractError::mensaje).collect(Collectors.joining(" " + BAR + " ")));
        return values;
    }

    private void gather(List<String> before, JsonNode schema, List<String> fields) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            List<String> pasos = new ArrayList<>(before);
            pasos.add(property.getKey());
            JsonNode of = property.getValue().has("items") ? property.getValue().get("items") : property.getValue();
            if (of.has("properties")) {
                gather(pasos, of, fields);
            } else {
                String path = String.join(".", pasos);
                boolean taken = fields.contains(path) || BESIDES.contains(path);
                columnas.add(new Column(taken ? "resultado." + path : path, pasos));
            }
        }
    }

    private static @Nullable Object value(JsonNode node, List<String> pasos) {
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> {
                Object value = value(item, pasos);
                items.add(value == null ? "" : value.toString());
            });
            return items.isEmpty() ? null : String.join(BAR, items);
        }
        if (!pasos.isEmpty()) {
            return value(node.path(pasos.get(0)), pasos.subList(1, pasos.size()));
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        return node.isMissingNode() || node.isNull() ? null : node.asText();
    }
}
