package io.dictamen.release;

import static io.dictamen.release.ReleaseCalls.ana;
import static io.dictamen.release.ReleaseCalls.as;
import static io.dictamen.release.ReleaseCalls.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables of a release as data, and editing them row by row. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class EdicionTest {
    private static final String LIBRO = EditedWorkbook.ANULACION;
    private static final String MENSAJE = "Pase por la oficina, =1+1, «cuando» <b>quiera</b>.";

    @Test
    void every_table_is_listed_and_read_as_its_workbook_shows_it() {
        JsonPath lista = ana().get("/api/v1/versiones/1/tablas")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(lista.getList("tablas.hoja"))
                .contains("Registro", "Requisitos", "Vocabulario", "Venta", "Parametros")
                .doesNotContain("Portada", "Notas", "Listas");
        assertThat(lista.getString("tablas.find { it.hoja == 'Venta' }.tipo")).isEqualTo("COMPROBACIONES");
        assertThat(lista.getString("tablas.find { it.hoja == 'Registro' }.decisiones[0].politica"))
                .isEqualTo("FIRST");

        Response answer = ana().get(tabla(1, "Registro"));
        JsonPath tabla = answer.then().statusCode(200).extract().jsonPath();
        assertThat(answer.header("ETag")).isEqualTo('"' + tabla.getString("huella") + '"');
        assertThat(tabla.getInt("primera")).isEqualTo(10);
        assertThat(tabla.getInt("filas[0].fila")).isEqualTo(10);
        assertThat(tabla.getList("diagnosticos")).isEmpty();
        Map<String, Object> estado = tabla.getMap("columnas.find { it.campo == 'solicitud.estadoOrden' }");
        assertThat(estado)
                .containsEntry("clase", "CONDICION")
                .containsEntry("tipo", "CONSTANTES")
                .extracting("constantes")
                .asList()
                .contains(Map.of("constante", "EJECUTADA", "etiqueta", "Ejecutada"));
        assertThat(tabla.getList("columnas.findAll { it.clase == 'CLAUSULA' }.obligatoria"))
                .isEqualTo(List.of(true));
        ana().get(tabla(1, "Regitro"))
                .then()
                .statusCode(404)
                .body("detail", containsString("¿Quiso decir «Registro»?"));
    }

    @Test
    void a_cell_is_typed_in_the_page_and_the_draft_answers_with_it() {
        int version = draft("Un mensaje");
        JsonPath antes = ana().get(tabla(version, "Registro")).jsonPath();
        String columna = antes.getString("columnas.find { it.etiqueta == 'Mensaje' }.letra");
        String cambio = cambiar("Registro", 10, columna, MENSAJE);

        edit(ana(), version, cambio, antes.getString("huella"), "?ensayo=true")
                .then()
                .statusCode(200)
                .body("guardado", is(false), "errores", is(0), "huella", is(antes.getString("huella")));
        String huella = edit(ana(), version, cambio, antes.getString("huella"), "")
                .then()
                .statusCode(200)
                .body("guardado", is(true), "errores", is(0))
                .extract()
                .path("huella");

        JsonPath despues = ana().get(tabla(version, "Registro")).jsonPath();
        assertThat(despues.getString("huella")).isEqualTo(huella).isNotEqualTo(antes.getString("huella"));
        assertThat(despues.getList("filas[0].celdas")).contains(MENSAJE);
        assertThat(despues.getList("filas").subList(1, 3))
                .isEqualTo(antes.getList("filas").subList(1, 3));
        ana().get("/api/v1/versiones/" + version + "/diferencias?con=1")
                .then()
                .statusCode(200)
                .body("libros.diferencias.flatten()", hasSize(1), "libros[0].diferencias[0].filaDespues", is(10))
                .body("libros[0].diferencias[0].celdas[0].despues", is(MENSAJE));
    }

    @Test
    void a_wrong_cell_is_told_at_its_place_and_nothing_is_kept() {
        int version = draft("Una celda mala");
        JsonPath antes = ana().get(tabla(version, "Registro")).jsonPath();
        String estado = antes.getString("columnas.find { it.campo == 'solicitud.estadoOrden' }.letra");
        String malo = "{\"hoja\": \"Registro\", \"operaciones\": [{\"tipo\": \"DUPLICAR\", \"fila\": 10},"
                + "{\"tipo\": \"CAMBIAR\", \"fila\": 11, \"celdas\": [{\"columna\": \"" + estado
                + "\", \"valor\": \"EJECUTDA\"}]}]}";
        for (String ensayo : List.of("?ensayo=true", "")) {
            edit(ana(), version, malo, antes.getString("huella"), ensayo)
                    .then()
                    .statusCode(ensayo.isEmpty() ? 422 : 200)
                    .body(ensayo.isEmpty() ? "errores.celda" : "diagnosticos.celda", hasItem(estado + 11))
                    .body(
                            (ensayo.isEmpty() ? "errores" : "diagnosticos") + ".sugerencia",
                            hasItem("¿Quiso decir EJECUTADA?"));
        }
        assertThat(ana().get(tabla(version, "Registro")).jsonPath().getString("huella"))
                .isEqualTo(antes.getString("huella"));
        edit(ana(), version, cambiar("Registro", 3, "A", "x"), antes.getString("huella"), "")
                .then()
                .statusCode(422)
                .body("errores[0].campo", is("operaciones[0]"))
                .body("errores[0].mensaje", containsString("La fila 3 no es de datos"));
        ana().body(malo).post(ediciones(version, "")).then().statusCode(428);
        edit(ana(), 1, malo, antes.getString("huella"), "").then().statusCode(409);
        edit(as("quique", Rol.QA), version, malo, antes.getString("huella"), "")
                .then()
                .statusCode(403);
    }

    @Test
    void who_edits_what_another_has_saved_since_sees_what_changed() {
        int version = draft("Dos a la vez");
        JsonPath leida = ana().get(tabla(version, "Registro")).jsonPath();
        String columna = leida.getString("columnas.find { it.etiqueta == 'Mensaje' }.letra");
        edit(
                        as("luis", Rol.ANALISTA),
                        version,
                        cambiar("Registro", 10, columna, "De Luis."),
                        leida.getString("huella"),
                        "")
                .then()
                .statusCode(200);

        for (String ensayo : List.of("?ensayo=true", "")) {
            edit(ana(), version, cambiar("Registro", 11, columna, "De Ana."), leida.getString("huella"), ensayo)
                    .then()
                    .statusCode(412)
                    .body("type", is("urn:dictamen:problema:cambio-ajeno"), "detail", containsString("«luis» guardó"))
                    .body("errores", hasSize(1), "errores[0].filaDespues", is(10))
                    .body("errores[0].celdas[0].despues", is("De Luis."));
        }
        String now = ana().get(tabla(version, "Registro")).jsonPath().getString("huella");
        edit(ana(), version, cambiar("Registro", 11, columna, "De Ana."), now, "")
                .then()
                .statusCode(200);
        assertThat(ana().get(tabla(version, "Registro")).jsonPath().getList("filas.celdas.flatten()"))
                .contains("De Luis.", "De Ana.");
    }

    private static String cambiar(String hoja, int fila, String columna, String valor) {
        return "{\"hoja\": \"" + hoja + "\", \"operaciones\": [{\"tipo\": \"CAMBIAR\", \"fila\": " + fila
                + ", \"celdas\": [{\"columna\": \"" + columna + "\", \"valor\": \"" + valor + "\"}]}]}";
    }

    private static Response edit(RequestSpecification who, int version, String body, String huella, String query) {
        return who.header("If-Match", '"' + huella + '"').body(body).post(ediciones(version, query));
    }

    private static String ediciones(int version, String query) {
        return "/api/v1/versiones/" + version + "/libros/" + LIBRO + "/ediciones" + query;
    }

    private static String tabla(int version, String hoja) {
        return "/api/v1/versiones/" + version + "/tablas/" + LIBRO + "/" + hoja;
    }
}
