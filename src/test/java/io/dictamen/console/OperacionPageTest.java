package io.dictamen.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.dictamen.AwayDatabase;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OperacionPageTest {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @RegisterExtension
    final Navegador navegador = new Navegador();

    @Test
    void un_operador_ve_que_falta_la_base_de_datos_y_que_volvio() {
        Page page = navegador.como("olga", Rol.OPERADOR);
        page.navigate("/consola/operacion");
        Locator phrase = page.locator("#operacion > .aviso");
        assertThat(phrase).isVisible();
        assertThat(page.locator("#operacion")).containsText("Contesta");
        Navegador.sinBarreras(page);
        Navegador.foto(page, "operacion");
        Locator whatToDo = page.locator("#operacion details").first();
        Navegador.tabYEnter(whatToDo.locator("summary"));
        assertThat(whatToDo.locator("p")).isVisible();
        page.keyboard().press("Enter");
        assertThat(whatToDo.locator("p")).isHidden();
        page.locator("h1").click();

        try (AwayDatabase away = new AwayDatabase()) {
            assertThat(phrase).containsText("Hay que actuar: Base de datos: No se llega a ella", SOON);
            assertThat(page.locator("#operacion")).containsText("Vea si PostgreSQL está en marcha");
            Navegador.sinBarreras(page);
            Navegador.foto(page, "operacion-sin-base");
            // Somebody who comes back to the page sees it too, though nobody can look up a session now.
            page.reload();
            assertThat(phrase).containsText("Base de datos: No se llega a ella");
            page.navigate("/consola");
            assertThat(page.locator("body")).containsText("La base de datos no está disponible");
            page.navigate("/consola/operacion");
        }
        assertThat(page.locator("#operacion")).containsText("Contesta", SOON);
    }

    @Test
    void los_textos_ajenos_siguen_siendo_texto_y_solo_los_operadores_la_ven() {
        TestAccess.execute("""
                INSERT INTO replica (id, nombre, compilacion, arranque, version, desde, oida)
                VALUES (gen_random_uuid(), '<script>alert(1)</script>', '<b>1</b>', now(), 1, now(), clock_timestamp())""");
        try {
            Page page = navegador.ventana(360, ColorScheme.DARK, "olga", Rol.OPERADOR);
            page.navigate("/consola/operacion");
            assertThat(page.locator("#operacion")).containsText("<script>alert(1)</script>", SOON);
            assertThat(page.locator("#operacion script")).hasCount(0);
            Navegador.foto(page, "operacion-360");
        } finally {
            TestAccess.execute("DELETE FROM replica WHERE nombre LIKE '<script%'");
        }
        Page other = navegador.como("ana", Rol.ANALISTA);
        other.navigate("/consola/operacion");
        assertThat(other.getByRole(AriaRole.HEADING)).containsText("Sin permiso");
    }
}
