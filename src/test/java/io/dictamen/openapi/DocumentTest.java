package io.dictamen.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.TestDatabase;
import io.dictamen.decision.ContractError;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document says all that a generated client needs. Whether it is true is the matter of {@link DocumentTruthTest}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DocumentTest {
    private static final Set<String> LOGINS = Set.of("POST /api/v1/sesion", "POST /api/v1/sesion/enlace");

    // What is of any shape by its nature: JSON Schemas, what each action of the audit trail notes, and
    // values of requests.
    private static final Set<String> OF_ANY_SHAPE = Set.of(
            "DescripcionDeDecision.entrada",
            "DescripcionDeDecision.salida",
            "Anotacion.detalle",
            "CambioDeSolicitud.antes",
            "CambioDeSolicitud.despues",
            "Testigo.solicitud",
            "Explicacion.filas[].condiciones[].actual");

    private Documento document;

    @BeforeEach
    void read() {
        document = Documento.read();
    }

    @Test
    void it_is_kept_for_the_check_of_the_generated_client() throws Exception {
        document.keep();
        assertThat(document.operations()).hasSize(147);
    }

    @Test
    void every_operation_has_an_id_of_its_own_and_says_what_it_does() {
        Map<String, List<String>> byId = new TreeMap<>();
        document.operations().forEach((name, operation) -> {
            byId.computeIfAbsent(operation.path("operationId").asText(), id -> new ArrayList<>())
                    .add(name);
            assertThat(operation.path("summary").asText()).as(name).isNotBlank();
            assertThat(operation.path("tags")).as(name).isNotEmpty();
        });

        assertThat(byId).allSatisfy((id, names) -> assertThat(names).as(id).hasSize(1));
        assertThat(byId.keySet())
                .allMatch(id -> id.matches("[a-z]+([A-Z0-9][a-z0-9]*)*"))
                .contains(
                        "decidirAnulacionRegistro",
                        "decidirLoteTop10Clasificacion",
                        "listarVersiones",
                        "aprobarVersion",
                        "leerAnulacionesPendientes",
                        "cruzarVentas",
                        "iniciarSesion");
    }

    @Test
    void every_parameter_says_what_it_is_and_of_which_type() {
        document.operations()
                .forEach((name, operation) -> operation.path("parameters").forEach(parameter -> {
                    assertThat(parameter.path("description").asText())
                            .as("%s %s", name, parameter)
                            .isNotBlank();
                    assertThat(parameter.at("/schema/type").isTextual())
                            .as("%s %s", name, parameter)
                            .isTrue();
                }));
    }

    @Test
    void every_body_and_every_answer_says_all_that_it_holds() {
        List<String> untyped = new ArrayList<>();
        document.operations().forEach((name, operation) -> {
            Documento.each(
                    operation.at("/requestBody/content"),
                    (type, content) -> shape(name + " " + type, content.path("schema"), untyped));
            Documento.each(operation.path("responses"), (status, answer) -> {
                assertThat(answer.has("content")).as("%s %s", name, status).isEqualTo(!status.equals("204"));
                Documento.each(
                        answer.path("content"),
                        (type, content) -> shape(name + " " + status + " " + type, content.path("schema"), untyped));
            });
        });
        Documento.each(document.json().at("/components/schemas"), (name, schema) -> shape(name, schema, untyped));

        assertThat(untyped).containsExactlyInAnyOrderElementsOf(OF_ANY_SHAPE);
    }

    @Test
    void every_answer_of_a_problem_is_the_one_that_all_have_in_common() {
        Set<String> always = Set.of("400", "401", "406", "429", "500", "503", "4XX", "5XX");
        document.operations().forEach((name, operation) -> {
            JsonNode answers = operation.path("responses");
            Set<String> told = new HashSet<>();
            answers.fieldNames().forEachRemaining(told::add);
            assertThat(told).as(name).containsAll(always);
            assertThat(told)
                    .as("%s says what it answers where all is well", name)
                    .containsAnyOf("200", "201", "202", "204");
            assertThat(told.contains("403")).as(name).isEqualTo(!LOGINS.contains(name));
            assertThat(told.containsAll(List.of("412", "428"))).as(name).isEqualTo(takesTag(operation));
            assertThat(told.containsAll(List.of("413", "415"))).as(name).isEqualTo(operation.has("requestBody"));
            assertThat(told.contains("404") || !name.contains("{")).as(name).isTrue();
            assertThat(answers.at("/429/headers").has("Retry-After")).as(name).isTrue();
            assertThat(answers.at("/503/headers").has("Retry-After")).as(name).isTrue();
            for (String status : told) {
                if (status.startsWith("4") || status.startsWith("5")) {
                    assertThat(answers.path(status).path("content").fieldNames())
                            .toIterable()
                            .as("%s %s", name, status)
                            .containsExactly("application/problem+json");
                }
            }
        });
    }

    @Test
    void what_breaks_a_contract_is_told_by_field() {
        JsonNode schemas = document.json().at("/components/schemas");

        assertThat(schemas.at("/Problema/required")).hasToString("[\"type\",\"title\",\"status\",\"detail\"]");
        assertThat(schemas.at("/Problema/properties/errores/items/properties/codigo/enum"))
                .hasToString(
                        "[\"DESCONOCIDO\",\"REQUERIDO\",\"TIPO\",\"LONGITUD\",\"VALOR\",\"FUTURO\",\"INCOHERENTE\"]");
        document.operations().forEach((name, operation) -> {
            if (operation.at("/requestBody/content").has("application/json")) {
                assertThat(operation.at("/responses/422/content").toString())
                        .as(name)
                        .contains("#/components/schemas/ProblemaDeContrato");
            }
        });
    }

    @Test
    void the_kinds_of_fault_of_a_field_are_those_that_the_core_has() {
        assertThat(document.json().at("/components/schemas/CodigoDeContrato/enum"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        Stream.of(ContractError.Codigo.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void no_type_is_told_from_another_by_a_number() {
        assertThat(document.json().at("/components/schemas").fieldNames())
                .toIterable()
                .noneMatch(name -> name.matches(".*[a-z][0-9]+"));
    }

    private static boolean takesTag(JsonNode operation) {
        return operation.path("parameters").findValuesAsText("name").contains("If-Match");
    }

    /** Notes every place of which nothing is said. */
    private static void shape(String where, JsonNode schema, List<String> untyped) {
        if (schema.has("$ref") || schema.has("enum") || schema.has("if")) {
            return;
        }
        for (String some : List.of("allOf", "anyOf")) {
            schema.path(some).forEach(one -> shape(where, one, untyped));
        }
        String type = schema.path("type").toString();
        if (type.contains("object")) {
            boolean free = schema.path("properties").isEmpty()
                    && schema.path("additionalProperties").isEmpty();
            if (free) {
                untyped.add(where);
            }
        } else if (schema.path("type").isMissingNode()
                && !schema.has("allOf")
                && !schema.has("anyOf")
                && !schema.has("required")) {
            untyped.add(where);
        }
        if (type.contains("array")) {
            shape(where + "[]", schema.path("items"), untyped);
        }
        Documento.each(schema.path("properties"), (name, property) -> shape(where + "." + name, property, untyped));
    }
}
