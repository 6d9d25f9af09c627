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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The routing of a digital sale: its contract, and its whole input space against the steps of the procedure. */
class EnrutamientoTest {
    private static final Momento MOMENTO = new Momento(AHORA, LA_PAZ);
    private static final List<@Nullable Boolean> MAYBE = Arrays.asList(null, false, true);
    private static final Map<String, String> SANO =
            Map.of("cliente", "`C-1`", "categoria", "`RESIDENCIAL`", "ventaAnulada", "false");

    /** What a step answers: destino, accion, siguientePaso, procedimiento, motivo and clause. */
    private record Paso(
            String destino, String accion, String siguiente, String procedimiento, String motivo, String clausula) {
        static Paso of(String destino, String accion, String siguiente, String clausula) {
            return new Paso(destino, accion, siguiente, "null", "null", "VENTAS-DIGITALES " + clausula);
        }

        static Paso unattended(String motivo, String clausula) {
            return new Paso(
                    "RESPONSABLE_CANALES_DIGITALES",
                    "REGISTRAR_NO_ATENDIDA",
                    "19",
                    "null",
                    motivo,
                    "VENTAS-DIGITALES " + clausula);
        }
    }

    @Test
    void every_sale_is_routed_as_the_steps_say() {
        int cases = 0;
        for (Categoria categoria : Categoria.values()) {
            for (Boolean capacidad : MAYBE) {
                for (Boolean oferta : MAYBE) {
                    for (Boolean deposito : MAYBE) {
                        for (FormaPago forma : orNone(FormaPago.values())) {
                            for (MedioPrepago medio : orNone(MedioPrepago.values())) {
                                for (int bits = 0; bits < 1 << 4; bits++) {
                                    check(new SolicitudEnrutamiento(
                                            "C-1",
                                            categoria,
                                            (bits & 8) != 0,
                                            capacidad,
                                            oferta,
                                            (bits & 1) != 0,
                                            (bits & 2) != 0,
                                            (bits & 4) != 0,
                                            forma,
                                            medio,
                                            deposito,
                                            null));
                                    cases++;
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(cases).isEqualTo(2 * 3 * 3 * 3 * 3 * 3 * 16);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cliente | - | REQUERIDO",
                "cliente | `` | REQUERIDO",
                "categoria | - | REQUERIDO",
                "categoria | `residencial` | VALOR",
                "ventaAnulada | null | REQUERIDO",
                "ventaAnulada | 0 | TIPO",
                "capacidadTecnica | `` | TIPO",
                "capacidadTecnica | `si` | TIPO",
                "aceptaOferta | 1 | TIPO",
                "carnetIdentidad | `true` | TIPO",
                "ubicacion | `Calle 1` | TIPO",
                "cartaSolicitud | 1 | TIPO",
                "formaPago | `PREPAGA` | VALOR",
                "formaPago | ` ` | VALOR",
                "medioPrepago | `DEPOSITO` | VALOR",
                "depositoConfirmado | `no` | TIPO",
                "venta | 100 | TIPO",
                "fechaReferencia | `2026-03-11T00:00:00-04:00` | FUTURO",
                "destino | null | DESCONOCIDO"
            })
    void a_fault_has_its_field_and_its_code(String campo, String valor, String codigo) {
        assertThat(Faults.of(VentaDigital.ENRUTAMIENTO, Faults.with(SANO, campo, valor)))
                .isEqualTo(Map.of(campo, codigo));
    }

    @Test
    void a_verdict_is_found_by_the_sale_or_else_by_the_client() {
        assertThat(VentaDigital.ENRUTAMIENTO.asunto().apply(read(Faults.with(SANO, "venta", "`V-9`"))))
                .isEqualTo("V-9");
        assertThat(VentaDigital.ENRUTAMIENTO.asunto().apply(read(Faults.with(SANO, "venta", "` `"))))
                .isEqualTo("C-1");
    }

    private static SolicitudEnrutamiento read(String pedido) {
        return VentaDigital.ENRUTAMIENTO
                .contrato()
                .read(pedido.replace('`', '"'), AHORA, LA_PAZ)
                .solicitud();
    }

    private static void check(SolicitudEnrutamiento solicitud) {
        Verdict<ResultadoEnrutamiento> verdict = RULE_BASE.evaluate(VentaDigital.ENRUTAMIENTO, solicitud, MOMENTO);
        ResultadoEnrutamiento resultado = verdict.resultado();
        Paso paso = step(solicitud);
        List<Requisito> faltantes = paso.accion.equals("SOLICITAR_REQUISITOS") ? missing(solicitud) : List.of();
        List<String> clausulas = new ArrayList<>(List.of(paso.clausula));
        faltantes.forEach(uno -> clausulas.add("VENTAS-DIGITALES 9.1"));

        assertThat(new Paso(
                        resultado.destino().name(),
                        resultado.accion().name(),
                        resultado.siguientePaso(),
                        String.valueOf(resultado.procedimiento()),
                        String.valueOf(resultado.motivo()),
                        verdict.motivos().get(0).clausula()))
                .as("%s", solicitud)
                .isEqualTo(paso);
        assertThat(resultado.requisitosFaltantes()).as("%s", solicitud).isEqualTo(faltantes);
        assertThat(verdict.motivos()).extracting(Motivo::clausula).isEqualTo(clausulas);
        assertThat(verdict.motivos().get(0).hoja()).isEqualTo("EnrutamientoDigital");
        assertThat(resultado.mensaje()).matches("\\S.*\\.");
    }

    private static Paso step(SolicitudEnrutamiento s) {
        if (s.categoria() == Categoria.EMPRESARIAL) {
            return new Paso(
                    "VENTAS_EMPRESAS", "DERIVAR", "FIN", "GESTION_VENTAS_EMPRESAS", "null", "VENTAS-DIGITALES 2.2");
        }
        if (s.ventaAnulada()) {
            return Paso.of("RESPONSABLE_CANALES_DIGITALES", "REDIGITAR", "25", "20.1");
        }
        if (s.capacidadTecnica() == null) {
            return Paso.of("HELP_DESK", "REVISAR_CAPACIDAD", "7", "6.1");
        }
        if (!s.capacidadTecnica()) {
            return Paso.unattended("SIN_CAPACIDAD_TECNICA", "7.2");
        }
        if (s.aceptaOferta() == null) {
            return Paso.of("EJECUTIVO_VENTAS_DIGITALES", "NEGOCIAR_OFERTA", "8", "8.1");
        }
        if (!s.aceptaOferta()) {
            return Paso.unattended("OFERTA_NO_ACEPTADA", "8.1");
        }
        return missing(s).isEmpty()
                ? payment(s)
                : Paso.of("EJECUTIVO_VENTAS_DIGITALES", "SOLICITAR_REQUISITOS", "9", "9.1");
    }

    private static Paso payment(SolicitudEnrutamiento s) {
        if (s.formaPago() == null) {
            return Paso.of("EJECUTIVO_VENTAS_DIGITALES", "CONSULTAR_FORMA_PAGO", "10", "10.1");
        }
        if (s.formaPago() == FormaPago.POSTPAGO) {
            return Paso.of("DIVISION_FACTURACION", "CONTROL_PAGO_RECURRENTE", "18", "18");
        }
        if (s.medioPrepago() == null) {
            return Paso.of("EJECUTIVO_VENTAS_DIGITALES", "EXPLICAR_PREPAGO", "11", "11");
        }
        if (!Boolean.TRUE.equals(s.depositoConfirmado())) {
            return Paso.of("ENCARGADO_COBRANZAS", "VALIDAR_DEPOSITO", "12", "12.1");
        }
        return s.medioPrepago() == MedioPrepago.PAGO_WEB
                ? Paso.of("ENCARGADO_COBRANZAS", "ENVIAR_FACTURA", "13", "13")
                : Paso.of("ENCARGADO_COBRANZAS", "INSTRUIR_FACTURACION", "15", "15");
    }

    private static List<Requisito> missing(SolicitudEnrutamiento s) {
        List<Requisito> missing = new ArrayList<>();
        if (!s.carnetIdentidad()) {
            missing.add(Requisito.CARNET_IDENTIDAD);
        }
        if (!s.ubicacion()) {
            missing.add(Requisito.UBICACION);
        }
        if (!s.cartaSolicitud()) {
            missing.add(Requisito.CARTA_SOLICITUD);
        }
        return missing;
    }

    private static <T> List<@Nullable T> orNone(T[] valores) {
        List<@Nullable T> all = new ArrayList<>(Arrays.asList(valores));
        all.add(null);
        return all;
    }
}
