package io.dictamen.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.TestDatabase;
import io.dictamen.evaluation.Examples;
import io.dictamen.stream.Remitente.Recibido;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(WithKafka.class)
class EventosTest {
    private static final String SOLICITUDES = "dictamen.solicitudes";
    private static final String RESPUESTAS = "dictamen.respuestas";
    private static final String ERRORES = "dictamen.errores";
    private static final String MUERTOS = "dictamen.muertos";
    private static final String NOVEDADES = "dictamen.novedades";
    private static final String TYPE = "io.dictamen.solicitud.anulacion-registro";

    @Nullable
    Broker broker;

    private static @Nullable Remitente shared;

    @BeforeEach
    void connect() {
        if (shared == null) {
            Objects.requireNonNull(broker)
                    .awaitReady()
                    .topics(4, SOLICITUDES, RESPUESTAS, ERRORES, MUERTOS, NOVEDADES, "otras-respuestas");
            shared = new Remitente(
                    Objects.requireNonNull(broker), RESPUESTAS, ERRORES, MUERTOS, NOVEDADES, "otras-respuestas");
        }
    }

    private static Remitente remitente() {
        return Objects.requireNonNull(shared);
    }

    @AfterAll
    static void disconnect() {
        if (shared != null) {
            shared.close();
        }
    }

    @Test
    void a_request_that_comes_as_an_event_is_decided_kept_and_answered() {
        String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        remitente()
                .send(
                        SOLICITUDES,
                        "C-1",
                        TYPE,
                        "uno",
                        solicitud("C-1"),
                        Map.of("correlationid", "k-1", ":traceparent", traceparent));

        Recibido respuesta = remitente().expect(one -> one.tema().equals(RESPUESTAS) && one.responde("uno"));

        assertThat(respuesta.clave()).isEqualTo("C-1");
        assertThat(respuesta.cabeceras())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "io.dictamen.dictamen.anulacion-registro")
                .containsEntry("ce_correlationid", "k-1")
                .containsEntry("ce_subject", "C-1")
                .containsEntry("ce_version", "1")
                .containsEntry("traceparent", traceparent)
                .containsEntry("content-type", "application/json");
        String id = respuesta.json().get("id").asText();
        assertThat(respuesta.atributo("id")).isEqualTo(id);
        assertThat(respuesta.json().at("/resultado/resolucion").asText()).isEqualTo("PROCEDE_CON_SUSPENSION");
        given().get("/api/v1/dictamenes/" + id).then().statusCode(200);
        assertThat(given().get("/api/v1/dictamenes/" + id).asString()).isEqualTo(respuesta.cuerpo());
    }

    private static String solicitud(String numero) {
        JsonNode solicitud = Examples.of("anulacion-registro").get("solicitud").deepCopy();
        ((ObjectNode) solicitud).put("numeroSolicitud", numero);
        return solicitud.toString();
    }
}
