package io.dictamen.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LotesPageTest {
    private static final String HEADER =
            "numeroSolicitud;tramite;fechaRegistro;alcance;pagoEnCaja;esTitular;estadoOrden\n";
    private static final String LINE = ";TRASLADO;2026-03-09T09:30:00-04:00;COMPLETA;false;true;ASIGNADA\n";
    private static final String HOSTILE = "<img src=x onerror=alert(1)>";
    // The browser drops a file as a person would from their desktop.
    private static final String DROP = """
            ([zone, name, text]) => {
              const data = new DataTransfer();
              data.items.add(new File([text], name));
              zone.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }));
              zone.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }""";

    @RegisterExtension
    final Navegador navegador = new Navegador();

    @Test
    void una_analista_suelta_un_archivo_ve_que_se_preguntara_y_descarga_lo_decidido() throws IOException {
        Page page = navegador.como("ana", Rol.ANALISTA);
        page.navigate("/consola/lotes");
        Navegador.sinBarreras(page);
        decision(page).selectOption("anulacion-registro");
        String csv = HEADER + "S-1" + LINE + HOSTILE + LINE.replace("TRASLADO", "TRASLADOS");
        page.evaluate(DROP, new Object[] {page.locator("#suelta").elementHandle(), HOSTILE + ".csv", csv});

        Locator seen = page.locator("#vista");
        assertThat(seen).containsText("7 columnas, 7 reconocidas");
        assertThat(seen).containsText("1 se rechazaría");
        assertThat(seen).containsText("¿Quiso decir «TRASLADO»?");
        assertThat(seen).containsText(HOSTILE);
        assertThat(page.locator("img")).hasCount(0);
        Navegador.sinBarreras(page);
        Navegador.foto(page, "lotes-vista");

        page.getByLabel("Sí: registrar cada dictamen").check();
        page.getByRole(AriaRole.BUTTON, named("Decidir 2 líneas y registrar")).click();
        Locator done = page.locator("#hecho");
        assertThat(done).containsText("2 líneas, 1 decididas y 1 rechazadas, con la versión 1. Quedaron en el diario.");
        Navegador.sinBarreras(page);
        Navegador.foto(page, "lotes-hecho");
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, link("Descargar el archivo decidido"))
                        .click());
        assertThat(Files.readString(download.path(), StandardCharsets.UTF_8))
                .contains("PROCEDE_CON_SUSPENSION", "El pedido no cumple su contrato");
        Locator last = page.locator("#ultimos tbody tr").first();
        assertThat(last).containsText(HOSTILE + ".csv");
        assertThat(last).containsText("Terminado");
        assertThat(page.locator("img")).hasCount(0);
    }

    @Test
    void con_el_teclado_se_prueba_un_archivo_y_una_columna_mal_escrita_se_dice_antes_de_enviarlo() {
        Page page = navegador.ventana(360, ColorScheme.DARK, "ana", Rol.ANALISTA);
        page.navigate("/consola/lotes");
        decision(page).selectOption("anulacion-registro");
        page.getByLabel("Archivo de datos").setInputFiles(file("mal.csv", HEADER.replace("tramite", "tramites")));
        assertThat(page.locator("#vista"))
                .containsText("«tramites», no es un campo de esta decisión. ¿Quiso decir «tramite»?");
        assertThat(page.locator("#vista")).containsText("Faltan columnas que la decisión pide");
        assertThat(page.locator("#decidir")).isDisabled();
        Navegador.foto(page, "lotes-360");

        page.getByLabel("Archivo de datos").setInputFiles(file("bien.csv", HEADER + "S-2" + LINE));
        assertThat(page.locator("#vista")).containsText("todas se deciden");
        assertThat(page.locator("#vista")).isFocused();
        page.locator("#decidir").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#hecho"))
                .containsText("1 línea, 1 decididas y 0 rechazadas, con la versión 1. Nada se registró.");
        assertThat(page.locator("#hecho")).isFocused();
    }

    @Test
    void un_archivo_que_no_es_de_datos_se_dice_y_un_lote_en_curso_se_puede_cancelar() {
        Page page = navegador.como("ana", Rol.ANALISTA);
        page.navigate("/consola/lotes?decision=anulacion-registro");
        page.getByLabel("Archivo de datos").setInputFiles(file("foto.png", "x"));
        assertThat(page.locator("#avisos")).containsText("«foto.png» no es un archivo CSV, Excel (.xlsx) ni NDJSON");

        StringBuilder many = new StringBuilder(HEADER);
        for (int i = 0; i < 200_000; i++) {
            many.append("S-").append(i).append(LINE);
        }
        page.getByLabel("Archivo de datos").setInputFiles(file("largo.csv", many.toString()));
        page.getByRole(AriaRole.BUTTON, named("Probar 200.000 líneas sin registrar"))
                .click();
        assertThat(page.locator("#cifras")).not().isEmpty();
        page.getByRole(AriaRole.BUTTON, named("Cancelar")).click();
        assertThat(page.locator("#avisos")).containsText("Lote cancelado. Nada se registró.");
        assertThat(page.locator("#vista")).isVisible();
    }

    private static Locator decision(Page page) {
        return page.getByLabel("Decisión", new Page.GetByLabelOptions().setExact(true));
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions link(String name) {
        return named(name);
    }
}
