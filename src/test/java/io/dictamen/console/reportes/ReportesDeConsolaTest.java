package io.dictamen.console.reportes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.dictamen.EmptyJournal;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.console.Navegador;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class ReportesDeConsolaTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>{7*7}";
    private static final Pattern VERDICT = Pattern.compile(".*/consola/diario/[0-9a-f-]{36}");

    @RegisterExtension
    final Navegador navegador = new Navegador();

    @BeforeEach
    void decide() throws Exception {
        ObjectNode venta = (ObjectNode) new ObjectMapper()
                .readTree(getClass().getResource("/ejemplos/validacion-venta.json"))
                .get("solicitud");
        for (String numero : new String[] {"S-1", "S-2"}) {
            given().contentType("application/json;charset=utf-8")
                    .body(venta.put("numeroSolicitud", numero)
                            .put("counter", HOSTILE)
                            .toString())
                    .post("/api/v1/decisiones/validacion-venta")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void una_lectora_va_de_una_cifra_al_dictamen() {
        Page page = navegador.como("lucia", Rol.LECTOR);
        page.navigate("/consola/reportes");
        Navegador.sinBarreras(page);
        Navegador.foto(page, "reportes");
        link(page, "Control de Calidad por Counter").click();
        Navegador.sinBarreras(page);
        Navegador.foto(page, "reporte-ccccc");
        page.locator(".cifras div", new Page.LocatorOptions().setHasText("Error pendiente"))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/consola/reportes/ccccc\\?resultado=ERROR_PENDIENTE"));
        assertThat(page.locator(".lineas tbody tr")).hasCount(2);
        assertThat(page.locator(".lineas tbody tr").first()).containsText(HOSTILE);
        link(page, "S-2").click();
        assertThat(page).hasURL(VERDICT);
    }

    @Test
    void y_va_tambien_con_el_teclado() {
        Page page = navegador.como("lucia", Rol.LECTOR);
        page.navigate("/consola/reportes/indicadores?indicador=CALIDAD_DIGITACION");
        assertThat(page.locator("svg.grafico title").first()).hasText("Indicadores por mes");
        Navegador.sinBarreras(page);
        Navegador.foto(page, "reporte-indicadores");
        assertThat(page.locator(".lineas tbody tr").first().locator("td").nth(1))
                .hasText(Pattern.compile("[01][0-9]/20[0-9]{2}"));
        // The denominator of this month: the two that were decided.
        Navegador.tabYEnter(link(page, "2").first());
        assertThat(page).hasURL(Pattern.compile(".*/consola/reportes/indicadores/casos\\?.*"));
        assertThat(page.locator(".lineas tbody tr")).hasCount(2);
        Navegador.tabYEnter(link(page, "S-1"));
        assertThat(page).hasURL(VERDICT);
    }

    @Test
    void los_filtros_estan_en_la_direccion_y_lo_mal_escrito_queda_junto_a_su_campo() {
        Page page = navegador.como("lucia", Rol.LECTOR);
        page.navigate("/consola/reportes/ccccc?desde=ayer&counter=" + "&resultado=SIN_ERROR&resultado=ERROR_CORREGIDO");
        assertThat(page).hasURL(Pattern.compile(".*/ccccc\\?desde=ayer&resultado=SIN_ERROR%2CERROR_CORREGIDO"));
        assertThat(page.getByLabel("Desde")).hasValue("ayer");
        assertThat(page.locator("#f-desde-ayuda")).containsText("no es una fecha, como 2026-11-23");
        Navegador.sinBarreras(page);
        page.getByLabel("Desde").fill("2026-01-01");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mostrar"))
                .click();
        assertThat(page.locator(".vacio")).containsText("Ninguna línea es de este período con estos filtros");
        link(page, "Quitar los filtros").first().click();
        assertThat(page.locator(".lineas tbody tr")).hasCount(2);
    }

    @Test
    void en_un_telefono_un_reporte_cabe_y_sus_archivos_se_bajan() throws Exception {
        Page page = navegador.ventana(360, ColorScheme.DARK, "lucia", Rol.LECTOR);
        page.navigate("/consola/reportes/ccccc");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        Navegador.foto(page, "reporte-ccccc-360-oscuro");
        Download file = page.waitForDownload(() -> link(page, "CSV").click());
        assertThat(Files.readString(file.path()))
                .startsWith("\uFEFFNÚMERO DE SOLICITUD;")
                .contains("S-1");
        page.navigate("/consola/reportes/indicadores");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        Navegador.foto(page, "reporte-indicadores-360-oscuro");
    }

    @Test
    void una_analista_pone_una_cifra_mal_y_despues_bien_sin_perder_lo_que_escribio() {
        String mes = YearMonth.now(ZoneOffset.UTC).minusMonths(2).toString();
        String address = "/api/v1/cifras-mensuales/TOP10_BAJAS/" + mes;
        Page page = navegador.como("ana", Rol.ANALISTA);
        page.navigate("/consola/reportes/cifras");
        Navegador.sinBarreras(page);
        page.locator("tr", new Page.LocatorOptions().setHasText(mes.substring(5) + "/" + mes.substring(0, 4)))
                .getByRole(AriaRole.LINK)
                .first()
                .press("Enter");
        assertThat(page.getByLabel("Cifra del mes")).isFocused();
        page.keyboard().type("1.234");
        page.keyboard().press("Tab");
        page.keyboard().type("Según <b>facturación</b>");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Cifra del mes")).hasValue("1.234");
        assertThat(page.locator("#valor-ayuda")).containsText("puede leerse con miles o con decimales");
        assertThat(page.getByLabel("Nota")).hasValue("Según <b>facturación</b>");
        Navegador.sinBarreras(page);
        Navegador.foto(page, "cifra-mal");
        given().contentType("application/json")
                .body("{\"valor\": 40}")
                .put(address)
                .then()
                .statusCode(201);
        page.getByLabel("Cifra del mes").fill("37,5");
        page.keyboard().press("Enter");
        assertThat(page.locator(".aviso.espera")).containsText("Mientras tanto alguien guardó 40");
        assertThat(page.getByLabel("Cifra del mes")).hasValue("37,5");
        page.getByLabel("Cifra del mes").press("Enter");
        assertThat(page.locator(".aviso.bien")).containsText("37,5");
        assertThat(page.locator(".nota").first()).hasText("Según <b>facturación</b>");
        Navegador.foto(page, "cifras");
        assertThat(given().get(address).jsonPath().getDouble("valor")).isEqualTo(37.5);
        given().header("If-Match", given().get(address).header("ETag")).delete(address);
    }

    @Test
    void quien_no_es_analista_ve_las_cifras_y_no_se_le_ofrece_ponerlas() {
        Page page = navegador.como("lucia", Rol.LECTOR);
        page.navigate("/consola/reportes/cifras");
        assertThat(page.locator("#contenido")).containsText("Las ponen los analistas");
        assertThat(page.locator(".cifras-del-mes a")).hasCount(0);
    }

    @Test
    void una_analista_cruza_dos_hojas_con_un_formulario() throws Exception {
        Page page = navegador.como("ana", Rol.ANALISTA);
        page.navigate("/consola/reportes/cruce");
        Navegador.sinBarreras(page);
        Navegador.foto(page, "cruce");
        sheet(
                page,
                "La base de Almacontact",
                HOSTILE + ".csv",
                "Venta;Plan;" + HOSTILE + "\nV-1;INT-50;a\nV-2;TV-HD;" + HOSTILE + "\n");
        assertThat(page.locator("#columnas")).containsText("Ahora la otra hoja");
        sheet(page, "La hoja de Claro", "claro.csv", "ORDEN,PLAN CLARO\nV-1,INT-100\n");
        assertThat(page.getByLabel("En la base de Almacontact")).hasValue("Venta");
        assertThat(page.getByLabel("En la hoja de Claro")).hasValue("ORDEN");
        page.getByLabel("Plan se compara con").selectOption("Plan=PLAN CLARO");
        Navegador.sinBarreras(page);
        Navegador.foto(page, "cruce-columnas");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cruzar y registrar los dictámenes"))
                .press("Enter");
        assertThat(page.locator("#resultado")).hasText("Cruzado: los dictámenes quedan en el diario");
        assertThat(page.locator(".lineas tbody tr")).hasCount(2);
        assertThat(page.locator(".lineas tbody")).containsText("INT-50 ≠ INT-100");
        Navegador.sinBarreras(page);
        Navegador.foto(page, "cruce-hecho");
        Download file =
                page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("XLSX"))
                        .click());
        assertThat(file.suggestedFilename()).startsWith("cruce-ventas-").endsWith(".xlsx");
        link(page, "V-1").click();
        assertThat(page).hasURL(VERDICT);
        assertThat(given().get("/api/v1/dictamenes?decision=cruce-ventas")
                        .jsonPath()
                        .getList("dictamenes"))
                .hasSize(2);
    }

    @Test
    void una_hoja_que_no_se_puede_cruzar_se_dice_y_lo_elegido_queda() {
        Page page = navegador.como("ana", Rol.ANALISTA);
        page.navigate("/consola/reportes/cruce");
        sheet(page, "La base de Almacontact", "b.csv", "venta;plan\nV-1;x\nV-1;y\n");
        sheet(page, "La hoja de Claro", "c.csv", "venta;plan\nV-1;x\n");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Probar sin registrar"))
                .click();
        assertThat(page.locator("#cruce .avisos")).containsText("la venta «V-1» ya está en la línea 2");
        assertThat(page.getByLabel("plan se compara con")).hasValue("plan=plan");
        Navegador.sinBarreras(page);
    }

    private static void sheet(Page page, String label, String name, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
