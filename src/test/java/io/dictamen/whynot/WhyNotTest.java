package io.dictamen.whynot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.console.Navegador;
import io.dictamen.release.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Why a verdict is no other one, and what nearly decided, over REST and in the console. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class WhyNotTest {
    private static final String DECISION = "/api/v1/decisiones/anulacion-registro";
    private static final String USO = "/api/v1/versiones/1/tablas/anulacion.drl.xlsx/Registro/uso";

    @RegisterExtension
    final Navegador navegador = new Navegador();

    private static String solicitud(String estado) {
        return """
                {"numeroSolicitud": "S-porque", "tramite": "TRASLADO", "alcance": "COMPLETA", "pagoEnCaja": false,
                 "esTitular": true, "fechaRegistro": "2026-03-09T09:30:00-04:00", "estadoOrden": "%s"}""".formatted(estado);
    }

    private static JsonPath decided(String estado) {
        return given().contentType("application/json")
                .body(solicitud(estado))
                .post(DECISION)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_verdict_tells_the_smallest_change_and_the_service_decides_it_so() {
        String id = decided("ASIGNADA").getString("id");
        JsonPath answer = given().get("/api/v1/dictamenes/" + id + "/por-que-no?desenlace=IMPROCEDENTE&limite=500")
                .then()
                .statusCode(200)
                .body("campos", is(1))
                .body("desenlace", is("PROCEDE_CON_SUSPENSION"))
                .body("alternativas.desenlace", everyItem(is("IMPROCEDENTE")))
                .body("alternativas.cambios.campo.flatten()", hasItem("estadoOrden"))
                .extract()
                .jsonPath();
        String change = "alternativas.find { it.cambios[0].campo == 'estadoOrden' }";
        String estado = answer.getString(change + ".cambios[0].despues");
        JsonPath again = decided(estado);
        assertThat(again.getString("resultado.resolucion")).isEqualTo("IMPROCEDENTE");
        assertThat(again.getString("motivos[0].regla")).isEqualTo(answer.getString(change + ".motivos[0].regla"));
    }

    @Test
    void a_request_that_nobody_recorded_is_answered_alike() {
        given().contentType("application/json")
                .body(solicitud("ASIGNADA"))
                .post(DECISION + "/por-que-no?campo=derivaA")
                .then()
                .statusCode(200)
                .body("buscado", is("Otro valor de derivaA"))
                .body("campos", is(1));
        given().contentType("application/json")
                .body("{\"otro\": 1}")
                .post(DECISION + "/por-que-no")
                .then()
                .statusCode(422)
                .body("errores.campo", hasItem("otro"));
    }

    @Test
    void what_cannot_be_wished_is_told_with_what_would_be_right() {
        String path = "/api/v1/dictamenes/" + decided("ASIGNADA").getString("id") + "/por-que-no";
        given().get(path + "?desenlace=PROCEDEN").then().statusCode(400).body("detail", containsString("¿Quiso decir"));
        given().get(path + "?desenlace=PROCEDE_CON_SUSPENSION")
                .then()
                .statusCode(400)
                .body("detail", containsString("ya se decidió"));
        given().get(path + "?campo=resolucon").then().statusCode(400).body("detail", containsString("«resolucion»"));
        given().get(path + "?valor=A").then().statusCode(400).body("detail", containsString("va con campo"));
        given().get("/api/v1/dictamenes/otro/por-que-no").then().statusCode(400);
        given().get("/api/v1/dictamenes/01a20615-61e5-7bc4-91e5-6ff0ddf46ab1/por-que-no")
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_personal_is_hidden_from_a_reader_of_reports() {
        String id = given().contentType("application/json")
                .body("""
                        {"numeroSolicitud": "S-oculta", "fechaSolicitud": "2026-03-09T09:30:00-04:00", "puntoVenta": "P", "counter": "C",
                         "canal": "PLATAFORMA", "segmento": "RESIDENCIAL", "tipoSolicitud": "VENTA_INDIVIDUAL", "nombre": "Zenobia Quisbert",
                         "carnetIdentidad": "4567890", "servicio": "INTERNET", "plan": "INT-50", "observaciones": "ninguna",
                         "direccion": {"tipoVia": "CALLE", "nombreVia": "Sucre", "numero": "12", "zona": "Centro"}}""")
                .post("/api/v1/decisiones/validacion-venta")
                .then()
                .statusCode(200)
                .body("resultado.conforme", is(true))
                .extract()
                .jsonPath()
                .getString("id");
        String path = "/api/v1/dictamenes/" + id + "/por-que-no?limite=500";
        String shown = given().get(path).then().statusCode(200).extract().asString();
        assertThat(shown).contains("Zenobia Quisbert");
        given().auth()
                .oauth2(TestAccess.token("lea", Rol.LECTOR))
                .get(path)
                .then()
                .statusCode(200)
                .body("alternativas.cambios.campo.flatten()", hasItem("nombre"))
                .body("alternativas.cambios.flatten().find { it.campo == 'nombre' }.antes", is("(oculto)"))
                .body(not(containsString("Zenobia")))
                .body(not(containsString("4567890")));
    }

    @Test
    void rows_and_single_cells_are_counted_over_recorded_requests() {
        int fila = decided("ASIGNADA").getInt("motivos.find { it.hoja == 'Registro' }.fila");
        JsonPath uso = given().get(USO + "?solicitudes=todas&desde=2026-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("completo", is(true))
                .extract()
                .jsonPath();
        assertThat(uso.getLong("filas.find { it.fila == " + fila + " }.decidio"))
                .isPositive();
        assertThat(uso.getString("filas.find { it.fila == " + fila + " }.ultima"))
                .isNotNull();
        assertThat(uso.getList("filas.casi.celda.flatten()", String.class)).isNotEmpty();
        assertThat(uso.getList("sinCumplir", Integer.class))
                .doesNotContain(fila)
                .isNotEmpty();
        given().get(USO + "?limite=1&hasta=2020-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("solicitudes", is(0));
        given().get(USO + "?limite=0").then().statusCode(400).body("detail", containsString("«limite»"));
        given().get(USO.replace("Registro", "Registo"))
                .then()
                .statusCode(404)
                .body("detail", startsWith("En la versión 1"));
    }

    @Test
    void una_analista_busca_que_habria_dado_otro_desenlace() {
        String id = decided("ASIGNADA").getString("id");
        for (ColorScheme tema : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            Page page = navegador.ventana(1_000, tema, "ana", Rol.ANALISTA);
            page.navigate("/consola/diario/" + id);
            page.getByLabel("Desenlace que se busca").selectOption("IMPROCEDENTE");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Buscar el cambio más pequeño que lo daría"))
                    .click();
            assertThat(page.locator("#por-que-no")).containsText("basta con cambiar un campo");
            assertThat(page.locator("#por-que-no")).containsText("Registro, fila");
            Navegador.sinBarreras(page);
            Navegador.foto(page, "por-que-no-" + tema);
        }
    }

    @Test
    void una_analista_cuenta_lo_que_falto_en_una_tabla() {
        decided("ASIGNADA");
        for (ColorScheme tema : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            Page page = navegador.ventana(1_200, tema, "ana", Rol.ANALISTA);
            page.navigate("/consola/tablas/anulacion.drl.xlsx/Registro");
            page.getByLabel("Uso desde").fill("");
            page.getByLabel("Hasta").fill("");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Contar el uso y lo que faltó"))
                    .click();
            assertThat(page.locator("#uso-dicho")).containsText("que ninguna cumplió");
            assertThat(page.locator("#tabla .casi").first()).isVisible();
            page.locator("#tabla .casi").first().click();
            assertThat(page.locator("#detalle")).containsText("Esta celda sola impidió");
            Navegador.sinBarreras(page);
            Navegador.foto(page, "uso-" + tema);
        }
    }
}
