package io.dictamen.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.EmptyJournal;
import io.dictamen.TestDatabase;
import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.digitacion.EstadoSolicitud;
import io.dictamen.procedure.digitacion.TipoSolicitud;
import io.dictamen.procedure.indicador.Indicador;
import io.dictamen.procedure.ventadigital.EstadoVenta;
import io.dictamen.procedure.ventadigital.MotivoNoAtencion;
import io.dictamen.procedure.ventadigital.MotivoProspecto;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class ReportesTest {
    private static final String MARCH = "2026-03-02T09:00:00-04:00";
    private static final String APRIL = "2026-04-01T00:00:00-04:00";
    private static final String LATE_MARCH = "2026-04-01T03:59:59.999Z";

    @Inject
    Diario diario;

    @Inject
    Casos casos;

    @Inject
    Ccccc ccccc;

    @Inject
    SeguimientoTop10 top10;

    @Inject
    AnulacionesPendientes anulaciones;

    @Inject
    Indicadores indicadores;

    @Test
    void the_sheet_of_top_10_has_a_line_an_order_as_last_routed() {
        orden(MARCH, "O-1", "{\"maestro\":\"M1\",\"zona\":\"Norte\"}", "ANALISTA_USM", "REVISAR_FACTORES_TECNICOS");
        UUID last = orden(LATE_MARCH, "O-1", """
                {"maestro":"M1","zona":"Norte","tipoTrabajo":"Daño","servicio":"Internet","fecha":"1/3","referencia":"R",
                 "producto":"P-1","causalCierre":"=1+1","usm":"U","controlCalidadUsm":"Conforme"}
                """, "CONCLUIDO", "CONCLUIR");

        JsonPath report = get("top10/planilla");
        assertThat(report.getList("filas"))
                .isEqualTo(List.of(Map.ofEntries(
                        Map.entry("maestro", "M1"),
                        Map.entry("zona", "Norte"),
                        Map.entry("tipoTrabajo", "Daño"),
                        Map.entry("servicio", "Internet"),
                        Map.entry("fecha", "1/3"),
                        Map.entry("referencia", "R"),
                        Map.entry("producto", "P-1"),
                        Map.entry("cliente", "C-1"),
                        Map.entry("orden", "O-1"),
                        Map.entry("causalCierre", "=1+1"),
                        Map.entry("usm", "U"),
                        Map.entry("controlCalidadUsm", "Conforme"),
                        Map.entry("destino", "CONCLUIDO"),
                        Map.entry("accion", "CONCLUIR"),
                        Map.entry("dictamen", last.toString()))));
        assertThat(report.getMap("totales"))
                .isEqualTo(Map.of("ordenes", 1, "porAccion", List.of(Map.of("accion", "CONCLUIR", "ordenes", 1))));
        assertThat(given().queryParam("formato", "csv")
                        .get("/api/v1/reportes/top10/planilla")
                        .asString())
                .isEqualTo("\uFEFFMAESTRO;ZONA;TIPO DE TRABAJO;SERVICIO;FECHA;REFERENCIA;PRODUCTO;CLIENTE;ORDEN;"
                        + "CAUSAL DE CIERRE;USM;CONTROL CALIDAD USM;DESTINO;ACCIÓN\r\n"
                        + "M1;Norte;Daño;Internet;1/3;R;P-1;C-1;O-1;'=1+1;U;Conforme;Concluido;Concluir\r\n");
    }

    @Test
    void clients_come_by_repetitions_and_priority_of_their_last_verdict() {
        cliente(MARCH, "C-1", true, 5, 1);
        cliente(MARCH, "C-2", true, 3, 2);
        cliente(MARCH, "C-3", true, 3, 1);
        cliente(MARCH, "C-4", false, 1, 0);
        cliente(APRIL, "C-1", true, 2, 1);

        JsonPath report = get("top10/reiterados");
        assertThat(report.getList("filas.cliente")).isEqualTo(List.of("C-3", "C-2", "C-1"));
        assertThat(report.getMap("filas[0]").keySet())
                .isEqualTo(new LinkedHashSet<>(List.of(
                        "cliente",
                        "segmento",
                        "facturacionMensual",
                        "nivel",
                        "prioridad",
                        "reiteraciones",
                        "fechaCorte",
                        "fecha",
                        "dictamen")));
        assertThat(report.getMap("totales"))
                .isEqualTo(Map.of(
                        "clientes",
                        3,
                        "porPrioridad",
                        List.of(Map.of("prioridad", 1, "clientes", 2), Map.of("prioridad", 2, "clientes", 1))));
        assertThat(given().queryParams("limite", 2, "formato", "csv")
                        .get("/api/v1/reportes/top10/reiterados")
                        .asString()
                        .lines())
                .hasSize(3);
        String siguiente = given().queryParam("limite", 2)
                .get("/api/v1/reportes/top10/reiterados")
                .path("siguiente");
        assertThat(given().queryParams("cursor", siguiente)
                        .get("/api/v1/reportes/top10/reiterados")
                        .jsonPath()
                        .getList("filas.cliente"))
                .isEqualTo(List.of("C-1"));
    }

    @Test
    void what_was_not_attended_is_told_with_its_motive_until_it_is_routed_elsewhere() {
        ruta(MARCH, "C-1", "REGISTRAR_NO_ATENDIDA", "SIN_CAPACIDAD_TECNICA");
        UUID last = ruta(MARCH, "C-2", "REGISTRAR_NO_ATENDIDA", "OFERTA_NO_ACEPTADA");
        ruta(APRIL, "C-1", "NEGOCIAR_OFERTA", null);

        JsonPath report = get("ventas-digitales/no-atendidas");
        assertThat(report.getList("filas"))
                .isEqualTo(List.of(Map.of(
                        "cliente",
                        "C-2",
                        "motivo",
                        "OFERTA_NO_ACEPTADA",
                        "mensaje",
                        "Registre.",
                        "fecha",
                        MARCH,
                        "intentos",
                        1,
                        "dictamen",
                        last.toString())));
        assertThat(report.getMap("totales"))
                .isEqualTo(Map.of(
                        "noAtendidas", 1, "porMotivo", List.of(Map.of("motivo", "OFERTA_NO_ACEPTADA", "cuantas", 1))));
    }

    @Test
    void sales_are_followed_by_the_last_state_that_was_allowed() {
        estado(MARCH, "V-1", "VENTA", true);
        estado(LATE_MARCH, "V-1", "ATENDIDA", true);
        estado(MARCH, "V-2", "VENTA", true);
        estado(APRIL, "V-2", "VISITADO", false);
        estado(MARCH, "V-3", "VENTA", true);
        diario.anotar(
                APRIL,
                "venta-digital-enrutamiento",
                "V-3",
                "REDIGITAR",
                "{\"cliente\":\"C-9\",\"venta\":\"V-3\",\"ventaAnulada\":true}",
                "{\"accion\":\"REDIGITAR\"}");

        JsonPath report = get("ventas-digitales/seguimiento");
        assertThat(report.getList("filas.collect { [it.venta, it.situacion, it.estado, it.accion] }"))
                .isEqualTo(Arrays.asList(
                        List.of("V-3", "ANULADA_REDIGITABLE", "ANULADA", "REDIGITAR"),
                        Arrays.asList("V-1", "ATENDIDA", "ATENDIDA", null),
                        Arrays.asList("V-2", "EN_CURSO", "VENTA", null)));
        assertThat(report.getMap("totales"))
                .isEqualTo(Map.of(
                        "ventas", 3,
                        "porSituacion",
                                List.of(
                                        Map.of("situacion", "ANULADA_REDIGITABLE", "cuantas", 1),
                                        Map.of("situacion", "ATENDIDA", "cuantas", 1),
                                        Map.of("situacion", "EN_CURSO", "cuantas", 1)),
                        "porEstadoYMes",
                                List.of(
                                        Map.of("mes", "2026-03", "estado", "ATENDIDA", "cuantas", 1),
                                        Map.of("mes", "2026-03", "estado", "VENTA", "cuantas", 1),
                                        Map.of("mes", "2026-04", "estado", "ANULADA", "cuantas", 1)),
                        "metas", List.of(Map.of("mes", "2026-03", "atendidas", 1))));
        assertThat(given().queryParam("situacion", "ATENDIDA")
                        .get("/api/v1/reportes/ventas-digitales/seguimiento")
                        .jsonPath()
                        .getList("filas.venta"))
                .isEqualTo(List.of("V-1"));
    }

    @Test
    void a_client_and_the_sale_of_another_are_two_though_they_are_called_alike() {
        ruta(MARCH, "Z-9", "REGISTRAR_NO_ATENDIDA", "SIN_CAPACIDAD_TECNICA");
        diario.anotar(
                APRIL,
                "venta-digital-enrutamiento",
                "Z-9",
                "NEGOCIAR_OFERTA",
                "{\"cliente\":\"C-7\",\"venta\":\"Z-9\"}",
                "{\"accion\":\"NEGOCIAR_OFERTA\"}");

        assertThat(get("ventas-digitales/no-atendidas").getList("filas.cliente"))
                .isEqualTo(List.of("Z-9"));
    }

    @Test
    void sales_without_a_name_are_followed_one_by_one_and_by_the_date_of_their_state() {
        for (String nuevo : List.of("ATENDIDA", "VISITADO")) {
            diario.anotar(
                    APRIL,
                    "venta-digital-estado",
                    "",
                    "PERMITIDO",
                    "{\"estadoNuevo\":\"" + nuevo + "\",\"fechaNueva\":\"" + MARCH + "\"}",
                    "{\"permitido\":true}");
        }

        JsonPath report = get("ventas-digitales/seguimiento");
        assertThat(report.getList("filas.estado")).containsExactlyInAnyOrder("ATENDIDA", "VISITADO");
        assertThat(report.getList("filas.fecha")).isEqualTo(List.of(MARCH, MARCH));
        assertThat(report.getList("filas.findAll { it.venta != null }")).isEmpty();
        assertThat(report.getList("totales.porEstadoYMes.mes")).isEqualTo(List.of("2026-03", "2026-03"));
    }

    @Test
    void indicators_count_by_the_month_of_the_first_verdict_and_what_the_last_says() {
        diario.venta(LATE_MARCH, "S-1");
        diario.venta(LATE_MARCH, "S-2", "V-NOM-01");
        diario.venta(APRIL, "S-2");
        diario.venta(APRIL, "S-3");
        anulacion(LATE_MARCH, "S-1", "REQUISITOS_PENDIENTES");
        anulacion(APRIL, "S-1", "PROCEDE_CON_SUSPENSION");
        anulacion(APRIL, "S-9", "PROCEDE");
        for (String estado : List.of("CONFORME", "DIFIERE", "NO_APARECE", "NO_REGISTRADA")) {
            diario.anotar(APRIL, "cruce-ventas", "V-" + estado, estado, "{}", "{\"estado\":\"" + estado + "\"}");
        }
        cifra("TOP10_BAJAS", "2026-02", "10");
        cifra("TOP10_BAJAS", "2026-03", "7.5");
        cifra("VENTAS_DIGITALES", "2026-04", "100");

        List<Map<String, Object>> filas = given().queryParams("desde", "2026-03", "hasta", "2026-04")
                .get("/api/v1/reportes/indicadores")
                .jsonPath()
                .getList("filas");
        assertThat(filas.stream().map(ReportesTest::summary))
                .containsExactly(
                        "CALIDAD_DIGITACION 2026-03 1/2 50 OBSERVADO",
                        "CALIDAD_DIGITACION 2026-04 1/1 100 ACEPTADO",
                        "ANULACION_EFECTIVA 2026-03 1/1 100 ACEPTADO",
                        "ANULACION_EFECTIVA 2026-04 0/1 0 OBSERVADO",
                        "TOP10_BAJAS 2026-03 10-7.5 2.5 ACEPTADO",
                        "TOP10_BAJAS 2026-04 7.5-null null null Falta la cifra de 2026-04",
                        "VENTAS_DIGITALES 2026-03 null-null null null Falta la cifra de 2026-02 y de 2026-03",
                        "VENTAS_DIGITALES 2026-04 null-100 null null Falta la cifra de 2026-03",
                        "HOJA_VENTAS_CLARO 2026-03 0/0 null SIN_DATOS",
                        "HOJA_VENTAS_CLARO 2026-04 1/3 33.3333 OBSERVADO");
        String svg = given().queryParams("desde", "2026-03", "hasta", "2026-04")
                .get("/api/v1/reportes/indicadores/grafico")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asString();
        assertThat(svg)
                .startsWith("<svg")
                .endsWith("</svg>")
                .contains("03/2026 50 %, Observado", "33,3333 %", "Calidad de digitación (≥ 98 %)");
    }

    private static String summary(Map<String, Object> fila) {
        boolean cifras = String.valueOf(fila.get("indicador")).matches("TOP10_BAJAS|VENTAS_DIGITALES");
        return fila.get("indicador") + " " + fila.get("mes") + " "
                + (cifras
                        ? fila.get("anterior") + "-" + fila.get("actual")
                        : fila.get("numerador") + "/" + fila.get("denominador"))
                + " " + fila.get("valor") + " " + fila.get("resultado")
                + (fila.containsKey("aviso") ? " " + fila.get("aviso") : "");
    }

    private static JsonPath get(String reporte) {
        return given().get("/api/v1/reportes/" + reporte)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void rows_and_totals_are_the_same_whichever_is_read_first() {
        diario.venta(MARCH, "S-1", "V-NOM-01");
        diario.venta(APRIL, "S-2");
        anulacion(MARCH, "A-1", "PROCEDE");
        cliente(MARCH, "C-1", true, 5, 1);
        casos.beforeReading();

        QueryParameters all = QueryParameters.of(new MultivaluedHashMap<>(), List.of());
        for (Supplier<Report> asked : List.of(
                ccccc.reporte(all),
                ccccc.muestra(all),
                top10.reiterados(all),
                anulaciones.reporte(all),
                indicadores.reporte(all))) {
            Report rowsFirst = asked.get();
            Rows.Page rows = rowsFirst.rows().page(50, Optional.empty());
            Report totalsFirst = asked.get();
            Record totals = totalsFirst.totals().get();

            assertThat(rows.rows()).isNotEmpty();
            assertThat(totalsFirst.rows().page(50, Optional.empty())).isEqualTo(rows);
            assertThat(rowsFirst.totals().get()).isEqualTo(totals);
        }
    }

    @ParameterizedTest
    @MethodSource("constants")
    void a_filter_takes_every_constant_of_the_requests_and_no_other(
            String report, String name, Class<? extends Enum<?>> constants) {
        for (Enum<?> constant : constants.getEnumConstants()) {
            given().queryParam(name, constant.name())
                    .get("/api/v1/reportes/" + report)
                    .then()
                    .statusCode(200);
        }
        assertThat(given().queryParam(name, "OTRA")
                        .get("/api/v1/reportes/" + report)
                        .then()
                        .statusCode(400)
                        .extract()
                        .<String>path("detail"))
                .contains(Arrays.stream(constants.getEnumConstants())
                        .map(Enum::name)
                        .toList());
    }

    static Stream<Arguments> constants() {
        return Stream.of(
                Arguments.of("ccccc", "tipoSolicitud", TipoSolicitud.class),
                Arguments.of("ccccc/muestra", "estadoSolicitud", EstadoSolicitud.class),
                Arguments.of("ventas-digitales/no-atendidas", "motivo", MotivoNoAtencion.class),
                Arguments.of("ventas-digitales/no-atendidas", "motivo", MotivoProspecto.class),
                Arguments.of("ventas-digitales/seguimiento", "estado", EstadoVenta.class),
                Arguments.of("indicadores", "indicador", Indicador.class));
    }

    private static void cifra(String indicador, String mes, String valor) {
        given().contentType("application/json")
                .body("{\"valor\": " + valor + "}")
                .put("/api/v1/cifras-mensuales/" + indicador + "/" + mes)
                .then()
                .statusCode(201);
    }

    private UUID orden(String fecha, String orden, String planilla, String destino, String accion) {
        return diario.anotar(
                fecha,
                "top10-enrutamiento",
                orden,
                accion,
                "{\"cliente\":\"C-1\",\"orden\":\"%s\",\"ordenCerrada\":false,\"planilla\":%s}"
                        .formatted(orden, planilla),
                "{\"destino\":\"%s\",\"accion\":\"%s\"}".formatted(destino, accion));
    }

    private void cliente(String fecha, String codigo, boolean top10, int reiteraciones, int prioridad) {
        diario.anotar(
                fecha,
                "top10-clasificacion",
                codigo,
                "",
                """
                {"cliente": {"codigo": "%s", "segmento": "RESIDENCIAL", "facturacionMensual": 350.50},
                 "fechaCorte": "2026-03-01", "reportes": []}""".formatted(codigo),
                "{\"esTop10\":%s,\"reiteraciones\":%d,\"nivel\":\"MEDIO\",\"prioridad\":%d}"
                        .formatted(top10, reiteraciones, prioridad));
    }

    private UUID ruta(String fecha, String cliente, String accion, @Nullable String motivo) {
        String resultado = "{\"accion\":\"" + accion + "\",\"mensaje\":\"Registre.\""
                + (motivo == null ? "" : ",\"motivo\":\"" + motivo + "\"") + "}";
        return diario.anotar(
                fecha, "venta-digital-enrutamiento", cliente, accion, "{\"cliente\":\"" + cliente + "\"}", resultado);
    }

    private void estado(String fecha, String venta, String nuevo, boolean permitido) {
        diario.anotar(
                fecha,
                "venta-digital-estado",
                venta,
                "",
                "{\"venta\":\"%s\",\"estadoNuevo\":\"%s\"}".formatted(venta, nuevo),
                "{\"permitido\":%s,\"mensaje\":\"m\"}".formatted(permitido));
    }

    private UUID anulacion(String fecha, String numero, String resolucion) {
        return diario.anotar(
                fecha,
                "anulacion-registro",
                numero,
                resolucion,
                """
                {"numeroSolicitud": "%s", "tramite": "TRASLADO", "alcance": "COMPLETA", "estadoOrden": "ASIGNADA"}""".formatted(numero),
                "{\"resolucion\":\"%s\",\"derivaA\":\"CAJA\",\"siguientePaso\":\"A.6\"}".formatted(resolucion));
    }
}
