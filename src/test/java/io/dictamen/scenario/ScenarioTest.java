package io.dictamen.scenario;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dictamen.decision.Decision;
import io.dictamen.procedure.Procedures;
import io.dictamen.procedure.ventaswat.VentaSwat;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every line of every file in {@code scenarios} is a test, every row of every table must be hit by one, and of those that
 * hit a row one must say its message.
 */
class ScenarioTest {
    private static final ScenarioRun RUN =
            new ScenarioRun(RULE_BASE, OffsetDateTime.parse("2026-06-15T12:00:00-04:00"), ZoneId.of("America/La_Paz"));

    @TestFactory
    Stream<DynamicContainer> every_scenario_has_its_verdict_and_every_row_its_scenario() {
        return Procedures.ALL.stream()
                .flatMap(procedimiento -> procedimiento.decisiones().stream())
                .map(ScenarioTest::container);
    }

    @Test
    void a_star_expects_some_text_and_says_not_which() {
        String title = "escenario;dado.codigosAprovisionados;dado.enMora;dado.avisoFinal;dado.requiereAgendamiento;"
                + "dado.agendado;espera.marcar;espera.marcacion;espera.motivo;clausula\n";
        String marked = "uno;true;false;false;false;;true;*;VERIFICADA;CLARO-SWAT 3 MARCACION\n";
        String unmarked = "dos;true;true;false;false;;false;*;SUSCRIPTOR_EN_MORA;*\n";
        ScenarioFile archivo =
                ScenarioFile.parse(VentaSwat.MARCACION, (title + marked + unmarked).getBytes(StandardCharsets.UTF_8));

        assertThat(RUN.run(archivo).stream().map(ScenarioResult::diferencias))
                .containsExactly(
                        List.of(),
                        List.of(
                                "marcacion: se esperaba «*» y se respondió nada.",
                                "clausula: se esperaba «*» y se respondió «CLARO-SWAT 3 MARCACION»."));
    }

    private static DynamicContainer container(Decision<?, ?> decision) {
        Path path = Path.of("scenarios", ScenarioFile.of(decision));
        ScenarioFile archivo = ScenarioFile.parse(decision, read(path));
        List<ScenarioResult> resultados = RUN.run(archivo);
        List<DynamicNode> tests = new ArrayList<>();
        for (ScenarioResult resultado : resultados) {
            tests.add(dynamicTest(
                    resultado.archivo() + ":" + resultado.linea() + " " + resultado.nombre(),
                    path.toUri(),
                    () -> assertThat(resultado.diferencias()).isEmpty()));
        }
        tests.add(dynamicTest(
                ScenarioFile.of(decision) + " hace cumplir cada fila de " + decision.nombre(),
                () -> assertThat(RUN.untouched(decision, resultados))
                        .as("filas que ningún escenario hace cumplir")
                        .isEmpty()));
        tests.add(dynamicTest(
                ScenarioFile.of(decision) + " dice el mensaje de cada fila de " + decision.nombre(),
                () -> assertThat(unsaid(archivo, resultados))
                        .as("filas cuyo mensaje podría cambiar sin que ningún escenario lo diga")
                        .isEmpty()));
        return dynamicContainer(decision.nombre(), tests);
    }

    private static List<String> unsaid(ScenarioFile archivo, List<ScenarioResult> resultados) {
        List<String> reglas = new ArrayList<>();
        for (DecisionTable tabla : RULE_BASE.tablas(archivo.decision())) {
            for (Row fila : tabla.filas()) {
                String regla = tabla.regla(fila);
                message(fila.salida())
                        .filter(mensaje -> !says(archivo, resultados, regla, mensaje))
                        .ifPresent(mensaje -> reglas.add(regla));
            }
        }
        return reglas;
    }

    /** A file that expects the codes of a checklist compares no messages of it. Where one has braces, the request says. */
    private static boolean says(ScenarioFile archivo, List<ScenarioResult> resultados, String regla, String mensaje) {
        Pattern dicho = Pattern.compile(Stream.of(mensaje.split("\\s*\\{[^{}]*}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
        for (int i = 0; i < resultados.size(); i++) {
            Scenario escenario = archivo.escenarios().get(i);
            boolean said = !escenario.porCodigo().isEmpty()
                    || escenario.espera().values().stream()
                            .anyMatch(texto -> dicho.matcher(texto).find());
            if (said && resultados.get(i).reglas().contains(regla)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> message(Object salida) {
        try {
            Field field = salida.getClass().getDeclaredField("mensaje");
            field.setAccessible(true);
            return Optional.ofNullable((String) field.get(salida));
        } catch (NoSuchFieldException e) {
            return Optional.empty();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new IllegalArgumentException("Falta " + path, e);
        }
    }
}
