package io.dictamen.console.tablas;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.console.Navegador;
import io.dictamen.release.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Correcting the policy in the page. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@QuarkusTestResource(TestDatabase.class)
class EditarTest {
    private static final String LIBRO = "top10.drl.xlsx";
    private static final String HOSTIL = "=HYPERLINK(\"http://x\") <img src=x onerror=alert(1)> {{7*7}}";

    @RegisterExtension
    final Navegador navegador = new Navegador();

    @Test
    void una_analista_corrige_un_umbral_ve_la_celda_mala_la_arregla_y_entrega() {
        int version = draft("Un umbral");
        Page page = editar(version, LIBRO, "Niveles");
        celda(page, "500").dblclick();
        page.getByLabel(Pattern.compile("Facturación desde.* de la fila 4")).fill("4o0");
        page.keyboard().press("Enter");
        assertThat(page.locator("#cuenta")).hasText("1 cambio sin guardar. Una falta: está marcada.");
        assertThat(celda(page, "4o0")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#faltas")).containsText("B4: La celda contiene el texto «4o0».");
        Navegador.foto(page, "editar-falta");
        Navegador.sinBarreras(page);

        page.getByRole(AriaRole.BUTTON, button("B4")).click();
        page.keyboard().type("400");
        page.keyboard().press("Enter");
        assertThat(page.locator("#cuenta")).hasText("1 cambio sin guardar. Sin faltas.");
        page.getByRole(AriaRole.BUTTON, button("Guardar en la versión " + version))
                .click();
        assertThat(page.locator("#avisos")).hasText("Se guardó en la versión " + version + ".");
        assertThat(celda(page, "400")).isVisible();
        page.getByText(entregar(version)).click();
        page.getByRole(AriaRole.BUTTON, button("Entregar la versión " + version))
                .click();
        assertThat(page.locator("#avisos")).hasText("La versión " + version + " espera que otra persona la apruebe.");
    }

    @Test
    void lo_mismo_sin_tocar_el_raton() {
        int version = draft("Un umbral, con el teclado");
        Page page = editar(version, LIBRO, "Niveles");
        tabTo(page, page.locator("#tabla"));
        page.keyboard().press("ArrowRight");
        page.keyboard().type("4o0");
        page.keyboard().press("Enter");
        assertThat(page.locator("#faltas")).containsText("B4");
        page.keyboard().press("ArrowUp");
        page.keyboard().type("400");
        page.keyboard().press("Enter");
        assertThat(page.locator("#cuenta")).hasText("1 cambio sin guardar. Sin faltas.");
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+y");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#avisos")).hasText("Se guardó en la versión " + version + ".");
        tabTo(page, page.getByText(entregar(version)));
        page.keyboard().press("Enter");
        tabTo(page, page.getByRole(AriaRole.BUTTON, button("Entregar la versión " + version)));
        page.keyboard().press("Enter");
        assertThat(page.locator("#avisos")).hasText("La versión " + version + " espera que otra persona la apruebe.");
    }

    @Test
    void una_falta_lleva_a_su_celda_y_lo_que_no_se_guardo_se_dice_antes_de_entregar() {
        int version = draft("Sin guardar");
        Page page = editar(version, LIBRO, "Niveles?celda=B5");
        assertThat(page.locator("#detalle")).containsText("B5");
        page.keyboard().type("25o");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.BUTTON, button("Ir a la primera")).click();
        assertThat(page.locator("#detalle")).containsText("La celda contiene el texto «25o».");
        assertThat(page.getByText(entregar(version))).isHidden();
        page.navigate("/consola/versiones/" + version);
        Locator aviso = page.locator("#sin-guardar");
        assertThat(aviso).hasText("Usted tiene cambios sin guardar, que no se entregarían, en Niveles.");
        aviso.getByRole(AriaRole.LINK).click();
        page.getByRole(AriaRole.BUTTON, button("Descartarlos")).click();
        page.navigate("/consola/versiones/" + version);
        assertThat(aviso).isHidden();
    }

    @Test
    void una_fila_nueva_se_pega_de_excel_se_mueve_y_se_borra() {
        int version = draft("Filas");
        Page page = editar(version, "ventas-swat.drl.xlsx", "Vocabulario");
        Locator tabla = page.locator("#tabla");
        int antes = Integer.parseInt(tabla.getAttribute("aria-rowcount"));
        tabla.focus();
        page.keyboard().press("Control+End");
        page.getByRole(AriaRole.BUTTON, button("Nueva fila")).click();
        assertThat(tabla).isFocused();
        paste(page, "UNA_CONSTANTE\t\"" + HOSTIL.replace("\"", "\"\"") + "\"\r\nOTRA\tdos\r\n");
        assertThat(tabla).hasAttribute("aria-rowcount", String.valueOf(antes + 2));
        assertThat(celda(page, HOSTIL)).isVisible();
        assertThat(page.locator("#cuenta")).containsText("faltas: están marcadas.");
        page.keyboard().press("Alt+ArrowUp");
        page.getByRole(AriaRole.BUTTON, button("Borrar la fila")).click();
        page.getByRole(AriaRole.BUTTON, button("Deshacer")).click();
        assertThat(tabla).hasAttribute("aria-rowcount", String.valueOf(antes + 2));
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Control+z");
        }
        assertThat(page.locator("#cuenta")).hasText("Sin cambios. Sin faltas.");
        assertThat(tabla).hasAttribute("aria-rowcount", String.valueOf(antes));
    }

    @Test
    void un_texto_hostil_queda_en_texto() {
        int version = draft("Textos hostiles");
        Page page = editar(version, LIBRO, "Vocabulario");
        page.locator("#tabla").focus();
        page.keyboard().press("End");
        page.keyboard().press("F2");
        page.keyboard().press("Control+a");
        page.keyboard().type(HOSTIL);
        page.keyboard().press("Enter");
        assertThat(page.locator("#cuenta")).containsText("1 cambio sin guardar.");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#avisos")).hasText("Se guardó en la versión " + version + ".");
        page.navigate("/consola/tablas/" + LIBRO + "/Vocabulario?version=" + version);
        assertThat(celda(page, HOSTIL)).isVisible();
        assertThat(page.locator("main img")).hasCount(0);
    }

    @Test
    void si_otra_persona_guarda_mientras_tanto_se_ven_las_dos_versiones() {
        int version = draft("A la vez");
        Page page = editar(version, LIBRO, "Niveles");
        String tag = as("luis")
                .get("/api/v1/versiones/" + version + "/tablas/" + LIBRO + "/Niveles")
                .header("ETag");
        as("luis")
                .header("If-Match", tag)
                .body("{\"hoja\": \"Niveles\", \"operaciones\": [{\"tipo\": \"CAMBIAR\", \"fila\": 5,"
                        + " \"celdas\": [{\"columna\": \"B\", \"valor\": \"250\"}]}]}")
                .post("/api/v1/versiones/" + version + "/libros/" + LIBRO + "/ediciones")
                .then()
                .statusCode(200);
        celda(page, "500").dblclick();
        page.keyboard().press("Control+a");
        page.keyboard().type("400");
        page.keyboard().press("Enter");
        assertThat(page.locator("#conflicto")).containsText("«luis» guardó " + LIBRO + " desde que se leyó. Nada");
        assertThat(page.locator("#conflicto")).containsText("«200» → «250»");
        assertThat(page.locator("#conflicto")).containsText("Cambiar la fila 4: B4 = «400».");
        Navegador.foto(page, "editar-conflicto");
        Navegador.sinBarreras(page);
        page.getByRole(AriaRole.BUTTON, button("Rehacer lo mío sobre lo suyo")).click();
        assertThat(page.locator("#cuenta")).hasText("1 cambio sin guardar. Sin faltas.");
        assertThat(celda(page, "250")).isVisible();
        assertThat(celda(page, "400")).isVisible();
    }

    @Test
    void si_la_sesion_termina_a_media_edicion_no_se_pierde_nada() {
        int version = draft("Sin sesión");
        Page page = editar(version, LIBRO, "Niveles");
        page.context().clearCookies();
        celda(page, "500").dblclick();
        page.keyboard().press("Control+a");
        page.keyboard().type("400");
        page.keyboard().press("Enter");
        assertThat(page.locator("#avisos")).containsText("Su sesión terminó. Lo que escribió sigue aquí");
        String base = "http://127.0.0.1:" + RestAssured.port;
        page.context()
                .addCookies(List.of(new Cookie("dictamen_sesion", TestAccess.token("ana", Rol.ANALISTA)).setUrl(base)));
        page.reload();
        assertThat(page.locator("#conflicto")).containsText("Quedaron en este navegador un cambio suyo sin guardar");
        page.getByRole(AriaRole.BUTTON, button("Recuperarlos")).click();
        assertThat(page.locator("#cuenta")).hasText("1 cambio sin guardar. Sin faltas.");
        assertThat(celda(page, "400")).isVisible();
    }

    private Page editar(int version, String libro, String hoja) {
        Page page = navegador.como("ana", Rol.ANALISTA);
        page.navigate("/consola/versiones/" + version + "/editar/" + libro + "/" + hoja);
        assertThat(page.locator("#cuenta")).hasText("Sin cambios. Sin faltas.");
        return page;
    }

    private static void tabTo(Page page, Locator donde) {
        donde.waitFor();
        for (int i = 0;
                i < 60
                        && !donde.evaluate("uno => uno === document.activeElement")
                                .equals(true);
                i++) {
            page.keyboard().press("Tab");
        }
        assertThat(donde).isFocused();
    }

    private static String entregar(int version) {
        return "Ver qué cambia y entregar la versión " + version;
    }

    private static Locator celda(Page page, String texto) {
        return page.getByRole(
                AriaRole.GRIDCELL, new Page.GetByRoleOptions().setName(texto).setExact(true));
    }

    private static Page.GetByRoleOptions button(String nombre) {
        return new Page.GetByRoleOptions().setName(nombre).setExact(true);
    }

    private static void paste(Page page, String texto) {
        page.evaluate(
                "texto => { const datos = new DataTransfer(); datos.setData('text/plain', texto);"
                        + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
                        + " { clipboardData: datos, bubbles: true, cancelable: true })); }",
                texto);
    }

    private static RequestSpecification as(String persona) {
        return given().contentType("application/json").auth().oauth2(TestAccess.token(persona, Rol.ANALISTA));
    }

    /** A draft without the case that the corrected threshold decides otherwise. */
    private static int draft(String nota) {
        int version = as("ana")
                .body("{\"nota\": \"" + nota + "\", \"base\": 1}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(201)
                .extract()
                .path("numero");
        String casos = "/api/v1/versiones/" + version + "/escenarios/top10-clasificacion.csv";
        String sinEse = as("ana")
                .get(casos)
                .asString()
                .lines()
                .filter(linea -> !linea.contains(";499.99;"))
                .collect(Collectors.joining("\n", "", "\n"));
        as("ana")
                .contentType("text/csv")
                .body(sinEse.getBytes(StandardCharsets.UTF_8))
                .put(casos)
                .then()
                .statusCode(200);
        return version;
    }
}
