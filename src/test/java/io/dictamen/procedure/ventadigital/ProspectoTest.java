package io.dictamen.procedure.ventadigital;

import static io.dictamen.procedure.Faults.AHORA;
import static io.dictamen.procedure.Faults.LA_PAZ;
import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

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

/** A person interested in a service: the contract, and every combination of what is known against the steps. */
class ProspectoTest {
    private static final Momento MOMENTO = new Momento(AHORA, LA_PAZ);
    private static final List<@Nullable Boolean> MAYBE = Arrays.asList(null, false, true);
    private static final int CAMPOS = 7;

    @Test
    void every_prospect_is_asked_for_what_is_missing_and_goes_where_the_steps_say() {
        int cases = 0;
        for (Categoria categoria : Categoria.values()) {
            for (int bits = 0; bits < 1 << CAMPOS + 2; bits++) {
                for (@Nullable Boolean cobertura : MAYBE) {
                    check(prospect(categoria, bits, cobertura), bits);
                    cases++;
                }
            }
        }
        assertThat(cases).isEqualTo(2 * 512 * 3);
    }

    @Test
    void the_contract_names_every_fault() {
        assertThat(Faults.of(VentaDigital.PROSPECTO, """
                        {`cliente`: ` `, `origen`: `facebook`, `categoria`: null, `clienteAntiguo`: `no`, `velocidadMbps`: 0,
                         `telefono`: 4455667, `coberturaConsultada`: 1, `hayCobertura`: ``, `email`: null}
                        """))
                .isEqualTo(Map.of(
                        "cliente", "REQUERIDO",
                        "origen", "VALOR",
                        "categoria", "REQUERIDO",
                        "clienteAntiguo", "TIPO",
                        "velocidadMbps", "VALOR",
                        "telefono", "TIPO",
                        "coberturaConsultada", "TIPO",
                        "hayCobertura", "TIPO",
                        "email", "DESCONOCIDO"));
    }

    private static SolicitudProspecto prospect(Categoria categoria, int bits, @Nullable Boolean cobertura) {
        return new SolicitudProspecto(
                "C-1",
                OrigenProspecto.FACEBOOK,
                categoria,
                (bits & 1 << CAMPOS) != 0,
                known(bits, 0),
                known(bits, 1),
                known(bits, 2),
                known(bits, 3),
                known(bits, 4),
                known(bits, 5),
                known(bits, 6),
                null,
                null,
                null,
                null,
                (bits & 2 << CAMPOS) != 0,
                cobertura);
    }

    private static @Nullable String known(int bits, int campo) {
        return (bits & 1 << campo) == 0 ? null : "x";
    }

    private static void check(SolicitudProspecto solicitud, int bits) {
        Verdict<ResultadoProspecto> verdict = RULE_BASE.evaluate(VentaDigital.PROSPECTO, solicitud, MOMENTO);
        ResultadoProspecto dicho = verdict.resultado();
        List<DatoProspecto> faltan = missing(solicitud, bits);
        assertThat(dicho.datosFaltantes()).as("%s", solicitud).isEqualTo(faltan);
        assertThat(dicho.completo()).isEqualTo(faltan.isEmpty());
        assertThat(dicho.mensaje()).isNotBlank();
        List<String> clausulas = new ArrayList<>();
        String paso = step(solicitud, faltan);
        clausulas.add(paso.substring(paso.lastIndexOf(' ') + 1));
        faltan.forEach(dato -> clausulas.add(clause(dato)));
        assertThat("%s %s %s %s %s %s"
                        .formatted(
                                dicho.destino(),
                                dicho.accion(),
                                dicho.siguientePaso(),
                                dicho.procedimiento(),
                                dicho.motivo(),
                                verdict.motivos().get(0).clausula().replace("VENTAS-DIGITALES ", "")))
                .as("%s", solicitud)
                .isEqualTo(paso);
        assertThat(verdict.motivos())
                .extracting((Motivo motivo) -> motivo.clausula().replace("VENTAS-DIGITALES ", ""))
                .isEqualTo(clausulas);
        assertThat(verdict.motivos().stream().skip(1)).allMatch(motivo -> "Datos".equals(motivo.hoja()));
    }

    private static List<DatoProspecto> missing(SolicitudProspecto solicitud, int bits) {
        List<DatoProspecto> faltan = new ArrayList<>();
        if (solicitud.categoria() == Categoria.RESIDENCIAL) {
            add(faltan, DatoProspecto.NOMBRE, (bits & 1) == 0);
            add(faltan, DatoProspecto.CARNET_IDENTIDAD, !solicitud.clienteAntiguo() && (bits & 2) == 0);
            add(faltan, DatoProspecto.CONTACTO, (bits & 12) == 0);
            add(faltan, DatoProspecto.DIRECCION, (bits & 16) == 0);
            add(faltan, DatoProspecto.TIPO_USO, (bits & 32) == 0);
            add(faltan, DatoProspecto.HORARIOS_NAVEGACION, (bits & 64) == 0);
        }
        return faltan;
    }

    private static void add(List<DatoProspecto> faltan, DatoProspecto dato, boolean falta) {
        if (falta) {
            faltan.add(dato);
        }
    }

    private static String clause(DatoProspecto dato) {
        return switch (dato) {
            case NOMBRE, CARNET_IDENTIDAD, CONTACTO, DIRECCION -> "3.1";
            case TIPO_USO, HORARIOS_NAVEGACION -> "4.1";
        };
    }

    private static String step(SolicitudProspecto solicitud, List<DatoProspecto> faltan) {
        if (solicitud.categoria() == Categoria.EMPRESARIAL) {
            return "VENTAS_EMPRESAS DERIVAR FIN GESTION_VENTAS_EMPRESAS null 2.2";
        }
        if (faltan.stream().anyMatch(dato -> clause(dato).equals("3.1"))) {
            return "EJECUTIVO_VENTAS_DIGITALES SOLICITAR_DATOS 3 null null 3.1";
        }
        if (!faltan.isEmpty()) {
            return "EJECUTIVO_VENTAS_DIGITALES SOLICITAR_INFORMACION 4 null null 4.1";
        }
        if (!solicitud.coberturaConsultada()) {
            return "EJECUTIVO_VENTAS_DIGITALES CONSULTAR_COBERTURA 5 null null 5.1";
        }
        return Boolean.FALSE.equals(solicitud.hayCobertura())
                ? "RESPONSABLE_CANALES_DIGITALES REGISTRAR_NO_ATENDIDA 19 null SIN_COBERTURA 5.1"
                : "HELP_DESK REVISAR_CAPACIDAD 7 null null 6.1";
    }
}
