package io.dictamen.workbook.analysis;

import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Cuando;
import io.dictamen.decision.HitPolicy;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.TextPattern;
import io.dictamen.workbook.analysis.Mundo.Chequeo;
import io.dictamen.workbook.analysis.Mundo.Color;
import io.dictamen.workbook.analysis.Mundo.Dice;
import io.dictamen.workbook.analysis.Mundo.Forma;
import io.dictamen.workbook.analysis.Mundo.Hechos;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Small tables of every kind of condition, and contracts of every kind of rule. */
final class RandomTable {
    private static final List<Operator> OF_CONSTANTS =
            List.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN, Operator.NOT_IN);
    private static final List<Operator> ORDERED =
            List.of(Operator.LESS, Operator.LESS_OR_EQUAL, Operator.GREATER, Operator.GREATER_OR_EQUAL);

    /** Each with the fields that it speaks of. */
    private static final Map<Coherencia, List<String>> RULES = Map.of(
            new Coherencia.Requiere(Cuando.es("color", Color.ROJO), List.of("forma")),
            List.of("color", "forma"),
            new Coherencia.Requiere(Cuando.es("activo", true).y("color", Color.AZUL), List.of("nota", "edad")),
            List.of("activo", "color", "nota", "edad"),
            new Coherencia.Requiere(Cuando.es("moroso", true), List.of("cliente")),
            List.of("moroso", "cliente"),
            new Coherencia.SoloTipoSalvo(Cuando.es("activo", true), List.of("edad")),
            List.of("activo", "edad"),
            new Coherencia.SoloTipoSalvo(Cuando.es("color", Color.ROJO, Color.VERDE), List.of("edad", "parte")),
            List.of("color", "edad", "parte"),
            new Coherencia.Admite(
                    "forma", "color", Map.of(Color.ROJO, Set.of(Forma.PUNTO), Color.VERDE, Set.of(Forma.values()))),
            List.of("forma", "color"),
            new Coherencia.Admite("moroso", "activo", Map.of(true, Set.of(false), false, Set.of(true, false))),
            List.of("moroso", "activo"),
            new Coherencia.NoMayor(Cuando.es("activo", true), "parte", "total"),
            List.of("activo", "parte", "total"),
            new Coherencia.AlgunoVerdadero(List.of("activo", "avisado")),
            List.of("activo", "avisado"),
            new Coherencia.AlgunoVerdadero(List.of("moroso", "activo")),
            List.of("moroso", "activo"));

    private final Random random;

    RandomTable(Random random) {
        this.random = random;
    }

    List<Coherencia> rules() {
        List<Coherencia> all = new ArrayList<>(RULES.keySet());
        all.sort(Comparator.comparing(Object::toString));
        List<Coherencia> rules = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            rules.add(pick(all));
        }
        return List.copyOf(rules);
    }

    static List<String> fields(Coherencia rule) {
        return Objects.requireNonNull(RULES.get(rule));
    }

    HitPolicy policy() {
        return pick(List.of(HitPolicy.FIRST, HitPolicy.FIRST, HitPolicy.UNIQUE, HitPolicy.COLLECT));
    }

    DecisionTable table() {
        List<Column> columns = columns();
        boolean checklist = random.nextInt(4) == 0;
        List<Row> rows = new ArrayList<>();
        for (int n = 1 + random.nextInt(9); n > 0; n--) {
            rows.add(row(10 + rows.size(), columns, checklist));
        }
        return new DecisionTable(
                "libro.drl.xlsx", "Hoja", "Prueba", Hechos.class, Object.class, columns, List.copyOf(rows));
    }

    /** The same table after a few changes: rows put in, taken away, moved, changed, and columns. */
    DecisionTable changed(DecisionTable table) {
        boolean checklist = table.filas().get(0).salida() instanceof Chequeo;
        List<Column> columns = new ArrayList<>(table.columnas());
        List<Row> rows = new ArrayList<>(table.filas());
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int at = random.nextInt(rows.size());
            Row row = rows.get(at);
            switch (random.nextInt(6)) {
                case 0 -> rows.add(at, row(10, columns, checklist));
                case 1 -> rows.add(random.nextInt(rows.size()), rows.remove(at));
                case 2 -> rows.set(at, new Row(10, "P", row.condiciones(), said(checklist)));
                case 3 ->
                    rows.set(at, new Row(10, "P", row(10, columns, checklist).condiciones(), row.salida()));
                case 4 -> {
                    if (rows.size() > 1) {
                        rows.remove(at);
                    }
                }
                default -> columns(columns, rows);
            }
        }
        List<Row> numbered = new ArrayList<>();
        rows.forEach(row -> numbered.add(new Row(10 + numbered.size(), "P", row.condiciones(), row.salida())));
        return new DecisionTable(
                table.libro(), table.hoja(), table.nombre(), table.hechos(), table.fila(), columns, numbered);
    }

    /** Puts a column in, or takes one away. */
    private void columns(List<Column> columns, List<Row> rows) {
        int at = random.nextInt(columns.size());
        if (columns.size() > 1 && random.nextBoolean()) {
            columns.remove(at);
            rows.replaceAll(row -> with(row, cells -> cells.remove(at)));
            return;
        }
        columns.add(at, columns().get(0));
        rows.replaceAll(row ->
                with(row, cells -> cells.add(at, random.nextInt(3) > 0 ? null : condition(columns.get(at)))));
    }

    private static Row with(Row row, Consumer<List<@Nullable Condition>> change) {
        List<@Nullable Condition> cells = new ArrayList<>(row.condiciones());
        change.accept(cells);
        return new Row(row.numero(), row.clausula(), cells, row.salida());
    }

    private Object said(boolean checklist) {
        return checklist ? new Chequeo(random.nextInt(2)) : new Dice(random.nextInt(2));
    }

    private Row row(int number, List<Column> columns, boolean checklist) {
        List<@Nullable Condition> conditions = new ArrayList<>();
        for (Column column : columns) {
            conditions.add(random.nextInt(3) == 0 ? null : condition(column));
        }
        return new Row(number, "P", conditions, said(checklist));
    }

    private List<Column> columns() {
        List<String> fields = new ArrayList<>(Campos.LITERALS.keySet());
        List<Column> columns = new ArrayList<>();
        for (int n = 1 + random.nextInt(random.nextBoolean() ? 2 : 4); n > 0; n--) {
            boolean again = !columns.isEmpty() && random.nextInt(3) == 0;
            FieldPath field = again ? pick(columns).campo() : Campos.path(pick(fields));
            columns.add(new Column("Columna " + n, field, own(field), ""));
        }
        return List.copyOf(columns);
    }

    /** The comparison that the code of a column makes, or null where its cells bring their own. */
    private @Nullable Operator own(FieldPath field) {
        boolean none = Campos.literals(field).isEmpty();
        if (none || random.nextInt(3) > 0) {
            return !none && field.tipo().isEnum() ? Operator.IN : null;
        }
        return pick(operators(field));
    }

    private static List<Operator> operators(FieldPath field) {
        List<Operator> operators = new ArrayList<>(OF_CONSTANTS);
        boolean ordered = Line.of(field.tipo()).isPresent();
        boolean number = ordered && Number.class.isAssignableFrom(field.tipo());
        if (ordered && !number || field.tipo() == Boolean.class) {
            operators = new ArrayList<>(OF_CONSTANTS.subList(0, 2));
        }
        if (ordered) {
            operators.addAll(ORDERED);
        }
        if (field.tipo() == String.class) {
            operators.add(Operator.MATCHES);
        }
        return operators;
    }

    private Condition condition(Column column) {
        List<?> literals = Campos.literals(column.campo());
        if (literals.isEmpty() || (column.campo().opcional() && random.nextInt(6) == 0)) {
            return new Condition(column.campo(), random.nextBoolean() ? Operator.ABSENT : Operator.PRESENT, List.of());
        }
        Operator operator = column.operador();
        while (operator == null
                || (column.operador() == null
                        && Set.of(Operator.IN, Operator.NOT_IN, Operator.MATCHES)
                                .contains(operator))) {
            operator = pick(operators(column.campo()));
        }
        return new Condition(column.campo(), operator, values(operator, literals));
    }

    private List<Object> values(Operator operator, List<?> literals) {
        if (operator == Operator.MATCHES) {
            return List.of(new TextPattern(pick(List.of("A.*", ".*Z"))));
        }
        List<Object> values = new ArrayList<>(List.of(literal(literals)));
        while (values.size() < 3 && (operator == Operator.IN || operator == Operator.NOT_IN) && random.nextBoolean()) {
            values.add(literal(literals));
        }
        return values;
    }

    /** The same number in other words is the same. */
    private Object literal(List<?> literals) {
        Object literal = pick(literals);
        return literal instanceof BigDecimal number && random.nextBoolean()
                ? number.setScale(number.scale() + 1)
                : literal;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
