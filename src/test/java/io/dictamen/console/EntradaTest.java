package io.dictamen.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.dictamen.access.Rol;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EntradaTest {
    @RegisterExtension
    final Navegador navegador = new Navegador();

    @Test
    void quien_sigue_un_enlace_entra_y_llega_adonde_iba() {
        TestAccess.person("elena", Rol.ANALISTA);
        Page page = navegador.como("");
        page.navigate("/consola/versiones?estado=BORRADOR");
        Navegador.sinBarreras(page);
        page.getByLabel("Usuario").fill("elena");
        page.getByLabel("Clave").fill("no es esta");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("la clave no es la suya");
        assertThat(page.getByLabel("Usuario")).hasValue("elena");
        page.getByLabel("Clave").fill(TestAccess.CLAVE);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/consola/versiones\\?estado=BORRADOR"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Salir"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/consola/entrar"));
    }

    @Test
    void la_primera_clave_lleva_a_elegir_la_propia() {
        TestAccess.person("nora", Rol.ANALISTA);
        TestAccess.execute("UPDATE persona SET cambiar_clave = true WHERE nombre = 'nora'");
        Page page = navegador.como("");
        page.navigate("/consola/entrar");
        page.getByLabel("Usuario").fill("nora");
        page.getByLabel("Clave").fill(TestAccess.CLAVE);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Elija su clave");
        page.navigate("/consola/tablas");
        assertThat(page).hasURL(Pattern.compile(".*/consola/clave.*"));
        Navegador.sinBarreras(page);
        page.getByLabel("Clave inicial").fill(TestAccess.CLAVE);
        page.getByLabel("Clave nueva", new Page.GetByLabelOptions().setExact(true))
                .fill("siete mares por cruzar");
        page.getByLabel("Clave nueva, otra vez").fill("siete mares por cruzar");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Inicio");
        Navegador.sinBarreras(page);
    }

    @Test
    void lo_que_seria_una_barrera_se_nota_en_cada_tema() {
        Page page = navegador.como("");
        page.navigate("/consola/entrar");
        Navegador.sinBarreras(page);
        page.evaluate("""
                () => {
                    const text = document.createElement('p');
                    text.id = 'oscuro';
                    text.textContent = 'Se lee de día.';
                    text.style = 'color-scheme: light dark; color: light-dark(black, #222)';
                    document.querySelector('main').append(text);
                }""");
        Assertions.assertThatThrownBy(() -> Navegador.sinBarreras(page))
                .hasMessageContaining("DARK")
                .hasMessageContaining("color-contrast")
                .hasMessageContaining("Se lee de día.");
        page.evaluate("document.querySelector('#oscuro').replaceWith(document.createElement('img'))");
        Assertions.assertThatThrownBy(() -> Navegador.sinBarreras(page))
                .hasMessageContaining("LIGHT")
                .hasMessageContaining("image-alt");
    }
}
