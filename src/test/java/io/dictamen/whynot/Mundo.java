package io.dictamen.whynot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Cuando;
import io.dictamen.decision.Decision;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Minimo;
import io.dictamen.decision.Procedure;
import io.dictamen.decision.Stage;
import io.dictamen.rulebase.DerivationRules;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.Workbook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A made-up decision whose requests can all be listed, and random tables that decide it. */
public final class Mundo {
    static final LocalDate FIRST = LocalDate.parse("2026-06-01");
    private static final DerivationRules NO_RULES = DerivationRules.ofTheDeployment();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> FIELDS =
            List.of("color", "forma", "moroso", "cantidad", "zona", "dia", "cuota", "tope");
    private static final List<String> ZONES = List.of("NORTE", "SUR");

    private Mundo() {}

    public enum Color {
        ROJO,
        VERDE,
        AZUL
    }

    public enum Forma {
        PUNTO,
        LINEA
    }

    public record Pedido(
            Color color,
            @Nullable Forma forma,
            @Nullable Boolean moroso,
            @Minimo(0) long cantidad,
            @Nullable String zona,
            @Nullable LocalDate dia,
            @Minimo(0) BigDecimal cuota,
            @Minimo(0) BigDecimal tope) {}

    public static final class Dice {
        final String que;

        Dice(String que) {
            this.que = que;
        }
    }

    public record Resultado(String que) {}

    /** A world: which of its fields vary, and whether rules go between them. */
    record Caso(Decision<Pedido, Resultado> decision, DecisionTable tabla, RuleBase reglas, List<Pedido> todos) {}

    static Caso caso(Random random, HitPolicy politica, boolean ruled) {
        List<String> campos = new ArrayList<>(FIELDS.subList(0, ruled ? 8 : 6));
        Collections.shuffle(campos, random);
        campos = campos.subList(0, 3 + random.nextInt(2));
        if (ruled && (campos.contains("cuota") || campos.contains("tope"))) {
            campos = new ArrayList<>(campos);
            campos.removeAll(List.of("cuota", "tope", "dia", "cantidad"));
            campos.addAll(List.of("cuota", "tope"));
        }
        Stage<Dice> etapa =
                Stage.deSolicitud("Prueba", politica, Pedido.class, Dice.class, Function.<Pedido>identity());
        DecisionTable tabla = table(random, politica, campos);
        Decision<Pedido, Resultado> decision = decision(etapa, ruled);
        Procedure procedimiento =
                new Procedure("P", "Prueba", tabla.libro(), null, List.of(decision), List.of(), List.of());
        RuleBase reglas = RuleBaseCompiler.compile(
                1,
                List.of(procedimiento),
                List.of(new Workbook(tabla.libro(), List.of(tabla), List.of(), List.of())),
                NO_RULES,
                null);
        return new Caso(decision, tabla, reglas, all(campos, ruled));
    }

    private static Decision<Pedido, Resultado> decision(Stage<Dice> etapa, boolean ruled) {
        Decision.Builder<Pedido, Resultado> builder =
                Decision.de("prueba", "Prueba", "PRUEBA", Pedido.class, Resultado.class);
        if (ruled) {
            builder.coherencia(new Coherencia.Requiere(Cuando.es("color", Color.ROJO), List.of("forma")))
                    .coherencia(new Coherencia.NoMayor(Cuando.es("color", (Object[]) Color.values()), "cuota", "tope"));
        }
        return builder.etapa(etapa)
                .desenlace(Resultado::que)
                .resultado(caso -> new Resultado(caso.filas(etapa).stream()
                        .map(fila -> fila.que)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("+", "", ""))));
    }

    private static DecisionTable table(Random random, HitPolicy politica, List<String> campos) {
        List<Column> columns = campos.stream()
                .map(campo ->
                        new Column(campo, FieldPath.resolve(Pedido.class, campo).orElseThrow()))
                .toList();
        List<Row> rows = new ArrayList<>();
        int many = 2 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            List<@Nullable Condition> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(random.nextInt(2) == 0 ? cell(random, column.campo()) : null));
            rows.add(row(rows.size(), cells, random));
        }
        if (politica == HitPolicy.FIRST) {
            rows.add(row(rows.size(), Arrays.asList(new Condition[columns.size()]), random));
        }
        return new DecisionTable("prueba.drl.xlsx", "Prueba", "Prueba", Pedido.class, Dice.class, columns, rows);
    }

    private static Row row(int place, List<@Nullable Condition> cells, Random random) {
        return new Row(
                10 + place,
                "P 1",
                cells,
                new Dice("ABC".substring(random.nextInt(3)).substring(0, 1)));
    }

    private static Condition cell(Random random, FieldPath campo) {
        if (campo.opcional() && random.nextInt(5) == 0) {
            return new Condition(campo, random.nextBoolean() ? Operator.ABSENT : Operator.PRESENT, List.of());
        }
        Class<?> tipo = campo.tipo();
        boolean ordered = tipo == Long.class || tipo == BigDecimal.class || tipo == LocalDate.class;
        List<Operator> operators = ordered
                ? List.of(
                        Operator.LESS,
                        Operator.LESS_OR_EQUAL,
                        Operator.GREATER,
                        Operator.GREATER_OR_EQUAL,
                        Operator.EQUAL)
                : List.of(Operator.EQUAL, Operator.NOT_EQUAL);
        return new Condition(campo, operators.get(random.nextInt(operators.size())), List.of(literal(random, tipo)));
    }

    private static Object literal(Random random, Class<?> tipo) {
        int n = 1 + random.nextInt(4);
        if (tipo.isEnum()) {
            return tipo.getEnumConstants()[random.nextInt(tipo.getEnumConstants().length)];
        }
        return tipo == Long.class
                ? (Object) (long) n
                : tipo == BigDecimal.class
                        ? BigDecimal.valueOf(n < 3 ? 2 : 4) // so that a whole number lies between any two
                        : tipo == LocalDate.class
                                ? FIRST.plusDays(n)
                                : tipo == Boolean.class ? random.nextBoolean() : ZONES.get(random.nextInt(2));
    }

    /** Every request that keeps the contract, with values on both sides of all that tables ask; what does not vary is fixed. */
    private static List<Pedido> all(List<String> campos, boolean ruled) {
        List<Pedido> all = new ArrayList<>();
        for (Color color : campos.contains("color") || ruled ? Color.values() : new Color[] {Color.VERDE}) {
            for (Forma forma : campos.contains("forma") || ruled
                    ? new Forma[] {null, Forma.PUNTO, Forma.LINEA}
                    : new Forma[] {null}) {
                for (Boolean moroso :
                        campos.contains("moroso") ? Arrays.asList(null, false, true) : Arrays.asList((Boolean) null)) {
                    for (long cantidad = 0; cantidad <= (campos.contains("cantidad") ? 6 : 0); cantidad++) {
                        for (String zona : campos.contains("zona")
                                ? Arrays.asList(null, "NORTE", "SUR", "OTRA")
                                : Arrays.asList((String) null)) {
                            for (int dia = -1; dia <= (campos.contains("dia") ? 6 : -1); dia++) {
                                for (int cuota = 0; cuota <= (campos.contains("cuota") ? 6 : 0); cuota++) {
                                    for (int tope = ruled ? cuota : 0;
                                            tope <= (campos.contains("tope") ? 6 : 0);
                                            tope++) {
                                        if (!ruled || color != Color.ROJO || forma != null) {
                                            all.add(new Pedido(
                                                    color,
                                                    forma,
                                                    moroso,
                                                    cantidad,
                                                    zona,
                                                    dia < 0 ? null : FIRST.plusDays(dia),
                                                    BigDecimal.valueOf(cuota),
                                                    BigDecimal.valueOf(tope)));
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    /** By its fields, absent where null; a text that no table names is OTRA. */
    static List<@Nullable Object> values(Pedido one) {
        return Arrays.asList(
                one.color(), one.forma(), one.moroso(), one.cantidad(), one.zona(), one.dia(), one.cuota(), one.tope());
    }

    static List<String> fields() {
        return FIELDS;
    }

    static Object typed(String field, String value) {
        return switch (field) {
            case "cantidad" -> Long.valueOf(value);
            case "dia" -> LocalDate.parse(value);
            case "cuota", "tope" -> new BigDecimal(value);
            default -> value;
        };
    }

    /** A request of which only that field matters. */
    static Pedido only(String field, Object value) {
        return new Pedido(
                Color.VERDE,
                null,
                null,
                field.equals("cantidad") ? (Long) value : 0,
                field.equals("zona") ? (String) value : null,
                field.equals("dia") ? (LocalDate) value : null,
                field.equals("cuota") ? (BigDecimal) value : BigDecimal.ZERO,
                field.equals("tope") ? (BigDecimal) value : BigDecimal.ZERO);
    }

    static ObjectNode json(Pedido one) {
        ObjectNode json = JSON.objectNode();
        List<@Nullable Object> values = values(one);
        for (int i = 0; i < FIELDS.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Boolean flag) {
                json.put(FIELDS.get(i), flag);
            } else if (value instanceof Long number) {
                json.put(FIELDS.get(i), number);
            } else if (value instanceof BigDecimal number) {
                json.put(FIELDS.get(i), number);
            } else if (value != null) {
                json.put(FIELDS.get(i), value.toString());
            }
        }
        return json;
    }
}
