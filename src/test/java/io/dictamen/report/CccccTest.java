package io.dictamen.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.EmptyJournal;
import io.dictamen.TestDatabase;
import io.dictamen.journal.UuidV7;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
class CccccTest {
    private static final String PATH = "/api/v1/reportes/ccccc";

    @Inject
    Diario diario;

    @Test
    void what_a_batch_corrects_is_corrected_in_whatever_millisecond_it_was_decided() throws Exception {
        ObjectNode right = (ObjectNode) new ObjectMapper()
                .readTree(CccccTest.class.getResource("/ejemplos/validacion-venta.json"))
                .get("solicitud");
        right.put("nombre", "María Quispe").put("plan", "INT-50").remove("respaldo");
        right.withObject("/direccion").put("tipoVia", "AVENIDA");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            right.put("numeroSolicitud", "LOTE-" + i);
            lines.append(right.deepCopy().put("nombre", "María")).append('\n');
            lines.append(right).append('\n');
        }

        String answers = given().contentType("application/x-ndjson;charset=utf-8")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/decisiones/validacion-venta/lote")
                .asString();

        assertThat(answers).contains("\"porDesenlace\":{\"CONFORME\":300,\"CON_ERRORES\":300}");
        List<String> ids =
                JsonPath.from("[" + answers.strip().replace("\n", ",") + "]").getList("dictamen.id");
        assertThat(ids.subList(0, 600)).isSorted().doesNotHaveDuplicates();
        Map<String, Object> totales = get(Map.of()).getMap("totales");
        assertThat(totales)
                .containsEntry("solicitudes", 300)
                .containsEntry("errorCorregido", 300)
                .containsEntry("errorPendiente", 0);
        assertThat(totales).extractingByKey("indicador").asString().contains("numerador=0", "denominador=300");
    }

    @Test
    void one_line_a_solicitud_tells_how_its_typing_went() {
        UUID right = diario.venta("2026-03-01T12:00:00-04:00", "S-1");
        UUID wrong = diario.venta("2026-03-01T13:00:00-04:00", "S-2", "V-NOM-01", "V-CI-01");
        UUID still = diario.venta("2026-03-01T14:00:00-04:00", "S-2", "V-CI-01", "V-GLO-01");
        UUID mended = diario.venta("2026-03-02T09:00:00-04:00", "S-2");
        UUID pending = diario.venta("2026-03-03T00:00:00-04:00", "S-3", "V-PLA-02");
        UUID warned = diario.venta("2026-03-04T00:00:00-04:00", "S-4", "?V-OTRO-01");

        JsonPath report = get(Map.of());
        assertThat(report.getMap("")).containsOnlyKeys("reporte", "totales", "filas", "siguiente");
        assertThat(report.getString("siguiente")).isNull();
        assertThat(report.getList("filas"))
                .isEqualTo(List.of(
                        line(
                                "S-4",
                                "SIN_ERROR",
                                List.of(),
                                1,
                                warned,
                                "2026-03-04T00:00:00-04:00",
                                warned,
                                "2026-03-04T00:00:00-04:00"),
                        line(
                                "S-3",
                                "ERROR_PENDIENTE",
                                List.of("V-PLA-02"),
                                1,
                                pending,
                                "2026-03-03T00:00:00-04:00",
                                pending,
                                "2026-03-03T00:00:00-04:00"),
                        line(
                                "S-2",
                                "ERROR_CORREGIDO",
                                List.of("V-CI-01", "V-GLO-01", "V-NOM-01"),
                                3,
                                wrong,
                                "2026-03-01T13:00:00-04:00",
                                mended,
                                "2026-03-02T09:00:00-04:00"),
                        line(
                                "S-1",
                                "SIN_ERROR",
                                List.of(),
                                1,
                                right,
                                "2026-03-01T12:00:00-04:00",
                                right,
                                "2026-03-01T12:00:00-04:00")));
        assertThat(report.getMap("totales"))
                .isEqualTo(Map.of(
                        "solicitudes", 4,
                        "sinError", 2,
                        "errorCorregido", 1,
                        "errorPendiente", 1,
                        "indicador",
                                Map.of(
                                        "indicador",
                                        "CALIDAD_DIGITACION",
                                        "numerador",
                                        2,
                                        "denominador",
                                        4,
                                        "valor",
                                        50,
                                        "resultado",
                                        "OBSERVADO",
                                        "parametro",
                                        "≥ 98 %")));
        assertThat(still).isNotEqualTo(mended);
    }

    @Test
    void a_sale_and_an_after_sale_of_one_number_are_one_solicitud() {
        diario.validacion("validacion-venta", "2026-03-01T10:00:00Z", "S-1", "VENTA_PAQUETE", "V-TIP-01");
        diario.validacion("validacion-postventa", "2026-03-01T11:00:00Z", "S-1", "TRASLADO", "P-CON-01");

        assertThat(get(Map.of()).getList("filas.collect { [it.tipoSolicitud, it.errores, it.intentos] }"))
                .isEqualTo(List.of(List.of("TRASLADO", List.of("P-CON-01", "V-TIP-01"), 2)));
    }

    @Test
    void what_was_right_first_and_wrong_last_is_pending_and_yet_counts_as_rightly_typed() {
        diario.venta("2026-03-01T10:00:00Z", "S-1");
        diario.venta("2026-03-01T11:00:00Z", "S-1", "V-NOM-01");

        JsonPath report = get(Map.of());
        assertThat(report.getList("filas.resultado")).isEqualTo(List.of("ERROR_PENDIENTE"));
        assertThat(report.getInt("totales.indicador.numerador")).isEqualTo(1);
    }

    @Test
    void of_two_verdicts_of_one_millisecond_the_greater_id_is_the_last_whichever_was_written_first() {
        String same = "2026-03-01T10:00:00Z";
        UUID one = UuidV7.of(Instant.parse(same));
        UUID other = UuidV7.of(Instant.parse(same));
        UUID first = one.toString().compareTo(other.toString()) < 0 ? one : other;
        UUID last = first.equals(one) ? other : one;
        diario.anotar(last, same, "validacion-venta", "S-1", "CONFORME", "{}", Diario.hallazgos());
        get(Map.of());
        diario.anotar(first, same, "validacion-venta", "S-1", "CON_ERRORES", "{}", Diario.hallazgos("V-NOM-01"));

        Map<String, Object> line = get(Map.of()).getMap("filas[0]");
        assertThat(line)
                .containsEntry("primerDictamen", first.toString())
                .containsEntry("ultimoDictamen", last.toString())
                .containsEntry("resultado", "ERROR_CORREGIDO")
                .containsEntry("intentos", 2);
    }

    @Test
    void a_past_day_has_the_corrections_of_that_day_and_is_the_same_whenever_it_is_made() {
        diario.venta("2026-03-01T10:00:00-04:00", "S-1", "V-NOM-01");
        diario.venta("2026-03-01T11:00:00-04:00", "S-2", "V-NOM-01");
        diario.venta("2026-03-01T12:00:00-04:00", "S-3");
        diario.venta("2026-03-02T09:00:00-04:00", "S-1");
        Map<String, Object> first = day("2026-03-01");
        Map<String, Object> second = day("2026-03-02");
        assertThat(first)
                .isEqualTo(Map.of(
                        "filas",
                        List.of(
                                "S-3 SIN_ERROR 1 []",
                                "S-2 ERROR_PENDIENTE 1 [V-NOM-01]",
                                "S-1 ERROR_PENDIENTE 1 [V-NOM-01]"),
                        "correctas",
                        1,
                        "primeras",
                        3));
        assertThat(second)
                .isEqualTo(Map.of("filas", List.of("S-1 ERROR_CORREGIDO 2 [V-NOM-01]"), "correctas", 0, "primeras", 0));

        diario.venta("2026-03-03T09:00:00-04:00", "S-1", "V-GLO-01");
        diario.venta("2026-03-03T10:00:00-04:00", "S-2");

        assertThat(day("2026-03-01")).isEqualTo(first);
        assertThat(day("2026-03-02")).isEqualTo(second);
        assertThat(day("2026-03-03").get("filas"))
                .isEqualTo(List.of("S-2 ERROR_CORREGIDO 2 [V-NOM-01]", "S-1 ERROR_PENDIENTE 3 [V-GLO-01, V-NOM-01]"));
    }

    private static Map<String, Object> day(String day) {
        JsonPath report = get(Map.of("desde", day, "hasta", day));
        List<String> filas = report.getList(
                "filas.collect { it.numeroSolicitud + ' ' + it.resultado + ' ' + it.intentos + ' ' + it.errores }");
        return Map.of(
                "filas", filas,
                "correctas", report.getInt("totales.indicador.numerador"),
                "primeras", report.getInt("totales.indicador.denominador"));
    }

    @Test
    void of_several_results_each_is_kept_and_the_indicator_is_that_of_all() {
        diario.venta("2026-03-01T10:00:00Z", "buena");
        diario.venta("2026-03-01T10:00:01Z", "corregida", "V-NOM-01");
        diario.venta("2026-03-01T10:00:02Z", "corregida");
        diario.venta("2026-03-01T10:00:03Z", "pendiente", "V-NOM-01");

        JsonPath two = get(Map.of("resultado", "ERROR_CORREGIDO,ERROR_PENDIENTE"));
        assertThat(two.getList("filas.numeroSolicitud")).isEqualTo(List.of("pendiente", "corregida"));
        assertThat(two.getMap("totales"))
                .containsEntry("solicitudes", 2)
                .containsEntry("sinError", 0)
                .containsEntry("errorCorregido", 1)
                .containsEntry("errorPendiente", 1);
        JsonPath one = get(Map.of("resultado", "SIN_ERROR"));
        assertThat(one.getList("filas.numeroSolicitud")).isEqualTo(List.of("buena"));
        for (JsonPath report : List.of(two, one)) {
            assertThat(report.getInt("totales.indicador.numerador")).isEqualTo(1);
            assertThat(report.getInt("totales.indicador.denominador")).isEqualTo(3);
        }
    }

    @Test
    void the_sample_tells_how_each_case_was_verified_by_the_end_of_the_period() {
        for (String numero : List.of("S-1", "S-2", "S-3")) {
            diario.venta("2026-03-01T12:00:00-04:00", numero, "V-NOM-01");
        }
        verificacion("2026-03-01T14:00:00-04:00", " S-1", "CORRECCION_SOLICITADA");
        verificacion("2026-03-01T15:00:00-04:00", "S-1", "VERIFICADA");
        verificacion("2026-03-01T15:00:00-04:00", "S-2", "CORRECCION_SOLICITADA");
        verificacion("2026-03-01T15:00:00-04:00", "S-3", "VERIFICADA");
        verificacion("2026-03-02T00:00:00-04:00", "S-2", "VERIFICADA");
        Map<String, Object> verified = Map.of("S-1", "VERIFICADA", "S-2", "CORRECCION_SOLICITADA", "S-3", "VERIFICADA");

        JsonPath sample = given().queryParams("semilla", 7, "desde", "2026-03-01", "hasta", "2026-03-01")
                .get(PATH + "/muestra")
                .jsonPath();
        List<Map<String, Object>> filas = sample.getList("filas");
        assertThat(filas)
                .hasSize(2)
                .allSatisfy(fila -> assertThat(fila)
                        .containsEntry("verificacion", verified.get(String.valueOf(fila.get("numeroSolicitud")))));
        long asked = filas.stream()
                .filter(fila -> "CORRECCION_SOLICITADA".equals(fila.get("verificacion")))
                .count();
        assertThat(sample.getMap("totales"))
                .containsEntry("pendientes", 0)
                .containsEntry("correccionesSolicitadas", (int) asked)
                .containsEntry("verificadas", 2 - (int) asked);
        assertThat(muestra("7").getList("filas.verificacion")).isEqualTo(List.of("VERIFICADA", "VERIFICADA"));
    }

    private void verificacion(String fecha, String numero, String estado) {
        diario.anotar(
                fecha,
                "verificacion-muestra",
                numero,
                estado,
                "{\"numeroSolicitud\":\"" + numero + "\"}",
                "{\"estado\":\"" + estado + "\"}");
    }

    @Test
    void days_are_those_of_the_services_zone() {
        diario.venta("2026-03-01T03:59:59.999Z", "ultima-de-febrero");
        diario.venta("2026-03-01T04:00:00Z", "primera-de-marzo");
        diario.venta("2026-04-01T03:59:59.999Z", "ultima-de-marzo");
        diario.venta("2026-04-01T04:00:00Z", "primera-de-abril");

        assertThat(get(Map.of("desde", "2026-03-01", "hasta", "2026-03-31")).getList("filas.numeroSolicitud"))
                .isEqualTo(List.of("ultima-de-marzo", "primera-de-marzo"));
    }

    @ParameterizedTest
    @CsvSource({
        "fechaSolicitudDesde, 2026-03-01, 2026-03-02",
        "fechaSolicitudHasta, 2026-03-01, 2026-02-28",
        "fechaAtencionDesde, 2026-03-02, 2026-03-03",
        "fechaAtencionHasta, 2026-03-02, 2026-03-01",
        "tipoSolicitud, VENTA_INDIVIDUAL, DUO_PACK",
        "estadoSolicitud, REGISTRADA, ANULADA",
        "puntoVenta, Plaza Colón, Plaza Colon",
        "counter, Ana Ñuñez, ana ñuñez"
    })
    void a_filter_keeps_what_it_names_and_nothing_else(String name, String there, String notThere) {
        diario.venta("2026-03-01T12:00:00-04:00", "S-1", "V-NOM-01");
        diario.venta("2026-03-01T12:00:01-04:00", "S-1");

        JsonPath kept = get(Map.of(name, there));
        assertThat(kept.getList("filas.numeroSolicitud")).isEqualTo(List.of("S-1"));
        assertThat(kept.getInt("totales.solicitudes")).isEqualTo(1);
        JsonPath nothing = get(Map.of(name, notThere));
        assertThat(nothing.getList("filas")).isEmpty();
        assertThat(nothing.getString("totales.indicador.resultado")).isEqualTo("SIN_DATOS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desde | 2026-13-01 | no es una fecha, como 2026-11-23; se recibió «2026-13-01».",
                "hasta | 01/03/2026 | no es una fecha, como 2026-11-23; se recibió «01/03/2026».",
                "desd | 2026-03-01 | no existe. ¿Quiso decir «desde»?",
                "semilla | 7 | no existe.",
                "tipoSolicitud | TRASLADOS | lleva VENTA_INDIVIDUAL, VENTA_PAQUETE, TRASLADO, LINEA_GEMELA, CAMBIO_PLAN, CAMBIO_DATOS, CAMBIO_DIRECCION o DUO_PACK; se recibió «TRASLADOS». ¿Quiso decir «TRASLADO»?",
                "counter | '' | está vacío.",
                "resultado | SIN_ERROR,ERROR | lleva SIN_ERROR, ERROR_CORREGIDO o ERROR_PENDIENTE; se recibió «ERROR».",
                "resultado | SIN_ERROR, | lleva SIN_ERROR, ERROR_CORREGIDO o ERROR_PENDIENTE; se recibió «».",
                "limite | 501 | no es un número entero de 1 a 500.",
                "limite | ٣ | no es un número entero de 1 a 500; se recibió «٣».",
                "cursor | abc | no es un cursor de una respuesta anterior de este reporte.",
                "cursor | %%% | no es un cursor de una respuesta anterior de este reporte.",
                "formato | doc | lleva json, csv, xlsx o pdf; se recibió «doc»."
            })
    void a_bad_parameter_is_named(String name, String value, String sentence) {
        String detail = given().queryParam(name, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .path("detail");
        assertThat(detail).isEqualTo("El parámetro «" + name + "» " + sentence);
    }

    @Test
    void a_span_that_ends_before_it_begins_is_refused() {
        String detail = given().queryParam("desde", "2026-03-02")
                .queryParam("hasta", "2026-03-01")
                .get(PATH)
                .then()
                .statusCode(400)
                .extract()
                .path("detail");
        assertThat(detail).isEqualTo("El parámetro «desde» es posterior a «hasta».");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            diario.venta("2026-03-01T12:00:00.00" + i + "Z", "S-" + i);
            written.add(0, "S-" + i);
        }
        List<Object> read = new ArrayList<>();
        Map<String, Object> query = new LinkedHashMap<>(Map.of("limite", 3));
        int pages = 0;
        do {
            JsonPath page = get(query);
            assertThat(page.getInt("totales.solicitudes")).isEqualTo(7);
            read.addAll(page.getList("filas.numeroSolicitud"));
            query.put("cursor", String.valueOf(page.getString("siguiente")));
            pages++;
        } while (!query.get("cursor").equals("null"));
        assertThat(read).isEqualTo(written);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void the_same_seed_draws_the_same_sample_however_the_verdicts_came() throws Exception {
        for (int i = 0; i < 20; i++) {
            diario.venta("2026-03-01T12:00:00Z", "mala-" + i, "V-NOM-01");
            diario.venta("2026-03-01T12:00:00Z", "buena-" + i);
        }
        List<Object> drawn = muestra("7").getList("filas.numeroSolicitud");
        assertThat(muestra("8").getList("filas.numeroSolicitud")).isNotEqualTo(drawn);
        new EmptyJournal().empty();
        for (int i = 19; i >= 0; i--) {
            diario.venta("2026-04-01T12:00:00Z", "mala-" + i, "V-NOM-01");
        }

        JsonPath again = muestra("7");
        assertThat(again.getList("filas.numeroSolicitud"))
                .isEqualTo(drawn)
                .hasSize(5)
                .allMatch(numero -> numero.toString().startsWith("mala-"));
        assertThat(again.getMap("totales"))
                .isEqualTo(Map.of(
                        "semilla", "7",
                        "casosConError", 20,
                        "tamanoMuestra", 5,
                        "pendientes", 5,
                        "verificadas", 0,
                        "correccionesSolicitadas", 0));
        String siguiente = given().queryParams("semilla", 7, "limite", 2)
                .get(PATH + "/muestra")
                .path("siguiente");
        assertThat(given().queryParams("semilla", 7, "cursor", siguiente)
                        .get(PATH + "/muestra")
                        .jsonPath()
                        .getList("filas.numeroSolicitud"))
                .isEqualTo(drawn.subList(2, 5));
    }

    @Test
    void dates_that_the_contract_admits_and_postgresql_does_not_stop_nothing() {
        diario.anotar("2026-03-01T12:00:00Z", "validacion-venta", "S-1", "CONFORME", """
                {"fechaSolicitud": "0000-02-29T23:00-16:30", "fechaAtencion": "2026-03-01T00:00:00.123456789+18:00"}
                """, Diario.hallazgos());

        Map<String, Object> line = get(Map.of()).getMap("filas[0]");
        assertThat(line).containsEntry("fechaSolicitud", "0000-03-01T15:30:00Z");
        assertThat(line).containsEntry("fechaAtencion", "2026-02-28T02:00:00.123457-04:00");
    }

    private static JsonPath get(Map<String, ?> query) {
        return given().queryParams(query)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath muestra(String semilla) {
        return given().queryParam("semilla", semilla)
                .get(PATH + "/muestra")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> line(
            String numero,
            String resultado,
            List<String> errores,
            int intentos,
            UUID first,
            String firstWhen,
            UUID last,
            String lastWhen) {
        return Map.ofEntries(
                Map.entry("numeroSolicitud", numero),
                Map.entry("fechaSolicitud", "2026-03-01T09:00:00-04:00"),
                Map.entry("fechaAtencion", "2026-03-02T06:30:00-04:00"),
                Map.entry("tipoSolicitud", "VENTA_INDIVIDUAL"),
                Map.entry("estadoSolicitud", "REGISTRADA"),
                Map.entry("puntoVenta", "Plaza Colón"),
                Map.entry("counter", "Ana Ñuñez"),
                Map.entry("resultado", resultado),
                Map.entry("errores", errores),
                Map.entry("intentos", intentos),
                Map.entry("primerDictamen", first.toString()),
                Map.entry("primeraFecha", firstWhen),
                Map.entry("ultimoDictamen", last.toString()),
                Map.entry("ultimaFecha", lastWhen));
    }
}
