package io.dictamen.scenario.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Decision;
import io.dictamen.decision.ResultSchema;
import io.dictamen.scenario.Parte;
import io.dictamen.tabular.CellConversion;
import io.dictamen.tabular.RequestFields;
import io.dictamen.tabular.SchemaPath;
import io.dictamen.tabular.TableValue;
import java.util.Optional;

/** What a cell means by the type of its field, so that two ways to write one value are no difference. */
final class CaseMeaning {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode entrada;
    private final JsonNode salida;
    private final CellConversion conversion;

    CaseMeaning(Decision<?, ?> decision, CellConversion conversion) {
        this.entrada = RequestFields.of(decision.contrato()).schema();
        this.salida = JSON.valueToTree(ResultSchema.of(decision.salida()));
        this.conversion = conversion;
    }

    /** Its text where its title names no field, or its text is no value of it. */
    String of(String titulo, String texto) {
        return schema(titulo)
                .map(schema ->
                        conversion.json(schema, new TableValue.Text(texto)).toString())
                .orElse(texto);
    }

    private Optional<JsonNode> schema(String titulo) {
        Parte parte = Parte.of(titulo);
        return switch (parte) {
            case DADO -> SchemaPath.find(entrada, parte.campo(titulo)).map(SchemaPath::schema);
            case ESPERA -> SchemaPath.find(salida, parte.campo(titulo)).map(SchemaPath::schema);
            default -> Optional.empty();
        };
    }
}
