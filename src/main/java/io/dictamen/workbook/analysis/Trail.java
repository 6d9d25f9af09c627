package io.dictamen.workbook.analysis;

import io.dictamen.decision.FalsoSiFalta;
import io.dictamen.decision.Minimo;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record components through which a path leads, for what they declare about its values. */
record Trail(List<RecordComponent> components) {

    static Trail of(Class<?> facts, String path) {
        List<RecordComponent> components = new ArrayList<>();
        Class<?> type = facts;
        for (String name : path.split("\\.")) {
            RecordComponent component = Arrays.stream(type.getRecordComponents())
                    .filter(one -> one.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            components.add(component);
            type = component.getType();
        }
        return new Trail(components);
    }

    Class<?> type() {
        return MethodType.methodType(last().getType()).wrap().returnType();
    }

    @Nullable
    Minimo minimum() {
        return last().getAnnotation(Minimo.class);
    }

    /** Whether the value may be absent where the first {@code known} records on the way are there. */
    boolean isOptional(int known) {
        return components.stream().skip(known).anyMatch(Trail::isOptional);
    }

    /** The records on the way that may be absent, by how many components lead to each. */
    List<Integer> optionalRecords() {
        List<Integer> lengths = new ArrayList<>();
        for (int i = 1; i < components.size(); i++) {
            if (isOptional(components.get(i - 1))) {
                lengths.add(i);
            }
        }
        return lengths;
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !component.isAnnotationPresent(FalsoSiFalta.class);
    }

    private RecordComponent last() {
        return components.get(components.size() - 1);
    }
}
