package io.dictamen.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.dictamen.TestAccess;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditoriaTest {
    private static final String PATH = "/api/v1/auditoria";

    private final String objeto = "o-" + UUID.randomUUID();

    @BeforeEach
    void seven_changes_a_day_apart() {
        for (int i = 0; i < 7; i++) {
            TestAccess.execute(
                    "INSERT INTO auditoria (fecha, quien, que, objeto, detalle, desde) VALUES"
                            + " (timestamptz '2026-03-01 12:00Z' + make_interval(days => ?), ?, ?, ?, '{\"n\": 1}', '10.0.0.1')",
                    i,
                    i % 2 == 0 ? "ana" : "luis",
                    "PRUEBA_" + i,
                    objeto);
        }
    }

    @Test
    void pages_follow_each_other_newest_first_without_gap_or_repetition() {
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> query = new HashMap<>(Map.of("objeto", objeto, "limite", 3));
            if (cursor != null) {
                query.put("cursor", cursor);
            }
            JsonPath page = find(query);
            read.addAll(page.getList("anotaciones.que"));
            cursor = page.getString("siguiente");
        } while (cursor != null);
        assertThat(read)
                .containsExactly("PRUEBA_6", "PRUEBA_5", "PRUEBA_4", "PRUEBA_3", "PRUEBA_2", "PRUEBA_1", "PRUEBA_0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quien | luis | PRUEBA_5 PRUEBA_3 PRUEBA_1",
                "que | PRUEBA_2 | PRUEBA_2",
                "desde | 2026-03-06T08:00:00-04:00 | PRUEBA_6 PRUEBA_5",
                "hasta | 2026-03-02T12:00:00Z | PRUEBA_0",
                "hasta | -999999999-01-01T00:00:00Z | ",
                "desde | +999999999-01-01T00:00:00Z | "
            })
    void a_filter_keeps_what_it_names(String name, String value, String kept) {
        List<String> expected = kept == null ? List.of() : List.of(kept.split(" "));
        assertThat(find(Map.of("objeto", objeto, name, value)).getList("anotaciones.que"))
                .isEqualTo(expected);
    }

    @Test
    void a_change_tells_who_what_when_and_from_where() {
        Map<String, Object> one =
                find(Map.of("objeto", objeto, "que", "PRUEBA_1")).getMap("anotaciones[0]");
        assertThat(one.remove("id")).isInstanceOf(Integer.class);
        assertThat(one)
                .isEqualTo(Map.of(
                        "fecha", "2026-03-02T08:00:00-04:00",
                        "quien", "luis",
                        "que", "PRUEBA_1",
                        "objeto", objeto,
                        "detalle", Map.of("n", 1),
                        "desde", "10.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource({"cursor, x", "limite, 0", "desde, ayer", "actor, ana"})
    void a_bad_parameter_is_named(String name, String value) {
        given().queryParam(name, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("detail", containsString("«" + name + "»"));
    }

    private static JsonPath find(Map<String, Object> query) {
        return given().queryParams(query)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
