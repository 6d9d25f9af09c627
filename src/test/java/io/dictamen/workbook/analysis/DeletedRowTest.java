package io.dictamen.workbook.analysis;

import static io.dictamen.release.OurRules.RULE_BASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dictamen.decision.Contract;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Decision;
import io.dictamen.decision.RandomRecords;
import io.dictamen.decision.Stage;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.ventadigital.VentaDigital;
import io.dictamen.procedure.ventaswat.VentaSwat;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.analysis.Finding.Tipo;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of this repository that ask only about constants, without one row or another. */
class DeletedRowTest {
    private static final OffsetDateTime AHORA = OffsetDateTime.parse("2026-03-10T15:00:00-04:00");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of(Anulacion.REGISTRO, "Registro"),
                Arguments.of(VentaDigital.ENRUTAMIENTO, "EnrutamientoDigital"),
                Arguments.of(VentaSwat.CRUCE, "Cruce"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("tables")
    void a_deleted_row_leaves_a_hole_where_no_other_row_takes_its_facts(Decision<?, ?> decision, String name) {
        List<DecisionTable> tables = RULE_BASE.tablas(decision);
        int stage = tables.stream().map(DecisionTable::nombre).toList().indexOf(name);
        DecisionTable table = tables.get(stage);
        List<Object> facts = facts(table, decision.contrato());
        List<Integer> leavingHoles = new ArrayList<>();
        for (Row deleted : table.filas()) {
            List<Row> others =
                    table.filas().stream().filter(row -> row != deleted).toList();
            boolean open = facts.stream().anyMatch(fact -> others.stream().noneMatch(row -> row.matches(fact)));
            if (open) {
                leavingHoles.add(deleted.numero());
            }
            assertThat(kinds(table, others, decision.etapas().get(stage), decision.contrato()))
                    .as("without row %d", deleted.numero())
                    .isEqualTo(open ? Set.of(Tipo.HUECO) : Set.of());
        }
        assertThat(leavingHoles).as("the last row at least is needed").isNotEmpty();
    }

    private static Set<Tipo> kinds(DecisionTable table, List<Row> rows, Stage<?> stage, Contract<?> contract) {
        DecisionTable without = new DecisionTable(
                table.libro(), table.hoja(), table.nombre(), table.hechos(), table.fila(), table.columnas(), rows);
        Analysis analysis = TableAnalysis.of(without, stage, contract, Budget.USUAL);
        assertThat(analysis.terminado()).isTrue();
        return analysis.hallazgos().stream().map(Finding::tipo).collect(Collectors.toSet());
    }

    /** All that can come, as far as the columns see. */
    private static List<Object> facts(DecisionTable table, Contract<?> contract) {
        Set<String> asked = table.columnas().stream()
                .map(column -> column.campo().toString())
                .collect(Collectors.toSet());
        return records(table.hechos(), "", asked)
                .filter(fact -> requests(fact, contract).allMatch(request -> isAdmitted(request, contract)))
                .toList();
    }

    private static Stream<Object> requests(Object fact, Contract<?> contract) {
        return fact.getClass() == contract.tipo()
                ? Stream.of(fact)
                : Arrays.stream(fact.getClass().getRecordComponents())
                        .filter(component -> component.getType() == contract.tipo())
                        .map(component -> get(component, fact));
    }

    private static boolean isAdmitted(Object request, Contract<?> contract) {
        try {
            contract.read(JSON.writeValueAsString(request), AHORA, ZoneId.of("America/La_Paz"));
            return true;
        } catch (ContractViolation e) {
            return false;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Object> records(Class<?> type, String path, Set<String> asked) {
        Record usual = new RandomRecords(1, AHORA).next(type.asSubclass(Record.class));
        Stream<List<@Nullable Object>> all = Stream.of(List.of());
        for (RecordComponent component : type.getRecordComponents()) {
            List<@Nullable Object> values = values(component, path + component.getName(), asked, usual);
            all = all.flatMap(before -> values.stream().map(value -> {
                List<@Nullable Object> more = new ArrayList<>(before);
                more.add(value);
                return more;
            }));
        }
        return all.map(values -> construct(type, values));
    }

    private static List<@Nullable Object> values(
            RecordComponent component, String path, Set<String> asked, Record usual) {
        Class<?> type = component.getType();
        List<@Nullable Object> values = new ArrayList<>();
        if (asked.contains(path)) {
            values.addAll(type.isEnum() ? List.of(type.getEnumConstants()) : List.of(true, false));
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                values.add(null);
            }
        } else if (asked.stream().anyMatch(one -> one.startsWith(path + "."))) {
            records(type, path + ".", asked).forEach(values::add);
        } else {
            values.add(get(component, usual));
        }
        return values;
    }

    @SuppressWarnings("NullAway") // a component of the request may be null where its type says so
    private static Object get(RecordComponent component, Object from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object construct(Class<?> type, List<@Nullable Object> values) {
        try {
            return type.getDeclaredConstructors()[0].newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
