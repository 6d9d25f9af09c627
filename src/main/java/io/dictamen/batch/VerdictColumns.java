package io.dictamen.batch;

import io.dictamen.decision.ContractError;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Motivo;
import io.dictamen.evaluation.Decided;
import io.dictamen.http.Problem;
import io.dictamen.tabular.RequestFields;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a verdict adds to the line it answers: its result by dotted paths, its id and clauses, or its problem.
 * What a list holds stands in one cell, separated by bars, since the columns must be known before the first line.
 */
public final class VerdictColumns {
    private static final String BAR = "|";
    private static final List<String> BESIDES =
            List.of("id", "clausulas", "problema", "problema.campos", "problema.mensaje");

    /**
     * @param titulo the path, with more in front where the request has a field of that name
     * @param pasos the components that lead to it, each one's record that of the one before
     */
    private record Column(String titulo, List<RecordComponent> pasos) {}

    private final List<Column> columnas = new ArrayList<>();

    public VerdictColumns(Decision<?, ?> decision, RequestFields entrada) {
        gather(List.of(), decision.salida(), entrada.paths());
    }

    /** The header of each. */
    public List<String> titulos() {
        List<String> titulos =
                new ArrayList<>(columnas.stream().map(Column::titulo).toList());
        titulos.addAll(BESIDES);
        return titulos;
    }

    /** What a verdict says in each; null where nothing. */
    List<@Nullable Object> decided(Decided<?> decided) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column columna : columnas) {
            values.add(value(decided.verdict().resultado(), columna.pasos()));
        }
        values.add(decided.id());
        values.add(decided.verdict().motivos().stream().map(Motivo::clausula).collect(Collectors.joining(BAR)));
        values.addAll(Collections.nCopies(3, null));
        return values;
    }

    /** What a problem says in each. */
    List<@Nullable Object> refused(Problem problema) {
        List<@Nullable Object> values = new ArrayList<>(Collections.nCopies(columnas.size() + 2, null));
        values.add(problema.title());
        List<ContractError> errores = new ArrayList<>();
        if (problema.errores() != null) {
            problema.errores().forEach(error -> errores.add((ContractError) error));
        }
        values.add(errores.stream().map(ContractError::campo).collect(Collectors.joining(BAR)));
        values.add(
                errores.isEmpty()
                        ? problema.detail()
                        : errores.stream().map(ContractError::mensaje).collect(Collectors.joining(" " + BAR + " ")));
        return values;
    }

    private void gather(List<RecordComponent> before, Class<?> type, List<String> fields) {
        for (RecordComponent component : type.getRecordComponents()) {
            List<RecordComponent> pasos = new ArrayList<>(before);
            pasos.add(component);
            Class<?> held = held(component);
            if (held.isRecord()) {
                gather(pasos, held, fields);
            } else {
                String path = pasos.stream().map(RecordComponent::getName).collect(Collectors.joining("."));
                boolean taken = fields.contains(path) || BESIDES.contains(path);
                columnas.add(new Column(taken ? "resultado." + path : path, pasos));
            }
        }
    }

    private static Class<?> held(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    private static @Nullable Object value(@Nullable Object of, List<RecordComponent> pasos) {
        if (of instanceof List<?> list) {
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(Objects.toString(value(item, pasos), "")));
            return items.isEmpty() ? null : String.join(BAR, items);
        }
        if (of != null && !pasos.isEmpty()) {
            return value(part(of, pasos.get(0)), pasos.subList(1, pasos.size()));
        }
        return of instanceof Number number ? new BigDecimal(number.toString()) : of;
    }

    private static @Nullable Object part(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
