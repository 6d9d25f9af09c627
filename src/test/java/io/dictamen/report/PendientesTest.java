package io.dictamen.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.EmptyJournal;
import io.dictamen.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class PendientesTest {
    private static final String PATH = "/api/v1/reportes/anulaciones/pendientes";
    private static final String FIRST = "2026-03-02T09:00:00-04:00";
    private static final String SECOND = "2026-03-03T09:00:00-04:00";
    private static final String THIRD = "2026-03-04T09:00:00-04:00";

    @Inject
    Diario diario;

    @Test
    void an_annulment_that_proceeds_waits_for_its_closing_and_one_with_suspension_for_none() {
        registro(FIRST, "S-1", "PROCEDE");
        UUID pending = registro(FIRST, " S-2", "PROCEDE_CON_DEVOLUCION");
        registro(FIRST, "S-3", "PROCEDE");
        registro(SECOND, "S-3", "IMPROCEDENTE");
        registro(FIRST, "S-4", "REQUISITOS_PENDIENTES");
        registro(FIRST, "S-5", "PROCEDE_CON_SUSPENSION");
        cierre(SECOND, "S-1", "CIERRE_DIRECTO");
        cierre(SECOND, "sin registro", "DERIVADA");

        JsonPath report = get(Map.of());
        assertThat(report.getList("filas"))
                .isEqualTo(List.of(Map.ofEntries(
                        Map.entry("numeroSolicitud", "S-2"),
                        Map.entry("etapa", "SIN_CIERRE"),
                        Map.entry("tramite", "TRASLADO"),
                        Map.entry("alcance", "COMPLETA"),
                        Map.entry("estadoOrden", "ASIGNADA"),
                        Map.entry("resolucion", "PROCEDE_CON_DEVOLUCION"),
                        Map.entry("atiende", "ASESOR_COMERCIAL"),
                        Map.entry("derivaA", "CAJA"),
                        Map.entry("siguientePaso", "A.6"),
                        Map.entry("fecha", FIRST),
                        Map.entry("dictamen", pending.toString()))));
        assertThat(report.getMap("totales"))
                .isEqualTo(Map.of(
                        "pendientes", 1,
                        "porEtapa", List.of(Map.of("etapa", "SIN_CIERRE", "cuantas", 1)),
                        "porResolucion", List.of(Map.of("resolucion", "PROCEDE_CON_DEVOLUCION", "cuantas", 1))));
    }

    @Test
    void what_its_last_closing_left_under_way_is_pending_until_one_ends_it() {
        for (String numero : List.of("derivada", "en reversa", "cerrada", "otra vez")) {
            registro(FIRST, numero, "PROCEDE");
        }
        cierre(SECOND, "derivada", "DERIVADA");
        UUID cierre = cierre(SECOND, "en reversa", "EN_REVERSA");
        cierre(SECOND, "cerrada", "DERIVADA");
        cierre(THIRD, "cerrada", "CIERRE_DIRECTO");
        cierre(SECOND, "otra vez", "CIERRE_DIRECTO");
        registro(THIRD, "otra vez", "PROCEDE");

        JsonPath report = get(Map.of());
        assertThat(report.getList("filas.collect { it.numeroSolicitud + ': ' + it.etapa }"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder("otra vez: SIN_CIERRE", "derivada: DERIVADA", "en reversa: EN_REVERSA");
        assertThat(report.getMap("filas.find { it.etapa == 'EN_REVERSA' }"))
                .containsEntry("fechaCierre", SECOND)
                .containsEntry("dictamenCierre", cierre.toString());
        assertThat(report.getList("totales.porEtapa"))
                .isEqualTo(List.of(
                        Map.of("etapa", "DERIVADA", "cuantas", 1),
                        Map.of("etapa", "EN_REVERSA", "cuantas", 1),
                        Map.of("etapa", "SIN_CIERRE", "cuantas", 1)));
    }

    @Test
    void a_past_day_shows_what_was_pending_then_and_had_a_verdict_on_it() {
        registro(FIRST, "S-1", "PROCEDE");
        registro(FIRST, "S-2", "PROCEDE");
        cierre(SECOND, "S-1", "DERIVADA");
        cierre(THIRD, "S-1", "CIERRE_DIRECTO");
        registro(THIRD, "S-2", "IMPROCEDENTE");

        assertThat(etapas("2026-03-02")).isEqualTo(Map.of("S-1", "SIN_CIERRE", "S-2", "SIN_CIERRE"));
        assertThat(etapas("2026-03-03")).isEqualTo(Map.of("S-1", "DERIVADA"));
        assertThat(etapas("2026-03-04")).isEmpty();
        assertThat(get(Map.of("hasta", "2026-03-03")).getInt("totales.pendientes"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "etapa, SIN_CIERRE, EN_REVERSA",
        "tramite, TRASLADO, OTRO",
        "atiende, ASESOR_COMERCIAL, ASESOR_BACK_OFFICE_COMERCIAL",
        "derivaA, CAJA, CLIENTE"
    })
    void a_filter_keeps_what_it_names_in_rows_and_totals(String name, String there, String notThere) {
        registro(FIRST, "S-1", "PROCEDE");

        JsonPath kept = get(Map.of(name, there));
        assertThat(kept.getList("filas.numeroSolicitud")).isEqualTo(List.of("S-1"));
        assertThat(kept.getInt("totales.pendientes")).isEqualTo(1);
        JsonPath nothing = get(Map.of(name, notThere));
        assertThat(nothing.getList("filas")).isEmpty();
        assertThat(nothing.getMap("totales"))
                .isEqualTo(Map.of("pendientes", 0, "porEtapa", List.of(), "porResolucion", List.of()));
    }

    @Test
    void effectively_annulled_is_what_proceeded_and_was_closed_afterwards() {
        registro(FIRST, "cerrada", "PROCEDE");
        cierre(SECOND, "cerrada", "DERIVADA");
        registro(FIRST, "sin cierre", "PROCEDE");
        registro(FIRST, "suspendida", "PROCEDE_CON_SUSPENSION");
        cierre(FIRST, "cerrada antes", "CIERRE_DIRECTO");
        registro(SECOND, "cerrada antes", "PROCEDE_CON_DEVOLUCION");
        registro(FIRST, "improcedente", "IMPROCEDENTE");
        cierre(SECOND, "improcedente", "CIERRE_DIRECTO");
        cierre(SECOND, "sin registro", "CIERRE_DIRECTO");
        registro("2026-04-01T09:00:00-04:00", "sin cierre", "IMPROCEDENTE");
        cierre("2026-04-01T09:00:00-04:00", "cerrada antes", "EN_REVERSA");

        assertThat(march("2026-03"))
                .containsEntry("numerador", 2)
                .containsEntry("denominador", 5)
                .containsEntry("procedieron", 4)
                .containsEntry("valor", 40)
                .containsEntry("resultado", "OBSERVADO");
        assertThat(march("2026-04"))
                .containsEntry("numerador", 3)
                .containsEntry("denominador", 5)
                .containsEntry("procedieron", 3);
    }

    private static Map<String, Object> march(String hasta) {
        return given().queryParams("indicador", "ANULACION_EFECTIVA", "desde", "2026-03", "hasta", hasta)
                .get("/api/v1/reportes/indicadores")
                .jsonPath()
                .getMap("filas[0]");
    }

    private static Map<String, Object> etapas(String day) {
        return get(Map.of("desde", day, "hasta", day))
                .getMap("filas.collectEntries { [it.numeroSolicitud, it.etapa] }");
    }

    private static JsonPath get(Map<String, ?> query) {
        return given().queryParams(query)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private UUID registro(String fecha, String numero, String resolucion) {
        return diario.anotar(
                fecha,
                "anulacion-registro",
                numero,
                resolucion,
                """
                {"numeroSolicitud": "%s", "tramite": "TRASLADO", "alcance": "COMPLETA", "estadoOrden": "ASIGNADA"}""".formatted(numero),
                "{\"resolucion\":\"%s\",\"atiende\":\"ASESOR_COMERCIAL\",\"derivaA\":\"CAJA\",\"siguientePaso\":\"A.6\"}"
                        .formatted(resolucion));
    }

    private UUID cierre(String fecha, String numero, String estado) {
        return diario.anotar(
                fecha,
                "anulacion-cierre",
                "A-" + numero,
                estado,
                "{\"numeroSolicitudAnulacion\":\"A-%1$s\",\"numeroSolicitudVenta\":\"%1$s\"}".formatted(numero),
                "{\"estado\":\"" + estado + "\"}");
    }
}
