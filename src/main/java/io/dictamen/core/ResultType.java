package io.dictamen.core;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Motivo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The type of a verdict in the words of an engine that keeps columns: records, lists and values as they are. Moments are
 * texts with their offset.
 *
 * @param record a record, of its fields as {@code field} writes them
 * @param field of a name and a type
 * @param list of a type
 * @param decimal any number that is not whole
 */
public record ResultType(
        Function<String, String> record,
        Function<String[], String> field,
        Function<String, String> list,
        String text,
        String whole,
        String decimal,
        String truth) {

    /** As DuckDB writes types. */
    public static final ResultType DUCKDB = new ResultType(
            fields -> "STRUCT(" + fields + ")",
            field -> '"' + field[0] + "\" " + field[1],
            item -> item + "[]",
            "VARCHAR",
            "BIGINT",
            "DOUBLE",
            "BOOLEAN");

    /** As Spark writes them. */
    public static final ResultType SPARK = new ResultType(
            fields -> "STRUCT<" + fields + ">",
            field -> '`' + field[0] + "`: " + field[1],
            item -> "ARRAY<" + item + ">",
            "STRING",
            "BIGINT",
            "DOUBLE",
            "BOOLEAN");

    /** Of a request or a result. */
    public String of(Class<? extends Record> one) {
        return type(one);
    }

    /** Of what {@link Dictamen#json} writes of a decision. */
    public String of(Decision<?, ?> decision) {
        return record.apply(String.join(
                ", ",
                field("decision", text),
                field("version", whole),
                field("fecha", text),
                field("resultado", type(decision.salida())),
                field("motivos", list.apply(type(Motivo.class))),
                field("registrado", truth)));
    }

    private String field(String nombre, String type) {
        return field.apply(new String[] {nombre, type});
    }

    private String type(Type type) {
        if (type instanceof ParameterizedType of) {
            return list.apply(type(of.getActualTypeArguments()[0]));
        }
        Class<?> one = (Class<?>) type;
        if (one.isRecord()) {
            return record.apply(Arrays.stream(one.getRecordComponents())
                    .map(this::component)
                    .collect(Collectors.joining(", ")));
        }
        if (one == boolean.class || one == Boolean.class) {
            return truth;
        }
        if (one == BigDecimal.class || one == double.class || one == Double.class) {
            return decimal;
        }
        boolean isWhole = one.isPrimitive() || one == BigInteger.class || Number.class.isAssignableFrom(one);
        return isWhole ? whole : text;
    }

    private String component(RecordComponent component) {
        return field(component.getName(), type(component.getGenericType()));
    }
}
