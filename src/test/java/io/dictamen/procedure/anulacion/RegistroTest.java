package io.dictamen.procedure.anulacion;

import static io.dictamen.procedure.Faults.AHORA;
import static io.dictamen.procedure.Faults.LA_PAZ;
import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Momento;
import io.dictamen.procedure.Faults;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The registration of an annulment: the identification that may come with it, and what goes with the resolution. */
class RegistroTest {
    private static final Map<String, String> SANO = Map.of(
            "numeroSolicitud", "`S-1`",
            "tramite", "`OTRO`",
            "fechaRegistro", "`2026-03-10T09:00:00-04:00`",
            "alcance", "`COMPLETA`",
            "pagoEnCaja", "false",
            "esTitular", "true",
            "estadoOrden", "`REGISTRADA`");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | identificacion.segmento | REQUERIDO",
                "{`segmento`: null} | identificacion.segmento | REQUERIDO",
                "{`segmento`: ` `} | identificacion.segmento | VALOR",
                "{`segmento`: `PYME`} | identificacion.segmento | VALOR",
                "{`segmento`: 0} | identificacion.segmento | TIPO",
                "`RESIDENCIAL` | identificacion | TIPO",
                "[] | identificacion | TIPO",
                "{`segmento`: `EMPRESARIAL`, `nit`: 1023} | identificacion.nit | TIPO",
                "{`segmento`: `EMPRESARIAL`, `ci`: null} | identificacion.ci | DESCONOCIDO",
                "{`segmento`: `RESIDENCIAL`, `nombre`: `A\\u0000`} | identificacion.nombre | VALOR",
                "{`segmento`: `RESIDENCIAL`, `empresa`: `\\ud800`} | identificacion.empresa | VALOR"
            })
    void a_fault_of_the_identification_has_its_field_and_its_code(String valor, String campo, String codigo) {
        assertThat(Faults.of(Anulacion.REGISTRO, Faults.with(SANO, "identificacion", valor)))
                .isEqualTo(Map.of(campo, codigo));
    }

    @Test
    void an_identification_that_is_null_is_none() {
        assertThat(Faults.of(Anulacion.REGISTRO, Faults.with(SANO, "identificacion", "null")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void documents_means_and_interaction_go_with_the_resolution(EstadoOrden estado) {
        for (boolean hoy : List.of(true, false)) {
            for (boolean pago : List.of(true, false)) {
                for (boolean titular : List.of(true, false)) {
                    check(estado, hoy, pago, titular);
                }
            }
        }
    }

    private static void check(EstadoOrden estado, boolean hoy, boolean pago, boolean titular) {
        var solicitud = new SolicitudRegistro(
                "S-7",
                Tramite.TRASLADO,
                hoy ? AHORA : AHORA.minusDays(1),
                Alcance.COMPLETA,
                null,
                null,
                null,
                pago,
                titular,
                true,
                true,
                true,
                estado,
                true,
                true,
                null);
        ResultadoRegistro resultado = RULE_BASE
                .evaluate(Anulacion.REGISTRO, solicitud, new Momento(AHORA, LA_PAZ))
                .resultado();

        assertThat(resultado.documentos())
                .isEqualTo(
                        resultado.resolucion() == Resolucion.PROCEDE_CON_DEVOLUCION
                                ? List.of(Documento.NOTIFICACION_ANULACION)
                                : List.of());
        assertThat(resultado.medios())
                .isEqualTo(
                        resultado.resolucion() == Resolucion.PROCEDE_CON_SUSPENSION
                                ? List.of(Medio.CORREO, Medio.TELEFONO_CORPORATIVO)
                                : List.of());
        assertThat(resultado.interaccion()).isEqualTo(interaction(resultado, solicitud));
    }

    private static @Nullable String interaction(ResultadoRegistro resultado, SolicitudRegistro solicitud) {
        boolean deja =
                Set.of(Resolucion.PROCEDE, Resolucion.PROCEDE_CON_SUSPENSION).contains(resultado.resolucion());
        return deja && resultado.atiende() == Asesor.ASESOR_BACK_OFFICE_COMERCIAL
                ? "Anulación COMPLETA de la solicitud S-7, pedida por "
                        + (solicitud.esTitular() ? "el titular" : "un tercero acreditado")
                        + ", con la orden de trabajo en estado " + solicitud.estadoOrden() + "."
                : null;
    }
}
