package io.dictamen.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.dictamen.decision.Contract;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Decision;
import io.dictamen.decision.ResultSchema;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.ventaswat.VentaSwat;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas say what the contract check does, but for what no schema can say: dates held against now. */
class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    static List<Decision<?, ?>> decisions() {
        return Catalogue.all().stream()
                .<Decision<?, ?>>map(Catalogue.Entry::decision)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void the_example_of_a_decision_is_valid(Decision<?, ?> decision) {
        JsonNode example = Examples.of(decision.nombre());

        assertThat(schema(Schemas.request(decision)).validate(example.get("solicitud")))
                .isEmpty();
        assertThat(schema(ResultSchema.of(decision.salida())).validate(example.at("/respuesta/resultado")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "producto | null | true",
                "producto | '' | true",
                "cartaAutorizacion | null | true",
                "fechaReferencia | null | true",
                "fechaReferencia | '2026-03-10T10:00Z' | true",
                "numeroSolicitud | '' | false",
                "numeroSolicitud | ' ' | false",
                "numeroSolicitud | 7 | false",
                "numeroSolicitud | null | false",
                "tramite | 'OTRO' | true",
                "tramite | 'otro' | false",
                "tramite | null | false",
                "esTitular | 'true' | false",
                "esTitular | 1 | false",
                "fechaRegistro | '2026-03-09' | false",
                "fechaRegistro | '2026-03-09T10:00:00' | false",
                "fechaRegistro | '2026-03-09T10:00:00.5-04:00' | true",
                "otro | 1 | false"
            },
            quoteCharacter = '`')
    void the_schema_and_the_contract_agree(String campo, String valor, boolean valid) throws Exception {
        ObjectNode request = Examples.of("anulacion-registro").get("solicitud").deepCopy();
        request.set(campo, JSON.readTree(valor.replace('\'', '"')));

        assertThat(schema(Schemas.request(Anulacion.REGISTRO)).validate(request).isEmpty())
                .isEqualTo(valid);
        assertThat(keepsContract(Anulacion.REGISTRO, request)).isEqualTo(valid);
    }

    @Test
    void the_clause_and_the_meaning_of_a_field_stand_in_the_schema() {
        Map<String, Object> schema = Schemas.request(Anulacion.REGISTRO);

        assertThat(JSON.<JsonNode>valueToTree(schema).at("/properties/estadoOrden"))
                .hasToString("{\"type\":\"string\",\"enum\":[\"REGISTRADA\",\"ASIGNADA\",\"EJECUTADA\",\"CERRADA\"],"
                        + "\"description\":\"Estado de la orden de trabajo\",\"x-clausula\":\"COM-DSC-P06 A.11\"}");
    }

    @Test
    void what_depends_on_another_field_is_listed_in_the_order_of_its_constants() {
        JsonNode schema = JSON.valueToTree(Schemas.request(VentaSwat.CLASIFICACION));

        assertThat(schema.get("allOf").findValues("categoria").stream()
                        .map(it -> it.at("/enum/0").asText()))
                .containsExactly("HOGAR", "MOVIL", "TYT");
    }

    private static boolean keepsContract(Decision<?, ?> decision, JsonNode request) {
        try {
            Contract.Request<?> read = decision.contrato()
                    .read(
                            request.toString(),
                            OffsetDateTime.parse("2026-06-15T12:00:00Z"),
                            ZoneId.of("America/La_Paz"));
            return read.solicitud() != null;
        } catch (ContractViolation e) {
            return false;
        }
    }

    private static JsonSchema schema(Map<String, Object> schema) {
        return SCHEMAS.getSchema(JSON.<JsonNode>valueToTree(schema));
    }
}
