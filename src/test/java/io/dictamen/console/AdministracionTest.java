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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AdministracionTest {
    private static final String PERSONAS = "/consola/administracion/personas";
    private static final String CLAVES = "/consola/administracion/claves";
    private static final String HOSTIL = "<img src=x onerror=\"document.title='mal'\">";

    @RegisterExtension
    final Navegador navegador = new Navegador();

    @Test
    void una_administradora_crea_una_persona_y_una_clave() {
        Page page = navegador.como("julia", Rol.ADMIN);
        page.navigate(PERSONAS);
        page.getByText("Crear una persona").click();
        Navegador.sinBarreras(page);
        page.getByLabel("Nombre de usuario").fill("Rosa");
        page.getByLabel("QA:").check();
        button(page, "Crear la persona").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("minúsculas");
        assertThat(page.getByLabel("QA:")).isChecked();
        page.getByLabel("Nombre de usuario").fill("rosa");
        button(page, "Crear la persona").click();
        String clave = page.locator("#secreto").textContent();
        assertThat(login("rosa", clave)).isEqualTo(201);
        Navegador.foto(page, "administracion-personas");
        Navegador.sinBarreras(page);

        page.getByRole(AriaRole.LINK, named("rosa")).click();
        page.getByLabel("Lector:").check();
        button(page, "Guardar lo que puede").click();
        assertThat(page.getByText("Se guardó lo que puede hacer rosa.")).isVisible();
        assertThat(page.getByLabel("Lector:")).isChecked();
        Navegador.sinBarreras(page);

        page.navigate(CLAVES);
        page.getByText("Crear una clave").click();
        page.getByLabel("Nombre").fill("caja-sur");
        button(page, "Crear la clave").click();
        assertThat(page.locator("#curl")).containsText("curl -H 'X-API-Key: dck_");
        String key = page.locator("#secreto").textContent();
        assertThat(asks(key)).isEqualTo(200);
        page.getByRole(AriaRole.LINK, named("caja-sur")).click();
        Navegador.sinBarreras(page);
        button(page, "Renovar la clave").click();
        assertThat(page.getByText("La anterior vale lo mismo hasta el")).isVisible();
        Navegador.foto(page, "administracion-clave");
        assertThat(asks(page.locator("#secreto").textContent())).isEqualTo(200);
        assertThat(asks(key)).isEqualTo(200);
        page.reload();
        button(page, "Terminar la anterior").click();
        assertThat(page.getByText("ya no valen")).isVisible();
        assertThat(asks(key)).isEqualTo(401);
    }

    @Test
    void la_misma_lo_hace_sin_raton() {
        Page page = navegador.como("julia", Rol.ADMIN);
        page.navigate(PERSONAS);
        Navegador.tabYEnter(page.getByText("Crear una persona"));
        Navegador.tabHasta(page.getByLabel("Nombre de usuario"));
        page.keyboard().type("zoe");
        Navegador.tabHasta(page.getByLabel("Auditor:"));
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(page.locator("#secreto")).isVisible();
        page.navigate(CLAVES);
        Navegador.tabYEnter(page.getByText("Crear una clave"));
        Navegador.tabHasta(page.getByLabel("Nombre"));
        page.keyboard().type("planilla-zoe");
        Navegador.tabYEnter(button(page, "Crear la clave"));
        assertThat(page.locator("#curl")).containsText("/api/v1/decisiones'");
        assertThat(page.getByRole(AriaRole.LINK, named("planilla-zoe"))).isVisible();
    }

    @Test
    void quien_olvido_su_clave_elige_otra_con_el_enlace_y_termina_la_sesion_que_no_conoce() {
        TestAccess.person("olvidadiza", Rol.QA);
        Page admin = navegador.como("julia", Rol.ADMIN);
        admin.navigate(PERSONAS + "/olvidadiza");
        button(admin, "Darle un enlace").click();
        String link = admin.locator("#secreto").textContent();

        Page page = navegador.como("");
        page.navigate(link);
        Navegador.sinBarreras(page);
        page.getByLabel("Clave nueva", new Page.GetByLabelOptions().setExact(true))
                .fill("mareas de otro tiempo");
        page.getByLabel("Clave nueva, otra vez").fill("mareas de otro tiempo");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.LINK, named("Entrar")).click();
        page.getByLabel("Usuario").fill("olvidadiza");
        page.getByLabel("Clave").fill("mareas de otro tiempo");
        page.keyboard().press("Enter");
        page.waitForURL("**/consola");
        navegador.como("").navigate(link);
        given().auth()
                .none()
                .header("User-Agent", HOSTIL)
                .contentType("application/json")
                .body("{\"usuario\": \"olvidadiza\", \"clave\": \"mareas de otro tiempo\"}")
                .post("/api/v1/sesion");
        page.navigate("/consola/cuenta");
        Locator rows = page.locator("#sesiones tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.first()).containsText(HOSTIL);
        Navegador.sinBarreras(page);
        Navegador.foto(page, "cuenta");
        rows.first().getByRole(AriaRole.BUTTON).click();
        assertThat(rows).hasCount(1);
    }

    @Test
    void un_auditor_sigue_el_rastro_de_lo_que_alguien_hizo_y_lo_hostil_es_texto() {
        TestAccess.execute(
                "INSERT INTO auditoria (quien, que, objeto, detalle, desde) VALUES (?, 'INICIO_FRENADO', ?, ?::jsonb, '')",
                HOSTIL,
                HOSTIL,
                "{\"nota\": \"<b>nada</b>\", \"roles\": [\"qa\", \"<i>\"], \"antes\": {\"activa\": true}}");
        Page page = navegador.como("irma", Rol.AUDITOR);
        page.navigate("/consola/administracion");
        assertThat(page).hasURL(Pattern.compile(".*/administracion/auditoria"));
        page.getByRole(AriaRole.LINK, named(HOSTIL)).first().click();
        Locator rows = page.locator("tbody tr");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("nota: <b>nada</b>; antes, activa: sí; roles: qa, <i>");
        assertThat(page.getByLabel("Quién")).hasValue(HOSTIL);
        assertThat(page).not().hasTitle("mal");
        Navegador.foto(page, "administracion-auditoria");
        Navegador.sinBarreras(page);
        page.getByLabel("Desde el día").fill("2099-01-01");
        button(page, "Filtrar").click();
        assertThat(page.getByText("Nada cambió así")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("Personas"))).hasCount(0);
        assertThat(page.navigate(PERSONAS).status()).isEqualTo(403);
    }

    private static int login(String usuario, String clave) {
        return given().auth()
                .none()
                .contentType("application/json")
                .body("{\"usuario\": \"" + usuario + "\", \"clave\": \"" + clave + "\"}")
                .post("/api/v1/sesion")
                .statusCode();
    }

    private static int asks(String key) {
        return given().auth()
                .none()
                .header("X-API-Key", key)
                .get("/api/v1/decisiones")
                .statusCode();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
