package io.dictamen.release;

import static io.dictamen.release.EditedWorkbook.ANULACION;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.dictamen.TestAccess;
import io.dictamen.access.Rol;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The calls by which people make releases, and one that asks what decides. */
final class ReleaseCalls {
    static final String ASIGNADA = """
            {"numeroSolicitud": "S-1", "tramite": "TRASLADO", "alcance": "COMPLETA",
             "fechaRegistro": "2026-03-09T09:30:00-04:00", "pagoEnCaja": false, "esTitular": true,
             "estadoOrden": "ASIGNADA"}""";

    private ReleaseCalls() {}

    static RequestSpecification as(String persona, String... roles) {
        return given().contentType("application/json").auth().oauth2(TestAccess.token(persona, roles));
    }

    static RequestSpecification ana() {
        return as("ana", Rol.ANALISTA);
    }

    static RequestSpecification beto() {
        return as("beto", Rol.APROBADOR);
    }

    static int draft(String nota) {
        return ana().body("{\"nota\": \"" + nota + "\", \"base\": 1}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(201)
                .extract()
                .path("numero");
    }

    static Response put(RequestSpecification who, int version, byte[] libro) {
        return who.contentType("application/octet-stream")
                .body(libro)
                .put("/api/v1/versiones/" + version + "/libros/" + ANULACION);
    }

    static String publish(int version) {
        String huella = ana().post("/api/v1/versiones/" + version + "/revision")
                .then()
                .statusCode(200)
                .body("estado", is("EN_REVISION"))
                .extract()
                .path("huella");
        beto().header("If-Match", '"' + huella + '"')
                .post("/api/v1/versiones/" + version + "/aprobacion")
                .then()
                .statusCode(200)
                .body("estado", is("PUBLICADA"), "activa", is(true), "aprobador", is("beto"));
        return huella;
    }

    static JsonPath decide() {
        return given().contentType("application/json")
                .body(ASIGNADA)
                .post("/api/v1/decisiones/anulacion-registro?registrar=false")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static int activa() {
        return ana().get("/api/v1/versiones/activa")
                .then()
                .statusCode(200)
                .extract()
                .path("numero");
    }
}
