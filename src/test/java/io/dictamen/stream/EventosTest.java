package io.dictamen.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.dictamen.AwayDatabase;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.console.Navegador;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Examples;
import io.dictamen.stream.Remitente.Recibido;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(WithKafka.class)
class EventosTest {
    private static final String SOLICITUDES = "dictamen.solicitudes";
    private static final String RESPUESTAS = "dictamen.respuestas";
    private static final String ERRORES = "dictamen.errores";
    private static final String MUERTOS = "dictamen.muertos";
    private static final String NOVEDADES = "dictamen.novedades";
    private static final String DEAD = "/api/v1/eventos/muertos";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "io.dictamen.solicitud.anulacion-registro";

    @Nullable
    Broker broker;

    @Inject
    DataSource database;

    @Inject
    Cuidado cuidado;

    @RegisterExtension
    final Navegador navegador = new Navegador();

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
                .containsEntry("ce_version", respuesta.json().get("version").asText())
                .containsEntry("traceparent", traceparent)
                .containsEntry("content-type", "application/json");
        String id = respuesta.json().get("id").asText();
        assertThat(respuesta.atributo("id")).isEqualTo(id);
        assertThat(respuesta.json().at("/resultado/resolucion").asText()).isEqualTo("PROCEDE_CON_SUSPENSION");
        given().get("/api/v1/dictamenes/" + id).then().statusCode(200);
        assertThat(given().get("/api/v1/dictamenes/" + id).asString()).isEqualTo(respuesta.cuerpo());
    }

    @Test
    void an_event_that_is_one_json_object_is_read_too() {
        String event = """
                {"specversion": "1.0", "id": "entero", "source": "prueba", "type": "%s", "correlationid": "k-2",
                 "data": %s}""".formatted(TYPE, solicitud("C-2"));
        remitente()
                .send(SOLICITUDES, "C-2", Map.of("content-type", "application/cloudevents+json; charset=UTF-8"), event);

        Recibido respuesta = remitente().expect(one -> one.responde("entero"));

        assertThat(respuesta.tema()).isEqualTo(RESPUESTAS);
        assertThat(respuesta.atributo("correlationid")).isEqualTo("k-2");
        assertThat(respuesta.json().at("/resultado/interaccion").asText()).contains("C-2");
    }

    @Test
    void an_event_that_comes_again_gets_the_same_bytes_and_is_decided_once() {
        send("doble", solicitud("C-3"));
        send("doble", solicitud("C-3"));
        remitente().expect(2, one -> one.responde("doble"));
        send("doble", solicitud("C-3"));
        List<Recibido> todas = remitente().expect(3, one -> one.responde("doble"));

        assertThat(todas.stream().map(Recibido::cuerpo).distinct()).hasSize(1);
        assertThat(todas.stream().map(one -> one.atributo("id")).distinct()).hasSize(1);
        assertThat(given().get("/api/v1/dictamenes?asunto=C-3").jsonPath().getList("dictamenes"))
                .hasSize(1);
    }

    @Test
    void the_id_of_another_event_with_other_data_is_refused() {
        send("ajeno", solicitud("C-4"));
        remitente().expect(one -> one.responde("ajeno"));
        send("ajeno", solicitud("C-4b"));

        Recibido problema = remitente().expect(one -> one.tema().equals(ERRORES) && one.responde("ajeno"));

        assertThat(problema.json().get("type").asText()).isEqualTo("urn:dictamen:problema:clave-reutilizada");
    }

    @Test
    void what_breaks_its_contract_gets_the_very_problem_that_a_call_gets() {
        String bad = "{\"numeroSolicitud\": 7, \"sobra\": true}";
        send("falto", bad);

        Recibido problema = remitente().expect(one -> one.responde("falto"));

        assertThat(problema.tema()).isEqualTo(ERRORES);
        assertThat(problema.atributo("type")).isEqualTo("io.dictamen.problema");
        assertThat(problema.cabeceras()).containsEntry("content-type", "application/problem+json");
        assertThat(problema.cuerpo())
                .isEqualTo(given().contentType("application/json")
                        .body(bad)
                        .post("/api/v1/decisiones/anulacion-registro")
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString());
    }

    @ParameterizedTest
    @CsvSource({
        "sin-json, io.dictamen.solicitud.anulacion-registro, {, json-incorrecto",
        "sin-decision, io.dictamen.solicitud.anulacion, {}, no-encontrado",
        "vacio, io.dictamen.solicitud.anulacion-registro, '', json-incorrecto"
    })
    void whoever_can_be_told_what_is_wrong_is_told(String id, String type, String datos, String problema) {
        remitente().send(SOLICITUDES, "C-5", type, id, datos, Map.of());

        assertThat(remitente()
                        .expect(one -> one.responde(id))
                        .json()
                        .get("type")
                        .asText())
                .isEqualTo("urn:dictamen:problema:" + problema);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO_ES_CLOUDEVENT | content-type: application/json | {}",
                "ATRIBUTO_INCORRECTO | ce_specversion: 1.0 | {}",
                "SOBRE_ILEGIBLE | content-type: application/cloudevents+json | {\"specversion\": ",
                "LOTE_DE_EVENTOS | content-type: application/cloudevents-batch+json | []"
            })
    void what_cannot_be_read_goes_aside_with_origin_and_cause_and_blocks_nobody(
            String causa, String header, String cuerpo) {
        String[] parts = header.split(": ", 2);
        remitente().send(SOLICITUDES, "C-6", Map.of(parts[0], parts[1]), cuerpo);
        send("tras-" + causa, solicitud("C-6"));

        Recibido muerto = remitente()
                .expect(one -> causa.equals(one.cabeceras().get("dictamen-causa"))
                        && one.cuerpo().equals(cuerpo));

        assertThat(muerto.tema()).isEqualTo(MUERTOS);
        assertThat(muerto.cuerpo()).isEqualTo(cuerpo);
        assertThat(muerto.cabeceras())
                .containsEntry(parts[0], parts[1])
                .containsEntry("dictamen-tema", SOLICITUDES)
                .containsKeys("dictamen-particion", "dictamen-desplazamiento", "dictamen-detalle");
        remitente().expect(one -> one.responde("tras-" + causa));
    }

    @Test
    void what_is_not_to_be_kept_is_answered_and_not_kept() {
        remitente().send(SOLICITUDES, "C-7", TYPE, "suelto", solicitud("C-7"), Map.of("registrar", "false"));

        Recibido respuesta = remitente().expect(one -> one.responde("suelto"));

        assertThat(respuesta.json().get("registrado").asBoolean()).isFalse();
        given().get("/api/v1/dictamenes/" + respuesta.json().get("id").asText())
                .then()
                .statusCode(404);
    }

    @Test
    void an_answer_goes_where_the_request_says_if_it_may() {
        remitente().send(SOLICITUDES, "C-8", TYPE, "alla", solicitud("C-8"), Map.of(":reply-to", "otras-respuestas"));
        remitente().send(SOLICITUDES, "C-8", TYPE, "lejos", solicitud("C-8"), Map.of(":reply-to", SOLICITUDES));

        assertThat(remitente().expect(one -> one.responde("alla")).tema()).isEqualTo("otras-respuestas");
        Recibido problema = remitente().expect(one -> one.responde("lejos"));
        assertThat(problema.tema()).isEqualTo(ERRORES);
        assertThat(problema.json().get("detail").asText()).contains("responder-a");
    }

    @Test
    void every_recorded_verdict_is_news_however_it_was_asked_for() {
        send("noticia", solicitud("C-9"));
        String byCall = given().contentType("application/json")
                .body(solicitud("C-10"))
                .post("/api/v1/decisiones/anulacion-registro")
                .jsonPath()
                .getString("id");
        String byEvent = remitente()
                .expect(one -> one.tema().equals(RESPUESTAS) && one.responde("noticia"))
                .atributo("id");

        for (String id : List.of(byCall, byEvent)) {
            Recibido noticia = remitente()
                    .expect(one ->
                            one.tema().equals(NOVEDADES) && one.atributo("id").equals(id));
            assertThat(noticia.atributo("type")).isEqualTo("io.dictamen.registrado.anulacion-registro");
            assertThat(noticia.json().get("enlace").asText()).isEqualTo("/api/v1/dictamenes/" + id);
            assertThat(noticia.json().get("desenlace").asText()).isEqualTo("PROCEDE_CON_SUSPENSION");
            assertThat(noticia.cuerpo()).doesNotContain("Rojas");
        }
    }

    @Test
    void the_answers_of_a_case_keep_its_order() {
        for (int i = 0; i < 400; i++) {
            remitente().send(SOLICITUDES, "caso-" + i % 7, TYPE, "orden-" + i, solicitud("caso-" + i % 7), Map.of());
        }

        List<Recibido> respuestas = remitente()
                .expect(
                        400,
                        one -> one.tema().equals(RESPUESTAS)
                                && one.atributo("solicitudid").startsWith("orden-"));

        for (int caso = 0; caso < 7; caso++) {
            String clave = "caso-" + caso;
            assertThat(respuestas.stream()
                            .filter(one -> clave.equals(one.clave()))
                            .map(one ->
                                    Integer.valueOf(one.atributo("solicitudid").substring(6))))
                    .as(clave)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void while_the_database_is_away_events_wait_in_their_topic_and_go_on_by_themselves() {
        try (AwayDatabase away = new AwayDatabase()) {
            send("espera", solicitud("C-11"));
            await().atMost(30, TimeUnit.SECONDS).until(() -> estado().equals("SIN_BASE"));
            assertThat(remitente().all(one -> one.responde("espera"))).isEmpty();
        }
        remitente().expect(one -> one.responde("espera"));
        awaitCalm();
    }

    @Test
    void a_broker_that_is_killed_keeps_nobody_from_calling_and_loses_nothing() throws Exception {
        awaitCalm();
        for (int i = 0; i < 300; i++) {
            send("antes-" + i, solicitud("K-" + i));
        }
        remitente().flush();
        Broker killed = Objects.requireNonNull(broker);
        killed.kill();
        try {
            given().contentType("application/json")
                    .body(solicitud("C-12"))
                    .post("/api/v1/decisiones/anulacion-registro")
                    .then()
                    .statusCode(200);
            await().atMost(60, TimeUnit.SECONDS).until(() -> estado().equals("SIN_BROKER"));
        } finally {
            killed.revive();
        }

        List<Recibido> respuestas = remitente()
                .expectRequests(
                        300,
                        one -> one.tema().equals(RESPUESTAS)
                                && one.atributo("solicitudid").startsWith("antes-"));

        Map<String, Set<String>> bodies = respuestas.stream()
                .collect(Collectors.groupingBy(
                        one -> one.atributo("solicitudid"), Collectors.mapping(Recibido::cuerpo, Collectors.toSet())));
        assertThat(bodies)
                .hasSize(300)
                .allSatisfy((id, distinct) -> assertThat(distinct).hasSize(1));
        awaitCalm();
    }

    /** Until events are decided and verdicts recorded, whatever a test before this one took away. */
    private static void awaitCalm() {
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> estado().equals("ACTIVO") && state("diario").equals("ACTIVO"));
    }

    @Test
    void a_dead_letter_is_counted_looked_at_corrected_and_sent_again_once() throws Exception {
        remitente().send(SOLICITUDES, "C-13", Map.of("ce_specversion", "1.0"), solicitud("C-13"));
        remitente().expect(one -> one.tema().equals(MUERTOS) && one.cuerpo().contains("C-13"));
        JsonPath list = olga().get(DEAD + "?causa=ATRIBUTO_INCORRECTO&limite=1").jsonPath();
        assertThat(list.getInt("porCausa.find { it.causa == 'ATRIBUTO_INCORRECTO' }.pendientes"))
                .isPositive();
        String one = DEAD + "/" + list.getString("eventos[0].id");
        Response read = olga().get(one);
        assertThat(read.jsonPath().getString("cuerpo")).contains("C-13");
        assertThat(read.jsonPath().getString("clave")).isEqualTo("C-13");

        String corrected = JSON.writeValueAsString(Map.of(
                "cabeceras",
                List.of(
                        cabecera("ce_specversion", "1.0"),
                        cabecera("ce_source", "prueba"),
                        cabecera("ce_id", "corregido"),
                        cabecera("ce_type", TYPE)),
                "cuerpo",
                solicitud("C-13")));
        olga().header("If-Match", "\"99\"").body(corrected).put(one).then().statusCode(412);
        olga().header("If-Match", read.header("ETag"))
                .body(corrected)
                .put(one)
                .then()
                .statusCode(200);
        olga().post(one + "/reenvio").then().statusCode(200).body("evento.estado", is("REENVIADO"));
        olga().post(one + "/reenvio").then().statusCode(200);
        olga().post(one + "/descarte").then().statusCode(409);

        Recibido respuesta = remitente().expect(message -> message.responde("corregido"));
        assertThat(respuesta.tema()).isEqualTo(RESPUESTAS);
        send("tras-corregido", solicitud("C-13"));
        remitente().expect(message -> message.responde("tras-corregido"));
        assertThat(remitente().all(message -> message.responde("corregido"))).hasSize(1);
    }

    @Test
    void dead_letters_are_sent_again_by_their_cause_and_are_dead_again_if_nothing_changed() {
        remitente().send(SOLICITUDES, "C-14", Map.of("content-type", "application/cloudevents-batch+json"), "[14]");
        remitente().expect(one -> one.cuerpo().equals("[14]"));

        assertThat(olga().post("/api/v1/eventos/reenvio?causa=LOTE_DE_EVENTOS")
                        .jsonPath()
                        .getInt("reenviados"))
                .isPositive();

        List<Recibido> muertos = remitente().expect(2, one -> one.cuerpo().equals("[14]"));
        assertThat(muertos.get(1).cabeceras()).containsKey("dictamen-reenvio");
    }

    @Test
    void a_sender_that_is_stopped_in_the_middle_keeps_the_others_from_it_for_seconds_only() throws Exception {
        try (Connection frozen = database.getConnection();
                Statement statement = frozen.createStatement()) {
            statement.execute("SET idle_session_timeout = '" + Despacho.PATIENCE + "'");
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name = 'dictamen-eventos'");
            statement.execute("SELECT pg_advisory_lock(" + Despacho.TURN + ")");
            send("atascado", solicitud("C-17"));
            await().atMost(30, TimeUnit.SECONDS).until(() -> waiting(statement) > 0);
            assertThat(remitente().all(one -> one.responde("atascado"))).isEmpty();

            remitente().expect(one -> one.responde("atascado"));
        } catch (SQLException e) {
            // The server has ended that connection, which then cannot be given back.
            assertThat(e.getSQLState()).isIn("57P05", "08006", "08003");
        }
    }

    private static int waiting(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM evento_saliente")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void what_is_past_its_time_is_forgotten() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO evento_recibido VALUES ('viejo', '1', '', gen_random_uuid(), now() - interval '8 days'),"
                            + " ('viejo', '2', '', gen_random_uuid(), now() - interval '6 days')");

            assertThat(cuidado.forget(connection)).isEqualTo(1);
        }
    }

    @Test
    void a_publication_is_news() {
        int version = given().post("/api/v1/versiones/1/reposicion")
                .then()
                .statusCode(201)
                .extract()
                .path("numero");

        Recibido noticia = remitente()
                .expect(one -> one.atributo("type").equals("io.dictamen.publicada")
                        && one.json().get("version").asInt() == version);

        assertThat(noticia.tema()).isEqualTo(NOVEDADES);
        assertThat(noticia.json().get("enlace").asText()).isEqualTo("/api/v1/versiones/" + version);
    }

    @Test
    void a_replica_that_comes_back_under_its_name_moves_no_partition() {
        Broker known = Objects.requireNonNull(broker);
        Miembro una = new Miembro(known, "una", SOLICITUDES);
        try (Miembro dos = new Miembro(known, "dos", SOLICITUDES)) {
            await().atMost(60, TimeUnit.SECONDS)
                    .until(() -> una.poll().size() == 2 & dos.poll().size() == 2);
            Set<TopicPartition> before = una.poll();
            int changes = dos.changes();
            una.close();
            try (Miembro again = new Miembro(known, "una", SOLICITUDES)) {
                await().atMost(60, TimeUnit.SECONDS).until(() -> {
                    dos.poll();
                    return again.poll().equals(before);
                });
            }
            assertThat(dos.changes()).isEqualTo(changes);
        }
    }

    @Test
    void an_operator_sees_what_waits_and_what_was_refused() {
        send("visto", solicitud("C-15"));
        remitente().send(SOLICITUDES, "C-15", TYPE, "visto-mal", "{}", Map.of());
        remitente().expect(one -> one.responde("visto-mal"));

        await().atMost(30, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(olga().get("/q/metrics").asString())
                        .containsPattern("dictamen_eventos_recibidos_total\\{tema=\"dictamen.solicitudes\"} [1-9]")
                        .containsPattern("dictamen_eventos_rechazados_total\\{causa=\"contrato\"} [1-9]")
                        .containsPattern("dictamen_eventos_atraso\\{particion=\"0\",tema=\"dictamen.solicitudes\"} 0")
                        .containsPattern(
                                "dictamen_eventos_version\\{particion=\"[0-3]\",tema=\"dictamen.solicitudes\"} [1-9]")
                        .contains("dictamen_eventos_espera 0.0"));
        assertThat(olga().get("/api/v1/operacion")
                        .jsonPath()
                        .getString("eventos.find { it.clave == 'eventos.estado' }.texto"))
                .isEqualTo("Decide los eventos que llegan");
    }

    @Test
    void the_document_of_events_has_every_decision_with_its_schemas() throws Exception {
        JsonNode document = JSON.readTree(
                given().get("/q/asyncapi").then().statusCode(200).extract().asString());

        assertThat(document.get("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.at("/channels/dictamen.solicitudes/messages").size())
                .isEqualTo(Catalogue.names().size());
        document.findValues("$ref")
                .forEach(
                        ref -> assertThat(document.at(ref.asText().substring(1)).isMissingNode())
                                .as(ref.asText())
                                .isFalse());
        assertThat(document.at("/components/messages/DictamenAnulacionRegistro/headers/properties/ce_dataschema/const")
                        .asText())
                .isEqualTo("urn:dictamen:esquema:dictamen:anulacion-registro");
    }

    @Test
    void un_operador_corrige_y_reenvia_en_la_pagina_lo_que_no_se_pudo_leer() {
        remitente().send(SOLICITUDES, "C-16", Map.of("content-type", "text/plain"), solicitud("C-16"));
        remitente().expect(one -> one.tema().equals(MUERTOS) && one.cuerpo().contains("C-16"));
        Page page = navegador.como("olga", Rol.OPERADOR);
        page.navigate("/consola/operacion");
        page.getByText("Eventos que no se pudieron leer").click();
        assertThat(page.locator("table").first().textContent()).contains("No es un CloudEvent 1.0");
        Navegador.sinBarreras(page);
        Navegador.foto(page, "eventos");
        page.locator("tbody a").first().click();
        assertThat(page.getByLabel("Cuerpo").inputValue()).contains("C-16");
        Navegador.sinBarreras(page);
        Navegador.foto(page, "evento");
        page.getByLabel("Cabeceras").fill("ce_specversion: 1.0\nce_source: prueba\nce_id: a-mano\nce_type: " + TYPE);
        page.getByText("Guardar y reenviar").click();

        assertThat(remitente().expect(one -> one.responde("a-mano")).tema()).isEqualTo(RESPUESTAS);
        page.waitForURL("**/consola/operacion/eventos");
        page.getByText("Reenviados").click();
        assertThat(page.locator("table").last().textContent()).contains("specversion");
    }

    private static RequestSpecification olga() {
        return given().contentType("application/json").auth().oauth2(TestAccess.token("olga", Rol.OPERADOR));
    }

    private static Map<String, String> cabecera(String nombre, String valor) {
        return Map.of("nombre", nombre, "valor", valor);
    }

    private static String estado() {
        return state("eventos");
    }

    private static String state(String check) {
        return given().auth()
                .none()
                .get("/q/health/ready")
                .jsonPath()
                .getString("checks.find { it.name == '" + check + "' }.data.estado");
    }

    private static void send(String id, String datos) {
        remitente().send(SOLICITUDES, "C", TYPE, id, datos, Map.of());
    }

    private static String solicitud(String numero) {
        JsonNode solicitud = Examples.of("anulacion-registro").get("solicitud").deepCopy();
        ((ObjectNode) solicitud).put("numeroSolicitud", numero);
        return solicitud.toString();
    }
}
