package io.dictamen.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dictamen.deployment.Deployment;
import io.dictamen.procedure.Procedures;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.digitacion.Digitacion;
import io.dictamen.procedure.top10.Top10;
import io.dictamen.procedure.ventadigital.VentaDigital;
import io.dictamen.workbook.Clauses;
import io.dictamen.workbook.fault.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleClausesTest {
    private static final Clauses CODES = new Clauses(steps());

    @Test
    void a_rule_that_cites_a_step_of_a_known_procedure_is_compiled() {
        assertThat(faults("@clausula(\"COM-DSC-P06 A.2\")", "@clausula(\" CLARO-SWAT SEC 7 \")"))
                .isEmpty();
    }

    @Test
    void a_rule_without_its_clause_is_refused_with_its_file_and_line() {
        String right = " Escriba debajo del nombre de la regla, como @clausula(\"COM-DSC-P06 A.4\").";
        assertThat(faults("", "@clausula", "@Clausula(\"COM-DSC-P06 A.2\")", "@clausula(paso = \"COM-DSC-P06 A.2\")"))
                .containsExactly(
                        "prueba.drl: [CLAUSULA_AUSENTE] La regla «Regla 0», en la línea 2, no cita su cláusula."
                                + right,
                        "prueba.drl: [CLAUSULA_AUSENTE] La regla «Regla 1», en la línea 4, no cita su cláusula."
                                + right,
                        "prueba.drl: [CLAUSULA_AUSENTE] La regla «Regla 2», en la línea 6, no cita su cláusula."
                                + right,
                        "prueba.drl: [CLAUSULA_AUSENTE] La regla «Regla 3», en la línea 8, no cita su cláusula."
                                + right);
    }

    @Test
    void a_clause_of_no_known_procedure_or_without_its_step_is_refused_as_that_of_a_row() {
        assertThat(faults("@clausula(\"COM-DSC-P6 A.2\")", "@clausula(\"COM-DSC-P06\")", "@clausula(\"\")"))
                .containsExactly(
                        "prueba.drl: [CLAUSULA_DESCONOCIDA] La regla «Regla 0», en la línea 2, cita mal: «COM-DSC-P6 A.2»"
                                + " no empieza con el código de un procedimiento conocido. ¿Quiso decir «COM-DSC-P06»?"
                                + " Los procedimientos son COM-DSC-P06, CLARO-SWAT.",
                        "prueba.drl: [CLAUSULA_DESCONOCIDA] La regla «Regla 1», en la línea 4, cita mal: «COM-DSC-P06»"
                                + " no dice qué paso de COM-DSC-P06."
                                + " Escriba el código, un espacio y el paso, como COM-DSC-P06 10.",
                        "prueba.drl: [CLAUSULA_DESCONOCIDA] La regla «Regla 2», en la línea 6, cita mal: «»"
                                + " no empieza con el código de un procedimiento conocido."
                                + " Los procedimientos son COM-DSC-P06, CLARO-SWAT.");
    }

    @Test
    void a_clause_without_quotes_or_beside_another_is_refused() {
        assertThat(faults(
                        "@clausula(10)",
                        "@clausula(\"CLARO-SWAT 2\") @clausula(\"CLARO-SWAT 3\")",
                        "@clausula(value = \"CLARO-SWAT 2\", y = \"CLARO-SWAT 3\")"))
                .containsExactly(
                        "prueba.drl: [CLAUSULA_DESCONOCIDA] La regla «Regla 0», en la línea 2, cita «10» sin comillas."
                                + " Escriba debajo del nombre de la regla, como @clausula(\"COM-DSC-P06 A.4\").",
                        "prueba.drl: [CLAUSULA_DESCONOCIDA] La regla «Regla 1», en la línea 4, cita más de una cláusula."
                                + " Deje una sola @clausula.",
                        "prueba.drl: [CLAUSULA_DESCONOCIDA] La regla «Regla 2», en la línea 6, cita más de una cláusula."
                                + " Deje una sola @clausula.");
    }

    @Test
    void a_file_of_rules_that_no_procedure_names_is_refused(@TempDir Path carpeta) throws IOException {
        Files.writeString(carpeta.resolve("anulaciones.drl"), "package io.dictamen.procedure.anulacion");

        assertThatThrownBy(() -> Drl.read(carpeta))
                .hasMessage("anulaciones.drl: [DRL] No es el archivo de reglas de ningún procedimiento."
                        + " Los procedimientos nombran anulacion.drl, top10.drl, ventas-digitales.drl.");
    }

    @Test
    void a_step_that_its_procedure_does_not_have_is_a_warning_and_stops_no_build() {
        Map<String, String> archivo = Map.of("prueba.drl", """
                package io.dictamen.prueba
                rule "Regla" @clausula("COM-DSC-P06 A.5")
                when String() then end
                """);

        assertThat(RuleClauses.faults(archivo, CODES))
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "prueba.drl: advertencia [CLAUSULA_DESCONOCIDA] La regla «Regla», en la línea 2, cita mal:"
                                + " COM-DSC-P06 no tiene un paso «A.5». Los más cercanos: A.3, A.2, A."
                                + " Si es de una edición nueva del procedimiento, déjelo así.");
        assertThat(Drl.compile(archivo, CODES)).isNotEmpty();
    }

    @Test
    void the_rules_of_the_deployment_cite_steps_of_its_procedures() throws IOException {
        assertThat(RuleClauses.faults(Drl.read(Path.of("rules")), new Clauses(Procedures.citables())))
                .isEmpty();
    }

    @Test
    void a_decision_knows_the_rules_that_read_its_fact_with_their_clauses() {
        RuleBase base = Deployment.compile(1);

        assertThat(base.reglas(Anulacion.REGISTRO))
                .containsExactly(
                        new Regla(
                                "Se anula en plataforma la instalación nueva o el traslado que se registró el mismo día",
                                "COM-DSC-P06 A.2"),
                        new Regla("El titular está acreditado para anular", "COM-DSC-P06 A.8"),
                        new Regla(
                                "Otra persona se acredita con carta, fotocopia del C.I. del titular y, si se pagó en caja,"
                                        + " la factura",
                                "COM-DSC-P06 A.9"));
        assertThat(base.reglas(Anulacion.CIERRE))
                .containsExactly(new Regla("La venta tiene órdenes de trabajo cerradas", "COM-DSC-P06 B.6"));
        assertThat(base.reglas(Top10.CLASIFICACION))
                .containsExactly(new Regla(
                        "Las reiteraciones son los reportes distintos de la ventana que más reúne", "COM-DSC-P14 I.f"));
        assertThat(base.reglas(VentaDigital.ESTADO))
                .containsExactly(new Regla(
                        "El estado nuevo tiene una fecha anterior a la del estado actual", "VENTAS-DIGITALES 24.1"));
        assertThat(base.reglas(Digitacion.VENTA)).isEmpty();
    }

    private static List<String> faults(String... anotaciones) {
        StringBuilder texto = new StringBuilder("package io.dictamen.prueba\n");
        for (int i = 0; i < anotaciones.length; i++) {
            texto.append("rule \"Regla ").append(i).append("\" ").append(anotaciones[i]);
            texto.append("\nwhen String() then end\n");
        }
        RuleBaseFaults faults = found(Map.of("prueba.drl", texto.toString()));
        return faults == null
                ? List.of()
                : faults.diagnosticos().stream().map(Diagnostic::toString).toList();
    }

    private static Map<String, List<String>> steps() {
        Map<String, List<String>> steps = new LinkedHashMap<>();
        steps.put("COM-DSC-P06", List.of("A", "A.2", "A.3"));
        steps.put("CLARO-SWAT", List.of("2", "3", "SEC 7"));
        return steps;
    }

    private static @Nullable RuleBaseFaults found(Map<String, String> archivos) {
        return catchThrowableOfType(RuleBaseFaults.class, () -> Drl.compile(archivos, CODES));
    }
}
