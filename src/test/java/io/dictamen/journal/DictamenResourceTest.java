package io.dictamen.journal;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DictamenResourceTest {
    private static final String PATH = "/api/v1/dictamenes";

    @Inject
    Journal journal;

    // Each test has a subject of its own, since they share the log.
    private final String asunto = "S-" + UUID.randomUUID();

    @BeforeEach
    void active() {
        await().until(() -> journal.state() == JournalState.ACTIVO);
    }

    @Test
    void a_verdict_is_answered_to_the_letter_as_it_was_sent() throws Exception {
        Entry entry = record(Entries.of(asunto));
        String body = when().get(PATH + "/" + entry.id())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();
        assertThat(body).isEqualTo(new String(entry.respuesta(), StandardCharsets.UTF_8));
    }

    @Test
    void the_request_of_a_verdict_is_answered() throws Exception {
        Entry entry = record(Entries.of(asunto));
        when().get(PATH + "/" + entry.id() + "/solicitud")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("numeroSolicitud", equalTo(asunto));
    }

    @Test
    void an_unknown_id_is_not_found() {
        for (String rest : List.of("", "/solicitud")) {
            when().get(PATH + "/" + UuidV7.of(Entries.NOW) + rest)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:dictamen:problema:dictamen-inexistente"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "1-1-1-1-1", "01a20846-fe00-71db-8c2b-b132162e523"})
    void what_is_no_uuid_is_refused(String id) {
        when().get(PATH + "/" + id)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dictamen:problema:id-incorrecto"));
    }

    @Test
    void pages_follow_each_other_newest_first_without_gap_or_repetition() throws Exception {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            written.add(
                    0,
                    record(Entries.at(Entries.NOW.plusMillis(i), asunto, null))
                            .id()
                            .toString());
        }
        List<String> read = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            JsonPath page = given().queryParam("asunto", asunto)
                    .queryParam("limite", 3)
                    .queryParams(cursor == null ? java.util.Map.of() : java.util.Map.of("cursor", cursor))
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("dictamenes.id"));
            cursor = page.getString("siguiente");
            pages++;
        } while (cursor != null);
        assertThat(read).isEqualTo(written);
        assertThat(pages).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "decision, anulacion-registro, anulacion-cierre",
        "version, 3, 4",
        "desenlace, PROCEDE, IMPROCEDENTE",
        "clausula, COM-DSC-P06 A.11, COM-DSC-P06 A.1",
        "desde, 2026-11-23T12:00:00Z, 2026-11-23T12:00:00.001Z",
        "desde, 2026-11-23T11:59:59.999999Z, 2026-11-23T12:00:00.000001Z",
        "hasta, 2026-11-23T08:00:00.001-04:00, 2026-11-23T08:00:00-04:00",
        "cursor, ffffffff-ffff-7fff-bfff-ffffffffffff, 00000000-0000-7000-8000-000000000000"
    })
    void a_filter_keeps_what_it_names_and_nothing_else(String name, String there, String notThere) throws Exception {
        record(Entries.of(asunto));
        given().queryParam("asunto", asunto)
                .queryParam(name, there)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("dictamenes", hasSize(1))
                .body("siguiente", nullValue());
        given().queryParam("asunto", asunto)
                .queryParam(name, notThere)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("dictamenes", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "limite, 0",
        "limite, 501",
        "limite, muchos",
        "limite, ٥",
        "version, 1.5",
        "version, +3",
        "desde, 2026-11-23",
        "hasta, ayer",
        "cursor, 7",
        "cursor, 1-1-1-1-1",
        "asunto, ' '",
        "orden, fecha"
    })
    void a_bad_parameter_is_named(String name, String value) {
        given().queryParam(name, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dictamen:problema:parametro-incorrecto"))
                .body("detail", containsString("«" + name + "»"));
    }

    @Test
    void a_plus_that_an_address_made_a_space_is_explained() {
        given().urlEncodingEnabled(false)
                .get(PATH + "?desde=2026-11-23T00:00:00+02:00")
                .then()
                .statusCode(400)
                .body("detail", containsString("el signo + se escribe %2B"));
    }

    @Test
    void a_parameter_given_twice_is_named() {
        when().get(PATH + "?limite=1&limite=2")
                .then()
                .statusCode(400)
                .body("detail", equalTo("El parámetro «limite» está repetido."));
    }

    @Test
    void dates_beyond_what_an_id_can_carry_are_no_error() {
        given().queryParam("desde", "-999999999-01-01T00:00:00+18:00")
                .queryParam("hasta", "+999999999-12-31T23:59:59-18:00")
                .get(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void readiness_tells_the_state_of_the_journal() {
        when().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'diario' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'diario' }.data.estado", equalTo("ACTIVO"))
                .body("checks.find { it.name == 'diario' }.data.pendientes", equalTo(0));
    }

    private Entry record(Entry entry) throws Exception {
        journal.record(entry).toCompletableFuture().get(10, TimeUnit.SECONDS);
        return entry;
    }
}
