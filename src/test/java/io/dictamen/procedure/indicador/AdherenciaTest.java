package io.dictamen.procedure.indicador;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dictamen.decision.ContractError;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Momento;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.Faults;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdherenciaTest {
    private static final Momento MOMENTO =
            new Momento(OffsetDateTime.parse("2026-03-10T15:00:00-04:00"), ZoneId.of("America/La_Paz"));

    /** Section 7 of the procedure: goal of each role a period (supervisor, coordinator, manager), period and minutes. */
    private static final Map<Practica, String> SECCION_7 = Map.of(
            Practica.DIALOGO_DIARIO, "100 DIA 15",
            Practica.DIALOGO_SEMANAL, "011 SEMANA 30",
            Practica.CONFIRMACION_PROCESO, "100 DIA 30",
            Practica.CONFIRMACION_FUNCIONES, "031 SEMANA 30",
            Practica.AGENDA_LIDER, "111 SEMANA 30",
            Practica.ADHERENCIA_PRACTICAS, "111 SEMANA 5",
            Practica.MEJORA_CONTINUA, "110 QUINCENA 60",
            Practica.CIRCUITO_MEJORA_CONTINUA, "010 QUINCENA 60",
            Practica.REUNION_BAROMETRO, "111 SEMESTRE 60");

    @Test
    void every_practice_has_the_goal_of_its_role_and_of_no_other() {
        for (Practica practica : Practica.values()) {
            for (Rol rol : Rol.values()) {
                long goal = goal(practica, rol);
                Map<String, ?> faults = Faults.of(
                        Indicadores.ADHERENCIA, json(practica, rol, "0", "1").replace('\'', '`'));
                assertThat(faults.toString())
                        .as("%s %s", practica, rol)
                        .isEqualTo(goal == 0 ? "{rol=INCOHERENTE}" : "{}");
                if (goal > 0) {
                    check(practica, rol, goal);
                }
            }
        }
    }

    @Test
    void the_greatest_numbers_are_counted_exactly() {
        long greatest = 9_007_199_254_740_991L;

        assertThat(decide(Practica.CONFIRMACION_FUNCIONES, Rol.COORDINADOR, greatest, greatest)
                        .resultado())
                .isEqualTo(new ResultadoAdherencia(
                        27_021_597_764_222_973L,
                        Periodo.SEMANA,
                        30,
                        new BigDecimal("33.3333"),
                        Cumplimiento.NO_CUMPLE));
        assertThat(decide(Practica.DIALOGO_DIARIO, Rol.SUPERVISOR, greatest - 1, greatest)
                        .resultado())
                .isEqualTo(new ResultadoAdherencia(
                        greatest, Periodo.DIA, 15, new BigDecimal("99.9999"), Cumplimiento.NO_CUMPLE));
        assertThat(decide(Practica.DIALOGO_DIARIO, Rol.SUPERVISOR, greatest, 1)
                        .resultado()
                        .cumplimiento())
                .hasToString("900719925474099100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | periodos=REQUERIDO, practica=REQUERIDO, realizadas=REQUERIDO, rol=REQUERIDO",
                "{'practica': 'DIALOGO_DIARIO', 'rol': 'SUPERVISOR', 'realizadas': -1, 'periodos': 0}"
                        + " | periodos=VALOR, realizadas=VALOR",
                "{'practica': 'DIALOGO_DIARIO', 'rol': 'SUPERVISOR', 'realizadas': 8.0, 'periodos': '8'}"
                        + " | periodos=TIPO, realizadas=TIPO",
                "{'practica': 'DIALOGO_DIARIO', 'rol': 'SUPERVISOR', 'realizadas': 9007199254740992, 'periodos': 1e0}"
                        + " | periodos=TIPO, realizadas=VALOR",
                "{'practica': 'DIALOGO', 'rol': 'GERENTE', 'realizadas': 1, 'periodos': 1} | practica=VALOR",
                "{'practica': 'DIALOGO_DIARIO', 'rol': 'JEFE', 'realizadas': 1, 'periodos': 1} | rol=VALOR",
                "{'practica': 'DIALOGO_DIARIO', 'rol': 'GERENTE', 'realizadas': 1, 'periodos': 0}"
                        + " | periodos=VALOR, rol=INCOHERENTE",
                "{'lider': ' ', 'inicio': '2026-03-10', 'practica': 'DIALOGO_DIARIO', 'rol': 'SUPERVISOR', 'realizadas': 1,"
                        + " 'periodos': 1} | ''",
                "{'lider': 7, 'inicio': '2026-03-11', 'practica': 'DIALOGO_DIARIO', 'rol': 'SUPERVISOR', 'realizadas': 1,"
                        + " 'periodos': 1} | inicio=FUTURO, lider=TIPO",
                "{'inicio': '2026-03', 'practica': 'DIALOGO_DIARIO', 'rol': 'SUPERVISOR', 'realizadas': 1, 'periodos': 1}"
                        + " | inicio=TIPO"
            },
            quoteCharacter = '`')
    void the_contract_names_every_fault(String json, String faults) {
        assertThat(Faults.of(Indicadores.ADHERENCIA, json.replace('\'', '`')).toString())
                .isEqualTo("{" + faults.replace("''", "") + "}");
    }

    @Test
    void a_role_that_does_not_hold_the_practice_hears_who_does() {
        String json = json(Practica.MEJORA_CONTINUA, Rol.GERENTE, "1", "1").replace('\'', '"');

        assertThat(catchThrowableOfType(
                                ContractViolation.class,
                                () -> Indicadores.ADHERENCIA
                                        .contrato()
                                        .read(json, MOMENTO.referencia(), MOMENTO.zona()))
                        .errores())
                .containsExactly(new ContractError(
                        "rol",
                        ContractError.Codigo.INCOHERENTE,
                        "rol GERENTE no corresponde a practica MEJORA_CONTINUA, que admite COORDINADOR o SUPERVISOR."));
    }

    private static void check(Practica practica, Rol rol, long goal) {
        String[] fijo = seccion7(practica).split(" ");
        for (long periodos = 1; periodos <= 6; periodos++) {
            long meta = goal * periodos;
            for (long realizadas = 0; realizadas <= meta + 2; realizadas++) {
                Verdict<ResultadoAdherencia> verdict = decide(practica, rol, realizadas, periodos);
                ResultadoAdherencia dicho = verdict.resultado();
                assertThat(dicho)
                        .as("%s %s %s de %s", practica, rol, realizadas, periodos)
                        .isEqualTo(new ResultadoAdherencia(
                                meta,
                                Periodo.valueOf(fijo[1]),
                                Integer.parseInt(fijo[2]),
                                new BigDecimal(percentage(realizadas, meta)),
                                realizadas >= meta ? Cumplimiento.CUMPLE : Cumplimiento.NO_CUMPLE));
                assertThat(verdict.motivos()).extracting(Motivo::clausula).containsExactly("CLARO-SWAT SEC 7");
            }
        }
    }

    private static String percentage(long realizadas, long meta) {
        long tenThousandths = (realizadas * 2_000_000 + meta) / (2 * meta);
        String decimals = String.format("%04d", tenThousandths % 10_000).replaceFirst("0+$", "");
        return tenThousandths / 10_000 + (decimals.isEmpty() ? "" : "." + decimals);
    }

    private static Verdict<ResultadoAdherencia> decide(Practica practica, Rol rol, long realizadas, long periodos) {
        return RULE_BASE.evaluate(
                Indicadores.ADHERENCIA,
                new SolicitudAdherencia(null, null, practica, rol, realizadas, periodos),
                MOMENTO);
    }

    private static String seccion7(Practica practica) {
        return Objects.requireNonNull(SECCION_7.get(practica));
    }

    private static long goal(Practica practica, Rol rol) {
        return seccion7(practica).charAt(rol.ordinal()) - '0';
    }

    private static String json(Practica practica, Rol rol, String realizadas, String periodos) {
        return "{'practica': '" + practica + "', 'rol': '" + rol + "', 'realizadas': " + realizadas + ", 'periodos': "
                + periodos + "}";
    }
}
