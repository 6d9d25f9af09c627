package io.dictamen.scenario.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Decision;
import io.dictamen.decision.ResultSchema;
import io.dictamen.scenario.Parte;
import io.dictamen.scenario.text.CaseText;
import io.dictamen.scenario.text.CaseTexts;
import io.dictamen.tabular.CellConversion;
import io.dictamen.tabular.RequestFields;
import io.dictamen.tabular.SchemaPath;
import io.dictamen.tabular.TableValue;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A case with what its cells mean, so that two ways to write one value are no difference.
 *
 * @param sentido by title, what is not blank
 */
record CaseMeaning(CaseText texto, SortedMap<String, String> sentido) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<CaseMeaning> of(Decision<?, ?> decision, CaseTexts archivo) {
        // Only a moment without a zone would need one, and of those both sides have the same.
        Types types = new Types(
                RequestFields.of(decision.contrato()).schema(),
                JSON.valueToTree(ResultSchema.of(decision.salida())),
                new CellConversion(archivo.decimales(), ZoneOffset.UTC));
        return archivo.casos().stream().map(types::read).toList();
    }

    String meaning(String titulo) {
        return sentido.getOrDefault(titulo, "");
    }

    /** What the case gives and nothing else. */
    SortedMap<String, String> dado() {
        SortedMap<String, String> dado = new TreeMap<>(sentido);
        dado.keySet().removeIf(titulo -> Parte.of(titulo) != Parte.DADO);
        return dado;
    }

    private record Types(JsonNode entrada, JsonNode salida, CellConversion conversion) {
        CaseMeaning read(CaseText caso) {
            SortedMap<String, String> sentido = new TreeMap<>();
            caso.celdas().forEach((titulo, texto) -> sentido.put(titulo, meaning(titulo, texto)));
            return new CaseMeaning(caso, sentido);
        }

        private String meaning(String titulo, String texto) {
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
}
