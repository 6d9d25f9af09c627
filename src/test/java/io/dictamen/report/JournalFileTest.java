package io.dictamen.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.dictamen.EmptyJournal;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class JournalFileTest {
    private static final String PATH = "/api/v1/dictamenes";

    @Inject
    Diario diario;

    @Test
    void a_file_holds_the_requests_and_results_of_one_decision_by_dotted_path() {
        UUID id = pago("2026-03-01T12:00:00-04:00", "=7", "100.50");
        diario.venta("2026-03-01T12:00:01-04:00", "S-1");
        List<String> lines = csv("?decision=venta-digital-pago");
        assertThat(lines)
                .containsExactly(
                        "\uFEFFfecha;fechaReferencia;version;desenlace;declarado.monto;declarado.fecha;declarado.numeroDeposito;"
                                + "declarado.tipoOperacion;declarado.nombreDepositante;banco.monto;banco.fecha;banco.numeroDeposito;"
                                + "banco.tipoOperacion;banco.nombreDepositante;solicitud.fechaReferencia;confirmado;errores.codigo;"
                                + "errores.campo;errores.severidad;errores.mensaje;siguientePaso;clausulas;emisor;requestId;id",
                        "2026-03-01 12:00:00;2026-03-01 12:00:00;1;NO_CONFIRMADO;100,50;2026-02-28;'=7;TRANSFERENCIA;;;;;;;;false;"
                                + "D-BAN-01|D-MON-01;banco|monto;ERROR|ERROR;|otro;12;;;;" + id);
    }

    @Test
    void a_file_holds_all_that_the_filters_leave_the_newest_first_and_not_a_page() {
        for (int i = 0; i < 60; i++) {
            pago("2026-03-01T12:%02d:00-04:00".formatted(i), "D-" + i, "1");
        }
        assertThat(csv("?decision=venta-digital-pago&limite=2"))
                .hasSize(61)
                .element(1)
                .asString()
                .contains(";D-59;");
        assertThat(csv("?decision=venta-digital-pago&asunto=D-7")).hasSize(2);
        assertThat(csv("?decision=venta-digital-pago&desde=2026-03-01T12:58:00-04:00"))
                .hasSize(3);
    }

    @Test
    void a_file_of_no_decision_says_that_it_needs_one_and_of_an_unknown_one_what_was_meant() {
        given().accept("text/csv")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("detail", containsString("«decision» hace falta"));
        given().get(PATH + "?formato=xlsx&decision=venta-digital-pagos")
                .then()
                .statusCode(400)
                .body("detail", containsString("¿Quiso decir «venta-digital-pago»?"));
        given().get(PATH + "?formato=pdf")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:dictamen:problema:parametro-incorrecto"));
    }

    private UUID pago(String fecha, String numero, String monto) {
        return diario.anotar(fecha, "venta-digital-pago", numero, "NO_CONFIRMADO", """
                {"declarado": {"monto": %s, "fecha": "2026-02-28", "numeroDeposito": "%s", "tipoOperacion": "TRANSFERENCIA"}}
                """.formatted(monto, numero), """
                {"confirmado": false, "siguientePaso": "12", "errores": [
                 {"codigo": "D-BAN-01", "campo": "banco", "severidad": "ERROR"},
                 {"codigo": "D-MON-01", "campo": "monto", "severidad": "ERROR", "mensaje": "otro"}]}
                """);
    }

    private static List<String> csv(String query) {
        return given().accept("text/csv")
                .get(PATH + query)
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=UTF-8")
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
