package io.dictamen.mutation;

import io.dictamen.workbook.Condition;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The faults of one cell of condition. */
final class ConditionFaults {
    private static final Map<Operator, Operator> LIMITS = Map.of(
            Operator.LESS, Operator.LESS_OR_EQUAL,
            Operator.LESS_OR_EQUAL, Operator.LESS,
            Operator.GREATER, Operator.GREATER_OR_EQUAL,
            Operator.GREATER_OR_EQUAL, Operator.GREATER);
    private static final Map<Operator, Operator> SIGNS = Map.of(
            Operator.EQUAL, Operator.NOT_EQUAL,
            Operator.NOT_EQUAL, Operator.EQUAL,
            Operator.LESS, Operator.GREATER,
            Operator.GREATER, Operator.LESS,
            Operator.LESS_OR_EQUAL, Operator.GREATER_OR_EQUAL,
            Operator.GREATER_OR_EQUAL, Operator.LESS_OR_EQUAL,
            Operator.IN, Operator.NOT_IN,
            Operator.NOT_IN, Operator.IN,
            Operator.ABSENT, Operator.PRESENT,
            Operator.PRESENT, Operator.ABSENT);

    private final BiConsumer<Mutator, Optional<Condition>> taker;

    /** @param taker gets each fault, and what the cell asks then; empty where nothing */
    ConditionFaults(BiConsumer<Mutator, Optional<Condition>> taker) {
        this.taker = taker;
    }

    void of(Condition cell) {
        Operator limit = LIMITS.get(cell.operador());
        if (limit != null) {
            take(Mutator.C1, cell.campo(), limit, cell.valores());
        }
        Operator sign = SIGNS.get(cell.operador());
        if (sign != null) {
            take(Mutator.C2, cell.campo(), sign, cell.valores());
        }
        for (int i = 0; i < cell.valores().size(); i++) {
            int place = i;
            near(cell.valores().get(i))
                    .forEach(other ->
                            take(Mutator.C3, cell.campo(), cell.operador(), with(cell.valores(), place, other)));
        }
        taker.accept(Mutator.C4, Optional.empty());
        if (cell.operador() == Operator.IN || cell.operador() == Operator.NOT_IN) {
            list(cell);
        } else if (cell.valores().size() == 1) {
            neighbour(cell.valor(), cell.valores())
                    .ifPresent(other -> take(Mutator.C8, cell.campo(), cell.operador(), List.of(other)));
        }
        if (cell.operador() == Operator.MATCHES) {
            PatternFaults.of(cell.valor().toString())
                    .forEach(pattern -> take(Mutator.C11, cell.campo(), Operator.MATCHES, List.of(pattern)));
        }
    }

    /** @param column what the other cells of the column ask */
    void ofBlank(FieldPath campo, List<Condition> column) {
        Optional<Object> asked = column.stream()
                .filter(one -> one.operador() != Operator.MATCHES)
                .flatMap(one -> one.valores().stream())
                .findFirst();
        asked.or(() -> first(campo.tipo())).ifPresent(value -> take(Mutator.C5, campo, Operator.EQUAL, List.of(value)));
    }

    private void list(Condition cell) {
        List<Object> values = cell.valores();
        for (int i = 0; i < values.size() && values.size() > 1; i++) {
            List<Object> fewer = new ArrayList<>(values);
            fewer.remove(i);
            take(Mutator.C6, cell.campo(), cell.operador(), fewer);
        }
        neighbour(values.get(values.size() - 1), values).ifPresent(other -> {
            List<Object> more = new ArrayList<>(values);
            more.add(other);
            take(Mutator.C7, cell.campo(), cell.operador(), more);
        });
        for (int i = 0; i < values.size(); i++) {
            int place = i;
            neighbour(values.get(i), values)
                    .ifPresent(other -> take(Mutator.C8, cell.campo(), cell.operador(), with(values, place, other)));
        }
    }

    private void take(Mutator fault, FieldPath campo, Operator operador, List<Object> values) {
        taker.accept(fault, Optional.of(new Condition(campo, operador, List.copyOf(values))));
    }

    private static List<Object> with(List<Object> values, int place, Object other) {
        List<Object> changed = new ArrayList<>(values);
        changed.set(place, other);
        return changed;
    }

    private static Optional<Object> first(Class<?> type) {
        if (type == Boolean.class) {
            return Optional.of(true);
        }
        return type.isEnum() ? Optional.of(type.getEnumConstants()[0]) : Optional.empty();
    }

    /** The constant beside it that is none of some. */
    static Optional<Object> neighbour(Object value, List<?> taken) {
        if (!(value instanceof Enum<?> constant)) {
            return Optional.empty();
        }
        List<?> all = Arrays.asList(constant.getDeclaringClass().getEnumConstants());
        int from = constant.ordinal();
        return Stream.concat(all.stream().skip(from), all.stream().limit(from))
                .filter(other -> !taken.contains(other))
                .map(Object.class::cast)
                .findFirst();
    }

    /** A number or a date, a step before and a step behind. */
    static List<Object> near(Object value) {
        return Stream.of(moved(value, -1), moved(value, 1))
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .toList();
    }

    private static @Nullable Object moved(Object value, int by) {
        if (value instanceof Integer number) {
            return Math.addExact(number, by);
        }
        if (value instanceof Long number) {
            return Math.addExact(number, by);
        }
        if (value instanceof BigDecimal number) {
            return number.add(BigDecimal.valueOf(
                    by, Math.max(0, number.stripTrailingZeros().scale())));
        }
        if (value instanceof LocalDate day) {
            return day.plusDays(by);
        }
        return value instanceof LocalDateTime moment ? moment.plusDays(by) : null;
    }
}
