package io.dictamen.workbook.hostile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same workbooks sent to the crossing of sales, every other one on the other side. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostileCrossingTest {
    private static final Duration NO_HANG = Duration.ofSeconds(20);
    private static final Side BASE = new Side("almacontact", "claro", "La base de Almacontact");
    private static final Side SHEET = new Side("claro", "almacontact", "La hoja de Claro");
    private static final byte[] SOUND = "RuleSet\nV-1\n".getBytes(StandardCharsets.UTF_8);

    private record Side(String part, String other, String name) {}

    @Test
    void each_is_crossed_or_refused_by_the_name_of_its_side() {
        List<Case> casos = Theme.cases().toList();
        int crossed = 0;
        for (int i = 0; i < casos.size(); i++) {
            Case caso = casos.get(i);
            Side side = i % 2 == 0 ? BASE : SHEET;
            Response answer = assertTimeoutPreemptively(NO_HANG, () -> crossed(caso, side), caso.nombre());
            if (answer.statusCode() == 200) {
                assertThat(isBrokenWorkbook(caso)).as(caso.nombre()).isFalse();
                assertThat(answer.jsonPath().getInt("totales.ventas"))
                        .as(caso.nombre())
                        .isPositive();
                crossed++;
            } else {
                assertRefused(caso, side, answer);
            }
        }
        assertThat(crossed).isPositive();
        assertThat(Canary.isQuiet()).isTrue();
    }

    /** What is no archive at all is read as a CSV, whatever its name says. */
    private static boolean isBrokenWorkbook(Case caso) {
        byte[] libro = caso.libro().get();
        return HostileDataTest.isUnreadable(caso) && libro.length > 1 && libro[0] == 'P' && libro[1] == 'K';
    }

    private static void assertRefused(Case caso, Side side, Response answer) {
        assertThat(answer.statusCode()).as(caso.nombre() + answer.asString()).isIn(400, 413, 422);
        assertThat(answer.contentType()).as(caso.nombre()).isEqualTo("application/problem+json");
        if (answer.statusCode() == 422) {
            assertThat(answer.jsonPath().getList("errores.mensaje", String.class))
                    .as(caso.nombre())
                    .isNotEmpty()
                    .allMatch(mensaje -> mensaje.startsWith(side.name()));
        } else {
            assertThat(answer.jsonPath().getString("detail"))
                    .as(caso.nombre())
                    .containsAnyOf(side.name(), "«" + side.part() + "»");
        }
    }

    /** Their first title is that of every table of rules. */
    private static Response crossed(Case caso, Side side) {
        return given().multiPart(side.part(), "libro.xlsx", caso.libro().get())
                .multiPart(side.other(), "ventas.csv", SOUND)
                .queryParam("venta", "RuleSet")
                .queryParam("registrar", false)
                .post("/api/v1/reportes/cruce-ventas");
    }
}
