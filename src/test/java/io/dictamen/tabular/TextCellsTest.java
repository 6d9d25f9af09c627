package io.dictamen.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.tabular.TableValue.Number.Vista;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCellsTest {
    private static final String AS_TEXT = ": dé a la columna el formato Texto y escriba el valor de nuevo.";
    private static final TableValue DATE = new TableValue.Moment(LocalDateTime.parse("2026-03-10T00:00"));
    private static final TableValue TRUTH = new TableValue.Flag(true);
    private static final TableValue PADDED = new TableValue.Number(new BigDecimal("4521"), Vista.CODIGO);
    private static final TableValue DECIMAL = new TableValue.Number(new BigDecimal("2.1"), Vista.CANTIDAD);
    private static final TableValue WHOLE = new TableValue.Number(new BigDecimal("71234567"), Vista.CIFRAS);
    private static final RequestFields FIELDS = fields("""
            {"type": "object", "properties": {
              "numero": {"type": "string"}, "opcional": {"type": ["string", "null"]}, "monto": {"type": "number"},
              "activo": {"type": "boolean"}, "estado": {"type": "string", "enum": ["A"]},
              "dia": {"type": "string", "format": "date"}, "momento": {"type": "string", "format": "date-time"},
              "observaciones": {"type": "string"}, "causalCierre": {"type": "string"},
              "codigos": {"type": "array", "items": {"type": "string"}},
              "estados": {"type": "array", "items": {"type": "string", "enum": ["A"]}},
              "direccion": {"type": "object", "properties": {"numero": {"type": "string"}}},
              "ordenes": {"type": "array", "items": {"type": "object", "properties": {"numero": {"type": "string"}}}}}}""");

    @Test
    void what_a_spreadsheet_made_of_a_code_is_no_text() {
        assertThat(TextCells.refusal(DATE)).hasValue("contiene la fecha 2026-03-10, y aquí va un texto" + AS_TEXT);
        assertThat(TextCells.refusal(TRUTH))
                .hasValue("contiene el valor lógico VERDADERO, y aquí va un texto" + AS_TEXT);
        assertThat(TextCells.refusal(PADDED)).hasValue("contiene el número 4521, y aquí va un texto" + AS_TEXT);
        assertThat(TextCells.refusal(DECIMAL)).hasValue("contiene el número 2.1, y aquí va un texto" + AS_TEXT);
        assertThat(TextCells.refusal(WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,23457E+14",
                "1.23457E+14",
                "5,917E+17",
                "5,91700E+17",
                "1E+14",
                " 1,23457E+14 ",
                "1,2e+11",
                "-1,5E+12",
                "1,23457E+014",
                "9E+100",
                "1,23E+05",
                "7,0E+07",
                "7E+07",
                "1.2E-5",
                "-1,2E-14",
                "1,23457E14",
                "1.23e5",
                "12,5E+03"
            })
    void a_number_that_a_spreadsheet_shortened_has_lost_its_digits(String text) {
        assertThat(TextCells.refusal(new TableValue.Text(text)))
                .hasValue("contiene «" + text.strip() + "», un número que la hoja de cálculo abrevió" + AS_TEXT);
        assertThat(TextCells.refusalToCompare(new TableValue.Text(text))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "591700123456789012",
                "00004521",
                "1E14",
                "1E+1",
                "5E3",
                "12E4",
                "5E-12",
                "12E+14",
                "A1E+14",
                "1,2E",
                "1,2 E+05",
                "10-3",
                "VERDADERO",
                "1.500",
                "=1+1",
                "E+14",
                "plan 1E+14",
                ""
            })
    void any_other_text_is_one(String text) {
        assertThat(TextCells.refusal(new TableValue.Text(text))).isEmpty();
    }

    @Test
    void numbers_and_dates_are_compared_as_such_but_not_codes() {
        assertThat(TextCells.refusalToCompare(PADDED))
                .hasValue("contiene el número 4521, y no son esas las cifras que se ven o se escribieron" + AS_TEXT);
        for (TableValue value : List.of(DATE, TRUTH, DECIMAL, WHOLE)) {
            assertThat(TextCells.refusalToCompare(value)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"numero", "opcional", "codigos", "direccion.numero", "ordenes[0].numero"})
    void every_field_that_takes_a_text_refuses_them(String path) {
        for (TableValue value : List.of(DATE, TRUTH, PADDED, DECIMAL, new TableValue.Text("1,23457E+14"))) {
            assertThat(FIELDS.column(path).orElseThrow().refusal(value)).isPresent();
        }
        assertThat(FIELDS.column(path).orElseThrow().refusal(WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"monto", "activo", "estado", "dia", "momento", "estados"})
    void a_field_of_another_type_leaves_them_to_its_contract(String path) {
        for (TableValue value : List.of(DATE, TRUTH, PADDED, DECIMAL, new TableValue.Text("1,23457E+14"))) {
            assertThat(FIELDS.column(path).orElseThrow().refusal(value)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"observaciones", "causalCierre"})
    void a_note_may_say_what_looks_like_a_shortened_number(String path) {
        assertThat(FIELDS.column(path).orElseThrow().refusal(new TableValue.Text("1E+14")))
                .isEmpty();
        assertThat(FIELDS.column(path).orElseThrow().refusal(DATE)).isPresent();
    }

    private static RequestFields fields(String schema) {
        try {
            return new RequestFields(
                    new ObjectMapper().readTree(schema), Set.of("observaciones", "causalCierre")::contains);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
