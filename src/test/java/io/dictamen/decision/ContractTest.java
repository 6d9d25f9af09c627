package io.dictamen.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.procedure.anulacion.Alcance;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.anulacion.EstadoOrden;
import io.dictamen.procedure.anulacion.SolicitudRegistro;
import io.dictamen.procedure.anulacion.Tramite;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    private static final ZoneId LA_PAZ = ZoneId.of("America/La_Paz");
    private static final OffsetDateTime AHORA = OffsetDateTime.parse("2026-03-10T15:00:00-04:00");

    private static final Map<String, String> REGISTRO = Map.of(
            "numeroSolicitud", "\"S-1\"",
            "tramite", "\"TRASLADO\"",
            "fechaRegistro", "\"2026-03-10T09:00:00-04:00\"",
            "alcance", "\"COMPLETA\"",
            "pagoEnCaja", "false",
            "esTitular", "true",
            "estadoOrden", "\"REGISTRADA\"");

    @Test
    void a_sound_request_is_read_into_its_record() {
        Contract.Request<SolicitudRegistro> request = read(REGISTRO);

        assertThat(request.solicitud())
                .isEqualTo(new SolicitudRegistro(
                        "S-1",
                        Tramite.TRASLADO,
                        OffsetDateTime.parse("2026-03-10T09:00:00-04:00"),
                        Alcance.COMPLETA,
                        null,
                        null,
                        null,
                        false,
                        true,
                        false,
                        false,
                        false,
                        EstadoOrden.REGISTRADA,
                        false,
                        false,
                        null));
        assertThat(request.momento()).isEqualTo(new Momento(AHORA, LA_PAZ));
    }

    @Test
    void two_fields_that_read_alike_when_cut_are_one_entry() {
        String largo = "k".repeat(60);

        assertThat(faults(with(largo + "1", "1", largo + "2", "2"))).hasSize(1);
    }

    @Test
    void of_a_list_that_is_too_long_nothing_else_is_told() {
        assertThat(violation(Anulacion.CIERRE, cierreJson("null", 1_001)))
                .containsExactly(
                        fault("ordenes", Codigo.LONGITUD, "ordenes tiene 1001 elementos; puede tener hasta 1000."));
        String reporte = "{\"numero\": \"R-1\", \"fecha\": \"2026-03-11\"}";
        String body = "{\"cliente\": {\"codigo\": \"C\", \"segmento\": \"OTRO\", \"facturacionMensual\": 1},"
                + " \"fechaCorte\": \"2026-03-10\", \"reportes\": ["
                + String.join(",", java.util.Collections.nCopies(1_001, reporte)) + "]}";
        assertThat(byField(violation(io.dictamen.procedure.top10.Top10.CLASIFICACION, body)))
                .isEqualTo(Map.of("cliente.segmento", Codigo.VALOR, "reportes", Codigo.LONGITUD));
    }

    @Test
    void the_reference_date_is_the_moment_decided_for() {
        String reference = "2026-03-10T10:00:00Z";
        String body =
                json(with("fechaReferencia", "\"" + reference + "\"", "fechaRegistro", "\"2026-03-10T10:00:00Z\""));

        assertThat(Anulacion.REGISTRO
                        .contrato()
                        .read(body, AHORA, LA_PAZ)
                        .momento()
                        .referencia())
                .isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \\t\"", "\"\\u00a0\\u2003\\u3000\\u0085\""})
    void absent_null_and_blank_are_the_same_for_a_text(String blank) {
        assertThat(read(with("producto", blank)).solicitud().producto()).isNull();
        assertThat(faults(with("numeroSolicitud", blank)))
                .containsExactly(fault(
                        "numeroSolicitud",
                        Codigo.REQUERIDO,
                        "Falta numeroSolicitud: número de la solicitud que se anula."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\u200b\"", "\"\\u001c\"", "\"\\ufeff\""})
    void what_unicode_does_not_call_white_space_is_a_text(String text) {
        assertThat(read(with("producto", text)).solicitud().producto()).hasSize(1);
    }

    @Test
    void every_fault_of_a_request_is_told_at_once() {
        String body = """
                {"tramite": "INSTALACION", "fechaRegistro": "2026-03-11T00:00:00-04:00", "alcance": "", "pagoEnCaja": "true",
                 "esTitular": 1, "cartaAutorizacion": "no", "producto": 7, "pagoCaja": null,
                 "fechaReferencia": "2026-03-10"}
                """;

        assertThat(codes(body))
                .isEqualTo(Map.ofEntries(
                        Map.entry("numeroSolicitud", Codigo.REQUERIDO),
                        Map.entry("tramite", Codigo.VALOR),
                        Map.entry("fechaRegistro", Codigo.FUTURO),
                        Map.entry("alcance", Codigo.VALOR),
                        Map.entry("pagoEnCaja", Codigo.TIPO),
                        Map.entry("esTitular", Codigo.TIPO),
                        Map.entry("estadoOrden", Codigo.REQUERIDO),
                        Map.entry("cartaAutorizacion", Codigo.TIPO),
                        Map.entry("producto", Codigo.TIPO),
                        Map.entry("pagoCaja", Codigo.DESCONOCIDO),
                        Map.entry("fechaReferencia", Codigo.TIPO)));
    }

    @Test
    void a_fault_says_what_would_be_right() {
        assertThat(faults(with("tramite", "\"TRASLADOS\"", "pagoEnCaja", "\"true\"", "esTitulr", "true")))
                .containsExactlyInAnyOrder(
                        fault(
                                "tramite",
                                Codigo.VALOR,
                                "tramite lleva INSTALACION_NUEVA, TRASLADO u OTRO; se recibió «TRASLADOS»."
                                        + " ¿Quiso decir «TRASLADO»?"),
                        fault(
                                "pagoEnCaja",
                                Codigo.TIPO,
                                "pagoEnCaja lleva true o false, sin comillas; se recibió un texto."),
                        fault(
                                "esTitulr",
                                Codigo.DESCONOCIDO,
                                "«esTitulr» no es un campo de este pedido. ¿Quiso decir «esTitular»?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tramite | 0 | TIPO",
                "tramite | true | TIPO",
                "tramite | [`TRASLADO`] | TIPO",
                "tramite | `traslado` | VALOR",
                "tramite | ` TRASLADO` | VALOR",
                "tramite | ` ` | VALOR",
                "tramite | null | REQUERIDO",
                "esTitular | `true` | TIPO",
                "esTitular | `` | TIPO",
                "esTitular | null | REQUERIDO",
                "numeroSolicitud | 123 | TIPO",
                "numeroSolicitud | {} | TIPO",
                "numeroSolicitud | `a\\u0000` | VALOR",
                "numeroSolicitud | `\\ud800` | VALOR",
                "numeroSolicitud | `\\udc00\\ud800` | VALOR",
                "fechaRegistro | 1773000000 | TIPO",
                "fechaRegistro | `` | TIPO",
                "fechaRegistro | `2026-03-10` | TIPO",
                "fechaRegistro | `2026-03-10T09:00:00` | TIPO",
                "fechaRegistro | `2026-03-10 09:00:00-04:00` | TIPO",
                "fechaRegistro | `2026-03-10T09:00:00-0400` | TIPO",
                "fechaRegistro | `2026-03-10T09:00:00-04` | TIPO",
                "fechaRegistro | `2026-03-10T09:00:00-04:00:00` | TIPO",
                "fechaRegistro | `2026-03-10T09:00:00.-04:00` | TIPO",
                "fechaRegistro | `2026-03-10t09:00:00z` | TIPO",
                "fechaRegistro | `2026-02-30T09:00:00Z` | TIPO",
                "fechaRegistro | `2026-03-10T24:00:00Z` | TIPO",
                "fechaRegistro | `2026-03-10T09:60Z` | TIPO",
                "fechaRegistro | `2026-03-10T09Z` | TIPO",
                "fechaRegistro | `+2026-03-10T09:00Z` | TIPO",
                "fechaRegistro | `2026-03-10T09:00:00+19:00` | TIPO",
                "fechaRegistro | `２０２６-03-10T09:00Z` | TIPO",
                "fechaRegistro | `2026-03-10T15:01:00.000000001-04:00` | FUTURO",
                "fechaReferencia | `2026-03-10T15:01:00.1-04:00` | FUTURO",
                "fechaRegistro | `2026-03-10T15:00:00+18:01` | TIPO",
                "fechaRegistro | `2026-03-10T15:00:00-18:01` | TIPO",
                "fechaReferencia | 5 | TIPO",
                "cartaAutorizacion | `si` | TIPO",
                "otro | null | DESCONOCIDO",
                "FechaRegistro | null | DESCONOCIDO"
            })
    void one_fault_a_field_the_first_that_applies(String campo, String valor, Codigo codigo) {
        assertThat(codes(json(with(campo, valor.replace('`', '"'))))).isEqualTo(Map.of(campo, codigo));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-10T15:00:00-04:00",
                "2026-03-10T19:00Z",
                "2026-03-10T18:59:59.999999999Z",
                "2026-03-10T18:59:59.9999999999Z",
                "2024-02-29T00:00:00+18:00",
                "0001-01-01T00:00:00Z"
            })
    void every_form_of_a_date_time_that_the_contract_admits_is_read(String texto) {
        assertThat(read(with("fechaRegistro", "\"" + texto + "\"")).solicitud().fechaRegistro())
                .isEqualTo(OffsetDateTime.parse(texto.replace("9999999999Z", "999999999Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-10T15:00:00-04:00",
                "2026-03-10T19:00:00.000000001Z",
                "2026-03-10T15:00:30-04:00",
                "2026-03-10T20:01:00+01:00"
            })
    void a_moment_up_to_a_minute_ahead_is_read_as_now(String texto) {
        String escrito = "\"" + texto + "\"";
        Contract.Request<SolicitudRegistro> request = read(with("fechaRegistro", escrito, "fechaReferencia", escrito));

        assertThat(request.solicitud().fechaRegistro().toInstant()).isEqualTo(AHORA.toInstant());
        assertThat(request.momento().referencia().toInstant()).isEqualTo(AHORA.toInstant());
        assertThat(read(with("fechaRegistro", escrito))
                        .solicitud()
                        .fechaRegistro()
                        .toInstant())
                .isEqualTo(AHORA.toInstant());
    }

    @Test
    void nothing_is_tolerated_against_an_earlier_reference_nor_of_a_day() {
        assertThat(codes(json(with(
                        "fechaReferencia", "\"2026-03-10T14:59:00-04:00\"",
                        "fechaRegistro", "\"2026-03-10T14:59:01-04:00\""))))
                .isEqualTo(Map.of("fechaRegistro", Codigo.FUTURO));
        assertThat(codes(json(with(
                        "fechaReferencia", "\"2026-03-10T14:59:59.999-04:00\"",
                        "fechaRegistro", "\"2026-03-10T15:00:30-04:00\""))))
                .isEqualTo(Map.of("fechaRegistro", Codigo.FUTURO));
        OffsetDateTime almostMidnight = OffsetDateTime.parse("2026-03-10T23:59:59-04:00");
        String body = "{\"cliente\": {\"codigo\": \"C\", \"segmento\": \"RESIDENCIAL\", \"facturacionMensual\": 1},"
                + " \"fechaCorte\": \"2026-03-11\", \"reportes\": []}";
        assertThat(catchThrowableOfType(
                                ContractViolation.class,
                                () -> io.dictamen.procedure.top10.Top10.CLASIFICACION
                                        .contrato()
                                        .read(body, almostMidnight, LA_PAZ))
                        .errores())
                .extracting(ContractError::codigo)
                .containsExactly(Codigo.FUTURO);
    }

    @Test
    void a_blank_optional_text_is_absent_however_long() {
        assertThat(read(with("producto", "\"" + "\u2003".repeat(20_000) + "\""))
                        .solicitud()
                        .producto())
                .isNull();
    }

    @Test
    void a_faulty_reference_counts_as_now_for_the_other_dates() {
        assertThat(codes(json(with("fechaReferencia", "\"ayer\"", "fechaRegistro", "\"2026-03-10T14:59:59-04:00\""))))
                .isEqualTo(Map.of("fechaReferencia", Codigo.TIPO));
        assertThat(codes(json(with(
                        "fechaReferencia", "\"2026-03-09T00:00:00Z\"", "fechaRegistro", "\"2026-03-09T00:00:01Z\""))))
                .isEqualTo(Map.of("fechaRegistro", Codigo.FUTURO));
    }

    @Test
    void a_text_has_ten_thousand_code_points_at_most() {
        String longest = "\"" + "😀".repeat(10_000) + "\"";
        String tooLong = "\"" + "a".repeat(10_001) + "\"";

        assertThat(read(with("producto", longest)).solicitud().producto()).hasSize(20_000);
        assertThat(faults(with("producto", tooLong)))
                .containsExactly(fault(
                        "producto", Codigo.LONGITUD, "producto tiene 10001 caracteres; puede tener hasta 10000."));
        assertThat(codes(json(with("tramite", tooLong)))).isEqualTo(Map.of("tramite", Codigo.LONGITUD));
    }

    @Test
    void a_list_is_checked_item_by_item() {
        String body = """
                {"numeroSolicitudAnulacion": "A", "numeroSolicitudVenta": "V", "formaPago": "CAJA",
                 "ordenes": [{"numero": "1", "estado": "CERRADA"}, null, {"estado": "ABIERTA", "x": 1}, 4, {}]}
                """;

        assertThat(codesOfCierre(body))
                .isEqualTo(Map.of(
                        "ordenes[1]", Codigo.REQUERIDO,
                        "ordenes[2].numero", Codigo.REQUERIDO,
                        "ordenes[2].estado", Codigo.VALOR,
                        "ordenes[2].x", Codigo.DESCONOCIDO,
                        "ordenes[3]", Codigo.TIPO,
                        "ordenes[4].numero", Codigo.REQUERIDO,
                        "ordenes[4].estado", Codigo.REQUERIDO));
    }

    @Test
    void a_list_has_a_thousand_items_at_most_and_an_answer_a_thousand_faults() {
        String order = "{\"numero\": \"1\", \"estado\": \"CERRADA\"}";
        assertThat(cierre(order, 1_000).ordenes()).hasSize(1_000);
        assertThat(codesOfCierre(cierreJson(order, 1_001))).isEqualTo(Map.of("ordenes", Codigo.LONGITUD));

        List<ContractError> faults = violation(Anulacion.CIERRE, cierreJson("{}", 800));
        assertThat(faults).hasSize(1_000);
        assertThat(faults.get(999)).isEqualTo(fault("", Codigo.LONGITUD, "Hay 601 faltas más que no se listan."));
    }

    @Test
    void what_a_caller_wrote_is_shown_cut_and_whole() {
        assertThat(violation(Anulacion.REGISTRO, json(with("tramite", "\"" + "ñ".repeat(70) + "\"")))
                        .get(0)
                        .mensaje())
                .contains("«" + "ñ".repeat(60) + "…»");
        assertThat(violation(Anulacion.REGISTRO, json(with("tramite", "\"a\\ud800b\"")))
                        .get(0)
                        .mensaje())
                .contains("«a\uFFFDb»");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | El cuerpo no es un objeto JSON: empieza con «{» y termina con «}».",
                "[] | El cuerpo no es un objeto JSON: empieza con «{» y termina con «}».",
                "null | El cuerpo no es un objeto JSON: empieza con «{» y termina con «}».",
                "{\"a\":1,\"a\":2} | El JSON repite el campo «a» en la línea 1, columna 11.",
                "{\"x\":{\"a\":1,\"a\":2}} | El JSON repite el campo «a» en la línea 1, columna 16.",
                "{\"a\":1,} | El JSON está mal escrito en la línea 1, columna 8.",
                "{} {} | Sobra texto después del objeto JSON, en la línea 1.",
                "{\"a\":NaN} | El JSON está mal escrito en la línea 1, columna 9.",
                "{\"a\":01} | El JSON está mal escrito en la línea 1, columna 7."
            })
    void a_body_that_is_no_json_object_is_told_so(String body, String sentence) {
        assertThatThrownBy(() -> Anulacion.REGISTRO.contrato().read(body, AHORA, LA_PAZ))
                .isInstanceOf(MalformedRequest.class)
                .hasMessage(sentence);
    }

    @Test
    void fifty_levels_of_nesting_are_read_and_fifty_one_are_not() {
        assertThat(codes(json(with("x", "[".repeat(49) + "]".repeat(49))))).isEqualTo(Map.of("x", Codigo.DESCONOCIDO));
        assertThatThrownBy(() -> read(with("x", "[".repeat(50) + "]".repeat(50))))
                .isInstanceOf(MalformedRequest.class)
                .hasMessage("El JSON anida más de 50 niveles.");
    }

    private static Map<String, String> with(String... fieldsAndValues) {
        Map<String, String> fields = new TreeMap<>(REGISTRO);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return fields;
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private static Contract.Request<SolicitudRegistro> read(Map<String, String> fields) {
        return Anulacion.REGISTRO.contrato().read(json(fields), AHORA, LA_PAZ);
    }

    private static List<ContractError> faults(Map<String, String> fields) {
        return violation(Anulacion.REGISTRO, json(fields));
    }

    private static Map<String, Codigo> codes(String body) {
        return byField(violation(Anulacion.REGISTRO, body));
    }

    private static Map<String, Codigo> codesOfCierre(String body) {
        return byField(violation(Anulacion.CIERRE, body));
    }

    private static Map<String, Codigo> byField(List<ContractError> faults) {
        Map<String, Codigo> codes = new TreeMap<>();
        faults.forEach(fault -> assertThat(codes.put(fault.campo(), fault.codigo()))
                .as("second entry for " + fault.campo())
                .isNull());
        return codes;
    }

    private static List<ContractError> violation(Decision<?, ?> decision, String body) {
        return catchThrowableOfType(
                        ContractViolation.class, () -> decision.contrato().read(body, AHORA, LA_PAZ))
                .errores();
    }

    private static io.dictamen.procedure.anulacion.SolicitudCierre cierre(String order, int count) {
        return Anulacion.CIERRE
                .contrato()
                .read(cierreJson(order, count), AHORA, LA_PAZ)
                .solicitud();
    }

    private static String cierreJson(String order, int count) {
        return "{\"numeroSolicitudAnulacion\": \"A\", \"numeroSolicitudVenta\": \"V\", \"formaPago\": \"CAJA\", \"ordenes\": ["
                + String.join(",", java.util.Collections.nCopies(count, order)) + "]}";
    }

    private static ContractError fault(String campo, Codigo codigo, String mensaje) {
        return new ContractError(campo, codigo, mensaje);
    }
}
