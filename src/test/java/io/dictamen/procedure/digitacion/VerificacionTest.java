package io.dictamen.procedure.digitacion;

import static io.dictamen.procedure.Faults.AHORA;
import static io.dictamen.procedure.Faults.LA_PAZ;
import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Momento;
import io.dictamen.procedure.Faults;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The verification of a case of the sample: its contract, and who is asked for what is missing. */
class VerificacionTest {
    private static final Map<String, String> SANO =
            Map.of("numeroSolicitud", "`S-1`", "correccionRealizada", "false", "canal", "`VIRTUAL`");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numeroSolicitud | ` ` | REQUERIDO",
                "semilla | 7 | TIPO",
                "correccionRealizada | - | REQUERIDO",
                "correccionRealizada | `no` | TIPO",
                "canal | - | REQUERIDO",
                "canal | `TIENDA` | VALOR",
                "estado | null | DESCONOCIDO"
            })
    void a_fault_has_its_field_and_its_code(String campo, String valor, String codigo) {
        assertThat(Faults.of(Digitacion.VERIFICACION, Faults.with(SANO, campo, valor)))
                .isEqualTo(Map.of(campo, codigo));
    }

    @ParameterizedTest
    @EnumSource
    void who_is_asked_is_whoever_corrects_a_typing_error_of_that_channel(Canal canal) {
        var correccion = new SolicitudCorreccion(
                "S-1", Detector.MUESTREO, true, canal, TipoObservacion.OTRO, AHORA, null, null, null, null);
        Momento momento = new Momento(AHORA, LA_PAZ);

        assertThat(RULE_BASE
                        .evaluate(
                                Digitacion.VERIFICACION, new SolicitudVerificacion("S-1", null, false, canal), momento)
                        .resultado()
                        .responsable())
                .isEqualTo(RULE_BASE
                        .evaluate(Digitacion.CORRECCION, correccion, momento)
                        .resultado()
                        .ejecuta());
    }
}
