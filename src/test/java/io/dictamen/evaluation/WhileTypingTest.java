package io.dictamen.evaluation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.dictamen.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class WhileTypingTest {

    @Test
    void while_somebody_types_the_errors_of_some_fields_can_be_asked_for() {
        String venta = Examples.of("validacion-venta").get("solicitud").toString();
        String path = "/api/v1/decisiones/validacion-venta?registrar=false";

        json(venta)
                .post(path + "&campos=plan,nombre")
                .then()
                .statusCode(200)
                .body("resultado.errores.codigo", equalTo(List.of("V-NOM-02", "V-PLA-02", "V-PLA-03")))
                .body("resultado.conforme", equalTo(false));
        json(venta)
                .post(path + "&campos=counter")
                .then()
                .statusCode(200)
                .body("resultado.errores", equalTo(List.of()))
                .body("resultado.conforme", equalTo(false));
        json(venta)
                .post("/api/v1/decisiones/validacion-venta?campos=plan")
                .then()
                .statusCode(400)
                .body("detail", containsString("«campos» vale solo con registrar=false"));
        json(venta)
                .post(path + "&campos=plan,,nombre")
                .then()
                .statusCode(400)
                .body("detail", containsString("«campos» lleva campos separados por comas"));
        json(Examples.of("anulacion-registro").get("solicitud").toString())
                .post("/api/v1/decisiones/anulacion-registro?registrar=false&campos=tramite")
                .then()
                .statusCode(400)
                .body(
                        "detail",
                        containsString("«campos» vale solo para las decisiones que responden errores por campo"));
    }

    @Test
    void a_name_that_is_no_field_is_refused_with_the_one_that_was_probably_meant() {
        String path = "/api/v1/decisiones/validacion-venta?registrar=false&campos=";
        for (String campos : List.of("plna", "nombre,direcion.zona", "errores", "Nombre", "direccion.", "plan[0]")) {
            json("{}").post(path + campos).then().statusCode(400).body("type", endsWith("parametro-incorrecto"));
        }
        json("{}")
                .post(path + "nombre,direcion.zona")
                .then()
                .body(
                        "detail",
                        equalTo("El parámetro «campos» lleva campos de la solicitud; «direcion.zona» no lo es."
                                + " ¿Quiso decir «direccion.zona»?"));
    }

    @Test
    void a_form_that_is_still_half_empty_is_told_what_is_wrong_with_the_asked_fields() {
        String path = "/api/v1/decisiones/validacion-venta?registrar=false&campos=";
        json("{\"segmento\": \"RESIDENCIAL\", \"nombre\": \"Ana1\"}")
                .post(path + "nombre,plan")
                .then()
                .statusCode(200)
                .body("registrado", equalTo(false))
                .body("resultado.errores.codigo", equalTo(List.of("V-NOM-02", "V-NOM-03", "V-PLA-01")))
                .body("resultado.errores.campo", equalTo(List.of("nombre", "nombre", "plan")))
                .body("resultado.conforme", equalTo(false))
                .body("resultado.pendientes", equalTo(List.of()))
                .body("resultado.siguientePaso", equalTo("8"))
                .body("motivos.clausula", hasItem("COM-DSC-P06 A.1.1"));
        json("{\"nombre\": \"Ana\", \"canal\": \"CORREO\", \"fechaSolicitud\": \"ayer\", \"x\": 1}")
                .post(path + "canal,nombre,segmento,counter,nit,direccion.zona")
                .then()
                .statusCode(200)
                .body(
                        "resultado.errores.collect { it.campo + ' ' + it.codigo + ' ' + it.severidad }.sort()",
                        equalTo(List.of(
                                "canal VALOR ERROR",
                                "counter REQUERIDO ERROR",
                                "direccion.zona V-DIR-01 ERROR",
                                "segmento REQUERIDO ERROR")))
                .body("resultado.conforme", equalTo(false))
                .body("resultado.pendientes", equalTo(List.of("nombre", "nit")));
        json("{\"segmento\": \"RESIDENCIAL\", \"direccion\": {\"zona\": 7, \"piso\": \"1\"}}")
                .post(path + "direccion")
                .then()
                .statusCode(200)
                .body(
                        "resultado.errores.collect { it.campo + ' ' + it.codigo }",
                        equalTo(List.of(
                                "direccion.zona TIPO",
                                "direccion.tipoVia V-DIR-02",
                                "direccion.nombreVia V-DIR-03",
                                "direccion.numero V-DIR-04")))
                .body("resultado.pendientes", equalTo(List.of("direccion")));
        json("{\"nombre\": ").post(path + "nombre").then().statusCode(400).body("type", endsWith("json-incorrecto"));
    }

    @Test
    void a_whole_form_that_is_asked_for_some_fields_waits_for_nothing() {
        String venta = Examples.of("validacion-venta").get("solicitud").toString();
        json(venta)
                .post("/api/v1/decisiones/validacion-venta?registrar=false&campos=nombre")
                .then()
                .statusCode(200)
                .body("resultado.pendientes", equalTo(List.of()));
        json(venta)
                .post("/api/v1/decisiones/validacion-venta?registrar=false")
                .then()
                .statusCode(200)
                .body("resultado", not(hasKey("pendientes")));
    }

    @Test
    void a_deposit_is_asked_for_by_the_names_of_its_errors_or_by_the_paths_of_the_request() {
        String path = "/api/v1/decisiones/venta-digital-pago?registrar=false&campos=";
        String half = "{\"declarado\": {\"monto\": 0, \"numeroDeposito\": \"D-1\"},"
                + " \"banco\": {\"monto\": 5, \"fecha\": \"2026-03-10\", \"numeroDeposito\": \"D-2\","
                + " \"tipoOperacion\": \"DEPOSITO\"}}";
        json(half)
                .post(path + "monto,declarado.numeroDeposito,tipoOperacion,banco")
                .then()
                .statusCode(200)
                .body(
                        "resultado.errores.collect { it.campo + ' ' + it.codigo }",
                        equalTo(List.of(
                                "declarado.monto VALOR",
                                "declarado.tipoOperacion REQUERIDO",
                                "numeroDeposito D-NUM-01")))
                .body("resultado.confirmado", equalTo(false))
                .body("resultado.pendientes", equalTo(List.of("monto", "tipoOperacion")));
        for (String body : List.of("{}", "{\"declarado\": null}", "{\"declarado\": 5}")) {
            json(body)
                    .post(path + "declarado.monto,numeroDeposito")
                    .then()
                    .statusCode(200)
                    .body(
                            "resultado.errores.collect { it.campo + ' ' + it.codigo }",
                            equalTo(List.of("declarado " + (body.contains("5") ? "TIPO" : "REQUERIDO"))))
                    .body("resultado.confirmado", equalTo(false));
        }
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }
}
