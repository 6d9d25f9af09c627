package io.dictamen.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FilasTest {
    private static final String PATH = "/api/v1/dictamenes/filas";
    private static final String DECISION = "anulacion-registro";

    @Inject
    Filas filas;

    @Test
    void each_row_is_counted_by_the_verdicts_it_decided_and_tells_when_last() {
        OffsetDateTime begin = OffsetDateTime.now(ZoneOffset.UTC);
        int asignada = decide("ASIGNADA");
        decide("ASIGNADA");
        int registrada = decide("REGISTRADA");
        assertThat(registrada).isNotEqualTo(asignada);

        JsonPath counted = count("desde", begin.toString(), "version", "1");
        assertThat(counted.getInt("dictamenes")).isEqualTo(3);
        assertThat(counted.getBoolean("completo")).isTrue();
        assertThat(times(counted, asignada)).isEqualTo(2);
        assertThat(times(counted, registrada)).isEqualTo(1);
        assertThat(OffsetDateTime.parse(counted.getString("filas.find { it.fila == " + asignada + " }.ultima")))
                .isAfterOrEqualTo(begin);

        assertThat(count("desde", begin.toString(), "version", "7,8").getInt("dictamenes"))
                .isZero();
        assertThat(count("desde", begin.toString(), "version", "7,1").getInt("dictamenes"))
                .isEqualTo(3);
        assertThat(count("hasta", "2020-01-01T00:00:00Z").getList("filas")).isEmpty();
    }

    @Test
    void of_more_than_can_be_counted_the_newest_are() {
        OffsetDateTime begin = OffsetDateTime.now(ZoneOffset.UTC);
        decide("ASIGNADA");
        int last = decide("REGISTRADA");

        FilasDecididas counted =
                filas.count(new FilasFilter(DECISION, List.of(), Optional.of(begin), Optional.empty()), 1);
        assertThat(counted.completo()).isFalse();
        assertThat(counted.dictamenes()).isEqualTo(1);
        assertThat(counted.filas())
                .filteredOn(fila -> "Registro".equals(fila.hoja()))
                .extracting(FilasDecididas.FilaDecidida::fila)
                .containsExactly(last);
    }

    @Test
    void a_call_that_cannot_be_answered_says_what_would_be_right() {
        given().get(PATH).then().statusCode(400).body("detail", containsString("«decision» hace falta"));
        given().queryParam("decision", DECISION)
                .queryParam("version", "1,dos")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("detail", containsString("«version» no es el número de una versión"));
    }

    @Test
    void a_decision_that_there_is_not_is_told_so() {
        given().get(PATH + "?decision=anulacion-regstro")
                .then()
                .statusCode(400)
                .body("detail", containsString("¿Quiso decir «anulacion-registro»?"));
    }

    private static JsonPath count(String... parameters) {
        var call = given().queryParam("decision", DECISION);
        for (int i = 0; i < parameters.length; i += 2) {
            call.queryParam(parameters[i], parameters[i + 1]);
        }
        return call.get(PATH).then().statusCode(200).extract().jsonPath();
    }

    private static int times(JsonPath counted, int fila) {
        return counted.getInt("filas.find { it.hoja == 'Registro' && it.fila == " + fila + " }.veces");
    }

    /** The row of the sheet Registro that decided. */
    private static int decide(String estado) {
        return given().contentType("application/json")
                .body("""
                        {"numeroSolicitud": "S-filas", "tramite": "TRASLADO", "alcance": "COMPLETA", "pagoEnCaja": false,
                         "esTitular": true, "fechaRegistro": "2026-03-09T09:30:00-04:00", "estadoOrden": "%s"}""".formatted(estado))
                .post("/api/v1/decisiones/" + DECISION)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("motivos.find { it.hoja == 'Registro' }.fila");
    }
}
