package io.dictamen.mutation;

import io.dictamen.decision.HitPolicy;
import io.dictamen.mutation.Mundo.Color;
import io.dictamen.mutation.Mundo.Dice;
import io.dictamen.mutation.Mundo.Forma;
import io.dictamen.mutation.Mundo.Pedido;
import io.dictamen.mutation.Mundo.Que;
import io.dictamen.workbook.Celdas;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Outcomes;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Small tables that leave no request of {@link Mundo} without what their hit policy asks. */
final class Azar {
    private static final List<Column> COLUMNS = List.of(
            column("color", "A"),
            column("forma", "B"),
            column("moroso", "C"),
            column("cantidad", "D"),
            column("cantidad", "E"));
    private static final List<Operator> ORDERED =
            List.of(Operator.LESS, Operator.LESS_OR_EQUAL, Operator.GREATER, Operator.GREATER_OR_EQUAL, Operator.EQUAL);

    private final Random random;
    private final Outcomes outcomes;
    private final List<Row> rows = new ArrayList<>();

    Azar(Random random) throws NoSuchMethodException {
        this.random = random;
        this.outcomes = Celdas.of(Pedido.class, Dice.class);
    }

    DecisionTable table(HitPolicy politica) {
        rows.clear();
        if (politica == HitPolicy.UNIQUE) {
            split(Arrays.asList(new Condition[COLUMNS.size()]), 3);
        } else {
            int many = 2 + random.nextInt(4);
            while (rows.size() < many) {
                row(conditions());
            }
            if (politica == HitPolicy.FIRST) {
                row(Arrays.asList(new Condition[COLUMNS.size()]));
            }
        }
        return new DecisionTable(
                "prueba.drl.xlsx", "Prueba", "Prueba", Pedido.class, Dice.class, COLUMNS, outcomes, List.copyOf(rows));
    }

    /** Rows that part all requests among them: a row is cut in two by a condition and its contrary. */
    private void split(List<@Nullable Condition> cells, int depth) {
        int column = random.nextInt(COLUMNS.size());
        if (depth == 0 || cells.get(column) != null) {
            row(cells);
            return;
        }
        Condition yes = cell(column, true);
        Operator contrary = switch (yes.operador()) {
            case EQUAL -> Operator.NOT_EQUAL;
            case NOT_EQUAL -> Operator.EQUAL;
            case IN -> Operator.NOT_IN;
            case NOT_IN -> Operator.IN;
            case LESS -> Operator.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Operator.GREATER;
            case GREATER -> Operator.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Operator.LESS;
            case ABSENT -> Operator.PRESENT;
            case PRESENT -> Operator.ABSENT;
            case MATCHES -> throw new AssertionError();
        };
        split(with(cells, column, yes), depth - 1);
        split(with(cells, column, new Condition(yes.campo(), contrary, yes.valores())), depth - 1);
    }

    private static List<@Nullable Condition> with(List<@Nullable Condition> cells, int column, Condition cell) {
        List<@Nullable Condition> more = new ArrayList<>(cells);
        more.set(column, cell);
        return more;
    }

    private List<@Nullable Condition> conditions() {
        List<@Nullable Condition> cells = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            cells.add(random.nextInt(5) < 2 ? cell(i, false) : null);
        }
        return cells;
    }

    /** @param total whether no request may lie between it and its contrary */
    private Condition cell(int column, boolean total) {
        FieldPath campo = COLUMNS.get(column).campo();
        if (campo.tipo() == Long.class) {
            Operator operador = ORDERED.get(random.nextInt(ORDERED.size()));
            return new Condition(campo, operador, List.of((long) 1 + random.nextInt(4)));
        }
        if (campo.opcional() && random.nextInt(4) == 0) {
            return new Condition(campo, random.nextBoolean() ? Operator.ABSENT : Operator.PRESENT, List.of());
        }
        if (campo.tipo() == Boolean.class) {
            Operator operador = total || random.nextBoolean() ? Operator.EQUAL : Operator.NOT_EQUAL;
            return new Condition(campo, operador, List.of(random.nextBoolean()));
        }
        Object[] constants = campo.tipo() == Color.class ? Color.values() : Forma.values();
        List<Object> some = new ArrayList<>(List.of(constants[random.nextInt(constants.length)]));
        Object other = constants[random.nextInt(constants.length)];
        if (random.nextBoolean() && !some.contains(other)) {
            some.add(other);
        }
        boolean list = some.size() > 1 || random.nextBoolean();
        Operator operador = random.nextInt(3) == 0
                ? (list ? Operator.NOT_IN : Operator.NOT_EQUAL)
                : (list ? Operator.IN : Operator.EQUAL);
        return new Condition(campo, operador, some);
    }

    private void row(List<@Nullable Condition> cells) {
        List<@Nullable Object> said =
                Celdas.said(random.nextInt(3) == 0 ? true : null, Que.values()[random.nextInt(Que.values().length)]);
        rows.add(new Row(
                10 + rows.size(),
                "P " + random.nextInt(2),
                cells,
                outcomes.said(said).orElseThrow(),
                said));
    }

    private static Column column(String campo, String letra) {
        return new Column(campo, FieldPath.resolve(Pedido.class, campo).orElseThrow(), null, letra);
    }
}
