package io.dictamen.procedure.ventadigital;

import static io.dictamen.procedure.Faults.AHORA;
import static io.dictamen.procedure.Faults.LA_PAZ;
import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Momento;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.Faults;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states of a digital sale: the contract, and every change of state on every side of its date. */
class EstadoTest {
    private static final Momento MOMENTO = new Momento(AHORA, LA_PAZ);
    private static final OffsetDateTime NUEVA = OffsetDateTime.parse("2026-03-09T10:00:00-04:00");
    private static final Map<String, String> ALLOWED = Map.of(
            "null VISITADO", "24.1",
            "VISITADO INFORMADO", "24.1",
            "INFORMADO PRE_VENTA", "24.1",
            "PRE_VENTA VENTA", "24.1",
            "VENTA ATENDIDA", "25.1",
            "VENTA ANULADA", "25.1",
            "ANULADA VENTA", "20.1");
    private static final Map<String, String> SANO =
            Map.of("estadoNuevo", "`VENTA`", "fechaNueva", "`2026-03-09T10:00:00-04:00`");

    @Test
    void every_change_of_state_is_allowed_or_not_as_the_chronology_says() {
        List<@Nullable EstadoVenta> actuales = new ArrayList<>(Arrays.asList(EstadoVenta.values()));
        actuales.add(null);
        for (EstadoVenta actual : actuales) {
            for (EstadoVenta nuevo : EstadoVenta.values()) {
                String clausula = ALLOWED.get(actual + " " + nuevo);
                boolean allowed = clausula != null;
                String suya = clausula != null ? clausula : "24.1";
                check(actual, nuevo, null, allowed, suya);
                check(actual, nuevo, NUEVA, allowed, suya);
                check(actual, nuevo, OffsetDateTime.parse("2026-03-09T14:00:00Z"), allowed, suya);
                check(actual, nuevo, NUEVA.minusNanos(1), allowed, suya);
                check(actual, nuevo, NUEVA.plusNanos(1), false, "24.1");
                check(actual, nuevo, OffsetDateTime.parse("2026-03-09T09:59:59-05:00"), false, "24.1");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "estadoNuevo | - | REQUERIDO",
                "estadoNuevo | `PREVENTA` | VALOR",
                "estadoNuevo | 3 | TIPO",
                "estadoActual | `` | VALOR",
                "fechaNueva | null | REQUERIDO",
                "fechaNueva | `2026-03-09` | TIPO",
                "fechaNueva | `2026-03-10T15:01:00.000000001-04:00` | FUTURO",
                "fechaActual | `2026-03-11T00:00:00Z` | FUTURO",
                "venta | 5 | TIPO",
                "cliente | false | TIPO",
                "estado | `VENTA` | DESCONOCIDO"
            })
    void a_fault_has_its_field_and_its_code(String campo, String valor, String codigo) {
        assertThat(Faults.of(VentaDigital.ESTADO, Faults.with(SANO, campo, valor)))
                .isEqualTo(Map.of(campo, codigo));
    }

    @Test
    void a_verdict_is_found_by_the_sale_or_else_by_the_client_or_by_nothing() {
        assertThat(List.of(subject("V-9", "C-1"), subject(null, "C-1"), subject(null, null)))
                .isEqualTo(List.of("V-9", "C-1", ""));
    }

    private static String subject(@Nullable String venta, @Nullable String cliente) {
        return VentaDigital.ESTADO
                .asunto()
                .apply(new SolicitudEstado(venta, cliente, null, EstadoVenta.VISITADO, null, NUEVA));
    }

    private static void check(
            @Nullable EstadoVenta actual,
            EstadoVenta nuevo,
            @Nullable OffsetDateTime fechaActual,
            boolean allowed,
            String clausula) {
        var solicitud = new SolicitudEstado("V-1", null, actual, nuevo, fechaActual, NUEVA);
        Verdict<ResultadoEstado> verdict = RULE_BASE.evaluate(VentaDigital.ESTADO, solicitud, MOMENTO);

        assertThat(verdict.resultado().permitido()).as("%s", solicitud).isEqualTo(allowed);
        assertThat(verdict.resultado().mensaje()).matches("\\S.*\\.");
        assertThat(verdict.motivos())
                .as("%s", solicitud)
                .extracting(Motivo::clausula)
                .containsExactly("VENTAS-DIGITALES " + clausula);
    }
}
