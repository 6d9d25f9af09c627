package io.dictamen.console.tablas;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.console.Navegador;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tables of a release as their workbooks look. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TablasTest {
    private static final int MOST_ROWS = 16_369;

    @RegisterExtension
    final Navegador navegador = new Navegador();

    @Test
    void una_analista_encuentra_una_fila_y_la_lee_entera() {
        Page page = navegador.como("ana", Rol.ANALISTA);
        page.navigate("/consola/tablas");
        Navegador.sinBarreras(page);
        page.getByLabel("Versión").selectOption("1");
        page.getByRole(AriaRole.BUTTON, name("Ver esa versión")).click();
        assertThat(page).hasTitle("Tablas de la versión 1 · Dictamen");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Registro").setExact(true))
                .click();
        assertThat(page.locator("#cuenta")).hasText("10 filas.");
        assertThat(page.getByRole(AriaRole.COLUMNHEADER, name("Cláusula"))).isVisible();
        page.getByLabel("Filtrar Mensaje").fill("comuníquela al supervisor");
        assertThat(page.locator("#cuenta")).hasText("1 de 10 filas. ");
        page.locator("#tabla").focus();
        page.keyboard().press("End");
        page.keyboard().press("Home");
        assertThat(page.locator("#detalle")).containsText("En plataforma · A17");
        assertThat(page.locator("#tabla [role=row]").last()).containsText("escenario");
        Navegador.sinBarreras(page);
        Navegador.foto(page, "tabla");
        page.getByLabel("Buscar en la tabla").fill("no está en ninguna");
        assertThat(page.locator("#cuenta")).containsText("borre un filtro");
    }

    @Test
    void una_direccion_lleva_a_su_fila_en_cualquier_ancho() {
        Page page = navegador.ventana(360, ColorScheme.DARK, "beto", Rol.APROBADOR);
        page.navigate("/consola/tablas/calidad-digitacion.drl.xlsx/Venta?fila=30&version=1");
        assertThat(page.locator("#detalle")).containsText("A30");
        assertThat(page.getByRole(AriaRole.ROWHEADER, name("30"))).isVisible();
        assertThat(page.getByText("Editar esta tabla")).hasCount(0);
        Navegador.sinBarreras(page);
        Navegador.foto(page, "tabla-360-oscura");
        page.navigate("/consola/tablas/calidad-digitacion.drl.xlsx/Venta?fila=400&version=1");
        assertThat(page.locator("#avisos")).hasText("La versión 1 no tiene la fila 400 en esta tabla.");
    }

    @Test
    void sixteen_thousand_rows_are_painted_filtered_and_scrolled_at_once() {
        Page page = navegador.como("ana", Rol.ANALISTA);
        String filas = IntStream.range(0, MOST_ROWS)
                .mapToObj(i -> "{\"fila\":" + (10 + i) + ",\"celdas\":[\"P-" + i
                        + "\",\"VERDADERO\",\"\",\">= 98\",\"PROCEDE\",\"Un mensaje de la fila " + i
                        + " tan largo como los que hay\",\"COM-DSC-P06 A.14\"]}")
                .collect(Collectors.joining(","));
        page.route("**/api/v1/versiones/1/tablas/**", (Route route) -> {
            String tabla = route.fetch().text();
            int columnas = tabla.indexOf("\"columnas\":[");
            String siete = IntStream.range(0, 7)
                    .mapToObj(
                            i -> "{\"letra\":\"" + (char) ('A' + i) + "\",\"etiqueta\":\"Columna " + i
                                    + "\",\"nota\":\"\",\"clase\":\"CONDICION\",\"tipo\":\"TEXTO\",\"constantes\":[],\"sugerencias\":[]}")
                    .collect(Collectors.joining(","));
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(tabla.substring(0, columnas) + "\"columnas\":[" + siete + "],\"filas\":[" + filas
                            + "],\"diagnosticos\":[]}"));
        });
        page.navigate("/consola/tablas/anulacion.drl.xlsx/Registro?version=1");
        assertThat(page.locator("#cuenta")).hasText("16.369 filas.");
        // What a bare loop takes says how busy the machine is.
        double slow = Math.max(1, number(page, """
                () => { const t = performance.now(); let n = 0; for (let i = 0; i < 3e7; i++) n += i % 7;
                  return n < 0 ? 0 : (performance.now() - t) / 40; }"""));
        double painted = number(page, """
                () => { const read = performance.getEntriesByType('resource').find((one) => one.name.includes('/tablas/anulacion'));
                  return performance.getEntriesByName('tabla-pintada')[0].startTime - read.responseEnd; }""");
        double filtered = number(page, """
                () => { const campo = document.querySelector('.filtros input'); const t = performance.now();
                  campo.value = 'P-77'; campo.dispatchEvent(new Event('input')); document.body.offsetHeight; return performance.now() - t; }""");
        double scrolled = number(page, """
                async () => { const tabla = document.getElementById('tabla'); let worst = 0;
                  document.querySelector('.filtros input').value = ''; document.querySelector('.filtros input').dispatchEvent(new Event('input'));
                  for (let i = 1; i < 30; i++) { const t = performance.now(); tabla.scrollTop = i * 15000;
                    await new Promise(requestAnimationFrame); await new Promise(requestAnimationFrame); worst = Math.max(worst, performance.now() - t); }
                  return worst; }""");
        assertThat(painted).as("first paint, ms").isLessThan(1_000 * slow);
        assertThat(filtered).as("filter, ms").isLessThan(200 * slow);
        assertThat(scrolled).as("worst step of scrolling, ms").isLessThan(200 * slow);
        Locator filasHechas = page.locator("#tabla [role=rowgroup] [role=row]");
        assertThat(filasHechas.count()).isLessThan(120);
        System.Logger log = System.getLogger(TablasTest.class.getName());
        log.log(
                System.Logger.Level.INFO,
                "16369 rows: painted {0} ms, filtered {1} ms, scrolled {2} ms, on a machine {3} times as slow",
                painted,
                filtered,
                scrolled,
                slow);
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static Page.GetByRoleOptions name(String nombre) {
        return new Page.GetByRoleOptions().setName(nombre).setExact(true);
    }
}
