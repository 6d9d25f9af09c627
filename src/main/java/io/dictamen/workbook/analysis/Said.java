package io.dictamen.workbook.analysis;

import io.dictamen.workbook.CheckedRow;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row says, for telling whether another says the same. */
public record Said(Class<?> type, List<@Nullable Object> all) {

    /** For a row of a checklist, what it looks for; for any other, all that its cells hold. */
    public static Said of(Object said) {
        if (said instanceof CheckedRow checked) {
            return new Said(said.getClass(), List.of(checked.identity()));
        }
        List<@Nullable Object> all = new ArrayList<>();
        for (Class<?> type = said.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            fields(type).forEach(field -> all.add(value(field, said)));
        }
        return new Said(said.getClass(), all);
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic());
    }

    private static @Nullable Object value(Field field, Object said) {
        try {
            field.setAccessible(true);
            Object value = field.get(said);
            return value instanceof Object[] array ? Arrays.asList(array) : value;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }
}
