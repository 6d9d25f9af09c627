package io.dictamen.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dictamen.decision.Momento;
import io.dictamen.release.Deployment;
import io.dictamen.workbook.Codigo;
import io.dictamen.workbook.Diagnostic;
import java.lang.management.ManagementFactory;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrlTest {
    private static final Momento MOMENTO =
            new Momento(OffsetDateTime.parse("2026-03-10T15:00:00-04:00"), ZoneId.of("America/La_Paz"));

    @Test
    void an_error_names_its_file_and_line() {
        List<Diagnostic> faults = catchThrowableOfType(
                        RuleBaseFaults.class, () -> Drl.compile(Map.of("prueba.drl", """
                                package io.dictamen.prueba

                                rule "Sin sentido"
                                when
                                    NoHayTalHecho()
                                then
                                end
                                """)))
                .diagnosticos();

        assertThat(faults).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.libro()).isEqualTo("prueba.drl");
            assertThat(fault.codigo()).isEqualTo(Codigo.DRL);
        });
        assertThat(faults.get(0).mensaje()).contains("línea 5").contains("NoHayTalHecho");
    }

    @Test
    void each_error_of_several_files_names_its_own_file_and_line() {
        List<Diagnostic> faults = catchThrowableOfType(
                        RuleBaseFaults.class,
                        () -> Drl.compile(Map.of(
                                "sana.drl", "package io.dictamen.prueba\nrule \"Sana\"\nwhen\n  Integer()\nthen\nend\n",
                                "corte.drl",
                                        "package io.dictamen.prueba\nrule \"Corte\"\nwhen\n  Integer(\nthen\nend\n",
                                "accion.drl",
                                        "package io.dictamen.prueba\nrule \"Acción\"\nwhen\n  Integer()\nthen\n"
                                                + "  noHay();\nend\n")))
                .diagnosticos();

        assertThat(faults)
                .extracting(fault -> fault.libro() + " " + fault.gravedad() + " "
                        + fault.mensaje().replaceFirst(":.*(?s:.*)", ""))
                .contains("corte.drl ERROR No compila, en la línea 6", "accion.drl ERROR No compila, en la línea 2")
                .noneMatch(fault -> fault.startsWith("sana.drl"));
    }

    @Test
    void rules_that_wake_each_other_for_ever_are_stopped() {
        DerivationRules rules = DerivationRules.compile(Map.of("bucle.drl", """
                package io.dictamen.prueba

                rule "Añade uno más"
                when
                    Integer($n: intValue)
                then
                    insert(Integer.valueOf($n + 1));
                end
                """));
        assertThatThrownBy(() -> rules.derive(1, MOMENTO, List.of())).hasMessage("The derivation rules loop");
    }

    @Test
    void two_rules_that_derive_the_same_fact_are_a_fault() {
        String twice = """
                package io.dictamen.procedure.anulacion
                rule "Una" when String() then insert(Anulacion.ACREDITADO.con(true)); end
                rule "Otra" when String() then insert(Anulacion.ACREDITADO.con(false)); end
                """;
        DerivationRules rules = DerivationRules.compile(Map.of("doble.drl", twice));
        Caso<String> caso =
                new Caso<>("pedido", MOMENTO, new Catalogs(Map.of()), rules.derive("pedido", MOMENTO, List.of()));

        assertThatThrownBy(() -> caso.derivado(io.dictamen.procedure.anulacion.Anulacion.ACREDITADO, false))
                .hasMessage("Two rules derived acreditado");
    }

    @Test
    void building_again_and_again_leaves_no_classes_behind() {
        compiled();
        long before = classes();
        for (int i = 0; i < 10; i++) {
            compiled();
        }

        // Ten rule bases load some two hundred classes; most of those of one build may still be waiting to be unloaded.
        assertThat(classes() - before).isLessThan(100);
    }

    private static void compiled() {
        DerivationRules.compile(Map.of("una.drl", "rule \"Una\" when Integer(this > 3) then insert(\"más\"); end"));
        Deployment.compile(1);
    }

    private static long classes() {
        System.gc();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }
}
