package io.dictamen.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dictamen.Alongside;
import io.dictamen.decision.Momento;
import io.dictamen.deployment.Deployment;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.workbook.Clauses;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Diagnostic;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(Alongside.JVM)
class DrlTest {
    private static final Momento MOMENTO =
            new Momento(OffsetDateTime.parse("2026-03-10T15:00:00-04:00"), ZoneId.of("America/La_Paz"));

    @Test
    void an_error_names_its_file_and_line() {
        List<Diagnostic> faults = catchThrowableOfType(
                        RuleBaseFaults.class, () -> Drl.compile(Map.of("prueba.drl", """
                                package io.dictamen.prueba

                                rule "Sin sentido" @clausula("P 1")
                                when
                                    NoHayTalHecho()
                                then
                                end
                                """), Clauses.ANY))
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
                        () -> Drl.compile(
                                Map.of(
                                        "sana.drl",
                                                "package io.dictamen.prueba\nrule \"Sana\" @clausula(\"P 1\")\nwhen\n  Integer()\nthen\nend\n",
                                        "corte.drl",
                                                "package io.dictamen.prueba\nrule \"Corte\" @clausula(\"P 1\")\nwhen\n  Integer(\nthen\nend\n",
                                        "accion.drl",
                                                "package io.dictamen.prueba\nrule \"Acción\" @clausula(\"P 1\")\nwhen\n  Integer()\nthen\n"
                                                        + "  noHay();\nend\n"),
                                Clauses.ANY))
                .diagnosticos();

        assertThat(faults)
                .extracting(fault -> fault.libro() + " " + fault.gravedad() + " "
                        + fault.mensaje().replaceFirst(":.*(?s:.*)", ""))
                .contains("corte.drl ERROR No compila, en la línea 6", "accion.drl ERROR No compila, en la línea 2")
                .noneMatch(fault -> fault.startsWith("sana.drl"));
    }

    @Test
    void rules_that_wake_each_other_for_ever_are_stopped() {
        DerivationRules rules = rules("bucle.drl", """
                package io.dictamen.prueba

                rule "Añade uno más" @clausula("P 1")
                when
                    Integer($n: intValue)
                then
                    insert(Integer.valueOf($n + 1));
                end
                """);
        assertThatThrownBy(() -> rules.derive(1, List.of())).hasMessage("The derivation rules loop");
    }

    @Test
    void two_rules_that_derive_the_same_fact_are_a_fault() {
        String twice = """
                package io.dictamen.prueba
                import io.dictamen.procedure.anulacion.Anulacion
                rule "Una" @clausula("P 1") when String() then insert(Anulacion.ACREDITADO.con(true)); end
                rule "Otra" @clausula("P 1") when String() then insert(Anulacion.ACREDITADO.con(false)); end
                """;
        DerivationRules rules = rules("doble.drl", twice);
        Caso<String> caso =
                new Caso<>("pedido", MOMENTO, new Catalogs(Map.of()), rules.derive("pedido", List.of()), null);

        assertThatThrownBy(() -> caso.derivado(Anulacion.ACREDITADO, false)).hasMessage("Two rules derived acreditado");
    }

    @Test
    void building_again_and_again_leaves_no_classes_behind() {
        compiledTenTimes();
        long before = classes();
        compiledTenTimes();

        // Ten rule bases load some two hundred classes; the JVM's own for what is called often came with the first ten.
        assertThat(classes() - before).isLessThan(100);
    }

    private static void compiledTenTimes() {
        for (int i = 0; i < 10; i++) {
            Deployment.compile(1);
        }
    }

    @Test
    void a_rule_that_reads_what_another_derives_is_refused() {
        assertThatThrownBy(() -> rules("cadena.drl", """
                        package io.dictamen.prueba
                        import io.dictamen.decision.Derivado
                        rule "Cadena" @clausula("P 1") when Derivado.Valor() then end
                        """))
                .hasMessageStartingWith("Cadena reads what another rule derives");
    }

    @Test
    void a_consequence_that_does_more_than_add_is_refused() {
        assertThatThrownBy(() -> rules("borra.drl", """
                        package io.dictamen.prueba
                        rule "Borra" @clausula("P 1") when Integer(this > 3) then drools.halt(); end
                        """)).hasRootCauseMessage("A rule only adds");
    }

    @Test
    void a_rule_answers_alike_by_the_network_and_by_a_session() {
        String pattern = "Integer(this > 3, this != 7)";
        DerivationRules simple = rules("sola.drl", adding(pattern));
        DerivationRules joining = rules("unida.drl", adding("$n: " + pattern + " String() "));
        for (int n = 0; n < 10; n++) {
            assertThat(simple.derive(n, List.of("entrada")))
                    .as("%d", n)
                    .isEqualTo(joining.derive(n, List.of("entrada")));
        }
    }

    @Test
    void what_is_compiled_already_is_not_written_again_and_of_an_earlier_text_nothing_stays(@TempDir Path destino)
            throws IOException {
        FileTime before = FileTime.fromMillis(0);
        Map<String, byte[]> compiled = Drl.compile(Map.of("una.drl", adding("String()")), Clauses.ANY);
        Drl.write(compiled, destino);
        List<Path> written = classFiles(destino);
        for (Path archivo : written) {
            Files.setLastModifiedTime(archivo, before);
        }
        Drl.write(compiled, destino);
        for (Path archivo : written) {
            assertThat(Files.getLastModifiedTime(archivo)).as("%s", archivo).isEqualTo(before);
        }
        Map<String, byte[]> later = Drl.compile(Map.of("una.drl", adding("Integer()")), Clauses.ANY);
        Drl.write(later, destino);
        assertThat(classFiles(destino))
                .isNotEqualTo(written)
                .isSubsetOf(later.keySet().stream().map(destino::resolve).toList())
                .allSatisfy(archivo ->
                        assertThat(Files.getLastModifiedTime(archivo)).isNotEqualTo(before));
    }

    private static List<Path> classFiles(Path destino) throws IOException {
        try (Stream<Path> archivos = Files.walk(destino)) {
            return archivos.filter(archivo -> archivo.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    private static String adding(String when) {
        return """
                package io.dictamen.prueba
                import io.dictamen.procedure.anulacion.Anulacion
                rule "Una" @clausula("P 1") when %s then insert(Anulacion.ACREDITADO.con(true)); end
                """.formatted(when);
    }

    private static DerivationRules rules(String nombre, String drl) {
        Map<String, byte[]> compiled = Drl.compile(Map.of(nombre, drl), Clauses.ANY);
        ClassLoader loader = new ClassLoader(DrlTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String clase) throws ClassNotFoundException {
                byte[] bytes = compiled.get(clase.replace('.', '/') + ".class");
                if (bytes == null) {
                    throw new ClassNotFoundException(clase);
                }
                return defineClass(clase, bytes, 0, bytes.length);
            }
        };
        String modelos = new String(Objects.requireNonNull(compiled.get(Drl.MODELS)), StandardCharsets.UTF_8);
        return DerivationRules.of(DerivationRules.models(loader, modelos.lines()));
    }

    private static long classes() {
        System.gc();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }
}
