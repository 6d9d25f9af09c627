package io.dictamen.rulebase;

import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Tables of any size made in memory, for tests and benchmarks. */
public final class Tables {
    /** A fact with the kinds of field that tables ask about. */
    public record Hecho(
            @Nullable String codigo,
            @Nullable Color color,
            boolean activo,
            @Nullable Integer cantidad) {}

    /** An enum to ask about. */
    public enum Color {
        ROJO,
        VERDE,
        AZUL,
        BLANCO
    }

    /** What a row says: its place. */
    public record Salida(int lugar) {}

    private static final List<DecisionTable.Column> COLUMNAS = Arrays.stream(Hecho.class.getRecordComponents())
            .map(componente -> new DecisionTable.Column(componente.getName(), path(componente.getName())))
            .toList();

    private Tables() {}

    /** A table in which row {@code n} asks for code {@code n}, a colour, a boolean and a lower bound. */
    public static DecisionTable unique(int rows) {
        List<Row> filas = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            filas.add(row(
                    i,
                    equal("codigo", "C" + i),
                    equal("color", Color.values()[i % 4]),
                    equal("activo", i % 2 == 0),
                    new Condition(path("cantidad"), Operator.GREATER_OR_EQUAL, List.of(i % 10))));
        }
        return table(filas);
    }

    /** A table whose rows ask one thing each. */
    static DecisionTable of(Condition... condiciones) {
        List<Row> filas = new ArrayList<>();
        for (Condition condicion : condiciones) {
            filas.add(row(filas.size(), null, null, null, condicion));
        }
        return table(filas);
    }

    /** A request that hits row {@code i} of {@link #unique}. */
    public static Hecho hit(int i) {
        return new Hecho("C" + i, Color.values()[i % 4], i % 2 == 0, 10);
    }

    /** A table of random conditions, every operator among them. */
    public static DecisionTable random(Random random, int rows) {
        List<Row> filas = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            filas.add(row(i, onCodigo(random), onColor(random), onActivo(random), onCantidad(random)));
        }
        return table(filas);
    }

    public static Hecho randomHecho(Random random) {
        return new Hecho(
                random.nextInt(5) == 0 ? null : "C" + random.nextInt(4),
                random.nextInt(5) == 0 ? null : Color.values()[random.nextInt(4)],
                random.nextBoolean(),
                random.nextInt(5) == 0 ? null : random.nextInt(6));
    }

    private static @Nullable Condition onCodigo(Random random) {
        String codigo = "C" + random.nextInt(4);
        return switch (random.nextInt(6)) {
            case 0 -> equal("codigo", codigo);
            case 1 -> new Condition(path("codigo"), Operator.NOT_EQUAL, List.of(codigo));
            case 2 ->
                new Condition(
                        path("codigo"),
                        Operator.MATCHES,
                        List.of(new io.dictamen.workbook.TextPattern("C[0" + codigo + "]")));
            case 3 -> new Condition(path("codigo"), Operator.ABSENT, List.of());
            default -> null;
        };
    }

    private static @Nullable Condition onColor(Random random) {
        Color color = Color.values()[random.nextInt(4)];
        return switch (random.nextInt(6)) {
            case 0 -> equal("color", color);
            case 1 -> new Condition(path("color"), Operator.IN, List.of(color, Color.ROJO));
            case 2 -> new Condition(path("color"), Operator.NOT_IN, List.of(color, Color.AZUL));
            case 3 -> new Condition(path("color"), Operator.PRESENT, List.of());
            case 4 -> new Condition(path("color"), Operator.IN, List.of(color));
            default -> null;
        };
    }

    private static @Nullable Condition onActivo(Random random) {
        return random.nextInt(3) == 0 ? null : equal("activo", random.nextBoolean());
    }

    private static @Nullable Condition onCantidad(Random random) {
        List<Object> literal = List.of(random.nextInt(6));
        return switch (random.nextInt(7)) {
            case 0 -> new Condition(path("cantidad"), Operator.LESS, literal);
            case 1 -> new Condition(path("cantidad"), Operator.LESS_OR_EQUAL, literal);
            case 2 -> new Condition(path("cantidad"), Operator.GREATER, literal);
            case 3 -> new Condition(path("cantidad"), Operator.GREATER_OR_EQUAL, literal);
            case 4 -> new Condition(path("cantidad"), Operator.EQUAL, literal);
            case 5 -> new Condition(path("cantidad"), Operator.NOT_EQUAL, literal);
            default -> null;
        };
    }

    private static DecisionTable table(List<Row> filas) {
        return new DecisionTable(
                "prueba.drl.xlsx", "Prueba", "Prueba", Hecho.class, Salida.class, COLUMNAS, List.copyOf(filas));
    }

    private static Row row(int lugar, @Nullable Condition... condiciones) {
        return new Row(lugar + 10, "PRUEBA " + lugar, Arrays.asList(condiciones), new Salida(lugar));
    }

    private static Condition equal(String campo, Object valor) {
        return new Condition(path(campo), Operator.EQUAL, List.of(valor));
    }

    static FieldPath path(String campo) {
        return FieldPath.resolve(Hecho.class, campo).orElseThrow();
    }
}
