package io.dictamen.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.decision.ContractError;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellConversionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RequestFields FIELDS = fields("""
            {"type": "object", "required": ["equipos"], "properties": {
              "activo": {"type": ["boolean", "null"]}, "cantidad": {"type": "integer"}, "monto": {"type": "number"},
              "dia": {"type": "string", "format": "date"}, "momento": {"type": "string", "format": "date-time"},
              "texto": {"type": "string"}, "equipos": {"type": "array", "items": {"type": "string"}},
              "direccion": {"type": "object", "properties": {"zona": {"type": "string"}}},
              "ordenes": {"type": "array", "items": {"type": "object", "properties": {"estado": {"type": "string"}}}}}}""");
    private static final CellConversion COMMA = new CellConversion(Decimals.COMMA, ZoneId.of("America/La_Paz"));
    private static final CellConversion POINT = new CellConversion(Decimals.POINT, ZoneId.of("America/La_Paz"));

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
    void the_white_space_of_the_contract_is_taken_away_around_a_cell() {
        for (String space : List.of(" ", "\u00A0", "\u2007", "\u202F", "\u3000", "\u0085")) {
            assertThat(put("monto", new TableValue.Text(space + "8,5" + space), COMMA))
                    .isEqualTo("{\"monto\":8.5}");
            assertThat(put("texto", new TableValue.Text(space + "S 1" + space), COMMA))
                    .isEqualTo("{\"texto\":\"S 1\"}");
            assertThat(put("activo", new TableValue.Text("falso" + space), COMMA))
                    .isEqualTo("{\"activo\":false}");
            assertThat(put("equipos", new TableValue.Text("A" + space + "|" + space + "B"), COMMA))
                    .isEqualTo("{\"equipos\":[\"A\",\"B\"]}");
            assertThat(put("texto", new TableValue.Text(space), COMMA)).isEqualTo("{}");
        }
        assertThat(put("texto", new TableValue.Text("\u200BS-1"), COMMA)).isEqualTo("{\"texto\":\"\u200BS-1\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dia | 29/11/2026 | 2026-11-29",
                "dia | 5/4/26 | 2026-04-05",
                "dia | 11/29/2026 | 2026-11-29",
                "dia | 29-11-2026 0:00 | 2026-11-29",
                "dia | 2026/11/29 | 2026-11-29",
                "dia | 2026-11-29T00:00 | 2026-11-29",
                "momento | 29.11.2026 | 2026-11-29T00:00:00-04:00",
                "momento | 29/11/2026 3:05 p. m. | 2026-11-29T15:05:00-04:00",
                "momento | 29/11/2026 12:30:07 AM | 2026-11-29T00:30:07-04:00",
                "momento | 2026-11-29 15:05 | 2026-11-29T15:05:00-04:00"
            })
    void a_date_of_a_spreadsheet_is_told_how_it_is_written(String path, String celda, String iso) {
        assertThat(explained(path, celda, COMMA)).isEqualTo(path + ": «" + celda + "» se escribe " + iso + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"dia | 31/11/2026", "dia | mañana", "texto | 29/11/2026", "activo | 1", "cantidad | ocho"})
    void what_has_no_better_words_keeps_those_of_the_contract(String path, String celda) {
        assertThat(explained(path, celda, COMMA)).isEqualTo("las del contrato");
    }

    @Test
    void an_ambiguous_number_is_told_what_to_write_and_stays_a_text() {
        assertThat(put("monto", new TableValue.Text("1.500"), COMMA)).isEqualTo("{\"monto\":\"1.500\"}");
        assertThat(explained("monto", "1.500", COMMA))
                .isEqualTo("monto: «1.500» puede leerse con miles o con decimales: escriba 1500 o 1,5.");
        for (String fraction : new String[] {"8,5", "8,0", "1,500", "2.5", "5e1"}) {
            assertThat(explained("cantidad", fraction, COMMA))
                    .isEqualTo("cantidad: «" + fraction
                            + "» lleva decimales o exponente, y aquí va un número entero, como 15.");
            assertThat(explained("monto", fraction, COMMA)).isEqualTo("las del contrato");
        }
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
            assertThat(FIELDS.column(path)).as(path).isEmpty();
        }
        assertThat(FIELDS.didYouMean("ordenes[3].estadp")).isEqualTo(" ¿Quiso decir «ordenes[3].estado»?");
    }

    private static String put(String path, TableValue value, CellConversion conversion) {
        ObjectNode pedido = JSON.createObjectNode();
        FIELDS.column(path).orElseThrow().put(pedido, value, conversion);
        return pedido.toString();
    }

    private static String explained(String path, String celda, CellConversion conversion) {
        ContractError error = new ContractError(path, ContractError.Codigo.TIPO, "las del contrato");
        return FIELDS.column(path)
                .orElseThrow()
                .explained(error, new TableValue.Text(celda), conversion)
                .mensaje();
    }

    private static RequestFields fields(String schema) {
        try {
            return new RequestFields(JSON.readTree(schema), path -> false);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
