package io.dictamen.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, dates and forms of a request. */
class NumerosTest {
    private static final ZoneId LA_PAZ = ZoneId.of("America/La_Paz");
    private static final Contract<Pedido> CONTRATO = Contract.de(Pedido.class, List.of());

    /** A request of one field of each type. */
    public record Pedido(
            @Nullable Long entero,
            @Minimo(1) @Nullable Long positivo,
            @Nullable BigDecimal decimal,
            @Minimo(value = 0, excluido = true) @Nullable BigDecimal monto,
            @Nullable LocalDate fecha,

            @Patron(value = "[A-Z]{1,3}", llamado = "hasta tres mayúsculas") @Nullable
            String sigla) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entero | 0 | ok",
                "entero | -0 | ok",
                "entero | -8 | ok",
                "entero | 9007199254740991 | ok",
                "entero | -9007199254740991 | ok",
                "entero | 9007199254740992 | VALOR",
                "entero | -9007199254740992 | VALOR",
                "entero | 123456789012345678901234567890123456789012345678901234567890 | VALOR",
                "entero | 8.0 | TIPO",
                "entero | 8e0 | TIPO",
                "entero | `8` | TIPO",
                "entero | `` | TIPO",
                "entero | true | TIPO",
                "entero | [8] | TIPO",
                "entero | null | ok",
                "positivo | 1 | ok",
                "positivo | 0 | VALOR",
                "decimal | 8 | ok",
                "decimal | -8.50 | ok",
                "decimal | 1e30 | ok",
                "decimal | 1E+30 | ok",
                "decimal | 1.5e-30 | ok",
                "decimal | 1e31 | VALOR",
                "decimal | 1e-31 | VALOR",
                "decimal | 1e99999999999 | VALOR",
                "decimal | 1e000000030 | ok",
                "decimal | 123456789012345678901234567890 | ok",
                "decimal | 1234567890123456789012345678901 | VALOR",
                "decimal | 0.123456789012345678901234567890 | ok",
                "decimal | 0.1234567890123456789012345678901 | VALOR",
                "decimal | `8` | TIPO",
                "decimal | ` ` | TIPO",
                "monto | 0.01 | ok",
                "monto | 0 | VALOR",
                "monto | 0.00 | VALOR",
                "monto | -1 | VALOR",
                "fecha | `2026-03-10` | ok",
                "fecha | `2026-03-11` | FUTURO",
                "fecha | `2024-02-29` | ok",
                "fecha | `2026-02-29` | TIPO",
                "fecha | `2026-3-10` | TIPO",
                "fecha | `2026-03-10T00:00:00Z` | TIPO",
                "fecha | `` | TIPO",
                "fecha | 20260310 | TIPO",
                "fecha | [2026,3,10] | TIPO",
                "sigla | `ABC` | ok",
                "sigla | `ABCD` | VALOR",
                "sigla | `A\\n` | VALOR",
                "sigla | ` ` | ok",
                "sigla | 7 | TIPO"
            })
    void a_value_is_taken_or_told_with_its_code(String campo, String valor, String expected) {
        assertThat(fault(campo, valor)).isEqualTo(expected);
    }

    @Test
    void a_date_is_held_against_the_day_of_the_reference_in_the_zone() {
        // Ten at night in La Paz is two in the morning of the next day in UTC.
        OffsetDateTime late = OffsetDateTime.parse("2026-03-11T02:00:00Z");

        assertThat(fault("fecha", "`2026-03-10`", late)).isEqualTo("ok");
        assertThat(fault("fecha", "`2026-03-11`", late)).isEqualTo("FUTURO");
    }

    @Test
    void a_number_is_kept_as_it_was_written() {
        Pedido pedido = CONTRATO.read(
                        "{\"entero\": -0, \"decimal\": 1.50}", OffsetDateTime.parse("2026-03-10T12:00:00Z"), LA_PAZ)
                .solicitud();

        assertThat(pedido).isEqualTo(new Pedido(0L, null, new BigDecimal("1.50"), null, null, null));
    }

    private static String fault(String campo, String valor) {
        return fault(campo, valor, OffsetDateTime.parse("2026-03-10T15:00:00-04:00"));
    }

    private static String fault(String campo, String valor, OffsetDateTime ahora) {
        try {
            CONTRATO.read("{\"" + campo + "\": " + valor.replace('`', '"') + "}", ahora, LA_PAZ);
            return "ok";
        } catch (ContractViolation e) {
            assertThat(e.errores()).hasSize(1);
            assertThat(e.errores().get(0).campo()).isEqualTo(campo);
            return e.errores().get(0).codigo().name();
        }
    }
}
