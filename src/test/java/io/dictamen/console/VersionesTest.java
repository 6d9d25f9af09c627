package io.dictamen.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.release.EditedWorkbook;
import io.dictamen.release.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Releases as analysts and approvers meet them. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class VersionesTest {
    private static final String LIBRO = EditedWorkbook.ANULACION;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HOSTIL = "<img src=x onerror=alert(1)> {7*7} <script>alert(2)</script>";

    @RegisterExtension
    final Navegador navegador = new Navegador();

    @Test
    void una_analista_edita_en_excel_suelta_el_archivo_corrige_una_celda_y_otra_persona_lo_aprueba() {
        given().contentType("application/json")
                .body("""
                        {"numeroSolicitud": "S-IMPACTO", "tramite": "TRASLADO", "alcance": "COMPLETA", "pagoEnCaja": false,
                         "esTitular": true, "fechaRegistro": "2026-03-09T09:30:00-04:00", "estadoOrden": "ASIGNADA"}""")
                .post("/api/v1/decisiones/anulacion-registro")
                .then()
                .statusCode(200);
        Page ana = navegador.como("ana", Rol.ANALISTA);
        ana.navigate("/consola/versiones");
        Navegador.sinBarreras(ana);
        ana.getByText("Empezar un borrador").click();
        ana.getByLabel("Qué se va a cambiar y por qué").fill(HOSTIL);
        button(ana, "Crear el borrador").click();
        assertThat(ana).hasURL(Pattern.compile(".*/consola/versiones/[0-9]+$"));
        int n = Integer.parseInt(ana.url().replaceAll(".*/", ""));
        assertThat(ana.getByText(HOSTIL)).isVisible();

        drop(ana, LIBRO, EditedWorkbook.edit(EditedWorkbook.original(LIBRO), "Registro", VersionesTest::mistype));
        Locator fault = ana.locator("#subidas [role=alert]");
        assertThat(fault).containsText("EJECUTDA");
        assertThat(fault.getByRole(AriaRole.LINK).first()).hasText(Pattern.compile("Registro![A-Z]+[0-9]+"));
        Navegador.foto(ana, "version-falta");

        ana.getByLabel("Suelte aquí").setInputFiles(new FilePayload[] {
            new FilePayload("anulacion.drl (1).xlsx", XLSX, EditedWorkbook.withMessage("Llame ya.")),
            new FilePayload("anulacion-registro.csv", "text/csv", EditedWorkbook.scenariosWithMessage("Llame ya."))
        });
        assertThat(ana.locator("#avisos")).containsText("2 archivos quedaron guardados");
        Locator changes = part(ana, "diferencias");
        assertThat(changes.locator("ins").getByText("Llame ya.").first()).isVisible();
        assertThat(changes).containsText("COM-DSC-P06 A.14");
        Locator regions = part(ana, "regiones");
        assertThat(regions).containsText("Estado de la orden = ASIGNADA");
        assertThat(regions).containsText("Nada más cambia, y está probado.");
        assertThat(regions.locator("ins").getByText("Llame ya.").first()).isVisible();
        Navegador.sinBarreras(ana);
        Navegador.foto(ana, "version-borrador");
        button(ana, "Entregar la versión " + n).click();
        assertThat(ana.locator("#avisos")).containsText("espera que otra persona la apruebe");
        assertThat(button(ana, "Aprobar la versión " + n)).isDisabled();
        assertThat(ana.locator("#por-que-no"))
                .containsText("usted guardó anulacion-registro.csv, Registro (" + LIBRO + ")");

        Page beto = navegador.como("beto", Rol.APROBADOR);
        beto.navigate("/consola/versiones/" + n);
        assertThat(beto.locator("#mirado"))
                .containsText("Usted miró: qué cambia, diferencias. Todavía no miró: a quién habría tocado, faltas");
        part(beto, "revision").locator("summary").click();
        assertThat(part(beto, "revision")).containsText("Nada impide publicarla.");
        assertThat(beto.locator("#mirado")).containsText("Usted miró: qué cambia, diferencias, revisión.");
        Navegador.sinBarreras(beto);
        Navegador.foto(beto, "version-regiones");
        Page prueba = navegador.como("beto", Rol.APROBADOR);
        prueba.navigate(part(beto, "regiones").getByText("Probarla").first().getAttribute("href"));
        button(prueba, "Decidir sin registrar").click();
        assertThat(prueba.locator("#respuesta")).containsText("Llame ya.");
        part(beto, "trafico").locator("summary").first().click();
        part(beto, "trafico")
                .getByText("Ver las primeras solicitudes que cambian")
                .click();
        button(beto, "Medir el impacto").click();
        assertThat(beto.locator("#medida")).containsText("Procede con suspensión, con otros datos");
        assertThat(beto.locator("#medida").getByRole(AriaRole.LINK, name("S-IMPACTO")))
                .isVisible();
        Navegador.sinBarreras(beto);
        Navegador.foto(beto, "version-impacto");
        beto.navigate("/consola/versiones/" + n);
        Navegador.foto(beto, "version-revision");
        button(beto, "Aprobar la versión " + n).click();
        assertThat(beto.locator("#avisos")).containsText("La versión " + n + " decide desde ahora.");
        back();
    }

    @Test
    void quien_aprueba_devuelve_programa_retira_aprueba_y_vuelve_a_la_anterior_con_el_teclado() {
        int n = draft();
        as("ana", Rol.ANALISTA)
                .post("/api/v1/versiones/" + n + "/revision")
                .then()
                .statusCode(200);
        Page beto = navegador.como("beto", Rol.APROBADOR);
        beto.navigate("/consola/versiones/" + n);
        Navegador.tabHasta(beto.getByLabel("Qué hay que corregir"));
        beto.keyboard().type(HOSTIL);
        beto.keyboard().press("Tab");
        beto.keyboard().press("Enter");
        assertThat(beto.locator("h1")).containsText("borrador devuelto");
        assertThat(beto.getByText(HOSTIL).first()).isVisible();

        as("ana", Rol.ANALISTA)
                .post("/api/v1/versiones/" + n + "/revision")
                .then()
                .statusCode(200);
        beto.reload();
        Navegador.tabHasta(beto.getByLabel("Desde ahora"));
        beto.keyboard().press("ArrowDown");
        beto.getByLabel("Día y hora")
                .fill(LocalDateTime.now(ZoneId.of("America/La_Paz"))
                        .plusDays(2)
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        Navegador.tabYEnter(button(beto, "Aprobar la versión " + n));
        assertThat(beto.locator("h1")).containsText("programada");
        Navegador.tabHasta(beto.getByLabel("Por qué no decidirá"));
        beto.keyboard().type("Se aplaza");
        Navegador.tabYEnter(button(beto, "Retirarla antes de que decida"));
        assertThat(beto.locator("h1")).containsText("borrador devuelto");

        as("ana", Rol.ANALISTA)
                .post("/api/v1/versiones/" + n + "/revision")
                .then()
                .statusCode(200);
        beto.reload();
        Navegador.tabYEnter(button(beto, "Aprobar la versión " + n));
        assertThat(beto.locator("h1")).containsText("decide");
        beto.navigate("/consola/versiones/1");
        Navegador.tabYEnter(button(beto, "Volver a la versión 1"));
        assertThat(beto.locator("#avisos")).containsText("con los archivos de la 1, decide desde ahora");
        beto.navigate("/consola/versiones?estado=PUBLICADA,RETIRADA");
        Navegador.sinBarreras(beto);
        Navegador.foto(beto, "historia");
        beto.getByLabel("Comparar la versión").fill("1");
        beto.getByLabel("con la versión").fill(String.valueOf(n));
        Navegador.tabYEnter(button(beto, "Comparar"));
        assertThat(beto.locator("h1")).hasText("De la versión 1 a la " + n);
        assertThat(beto.locator("[aria-labelledby=regiones]"))
                .containsText("Nada cambia frente a la versión 1: las 22 decisiones responden lo mismo");
        Navegador.sinBarreras(beto);
    }

    @Test
    void de_dos_que_guardan_el_mismo_libro_ninguna_pierde_lo_suyo() {
        int n = draft();
        Page ana = navegador.como("ana", Rol.ANALISTA);
        ana.navigate("/consola/versiones/" + n);
        as("caro", Rol.ANALISTA)
                .contentType("application/octet-stream")
                .body(EditedWorkbook.withMessage("Lo de Caro."))
                .put("/api/v1/versiones/" + n + "/libros/" + LIBRO)
                .then()
                .statusCode(200);

        ana.getByLabel("Suelte aquí")
                .setInputFiles(new FilePayload(LIBRO, XLSX, EditedWorkbook.withMessage("Lo de Ana.")));
        Locator both = ana.locator("#subidas");
        assertThat(both).containsText("Otra persona guardó");
        assertThat(both.locator("del")).hasText("Lo de Caro.");
        assertThat(both.locator("ins")).hasText("Lo de Ana.");
        assertThat(both.getByText("Bajar lo que guardó caro")).isVisible();
        Navegador.sinBarreras(ana);
        button(ana, "Guardar lo mío en su lugar").click();
        assertThat(both).containsText("quedó guardado");
    }

    @Test
    void se_conversa_de_una_fila_y_lo_que_se_escribe_queda_texto() {
        int n = draft();
        Page beto = navegador.como("beto", Rol.APROBADOR);
        beto.navigate("/consola/versiones/" + n + "?archivo=" + LIBRO + "&hoja=Registro&fila=14#comentar");
        beto.getByLabel("Comentario").fill(HOSTIL);
        button(beto, "Comentar").click();
        assertThat(beto.locator(".hilo")).containsText(HOSTIL);
        assertThat(beto.locator(".hilo")).containsText("de " + LIBRO + " · Registro, fila 14");

        Page ana = navegador.como("ana", Rol.ANALISTA);
        ana.navigate("/consola/versiones/" + n);
        ana.getByText("Responder a beto").click();
        ana.getByLabel("Respuesta").fill("Así lo pide la cláusula");
        button(ana, "Responder").click();
        assertThat(ana.locator(".respuesta")).containsText("Así lo pide la cláusula");
        ana.getByText("Dar por resuelto").click();
        assertThat(ana.locator(".hilo")).containsText("resuelto por ana");
        Navegador.sinBarreras(ana);
        ana.getByText("Descartar el borrador").click();
        button(ana, "Descartar la versión " + n).click();
        assertThat(ana.locator("#avisos")).containsText("se descartó");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions name(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator part(Page page, String name) {
        return page.locator("[data-parte=" + name + "]");
    }

    private static void drop(Page page, String name, byte[] bytes) {
        JSHandle files = page.evaluateHandle(
                "([name, bytes]) => { const files = new DataTransfer();"
                        + " files.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));"
                        + " return files; }",
                List.of(name, Base64.getEncoder().encodeToString(bytes)));
        page.dispatchEvent("#suelta", "drop", Map.of("dataTransfer", files));
    }

    private static void mistype(XSSFSheet hoja) {
        hoja.forEach(fila -> fila.forEach(celda -> {
            if (fila.getRowNum() > 8 && celda.toString().startsWith("EJECUTADA")) {
                celda.setCellValue("EJECUTDA");
            }
        }));
    }

    private static int draft() {
        return as("ana", Rol.ANALISTA)
                .body("{\"nota\": \"De una prueba\", \"base\": 1}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(201)
                .extract()
                .path("numero");
    }

    /** The other tests expect the rules of the first release to decide. */
    private static void back() {
        as("beto", Rol.APROBADOR).post("/api/v1/versiones/1/reposicion").then().statusCode(201);
    }

    private static RequestSpecification as(String persona, String... roles) {
        return given().contentType("application/json").auth().oauth2(TestAccess.token(persona, roles));
    }
}
