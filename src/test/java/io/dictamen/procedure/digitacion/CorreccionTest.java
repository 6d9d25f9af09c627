package io.dictamen.procedure.digitacion;

import static io.dictamen.procedure.Faults.AHORA;
import static io.dictamen.procedure.Faults.LA_PAZ;
import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Momento;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.Faults;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The correction of a typing error: its contract, and its whole input space against the steps of the procedure. */
class CorreccionTest {
    private static final Momento MOMENTO = new Momento(AHORA, LA_PAZ);
    private static final OffsetDateTime[] REGISTROS = {
        OffsetDateTime.parse("2026-03-10T04:00:00Z"), OffsetDateTime.parse("2026-03-10T03:59:59.999999999Z")
    };
    private static final @Nullable OffsetDateTime[] CIERRES = {
        null, AHORA, AHORA.minusHours(24).plusNanos(1), AHORA.minusHours(24), AHORA.minusDays(400)
    };

    private static final Map<String, String> SANO = Map.of(
            "numeroSolicitud", "`S-1`",
            "detectadoPor", "`MUESTREO`",
            "hayError", "true",
            "canal", "`VIRTUAL`",
            "tipoObservacion", "`OTRO`",
            "fechaRegistro", "`2026-03-10T09:00:00-04:00`");

    @Test
    void every_request_is_decided_as_the_steps_say() {
        int cases = 0;
        for (Detector detector : Detector.values()) {
            for (Canal canal : Canal.values()) {
                for (OffsetDateTime registro : REGISTROS) {
                    for (OffsetDateTime cierre : CIERRES) {
                        check(detector, false, canal, null, registro, cierre);
                        cases++;
                        for (TipoObservacion tipo : TipoObservacion.values()) {
                            check(detector, false, canal, tipo, registro, cierre);
                            check(detector, true, canal, tipo, registro, cierre);
                            cases += 2;
                        }
                    }
                }
            }
        }
        assertThat(cases).isEqualTo(4 * 4 * 2 * 5 * 13);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numeroSolicitud | - | REQUERIDO",
                "numeroSolicitud | ` ` | REQUERIDO",
                "numeroSolicitud | 7 | TIPO",
                "detectadoPor | - | REQUERIDO",
                "detectadoPor | `CLIENTE` | VALOR",
                "hayError | - | REQUERIDO",
                "hayError | `true` | TIPO",
                "hayError | 1 | TIPO",
                "canal | null | REQUERIDO",
                "canal | `` | VALOR",
                "canal | 2 | TIPO",
                "tipoObservacion | - | REQUERIDO",
                "tipoObservacion | null | REQUERIDO",
                "tipoObservacion | `` | VALOR",
                "tipoObservacion | `CALLE` | VALOR",
                "tipoObservacion | 0 | TIPO",
                "fechaRegistro | - | REQUERIDO",
                "fechaRegistro | `2026-03-10` | TIPO",
                "fechaRegistro | `2026-03-10T15:01:01-04:00` | FUTURO",
                "fechaCierreOrden | `` | TIPO",
                "fechaCierreOrden | `2026-03-10T19:01:00.000000001Z` | FUTURO",
                "fechaReferencia | `2026-03-10T15:01:01-04:00` | FUTURO",
                "observacion | 5 | TIPO",
                "vendedor | {} | TIPO",
                "asesorComercial | true | TIPO",
                "responsable | null | DESCONOCIDO"
            })
    void a_fault_has_its_field_and_its_code(String campo, String valor, String codigo) {
        assertThat(Faults.of(Digitacion.CORRECCION, Faults.with(SANO, campo, valor)))
                .isEqualTo(Map.of(campo, codigo));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vendedor | ` `",
                "fechaCierreOrden | null",
                "fechaCierreOrden | `2026-03-10T19:00:00Z`",
                "fechaCierreOrden | `2020-01-01T00:00Z`",
                "fechaReferencia | `2026-03-10T09:00:00-04:00`"
            })
    void what_may_be_absent_or_disordered_is_no_fault(String campo, String valor) {
        assertThat(Faults.of(Digitacion.CORRECCION, Faults.with(SANO, campo, valor)))
                .isEmpty();
    }

    @Test
    void without_an_error_no_kind_of_observation_is_asked() {
        String pedido = Faults.with(SANO, "tipoObservacion", "-");

        assertThat(Faults.of(Digitacion.CORRECCION, pedido.replace("true", "false")))
                .isEmpty();
        assertThat(Faults.of(Digitacion.CORRECCION, pedido.replace("true", "`no`")))
                .isEqualTo(Map.of("hayError", "TIPO"));
    }

    private static void check(
            Detector detector,
            boolean error,
            Canal canal,
            @Nullable TipoObservacion tipo,
            OffsetDateTime registro,
            @Nullable OffsetDateTime cierre) {
        var solicitud =
                new SolicitudCorreccion("S-1", detector, error, canal, tipo, registro, cierre, null, null, null);
        Verdict<ResultadoCorreccion> verdict = RULE_BASE.evaluate(Digitacion.CORRECCION, solicitud, MOMENTO);
        ResultadoCorreccion resultado = verdict.resultado();
        List<String> accion = action(solicitud);

        assertThat(List.of(
                        resultado.medio().name(),
                        resultado.responsable().name(),
                        resultado.siguientePaso(),
                        String.valueOf(resultado.notificarA()),
                        resultado.accion().name(),
                        String.valueOf(resultado.modulo())))
                .as("%s", solicitud)
                .isEqualTo(List.of(
                        error ? medium(detector) : "NINGUNO",
                        error ? ofChannel(canal) : withoutError(detector),
                        step(detector, error),
                        error && detector == Detector.GESTION_RED ? "GESTION_RED" : "null",
                        accion.get(0),
                        accion.get(1)));
        assertThat(verdict.motivos())
                .as("%s", solicitud)
                .extracting(Motivo::clausula)
                .containsExactly("COM-GCM-P11 " + communication(detector, error), "COM-GCM-P11 " + accion.get(2));
        assertThat(resultado.mensaje()).matches("\\S.*\\.");
        assertThat(resultado.ejecuta()).as("%s", solicitud).isEqualTo(error ? executor(canal, accion.get(0)) : null);
        assertThat(resultado.notificacion() != null)
                .as("%s", solicitud)
                .isEqualTo(error && detector == Detector.GESTION_RED);
        assertThat(resultado.datosFaltantes())
                .as("%s", solicitud)
                .isEqualTo(resultado.notificacion() == null ? List.of() : List.of(DatoNotificacion.values()));
        assertThat(resultado.plazo()).as("%s", solicitud).isEqualTo(deadline(accion.get(0), cierre));
    }

    /** Steps 4.1, 7.1, 7.3 and 8. */
    private static Ejecutor executor(Canal canal, String accion) {
        if (accion.equals("MODIFICAR_OBSERVACION")) {
            return Ejecutor.COORDINADOR_O_MONITOR;
        }
        return canal == Canal.RESIDENCIAL ? Ejecutor.TEAM_LEADER : Ejecutor.valueOf("ASESOR_" + canal);
    }

    /** Step 8.2: the day of the registration, or 24 hours from the closing. */
    private static @Nullable OffsetDateTime deadline(String accion, @Nullable OffsetDateTime cierre) {
        return switch (accion) {
            case "REDIGITAR" -> OffsetDateTime.parse("2026-03-10T23:59:59-04:00");
            case "MODIFICAR_DATOS" -> cierre == null ? null : cierre.plusDays(1);
            default -> null;
        };
    }

    /** Steps 7.1, 8.1 and 8.2: what is done, where, and the step. */
    private static List<String> action(SolicitudCorreccion solicitud) {
        if (!solicitud.hayError()) {
            return List.of("NINGUNA", "null", communication(solicitud.detectadoPor(), false));
        }
        if (solicitud.detectadoPor() == Detector.GESTION_RED && solicitud.tipoObservacion() == TipoObservacion.NAP) {
            return List.of("MODIFICAR_OBSERVACION", "OBSERVACION_SOLICITUD", "7.1");
        }
        if (solicitud.fechaRegistro() == REGISTROS[0]) {
            return List.of("REDIGITAR", "null", "8.2");
        }
        OffsetDateTime cierre = solicitud.fechaCierreOrden();
        if (cierre != null && Duration.between(cierre, AHORA).compareTo(Duration.ofDays(1)) >= 0) {
            return List.of("ANULAR_SOLICITUD", "null", "8.2");
        }
        String modulo = Map.of(
                        TipoObservacion.DATOS_CLIENTE, "LBC_DATOS_CLIENTE",
                        TipoObservacion.DIRECCION, "LBC_CAMBIO_DIRECCION",
                        TipoObservacion.DENOMINACION_CALLE, "LBC_CAMBIO_DIRECCION")
                .getOrDefault(solicitud.tipoObservacion(), "null");
        return List.of("MODIFICAR_DATOS", modulo, "8.1");
    }

    private static String medium(Detector detector) {
        return switch (detector) {
            case CENTRO_OPERACIONES -> "SISTEMA";
            case GESTION_RED -> "WHATSAPP";
            case CONTROL_CALIDAD, MUESTREO -> "DIRECTO";
        };
    }

    private static String ofChannel(Canal canal) {
        return canal == Canal.PLATAFORMA ? "MONITOR" : "COORDINADOR_" + canal;
    }

    private static String withoutError(Detector detector) {
        return switch (detector) {
            case CENTRO_OPERACIONES, GESTION_RED -> "ANALISTA_CENTRO_OPERACIONES";
            case CONTROL_CALIDAD, MUESTREO -> "CONTROL_CALIDAD";
        };
    }

    private static String step(Detector detector, boolean error) {
        return switch (detector) {
            case CENTRO_OPERACIONES -> error ? "4" : "PROCEDIMIENTO_TECNICO";
            case GESTION_RED -> error ? "7" : "PROCEDIMIENTO_TECNICO";
            case CONTROL_CALIDAD -> error ? "8" : "11";
            case MUESTREO -> error ? "13" : "FIN";
        };
    }

    private static String communication(Detector detector, boolean error) {
        return switch (detector) {
            case CENTRO_OPERACIONES -> error ? "3.1" : "2.1";
            case GESTION_RED -> error ? "6.1" : "5.1";
            case CONTROL_CALIDAD -> "10";
            case MUESTREO -> "12.2";
        };
    }
}
