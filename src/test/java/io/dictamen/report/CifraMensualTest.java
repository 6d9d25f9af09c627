package io.dictamen.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.dictamen.EmptyJournal;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class CifraMensualTest {
    private static final String ALL = "/api/v1/cifras-mensuales";
    private static final String ONE = ALL + "/TOP10_BAJAS/2026-02";

    @Test
    void a_figure_is_entered_mended_and_removed_by_who_has_read_it() {
        json("{\"valor\": 12.50, \"nota\": \"Según facturación\"}")
                .put(ONE)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"");
        given().get(ONE)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("indicador", equalTo("TOP10_BAJAS"))
                .body("mes", equalTo("2026-02"))
                .body("valor", equalTo(12.5f))
                .body("nota", equalTo("Según facturación"));
        json("{\"valor\": 13}").put(ONE).then().statusCode(428);
        json("{\"valor\": 13}").header("If-Match", "\"7\"").put(ONE).then().statusCode(412);
        json("{\"valor\": 13}")
                .header("If-Match", "\"0\"")
                .put(ONE)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        given().get(ALL).then().statusCode(200).body("cifras", hasSize(1)).body("cifras[0].valor", equalTo(13));
        given().delete(ONE).then().statusCode(428);
        given().header("If-Match", "\"0\"").delete(ONE).then().statusCode(412);
        given().header("If-Match", "\"1\"").delete(ONE).then().statusCode(204);
        given().get(ONE).then().statusCode(404);
        given().header("If-Match", "\"1\"").delete(ONE).then().statusCode(404);
        json("{\"valor\": 1}").header("If-Match", "\"1\"").put(ONE).then().statusCode(412);
        given().queryParam("objeto", "TOP10_BAJAS/2026-02")
                .queryParam("limite", 3)
                .get("/api/v1/auditoria")
                .then()
                .body("anotaciones.que", contains("QUITAR_CIFRA", "CARGAR_CIFRA", "CARGAR_CIFRA"))
                .body("anotaciones.quien", everyItem(equalTo("prueba")))
                .body("anotaciones[1].detalle.valor", equalTo(13));
    }

    @ParameterizedTest
    @CsvSource({
        "CALIDAD_DIGITACION/2026-02, 404",
        "TOP10_BAJAS/2026-13, 400",
        "TOP10_BAJAS/9999-01, 400",
        "TOP10_BAJAS/2026-2, 400"
    })
    void an_address_that_names_no_figure_is_refused(String address, int status) {
        json("{\"valor\": 1}")
                .put(ALL + "/" + address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422",
                "{\"valor\": -1} | 422",
                "{\"valor\": \"1\"} | 422",
                "{\"valor\": 1, \"otro\": 2} | 422",
                "[] | 400",
                "{ | 400"
            })
    void a_body_that_breaks_the_contract_is_refused(String body, int status) {
        json(body).put(ONE).then().statusCode(status).contentType("application/problem+json");
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }
}
