package io.dictamen.rulebase;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Momento;
import io.dictamen.decision.Procedure;
import io.dictamen.decision.RandomRecords;
import io.dictamen.decision.Stage;
import io.dictamen.procedure.Procedures;
import io.dictamen.release.OurRules;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables as we run them against the same sheets as stock Drools compiles and runs them: for the same fact the same
 * rows fire and write the same, before any hit policy. The cells {@code ausente} and {@code presente}, which stock
 * Drools does not know, are put to it as comparisons with null.
 */
@Alongside
class OracleTest {
    private static final int AT_LEAST = 3_000;
    private static final int AT_MOST = 20_000;
    private static final OffsetDateTime AHORA = OffsetDateTime.parse("2026-03-10T15:00:00-04:00");
    private static final Momento MOMENTO = new Momento(AHORA, ZoneId.of("America/La_Paz"));

    @ParameterizedTest(name = "{1}")
    @MethodSource("decisions")
    <I extends Record> void stock_drools_fires_the_same_rows_with_the_same_outcome(
            Procedure procedimiento, String nombre, Decision<I, ?> decision) throws IOException {
        byte[] libro = Files.readAllBytes(Path.of("decision-tables", procedimiento.libro()));
        Map<Stage<?>, StockTable> stock = new HashMap<>();
        for (Stage<?> etapa : decision.etapas()) {
            stock.put(etapa, new StockTable(RULE_BASE.tabla(etapa).tabla(), libro));
        }
        List<String> rows = OurRules.rows(decision);
        Set<String> fired = new TreeSet<>();
        RandomRecords requests = new RandomRecords(20261122, AHORA);
        for (int i = 0; i < AT_LEAST || i < AT_MOST && !fired.containsAll(rows); i++) {
            compare(decision, requests.admitted(decision.contrato(), MOMENTO.zona()), stock, fired);
        }
        assertThat(fired).as("rows that fired").containsAll(rows);
    }

    private static <I extends Record> void compare(
            Decision<I, ?> decision, I solicitud, Map<Stage<?>, StockTable> stock, Set<String> fired) {
        Caso<I> caso = RULE_BASE.caso(decision, solicitud, MOMENTO);
        for (Stage<?> etapa : decision.etapas()) {
            Object hecho = etapa.hecho().apply(caso);
            CompiledTable ours = RULE_BASE.tabla(etapa);
            Map<Integer, Map<String, Object>> said =
                    written(Objects.requireNonNull(stock.get(etapa)).fire(hecho));
            assertThat(said).as("%s", hecho).isEqualTo(written(ours.tabla(), ours.matching(hecho)));
            said.keySet().forEach(fila -> fired.add(etapa.tabla() + "_" + fila));
            caso.decide(etapa, ours);
        }
    }

    static Stream<Arguments> decisions() {
        return Procedures.ALL.stream()
                .flatMap(procedimiento -> procedimiento.decisiones().stream()
                        .map(decision -> Arguments.of(procedimiento, decision.nombre(), decision)));
    }

    private static Map<Integer, Map<String, Object>> written(DecisionTable tabla, int[] lugares) {
        Map<Integer, Object> filas = new TreeMap<>();
        for (int lugar : lugares) {
            Row fila = tabla.filas().get(lugar);
            filas.put(fila.numero(), fila.salida());
        }
        return written(filas);
    }

    private static Map<Integer, Map<String, Object>> written(Map<Integer, Object> filas) {
        Map<Integer, Map<String, Object>> written = new TreeMap<>();
        filas.forEach((numero, fila) -> written.put(numero, fields(fila)));
        return written;
    }

    private static Map<String, Object> fields(Object fila) {
        Map<String, Object> fields = new LinkedHashMap<>();
        try {
            for (Field field : fila.getClass().getDeclaredFields()) {
                if (Modifier.isTransient(field.getModifiers())) {
                    continue; // what a row of a checklist made of what it says
                }
                field.setAccessible(true);
                fields.put(field.getName(), field.get(fila));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return fields;
    }
}
