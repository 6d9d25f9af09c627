package io.dictamen.procedure.top10;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Momento;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.Faults;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrutamientoTest {
    private static final Momento MOMENTO =
            new Momento(OffsetDateTime.parse("2026-03-10T15:00:00-04:00"), ZoneId.of("America/La_Paz"));
    private static final List<@Nullable Boolean> TRUTHS = Arrays.asList(null, true, false);

    @Test
    void every_case_is_routed_as_the_procedure_says() {
        int cases = 0;
        for (boolean cerrada : new boolean[] {true, false}) {
            for (@Nullable Boolean satisfecho : TRUTHS) {
                for (@Nullable Boolean tecnica : TRUTHS) {
                    for (@Nullable Boolean requiere : TRUTHS) {
                        for (@Nullable Boolean remota : TRUTHS) {
                            for (@Nullable GestionFidelizacion gestion : andNone(GestionFidelizacion.values())) {
                                for (@Nullable NaturalezaFalla falla : andNone(NaturalezaFalla.values())) {
                                    for (@Nullable Boolean trabajo : TRUTHS) {
                                        for (@Nullable Boolean controlado : TRUTHS) {
                                            check(new SolicitudEnrutamiento(
                                                    "C",
                                                    "OT",
                                                    tecnica,
                                                    cerrada,
                                                    satisfecho,
                                                    gestion,
                                                    requiere,
                                                    remota,
                                                    falla,
                                                    trabajo,
                                                    controlado,
                                                    null,
                                                    null));
                                            cases++;
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(cases).isEqualTo(2 * 3 * 3 * 3 * 3 * 4 * 4 * 3 * 3);
    }

    @Test
    void what_the_sheet_says_of_the_case_decides_nothing() {
        var planilla = new Planilla("m", null, "t", null, "ayer", null, null, "c", null, null);
        var solicitud = new SolicitudEnrutamiento(
                "C", "OT", true, false, null, null, null, null, null, null, null, null, planilla);

        assertThat(told(solicitud)).isEqualTo(expected(solicitud));
    }

    @Test
    void the_cause_of_the_discontent_is_told_as_it_was_sent_to_those_who_see_to_it() {
        for (@Nullable Boolean satisfecho : TRUTHS) {
            for (@Nullable Boolean remota : TRUTHS) {
                for (@Nullable NaturalezaFalla falla : andNone(NaturalezaFalla.values())) {
                    String sin = message(satisfecho, remota, falla, null);
                    String con = message(satisfecho, remota, falla, " «{orden}» $1 ");
                    assertThat(con)
                            .isEqualTo(
                                    Boolean.FALSE.equals(satisfecho)
                                            ? sin + " Causa de la insatisfacción:  «{orden}» $1 "
                                            : sin);
                }
            }
        }
    }

    private static String message(
            @Nullable Boolean satisfecho,
            @Nullable Boolean remota,
            @Nullable NaturalezaFalla falla,
            @Nullable String causa) {
        return RULE_BASE
                .evaluate(
                        Top10.ENRUTAMIENTO,
                        new SolicitudEnrutamiento(
                                "C", "OT", null, true, satisfecho, null, null, remota, falla, null, null, causa, null),
                        MOMENTO)
                .resultado()
                .mensaje();
    }

    @Test
    void the_contract_names_every_fault() {
        assertThat(Faults.of(
                        Top10.ENRUTAMIENTO, "{`cliente`: `C`, `orden`: `O`, `ordenCerrada`: false, `planilla`: {}}"))
                .isEmpty();
        assertThat(Faults.of(Top10.ENRUTAMIENTO, "{`planilla`: null}"))
                .isEqualTo(Map.of("cliente", "REQUERIDO", "orden", "REQUERIDO", "ordenCerrada", "REQUERIDO"));
        assertThat(Faults.of(Top10.ENRUTAMIENTO, """
                        {`cliente`: ` `, `orden`: 7, `ordenCerrada`: `false`, `solucionTecnica`: 1, `satisfecho`: ``,
                         `gestionFidelizacion`: `RECLAMO`, `requiereTecnico`: [], `naturalezaFalla`: `red`, `causal`: null,
                         `planilla`: {`fecha`: 20260310, `orden`: `OT`, `usm`: `%s`}}
                        """.formatted("a".repeat(10_001))))
                .isEqualTo(Map.ofEntries(
                        Map.entry("cliente", "REQUERIDO"),
                        Map.entry("orden", "TIPO"),
                        Map.entry("ordenCerrada", "TIPO"),
                        Map.entry("solucionTecnica", "TIPO"),
                        Map.entry("satisfecho", "TIPO"),
                        Map.entry("gestionFidelizacion", "VALOR"),
                        Map.entry("requiereTecnico", "TIPO"),
                        Map.entry("naturalezaFalla", "VALOR"),
                        Map.entry("causal", "DESCONOCIDO"),
                        Map.entry("planilla.fecha", "TIPO"),
                        Map.entry("planilla.orden", "DESCONOCIDO"),
                        Map.entry("planilla.usm", "LONGITUD")));
    }

    private static void check(SolicitudEnrutamiento solicitud) {
        assertThat(told(solicitud)).as("%s", solicitud).isEqualTo(expected(solicitud));
    }

    private static String told(SolicitudEnrutamiento solicitud) {
        Verdict<ResultadoEnrutamiento> verdict = RULE_BASE.evaluate(Top10.ENRUTAMIENTO, solicitud, MOMENTO);
        ResultadoEnrutamiento dicho = verdict.resultado();
        assertThat(verdict.motivos()).hasSize(1);
        assertThat(dicho.mensaje()).isNotBlank();
        return String.join(
                " ",
                dicho.destino().name(),
                dicho.accion().name(),
                dicho.visita().name(),
                dicho.siguientePaso(),
                verdict.motivos().get(0).clausula());
    }

    private static String expected(SolicitudEnrutamiento caso) {
        boolean parametros = caso.naturalezaFalla() == NaturalezaFalla.PARAMETROS;
        String visita = "ANALISTA_USM PROGRAMAR_VISITA "
                + (parametros ? "ANALISTA_USM_CON_TECNICO" : "TECNICO_CON_ANALISTA_USM") + " 14 COM-DSC-P14 ";
        String remoto = "ANALISTA_USM SOLUCIONAR_REMOTO NINGUNA 15 COM-DSC-P14 15.1";
        if (caso.satisfecho() != null) {
            if (caso.satisfecho()) {
                return "CONCLUIDO CONCLUIR NINGUNA FIN COM-DSC-P14 11.1";
            }
            return Boolean.TRUE.equals(caso.solucionRemota()) ? remoto : visita + "14";
        }
        if (caso.gestionFidelizacion() != null) {
            return Boolean.TRUE.equals(caso.requiereTecnico())
                    ? visita + "10"
                    : "CONCLUIDO REGISTRAR_GESTION NINGUNA FIN COM-DSC-P14 9.1";
        }
        if (caso.ordenCerrada()) {
            return "COORDINADOR_CALIDAD CONTROL_CALIDAD NINGUNA 11 COM-DSC-P14 11";
        }
        if (Boolean.TRUE.equals(caso.trabajoRealizado())) {
            return Boolean.TRUE.equals(caso.controlCalidadRealizado())
                    ? "OPERADOR_CENTRO_OPERACIONES CERRAR_ORDEN NINGUNA FIN COM-DSC-P14 19.3"
                    : "SUPERVISOR_CENTRO_OPERACIONES CONTROLAR_TRABAJO NINGUNA 17 COM-DSC-P14 17.1";
        }
        if (Boolean.FALSE.equals(caso.solucionTecnica())) {
            return "ENCARGADA_FIDELIZACION CONTACTAR_CLIENTE NINGUNA 9 COM-DSC-P14 8";
        }
        if (Boolean.TRUE.equals(caso.solucionRemota())) {
            return remoto;
        }
        return Boolean.TRUE.equals(caso.solucionTecnica())
                ? "SUPERVISOR_CENTRO_OPERACIONES PRIORIZAR_TRABAJO TECNICO_CON_ANALISTA_USM 18 COM-DSC-P14 18"
                : "ANALISTA_USM REVISAR_FACTORES_TECNICOS NINGUNA 4 COM-DSC-P14 4";
    }

    private static <E> List<@Nullable E> andNone(E[] constantes) {
        List<@Nullable E> todas = new ArrayList<>(Arrays.asList(constantes));
        todas.add(null);
        return todas;
    }
}
