package io.dictamen.procedure.ventadigital;

import static io.dictamen.procedure.Faults.AHORA;
import static io.dictamen.procedure.Faults.LA_PAZ;
import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.checklist.Hallazgo;
import io.dictamen.decision.Momento;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.Faults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The typing of a digital sale: its contract, and everything that may be missing against the steps. */
class RegistroTest {
    private static final Momento MOMENTO = new Momento(AHORA, LA_PAZ);
    private static final List<@Nullable Boolean> DICHOS = Arrays.asList(null, false, true);
    private static final List<@Nullable String> PLANES = Arrays.asList(null, "INT-100");

    @Test
    void what_is_missing_is_told_and_its_first_step_comes_next() {
        for (@Nullable Boolean ingresada : DICHOS) {
            for (@Nullable Boolean datos : DICHOS) {
                for (@Nullable Boolean contrato : DICHOS) {
                    for (@Nullable String plan : PLANES) {
                        check(new SolicitudRegistro("C-1", null, ingresada, datos, contrato, plan));
                    }
                }
            }
        }
    }

    @Test
    void a_verdict_is_found_by_the_sale_or_else_by_the_client() {
        assertThat(VentaDigital.REGISTRO.asunto().apply(new SolicitudRegistro("C-1", "V-1", null, null, null, null)))
                .isEqualTo("V-1");
        assertThat(VentaDigital.REGISTRO.asunto().apply(new SolicitudRegistro("C-1", null, null, null, null, null)))
                .isEqualTo("C-1");
    }

    @Test
    void the_contract_names_every_fault() {
        assertThat(Faults.of(VentaDigital.REGISTRO, "{`contratoImpreso`: `si`, `planComercial`: 100, `plan`: null}"))
                .isEqualTo(Map.of(
                        "cliente", "REQUERIDO",
                        "contratoImpreso", "TIPO",
                        "planComercial", "TIPO",
                        "plan", "DESCONOCIDO"));
    }

    private static void check(SolicitudRegistro solicitud) {
        List<String> errores = new ArrayList<>();
        List<String> pasos = new ArrayList<>();
        add(errores, pasos, "R-ING-01 ingresadaSmartflex 21.1", done(solicitud.ingresadaSmartflex()));
        add(errores, pasos, "R-PLA-01 planComercial 22.1", solicitud.planComercial() != null);
        add(errores, pasos, "R-DAT-01 datosSegunPlan 22.1", done(solicitud.datosSegunPlan()));
        add(errores, pasos, "R-CON-01 contratoImpreso 23.1", done(solicitud.contratoImpreso()));

        Verdict<ResultadoRegistro> verdict = RULE_BASE.evaluate(VentaDigital.REGISTRO, solicitud, MOMENTO);

        assertThat(verdict.resultado().conforme()).isEqualTo(errores.isEmpty());
        assertThat(verdict.resultado().siguientePaso())
                .isEqualTo(pasos.isEmpty() ? "24" : pasos.get(0).substring(0, 2));
        assertThat(verdict.resultado().errores())
                .as("%s", solicitud)
                .extracting((Hallazgo error) -> error.codigo() + " " + error.campo())
                .isEqualTo(errores);
        assertThat(verdict.motivos())
                .extracting((Motivo motivo) -> motivo.clausula().replace("VENTAS-DIGITALES ", ""))
                .isEqualTo(pasos);
    }

    private static boolean done(@Nullable Boolean hecho) {
        return Boolean.TRUE.equals(hecho);
    }

    private static void add(List<String> errores, List<String> pasos, String error, boolean hecho) {
        if (!hecho) {
            int paso = error.lastIndexOf(' ');
            errores.add(error.substring(0, paso));
            pasos.add(error.substring(paso + 1));
        }
    }
}
