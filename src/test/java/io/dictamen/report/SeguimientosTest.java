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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sales that are followed, and practices of management. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class SeguimientosTest {
    private static final String FIRST = "2026-03-02T09:00:00-04:00";
    private static final String SECOND = "2026-03-03T09:00:00-04:00";
    private static final String THIRD = "2026-03-04T09:00:00-04:00";

    @Inject
    Diario diario;

    @Test
    void a_client_waits_until_a_later_verdict_says_otherwise_even_one_that_names_a_sale() {
        ruta(FIRST, "C-1", null, "REGISTRAR_NO_ATENDIDA", "SIN_CAPACIDAD_TECNICA");
        prospecto(FIRST, "C-2", "REGISTRAR_NO_ATENDIDA", "SIN_COBERTURA");
        prospecto(FIRST, "C-3", "REGISTRAR_NO_ATENDIDA", "SIN_COBERTURA");
        ruta(FIRST, "C-4", "V-4", "REGISTRAR_NO_ATENDIDA", "OFERTA_NO_ACEPTADA");
        ruta(SECOND, " C-1", "V-1", "NEGOCIAR_OFERTA", null);
        prospecto(SECOND, "C-2", "REVISAR_CAPACIDAD", null);
        ruta(SECOND, "C-3", "V-3", "REGISTRAR_NO_ATENDIDA", "OFERTA_NO_ACEPTADA");
        ruta(SECOND, "C-4", null, "NEGOCIAR_OFERTA", null);

        String noAtendidas = "ventas-digitales/no-atendidas";
        assertThat(lines(noAtendidas, Map.of(), "it.cliente + ' ' + it.venta + ' ' + it.motivo"))
                .containsExactlyInAnyOrder(
                        "C-3 null SIN_COBERTURA", "C-3 V-3 OFERTA_NO_ACEPTADA", "C-4 V-4 OFERTA_NO_ACEPTADA");
        assertThat(lines(noAtendidas, Map.of("desde", "2026-03-02", "hasta", "2026-03-02"), "it.cliente"))
                .containsExactlyInAnyOrder("C-1", "C-2", "C-3", "C-4");
        assertThat(lines(noAtendidas, Map.of("desde", "2026-03-03", "hasta", "2026-03-03"), "it.venta"))
                .containsExactly("V-3");
        assertThat(lines(noAtendidas, Map.of("motivo", "SIN_COBERTURA"), "it.cliente"))
                .containsExactly("C-3");
    }

    @Test
    void a_refused_change_of_state_is_a_verdict_of_the_day_and_changes_nothing() {
        estado(FIRST, "V-1", "VENTA", true);
        estado(FIRST, "V-2", "VENTA", true);
        estado(SECOND, "V-1", "VISITADO", false);
        estado(SECOND, "V-3", "ATENDIDA", false);
        estado(THIRD, "V-1", "ATENDIDA", true);

        String seguimiento = "ventas-digitales/seguimiento";
        String estado = "it.venta + ' ' + it.estado";
        assertThat(lines(seguimiento, Map.of("desde", "2026-03-03", "hasta", "2026-03-03"), estado))
                .containsExactly("V-1 VENTA");
        assertThat(lines(seguimiento, Map.of("hasta", "2026-03-03"), estado))
                .containsExactlyInAnyOrder("V-1 VENTA", "V-2 VENTA");
        assertThat(lines(seguimiento, Map.of("desde", "2026-03-04"), estado)).containsExactly("V-1 ATENDIDA");
    }

    @Test
    void goals_stand_beside_the_sales_that_were_attended_in_their_month() {
        meta("2026-02", "0");
        meta("2026-03", "3");
        meta("2026-04", "10");
        estado(FIRST, "V-1", "ATENDIDA", true);
        estado(SECOND, "V-2", "ATENDIDA", true);
        estado(SECOND, "V-3", "VENTA", true);
        estado("2026-05-01T09:00:00-04:00", "V-4", "ATENDIDA", true);
        Map<String, Object> march = Map.of("mes", "2026-03", "meta", 3, "atendidas", 2, "cumplimiento", 66.6667f);

        assertThat(metas(Map.of()))
                .isEqualTo(List.of(
                        Map.of("mes", "2026-02", "meta", 0, "atendidas", 0),
                        march,
                        Map.of("mes", "2026-04", "meta", 10, "atendidas", 0, "cumplimiento", 0),
                        Map.of("mes", "2026-05", "atendidas", 1)));
        assertThat(metas(Map.of("desde", "2026-03-04", "hasta", "2026-03-31", "situacion", "EN_CURSO")))
                .isEqualTo(List.of(march));
        assertThat(metas(Map.of("desde", "2026-03-02", "hasta", "2026-03-02")))
                .isEqualTo(List.of(Map.of("mes", "2026-03", "meta", 3, "atendidas", 1, "cumplimiento", 33.3333f)));
    }

    @Test
    void a_sale_of_the_cell_stands_as_last_told() {
        instalacion(FIRST, "V-1", "PROXIMA_A_INSTALAR", "ESPERAR", null);
        instalacion(FIRST, "V-2", "INSTALADA", "LEGALIZAR", null);
        UUID last = instalacion(SECOND, "V-1 ", "CANCELADA", "RECUPERAR_VENTA", "Se mudó");

        JsonPath report = get("ventas-swat/seguimiento", Map.of("desde", "2026-03-03"));
        assertThat(report.getList("filas"))
                .isEqualTo(List.of(Map.ofEntries(
                        Map.entry("venta", "V-1"),
                        Map.entry("tipoVenta", "HOGAR_NUEVA"),
                        Map.entry("estadoInstalacion", "CANCELADA"),
                        Map.entry("fechaAgendada", "2026-03-20"),
                        Map.entry("accion", "RECUPERAR_VENTA"),
                        Map.entry("motivo", "Se mudó"),
                        Map.entry("asesor", "Ana"),
                        Map.entry("siguientePaso", "5"),
                        Map.entry("fecha", SECOND),
                        Map.entry("dictamen", last.toString()))));
        assertThat(get("ventas-swat/seguimiento", Map.of()).getMap("totales"))
                .isEqualTo(Map.of(
                        "ventas", 2,
                        "porEstado",
                                List.of(
                                        Map.of("estado", "CANCELADA", "cuantas", 1),
                                        Map.of("estado", "INSTALADA", "cuantas", 1)),
                        "porAccion",
                                List.of(
                                        Map.of("accion", "LEGALIZAR", "cuantas", 1),
                                        Map.of("accion", "RECUPERAR_VENTA", "cuantas", 1))));
        assertThat(lines("ventas-swat/seguimiento", Map.of("hasta", "2026-03-02"), "it.estadoInstalacion"))
                .containsExactlyInAnyOrder("PROXIMA_A_INSTALAR", "INSTALADA");
    }

    @ParameterizedTest
    @CsvSource({
        "estadoInstalacion, INSTALADA, CANCELADA",
        "accion, LEGALIZAR, ESPERAR",
        "tipoVenta, HOGAR_NUEVA, TYT",
        "asesor, Ana, ana"
    })
    void a_filter_of_the_cells_sales_keeps_what_it_names(String name, String there, String notThere) {
        instalacion(FIRST, "V-1", "INSTALADA", "LEGALIZAR", null);

        assertThat(get("ventas-swat/seguimiento", Map.of(name, there)).getInt("totales.ventas"))
                .isEqualTo(1);
        assertThat(get("ventas-swat/seguimiento", Map.of(name, notThere)).getList("filas"))
                .isEmpty();
    }

    @Test
    void of_a_practice_the_last_count_of_each_start_is_summed_and_each_without_one() {
        practica(FIRST, "Eva", "2026-03-01", 2, 5);
        practica(SECOND, " Eva", "2026-03-01", 4, 5);
        practica(SECOND, "Eva", "2026-03-03", 5, 5);
        practica(THIRD, "Eva", "2026-02-20", 9, 5);
        practica(SECOND, "Eva", null, 2, 5);
        practica(SECOND, "Eva", null, 2, 5);
        practica(FIRST, "Raúl", "2026-03-01", 1, 1);
        practica(SECOND, null, null, 0, 5);
        practica(SECOND, " ", "2026-03-02", 1, 5);

        JsonPath report = get("practicas/adherencia", Map.of("desde", "2026-03-01", "hasta", "2026-03-03"));
        assertThat(report.getList("filas"))
                .isEqualTo(List.of(
                        practica("Eva", 13, 20, 65, "NO_CUMPLE"),
                        practica("Raúl", 1, 1, 100, "CUMPLE"),
                        practica("sin líder", 1, 10, 10, "NO_CUMPLE")));
        assertThat(report.getMap("totales")).isEqualTo(Map.of("lineas", 3, "cumple", 1, "noCumple", 2));
        assertThat(lines("practicas/adherencia", Map.of("lider", "sin líder"), "it.lider"))
                .containsExactly("sin líder");
        assertThat(lines("practicas/adherencia", Map.of("rol", "GERENTE"), "it.lider"))
                .isEmpty();
        assertThat(lines("practicas/adherencia", Map.of("practica", "AGENDA_LIDER"), "it.lider"))
                .isEmpty();
    }

    private static Map<String, Object> practica(
            String lider, int realizadas, int meta, int cumplimiento, String resultado) {
        return Map.of(
                "lider", lider,
                "rol", "SUPERVISOR",
                "practica", "DIALOGO_DIARIO",
                "realizadas", realizadas,
                "meta", meta,
                "cumplimiento", cumplimiento,
                "resultado", resultado);
    }

    private void practica(String fecha, @Nullable String lider, @Nullable String inicio, int realizadas, int meta) {
        diario.anotar(
                fecha,
                "adherencia-practicas",
                "DIALOGO_DIARIO",
                "",
                "{\"practica\":\"DIALOGO_DIARIO\",\"rol\":\"SUPERVISOR\",\"realizadas\":" + realizadas
                        + text("lider", lider) + text("inicio", inicio) + "}",
                "{\"meta\":" + meta + ",\"resultado\":\"\"}");
    }

    private static String text(String name, @Nullable String value) {
        return value == null ? "" : ",\"" + name + "\":\"" + value + "\"";
    }

    private static List<Object> metas(Map<String, ?> query) {
        return get("ventas-digitales/seguimiento", query).getList("totales.metas");
    }

    private static void meta(String mes, String valor) {
        given().contentType("application/json")
                .body("{\"valor\": " + valor + "}")
                .put("/api/v1/cifras-mensuales/META_VENTAS_DIGITALES/" + mes)
                .then()
                .statusCode(201);
    }

    private static List<String> lines(String report, Map<String, ?> query, String line) {
        return get(report, query).getList("filas.collect { " + line + " }");
    }

    private static JsonPath get(String report, Map<String, ?> query) {
        return given().queryParams(query)
                .get("/api/v1/reportes/" + report)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void ruta(String fecha, String cliente, @Nullable String venta, String accion, @Nullable String motivo) {
        diario.anotar(
                fecha,
                "venta-digital-enrutamiento",
                venta == null ? cliente : venta,
                accion,
                "{\"cliente\":\"" + cliente + "\"" + text("venta", venta) + "}",
                "{\"accion\":\"" + accion + "\"" + text("motivo", motivo) + "}");
    }

    private void prospecto(String fecha, String cliente, String accion, @Nullable String motivo) {
        diario.anotar(
                fecha,
                "venta-digital-prospecto",
                cliente,
                accion,
                "{\"cliente\":\"" + cliente + "\"}",
                "{\"accion\":\"" + accion + "\"" + text("motivo", motivo) + "}");
    }

    private void estado(String fecha, String venta, String nuevo, boolean permitido) {
        diario.anotar(
                fecha,
                "venta-digital-estado",
                venta,
                "",
                "{\"venta\":\"%s\",\"estadoNuevo\":\"%s\",\"fechaNueva\":\"%s\"}".formatted(venta, nuevo, fecha),
                "{\"permitido\":%s,\"mensaje\":\"m\"}".formatted(permitido));
    }

    private UUID instalacion(String fecha, String venta, String estado, String accion, @Nullable String motivo) {
        return diario.anotar(
                fecha,
                "venta-swat-seguimiento",
                venta,
                accion,
                "{\"venta\":\"%s\",\"tipoVenta\":\"HOGAR_NUEVA\",\"estadoInstalacion\":\"%s\",".formatted(venta, estado)
                        + "\"fechaAgendada\":\"2026-03-20\",\"asesor\":\"Ana\"" + text("motivo", motivo) + "}",
                "{\"accion\":\"%s\",\"siguientePaso\":\"5\"}".formatted(accion));
    }
}
