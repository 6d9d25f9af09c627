package io.dictamen.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Decision;
import io.dictamen.decision.ResultSchema;
import io.dictamen.tabular.RequestFields;
import io.dictamen.tabular.SchemaPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may stand in a column of a case.
 *
 * @param descripcion of its field; may be empty
 * @param opciones the only texts that it takes; empty where it takes others
 */
public record CaseField(String titulo, Parte parte, String campo, String descripcion, List<String> opciones) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The columns of a file, and behind them the fields of the decision that it lacks. */
    public static List<CaseField> of(Decision<?, ?> decision, Collection<String> titulos) {
        RequestFields entrada = RequestFields.of(decision.contrato());
        RequestFields salida = new RequestFields(JSON.valueToTree(ResultSchema.of(decision.salida())), campo -> false);
        Set<String> todos = new LinkedHashSet<>(titulos);
        Stream.of(Parte.NOMBRE, Parte.CLAUSULA).forEach(parte -> todos.add(parte.titulo()));
        entrada.paths().forEach(campo -> todos.add(Parte.DADO.titulo() + campo));
        salida.paths().forEach(campo -> todos.add(Parte.ESPERA.titulo() + campo));
        return todos.stream()
                .map(titulo -> of(titulo, Parte.of(titulo) == Parte.DADO ? entrada.schema() : salida.schema()))
                .toList();
    }

    private static CaseField of(String titulo, JsonNode schema) {
        Parte parte = Parte.of(titulo);
        String campo = parte.campo(titulo);
        JsonNode found = parte == Parte.DADO || parte == Parte.ESPERA
                ? SchemaPath.find(schema, campo).map(SchemaPath::schema).orElse(JSON.createObjectNode())
                : JSON.createObjectNode();
        return new CaseField(titulo, parte, campo, found.path("description").asText(), options(found));
    }

    private static List<String> options(JsonNode schema) {
        JsonNode type = schema.path("type");
        if ((type.isArray() ? type.path(0) : type).asText().equals("boolean")) {
            return List.of("true", "false");
        }
        List<String> options = new ArrayList<>();
        schema.path("enum").forEach(one -> {
            if (!one.isNull()) {
                options.add(one.asText());
            }
        });
        return List.copyOf(options);
    }
}
