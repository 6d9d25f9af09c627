package io.dictamen.console.escenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.dictamen.console.Navegador;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The cases of a draft as QA meets them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EscenariosTest {
    private static final String ARCHIVO = "anulacion-registro.csv";
    private static final String HOSTIL = "<img src=x onerror=alert(1)> {7*7} <script>alert(2)</script>";

    // On a busy machine it waits for its turn.
    private static final LocatorAssertions.IsVisibleOptions LONG =
            new LocatorAssertions.IsVisibleOptions().setTimeout(180_000);

    @RegisterExtension
    final Navegador navegador = new Navegador();

    @Test
    void qa_encuentra_la_fila_sin_escenario_y_agrega_el_caso_que_la_hace_decidir() throws IOException {
        int version = draftWithoutCasesOf("COM-DSC-P06 A.15");
        Page page = navegador.como("quique", Rol.QA);
        page.navigate("/consola/escenarios?version=" + version);
        Navegador.sinBarreras(page);
        Navegador.foto(page, "escenarios");
        rowsWithout(page).click();
        assertThat(page.getByText("1 fila sin escenario")).isVisible();
        Navegador.sinBarreras(page);
        Navegador.foto(page, "escenarios-decision");
        addTheCase(page).click();
        assertThat(told(page)).containsText("Decide la fila que no tenía escenario.");
        assertThat(told(page)).containsText("Registro, fila 16 (COM-DSC-P06 A.15)");
        Navegador.sinBarreras(page);
        Navegador.foto(page, "escenarios-caso");

        name(page).fill(HOSTIL);
        page.getByLabel("Lo que se resuelve").selectOption("PROCEDE");
        button(page, "Probarlo sin guardar").click();
        assertThat(told(page)).containsText("no responde lo que el caso espera");
        assertThat(page.getByText("Respondió: IMPROCEDENTE")).isVisible();
        assertThat(name(page)).hasValue(HOSTIL);
        Navegador.sinBarreras(page);
        button(page, "Esperar lo que responde").click();
        assertThat(told(page)).containsText("responde lo que el caso espera. Decide la fila");
        button(page, "Guardar el caso en la versión " + version).click();
        assertThat(page.locator("#avisos")).containsText("y se cumple.");
        assertThat(page.locator(".casos")).containsText(HOSTIL);
        assertThat(page.getByText("sin escenario")).hasCount(0);
        Navegador.sinBarreras(page);
    }

    @Test
    void lo_mismo_sin_raton() throws IOException {
        int version = draftWithoutCasesOf("COM-DSC-P06 A.15");
        Page page = navegador.como("quique", Rol.QA);
        page.navigate("/consola/escenarios?version=" + version);
        Navegador.tabYEnter(rowsWithout(page));
        Navegador.tabYEnter(addTheCase(page));
        Navegador.tabHasta(name(page));
        page.keyboard().type("Una orden ejecutada no se anula");
        Navegador.tabYEnter(button(page, "Probarlo sin guardar"));
        assertThat(told(page).locator("[role=status]")).isFocused();
        assertThat(told(page)).containsText("Decide la fila que no tenía escenario.");
        Navegador.tabYEnter(button(page, "Guardar el caso en la versión " + version));
        assertThat(page.locator("#avisos")).containsText("y se cumple.");
        assertThat(page.locator(".casos")).containsText("Una orden ejecutada no se anula");
    }

    @Test
    void qa_pone_a_prueba_los_escenarios_ve_la_falta_que_no_notan_agrega_el_caso_y_la_nota() throws IOException {
        int version = draftWithout(
                "cruce-ventas.csv",
                linea -> linea.contains("los datos que difieran no deciden nada") && linea.contains("NO_APARECE"));
        Page page = navegador.como("quique", Rol.QA);
        page.navigate("/consola/escenarios/cruce-ventas?version=" + version);
        button(page, "Poner a prueba los escenarios").click();
        Locator mutation = page.locator("#mutacion");
        assertThat(mutation.getByText("Puntaje")).isVisible(LONG);
        assertThat(mutation).containsText("Faltas que ningún escenario nota");
        Locator survivor = mutation.locator("article")
                .filter(new Locator.FilterOptions().setHasText("true;false;false;NO_APARECE;RECLAMAR"))
                .first();
        survivor.getByText("La solicitud y las dos respuestas").click();
        assertThat(survivor.getByRole(AriaRole.TABLE)).isVisible();
        Navegador.sinBarreras(page);
        Navegador.foto(page, "mutacion-escenarios");

        survivor.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Agregar el caso que la nota"))
                .click();
        assertThat(told(page)).containsText("Para que se note esta falta: Cruce, ");
        assertThat(told(page)).containsText("mire que sea lo que corresponde");
        assertThat(name(page)).hasValue("");
        assertThat(page.getByLabel("Lo que se hace")).hasValue("RECLAMAR");
        button(page, "Guardar el caso en la versión " + version).click();
        assertThat(page.getByText("Diga en una oración qué prueba el caso")).isVisible();
        Navegador.sinBarreras(page);
        Navegador.foto(page, "mutacion-caso");
        name(page).fill("No aparece, y que los datos difieran no cambia nada");
        button(page, "Guardar el caso en la versión " + version).click();
        assertThat(page.locator("#avisos")).containsText("y se cumple.");

        assertThat(mutation).containsText("Los archivos de la versión cambiaron desde entonces");
        button(page, "Ponerlos a prueba otra vez").click();
        assertThat(mutation.getByText("Puntaje 100,0 %")).isVisible(LONG);
        assertThat(mutation.locator("article")).hasCount(0);
        Navegador.sinBarreras(page);

        page.navigate("/consola/tablas/ventas-swat.drl.xlsx/Cruce?version=" + version);
        assertThat(page.getByText(Pattern.compile("los escenarios notan sus [0-9]+ faltas"))
                        .first())
                .isVisible();
        page.navigate("/consola/versiones/" + version + "/mutacion?decision=cruce-ventas");
        assertThat(page.getByText("Puntaje 100,0 %")).isVisible();
        Navegador.sinBarreras(page);
    }

    @Test
    void quien_mira_la_version_pide_su_mutacion_y_la_deja() {
        int version = draft("Para dejarla");
        Page page = navegador.como("quique", Rol.QA);
        page.navigate("/consola/versiones/" + version);
        Locator part = page.locator("[data-parte=mutacion]");
        part.locator("summary").first().click();
        assertThat(part).containsText("Nadie la pidió todavía.");
        Navegador.tabYEnter(button(page, "Poner a prueba los escenarios"));
        button(page, "Dejar de hacerla").click();
        assertThat(part).containsText("Se dejó de hacer.");
        Navegador.sinBarreras(page);
    }

    private static Locator rowsWithout(Page page) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText("Registro de la anulación"))
                .getByRole(AriaRole.LINK)
                .last();
    }

    private static Locator addTheCase(Page page) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Agregar el caso de la fila 16"));
    }

    private static Locator told(Page page) {
        return page.locator("#caso .avisos");
    }

    private static Locator name(Page page) {
        return page.getByLabel("Qué se prueba");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static int draftWithoutCasesOf(String clausula) throws IOException {
        return draftWithout(ARCHIVO, linea -> linea.endsWith(clausula));
    }

    private static int draftWithout(String archivo, Predicate<String> sobra) throws IOException {
        String casos = Files.readAllLines(Path.of("scenarios", archivo)).stream()
                .filter(sobra.negate())
                .collect(Collectors.joining("\n", "", "\n"));
        int version = draft("Sin algunos casos");
        qa().contentType("text/csv")
                .body(casos.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/versiones/" + version + "/escenarios/" + archivo)
                .then()
                .statusCode(200);
        return version;
    }

    private static int draft(String nota) {
        return qa().contentType("application/json")
                .body("{\"nota\": \"" + nota + "\"}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(201)
                .extract()
                .path("numero");
    }

    private static RequestSpecification qa() {
        return given().auth().oauth2(TestAccess.token("quique", Rol.QA));
    }
}
