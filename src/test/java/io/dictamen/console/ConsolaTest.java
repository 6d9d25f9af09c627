package io.dictamen.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConsolaTest {
    private static final String SOLICITUD = """
            {"numeroSolicitud": "%s", "tramite": "TRASLADO", "alcance": "COMPLETA", "pagoEnCaja": false, "esTitular": true,
             "fechaRegistro": "2026-03-09T09:30:00-04:00", "estadoOrden": "ASIGNADA"}""";

    @RegisterExtension
    final Navegador navegador = new Navegador();

    @Test
    void una_desarrolladora_copia_un_caso_como_curl_con_el_teclado_y_funciona()
            throws IOException, InterruptedException {
        Page page = navegador.como("delia", Rol.FRONT);
        page.navigate("/consola/decidir");
        Navegador.sinBarreras(page);
        Navegador.tabYEnter(page.getByText("Registro de la anulación de una solicitud"));
        Navegador.tabHasta(page.getByLabel("Número de la solicitud que se anula"));
        page.keyboard().press("Control+a");
        page.keyboard().type("S-'comillas'-1");
        Navegador.tabYEnter(page.getByText("Como curl"));
        Locator curl = page.locator("#curl");
        assertThat(curl).containsText("comillas");
        Navegador.sinBarreras(page);
        ProcessBuilder command = new ProcessBuilder("sh", "-c", curl.textContent());
        command.environment().put("DICTAMEN_CLAVE", TestAccess.key("caja-de-prueba"));
        Process shell = command.start();
        String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        assertThat(answer).contains("\"resolucion\":\"PROCEDE_CON_SUSPENSION\"", "S-'comillas'-1");
    }

    @Test
    void una_analista_ve_que_fila_decide_y_que_celdas_de_las_demas_dicen_que_no() {
        Page page = navegador.como("ines", Rol.ANALISTA);
        page.navigate("/consola/decidir/anulacion-registro");
        page.getByText("Decidir sin registrar").click();
        Locator decided = page.locator("tr.decidio");
        assertThat(decided).hasCount(1);
        assertThat(decided.locator("th")).containsText("17");
        assertThat(page.locator("#respuesta")).containsText("Procede con suspensión");
        Locator refused = page.locator("#respuesta table")
                .last()
                .locator("tr", new Locator.LocatorOptions().setHasText("REGISTRADA"));
        assertThat(refused.first().locator("td.nego").last()).containsText("no: ASIGNADA");
        Navegador.sinBarreras(page);
        Navegador.foto(page, "decidir");
    }

    @Test
    void qa_guarda_como_escenario_con_el_teclado_lo_que_acaba_de_probar() {
        Page page = navegador.como("quique", Rol.QA);
        page.navigate("/consola/decidir/anulacion-registro");
        Navegador.tabYEnter(page.locator("summary", new Page.LocatorOptions().setHasText("Guardar como escenario")));
        Navegador.tabHasta(page.getByLabel("Qué se prueba"));
        page.keyboard().type("Un traslado asignado procede con suspensión");
        Navegador.tabYEnter(page.locator("#guardar"));
        Navegador.tabYEnter(page.locator("#guardado a"));
        assertThat(page).hasURL(Pattern.compile(".*/consola/escenarios/anulacion-registro\\?version=\\d+"));
        assertThat(page.locator("main")).containsText("Un traslado asignado procede con suspensión");
    }

    @Test
    void lo_que_falta_se_dice_en_su_campo_y_nada_de_lo_escrito_se_pierde() {
        Page page = navegador.como("ines", Rol.ANALISTA);
        page.navigate("/consola/decidir/anulacion-registro");
        Locator tramite = page.getByLabel("Qué se pidió");
        tramite.selectOption("");
        page.getByText("Decidir sin registrar").click();
        assertThat(page.locator("#" + tramite.getAttribute("id") + "-error")).containsText("tramite");
        assertThat(tramite).isFocused();
        TestAccess.execute("DELETE FROM sesion WHERE persona = (SELECT id FROM persona WHERE nombre = 'ines')");
        page.getByText("Decidir sin registrar").click();
        assertThat(page.locator("#avisos")).containsText("Lo que escribió sigue aquí");
        assertThat(page.getByLabel("Número de la solicitud que se anula")).hasValue("S-2026-000123");
        TestAccess.forget("ines");
    }

    @Test
    void mientras_se_escribe_se_comprueba_el_campo_que_se_deja() {
        Page page = navegador.como("ines", Rol.QA);
        page.navigate("/consola/decidir/validacion-venta");
        Locator field = page.locator("[data-campo=celular], [data-campo=telefono], [data-campo=nombre]")
                .first();
        field.fill("??");
        field.press("Tab");
        assertThat(page.locator("#" + field.getAttribute("id") + "-error"))
                .not()
                .isEmpty();
        assertThat(field).hasAttribute("aria-invalid", "true");
    }

    @Test
    void una_auditora_va_con_el_teclado_del_numero_al_dictamen_y_a_quien_aprobo_su_version() {
        String id = decided("S-AUDITADA-1");
        Page page = navegador.como("aurora", Rol.AUDITOR);
        page.navigate("/consola");
        Navegador.sinBarreras(page);
        page.keyboard().press("/");
        page.keyboard().type("S-AUDITADA-1");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/consola/buscar\\?q=S-AUDITADA-1"));
        Navegador.sinBarreras(page);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Registro de la anulación de una solicitud: Procede con suspensión"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/consola/diario/" + id));
        assertThat(page.locator("main")).containsText("que hizo despliegue y aprobó despliegue");
        assertThat(page.locator("tr.decidio")).hasCount(1);
        Navegador.sinBarreras(page);
        Navegador.foto(page, "dictamen");
        page.navigate("/consola/diario?asunto=S-AUDITADA-1");
        assertThat(page.locator("tbody tr")).hasCount(1);
        Navegador.sinBarreras(page);
        page.navigate("/consola/diario?asunto=no-hay");
        assertThat(page.locator(".vacio")).containsText("Quite los filtros");
        page.navigate("/consola/ayuda");
        Navegador.sinBarreras(page);
    }

    @Test
    void un_texto_hostil_se_muestra_como_texto() {
        String hostil = "<img src=x onerror=alert(1)>";
        String id = decided(hostil);
        Page page = navegador.como("aurora", Rol.AUDITOR);
        page.onDialog(dialog -> navegador.errores().add("a dialog opened: " + dialog.message()));
        page.navigate("/consola/diario/" + id);
        assertThat(page.locator("main")).containsText(hostil);
        page.navigate("/consola/decidir/anulacion-registro?dictamen=" + id);
        page.getByText("Decidir sin registrar").click();
        assertThat(page.locator("#respuesta")).containsText(hostil);
        page.navigate("/consola/buscar?q="
                + java.net.URLEncoder.encode("</title><script>alert(1)</script>", StandardCharsets.UTF_8));
        assertThat(page.locator("main")).containsText("<script>alert(1)</script>");
    }

    @Test
    void lo_que_otra_persona_cambia_se_ve_sin_recargar() {
        Page page = navegador.como("aurora", Rol.AUDITOR, Rol.APROBADOR);
        page.navigate("/consola");
        // The events have begun once the first has come.
        page.waitForTimeout(1500);
        page.waitForRequest(
                request ->
                        request.url().endsWith("/consola") && request.headers().containsKey("hx-request"),
                () -> given().contentType("application/json")
                        .body("{\"nota\": \"otra persona empieza\"}")
                        .post("/api/v1/versiones")
                        .then()
                        .statusCode(201));
    }

    private static String decided(String numero) {
        return given().contentType("application/json")
                .body(SOLICITUD.formatted(numero))
                .post("/api/v1/decisiones/anulacion-registro")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
