package io.dictamen.procedure.ventadigital;

import static io.dictamen.procedure.Faults.AHORA;
import static io.dictamen.procedure.Faults.LA_PAZ;
import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.checklist.Hallazgo;
import io.dictamen.decision.Momento;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.Faults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The confirmation of a deposit: its contract, and every way in which two deposits can differ. */
class PagoTest {
    private static final Momento MOMENTO = new Momento(AHORA, LA_PAZ);
    private static final String DEPOSITO =
            "{`monto`: 350.50, `fecha`: `2026-03-10`, `numeroDeposito`: `D-1`, `tipoOperacion`: `DEPOSITO`}";
    private static final Map<String, String> SANO = Map.of("declarado", DEPOSITO, "banco", DEPOSITO);

    @Test
    void every_difference_is_found_and_nothing_else() {
        for (TipoOperacion tipo : TipoOperacion.values()) {
            Deposito declarado = deposit("350.50", 9, "D-1", tipo, "María Rojas");
            check(new SolicitudPago(declarado, null), List.of("D-BAN-01 banco ERROR"), "12");
            for (int bits = 0; bits < 1 << 5; bits++) {
                TipoOperacion other = TipoOperacion.values()[(tipo.ordinal() + 1) % 3];
                Deposito banco = deposit(
                        (bits & 1) == 0 ? "350.5" : "350.49",
                        (bits & 2) == 0 ? 9 : 8,
                        (bits & 4) == 0 ? "\u00a0D-1 " : "D-01",
                        (bits & 8) == 0 ? tipo : other,
                        (bits & 16) == 0 ? "MARIA\u2003 ROJAS " : "Mario Rojas");
                List<String> expected = differences(bits);
                boolean confirmado = (bits & 15) == 0;
                String paso = !confirmado ? "12" : tipo == TipoOperacion.PAGO_WEB ? "13" : "15";
                check(new SolicitudPago(declarado, banco), expected, paso);
            }
        }
    }

    @Test
    void a_depositor_named_on_one_side_only_is_not_compared() {
        Deposito named = deposit("1", 9, "D-1", TipoOperacion.DEPOSITO, "Ana");
        Deposito unnamed = deposit("1", 9, "D-1", TipoOperacion.DEPOSITO, null);

        check(new SolicitudPago(named, unnamed), List.of(), "15");
        check(new SolicitudPago(unnamed, named), List.of(), "15");
        check(new SolicitudPago(unnamed, unnamed), List.of(), "15");
    }

    @Test
    void an_amount_is_told_in_figures_however_it_was_written() {
        Deposito declarado = deposit("3.5E2", 9, "D-1", TipoOperacion.DEPOSITO, null);
        Deposito banco = deposit("360.00", 9, "D-1", TipoOperacion.DEPOSITO, null);

        assertThat(RULE_BASE
                        .evaluate(VentaDigital.PAGO, new SolicitudPago(declarado, banco), MOMENTO)
                        .resultado()
                        .errores())
                .extracting(Hallazgo::mensaje)
                .containsExactly("El monto declarado es 350 y el banco muestra 360.00. No confirme el depósito: "
                        + "verifíquelo con el cliente.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "monto | 0 | VALOR",
                "monto | 0.00 | VALOR",
                "monto | -1 | VALOR",
                "monto | 1e31 | VALOR",
                "monto | `350.50` | TIPO",
                "monto | null | REQUERIDO",
                "fecha | `2026-03-11` | FUTURO",
                "fecha | `2026-03-10T09:00:00-04:00` | TIPO",
                "fecha | `10/03/2026` | TIPO",
                "fecha | 20260310 | TIPO",
                "fecha | - | REQUERIDO",
                "numeroDeposito | ` ` | REQUERIDO",
                "numeroDeposito | 7781 | TIPO",
                "tipoOperacion | `EFECTIVO` | VALOR",
                "tipoOperacion | - | REQUERIDO",
                "nombreDepositante | [] | TIPO",
                "banco | `X` | DESCONOCIDO"
            })
    void a_fault_of_either_deposit_has_its_path_and_its_code(String campo, String valor, String codigo) {
        String deposito = Faults.with(
                Map.of(
                        "monto", "350.50",
                        "fecha", "`2026-03-10`",
                        "numeroDeposito", "`D-1`",
                        "tipoOperacion", "`DEPOSITO`"),
                campo,
                valor);

        assertThat(Faults.of(VentaDigital.PAGO, Faults.with(SANO, "declarado", deposito)))
                .isEqualTo(Map.of("declarado." + campo, codigo));
        assertThat(Faults.of(VentaDigital.PAGO, Faults.with(SANO, "banco", deposito)))
                .isEqualTo(Map.of("banco." + campo, codigo));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "declarado | - | REQUERIDO",
                "declarado | null | REQUERIDO",
                "declarado | [] | TIPO",
                "banco | `` | TIPO",
                "banco | true | TIPO",
                "fechaReferencia | `2026-03-10T19:01:01Z` | FUTURO",
                "monto | 350.50 | DESCONOCIDO"
            })
    void a_fault_of_the_request_has_its_field_and_its_code(String campo, String valor, String codigo) {
        assertThat(Faults.of(VentaDigital.PAGO, Faults.with(SANO, campo, valor)))
                .isEqualTo(Map.of(campo, codigo));
    }

    @Test
    void a_deposit_of_the_reference_day_is_not_of_the_future_whatever_the_hour() {
        assertThat(Faults.of(VentaDigital.PAGO, Faults.with(SANO, "fechaReferencia", "`2026-03-10T00:00:00-04:00`")))
                .isEmpty();
        assertThat(Faults.of(VentaDigital.PAGO, Faults.with(SANO, "fechaReferencia", "`2026-03-10T03:59:59Z`")))
                .isEqualTo(Map.of("declarado.fecha", "FUTURO", "banco.fecha", "FUTURO"));
    }

    private static Deposito deposit(String monto, int dia, String numero, TipoOperacion tipo, @Nullable String nombre) {
        return new Deposito(new BigDecimal(monto), LocalDate.of(2026, 3, dia), numero, tipo, nombre);
    }

    private static List<String> differences(int bits) {
        List<String> all = List.of(
                "D-MON-01 monto ERROR",
                "D-FEC-01 fecha ERROR",
                "D-NUM-01 numeroDeposito ERROR",
                "D-TIP-01 tipoOperacion ERROR",
                "D-NOM-01 nombreDepositante ADVERTENCIA");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if ((bits >> i & 1) == 1) {
                found.add(all.get(i));
            }
        }
        return found;
    }

    private static void check(SolicitudPago solicitud, List<String> errores, String paso) {
        Verdict<ResultadoPago> verdict = RULE_BASE.evaluate(VentaDigital.PAGO, solicitud, MOMENTO);
        ResultadoPago resultado = verdict.resultado();

        assertThat(resultado.errores())
                .as("%s", solicitud)
                .extracting(PagoTest::shown)
                .isEqualTo(errores);
        assertThat(resultado.confirmado()).isEqualTo(!paso.equals("12"));
        assertThat(resultado.siguientePaso()).isEqualTo(paso);
        assertThat(verdict.motivos())
                .hasSameSizeAs(errores)
                .allSatisfy(motivo -> assertThat(motivo.clausula()).isEqualTo("VENTAS-DIGITALES 12.1"));
    }

    private static String shown(Hallazgo hallazgo) {
        return hallazgo.codigo() + " " + hallazgo.campo() + " " + hallazgo.severidad();
    }
}
