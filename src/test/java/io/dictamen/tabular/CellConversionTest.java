package io.dictamen.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellConversionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode SCHEMA = schema("""
            {"type": "object", "required": ["equipos"], "properties": {
              "activo": {"type": ["boolean", "null"]}, "cantidad": {"type": "integer"}, "monto": {"type": "number"},
              "dia": {"type": "string", "format": "date"}, "momento": {"type": "string", "format": "date-time"},
              "texto": {"type": "string"}, "equipos": {"type": "array", "items": {"type": "string"}},
              "direccion": {"type": "object", "properties": {"zona": {"type": "string"}}},
              "ordenes": {"type": "array", "items": {"type": "object", "properties": {"estado": {"type": "string"}}}}}}""");
    private static final CellConversion COMMA = new CellConversion(true, ZoneId.of("America/La_Paz"));
    private static final CellConversion POINT = new CellConversion(false, ZoneId.of("America/La_Paz"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activo | Verdadero | {`activo`:true}",
                "activo | FALSE | {`activo`:false}",
                "activo | 1 | {`activo`:`1`}",
                "cantidad | 8 | {`cantidad`:8}",
                "cantidad | ocho | {`cantidad`:`ocho`}",
                "monto | -8,50 | {`monto`:-8.50}",
                "monto | 8.5 | {`monto`:8.5}",
                "monto | 1.234,5 | {`monto`:`1.234,5`}",
                "texto | 0012 | {`texto`:`0012`}",
                "equipos | ' ' | {`equipos`:[]}",
                "direccion.zona | Sur | {`direccion`:{`zona`:`Sur`}}",
                "ordenes[1].estado | X | {`ordenes`:[{},{`estado`:`X`}]}",
                "ordenes[1].estado | ' ' | {`ordenes`:[]}",
                "texto | ' ' | {}"
            })
    void a_text_becomes_what_its_field_is(String path, String celda, String json) {
        assertThat(put(path, new TableValue.Text(celda), COMMA)).isEqualTo(json.replace('`', '"'));
    }

    @Test
    void a_list_of_constants_stands_in_one_cell() {
        assertThat(put("equipos", new TableValue.Text("A | B"), COMMA)).isEqualTo("{\"equipos\":[\"A\",\"B\"]}");
    }

    @Test
    void without_the_semicolon_a_comma_is_no_decimal_point() {
        assertThat(put("monto", new TableValue.Text("8,5"), POINT)).isEqualTo("{\"monto\":\"8,5\"}");
    }

    @Test
    void cells_of_a_sheet_become_what_their_field_is() {
        TableValue.Moment noon = new TableValue.Moment(LocalDateTime.parse("2026-03-10T12:00"));
        TableValue.Moment day = new TableValue.Moment(LocalDateTime.parse("2026-03-10T00:00"));
        assertThat(put("momento", noon, POINT)).isEqualTo("{\"momento\":\"2026-03-10T12:00:00-04:00\"}");
        assertThat(put("dia", day, POINT)).isEqualTo("{\"dia\":\"2026-03-10\"}");
        assertThat(put("dia", noon, POINT)).isEqualTo("{\"dia\":\"2026-03-10T12:00\"}");
        assertThat(put("texto", new TableValue.Number(new BigDecimal("71234567")), POINT))
                .isEqualTo("{\"texto\":\"71234567\"}");
        assertThat(put("cantidad", new TableValue.Number(new BigDecimal("8")), POINT))
                .isEqualTo("{\"cantidad\":8}");
        assertThat(put("activo", new TableValue.Flag(true), POINT)).isEqualTo("{\"activo\":true}");
        assertThat(put("activo", new TableValue.Number(BigDecimal.ONE), POINT)).isEqualTo("{\"activo\":1}");
    }

    @Test
    void a_column_that_names_no_value_is_told_with_what_was_probably_meant() {
        for (String path :
                new String[] {"direccion", "ordenes", "ordenes[9999].estado", "ordenes[x].estado", "a..b", ""}) {
            assertThatThrownBy(() -> RequestColumn.of(SCHEMA, path)).isInstanceOf(UnknownColumn.class);
        }
        assertThatThrownBy(() -> RequestColumn.of(SCHEMA, "ordenes[3].estadp"))
                .isInstanceOfSatisfying(
                        UnknownColumn.class,
                        unknown -> assertThat(unknown.didYouMean()).isEqualTo(" ¿Quiso decir «ordenes[3].estado»?"));
    }

    private static String put(String path, TableValue value, CellConversion conversion) {
        ObjectNode pedido = JSON.createObjectNode();
        RequestColumn.of(SCHEMA, path).put(pedido, value, conversion);
        return pedido.toString();
    }

    private static JsonNode schema(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
