package io.dictamen.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dictamen.EmptyJournal;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.impact.Recorded;
import io.dictamen.release.EditedWorkbook;
import io.dictamen.release.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whom a release would have touched, as analysts and approvers meet it. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class ImpactoTest {
    @RegisterExtension
    final Navegador navegador = new Navegador();

    private static RequestSpecification as(String persona, String... roles) {
        return given().contentType("application/json").auth().oauth2(TestAccess.token(persona, roles));
    }

    private static void record(String decision, String solicitud) {
        as("ana", Rol.ANALISTA)
                .body(solicitud)
                .post("/api/v1/decisiones/" + decision)
                .then()
                .statusCode(200);
    }

    private static Locator part(Page page) {
        return page.locator("[data-parte=trafico]");
    }

    private static Locator button(Locator where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void una_analista_mide_a_quien_habria_tocado_su_borrador_por_zona_oficina_canal_y_mes() {
        for (int n = 0; n < 20; n++) {
            record("validacion-venta", Recorded.venta(n));
        }
        int version = Recorded.draft();
        Page ana = navegador.como("ana", Rol.ANALISTA);
        ana.navigate("/consola/versiones/" + version);
        part(ana).locator("summary").first().click();
        assertThat(part(ana)).containsText("Nadie lo midió todavía.");
        Navegador.sinBarreras(ana);

        button(part(ana), "Medir los últimos 30 días").click();
        assertThat(part(ana)).containsText("De 20 solicitudes registradas, 4 tendrían otra respuesta");
        for (String por : new String[] {"Zona", "Punto de venta", "Canal", "Mes"}) {
            assertThat(part(ana)
                            .getByRole(
                                    AriaRole.COLUMNHEADER,
                                    new Locator.GetByRoleOptions().setName(por).setExact(true)))
                    .hasCount(por.equals("Mes") ? 2 : 1);
        }
        assertThat(part(ana).getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("PV-0")))
                .hasText(Pattern.compile(".*PV-0\\s*5\\s*1.*", Pattern.DOTALL));
        assertThat(part(ana)).containsText("Los indicadores, como habrían sido");
        assertThat(button(part(ana), "Medir otra vez")).isVisible();
        Navegador.sinBarreras(ana);
        Navegador.foto(ana, "version-impacto");
        ana.navigate("/consola/versiones/" + version + "/impacto");
        Navegador.sinBarreras(ana);
    }

    @Test
    void quien_aprueba_lee_lo_medido_y_aprueba_archivos_e_informe_sin_leer_la_pagina_otra_vez() {
        record("anulacion-registro", """
                {"numeroSolicitud": "S-1", "tramite": "TRASLADO", "alcance": "COMPLETA", "pagoEnCaja": false,
                 "esTitular": true, "fechaRegistro": "2026-03-09T09:30:00-04:00", "estadoOrden": "ASIGNADA"}""");
        int version = as("ana", Rol.ANALISTA)
                .body("{\"nota\": \"Con impacto\", \"base\": 1}")
                .post("/api/v1/versiones")
                .path("numero");
        String path = "/api/v1/versiones/" + version;
        as("ana", Rol.ANALISTA)
                .contentType("application/octet-stream")
                .body(EditedWorkbook.withMessage("Llame."))
                .put(path + "/libros/" + EditedWorkbook.ANULACION)
                .then()
                .statusCode(200);
        as("ana", Rol.ANALISTA)
                .contentType("text/csv")
                .body(EditedWorkbook.scenariosWithMessage("Llame."))
                .put(path + "/escenarios/anulacion-registro.csv")
                .then()
                .statusCode(200);
        as("ana", Rol.ANALISTA).post(path + "/revision").then().statusCode(200);

        Page beto = navegador.como("beto", Rol.APROBADOR);
        beto.navigate("/consola/versiones/" + version);
        assertThat(beto.locator("#aprobacion")).containsText("Nadie midió todavía su impacto");
        Page sola = navegador.como("carla", Rol.QA);
        sola.navigate("/consola/versiones/" + version + "/impacto");
        Navegador.tabHasta(button(sola.locator("#parte"), "Medir los últimos 30 días"));
        sola.keyboard().press("Enter");
        assertThat(button(sola.locator("#parte"), "Medir otra vez")).isVisible();

        part(beto).locator("summary").first().click();
        assertThat(part(beto)).containsText("De 1 solicitud registrada, 1 tendría otra respuesta.");
        assertThat(part(beto)).containsText("a lo mismo, con otros datos");
        button(beto.locator("#aprobacion"), "Aprobar la versión " + version).click();
        assertThat(beto.locator("#avisos")).containsText("La versión " + version + " decide desde ahora.");
        as("beto", Rol.APROBADOR).post("/api/v1/versiones/1/reposicion").then().statusCode(201);
    }
}
