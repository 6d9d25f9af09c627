package io.dictamen.workbook.analysis;

import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.TextPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts the inputs of a table as its own conditions do. */
final class SpaceBuilder {
    private final DecisionTable table;
    private final Request request;
    private final List<Dimension> dimensions = new ArrayList<>();
    private final Map<Object, Integer> indexes = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    // Equal sides of rows are one object, so that most comparisons of them end at once.
    private final Map<Asked, BitSet> sides = new HashMap<>();

    /** A pattern of a field: one yes or no, in whatever rows it is asked. */
    private record Form(String field, String pattern) {}

    private record Asked(int dimension, BitSet classes) {}

    private SpaceBuilder(DecisionTable table, Request request) {
        this.table = table;
        this.request = request;
    }

    static Space build(DecisionTable table, Request request) {
        SpaceBuilder builder = new SpaceBuilder(table, request);
        Set<String> reached = builder.addFields();
        builder.rules.addAll(ContractRules.of(request.rules(), reached, builder));
        builder.addForms();
        builder.addChecks();
        builder.rules.addAll(RecordRules.of(table.hechos(), builder.dimensions));
        List<Box> rows = table.filas().stream().map(builder::box).toList();
        return new Space(table, List.copyOf(builder.dimensions), List.copyOf(builder.rules), rows);
    }

    /** Adds the fields of the columns, and those of the contract on which it depends what they may be. */
    private Set<String> addFields() {
        Map<String, Set<Object>> literals = literals();
        Set<String> asked = new LinkedHashSet<>();
        literals.keySet().forEach(path -> asked.add(request.name(path)));
        Set<String> reached = ContractRules.reached(request.rules(), asked);
        reached.forEach(name -> literals.put(request.path(name), new LinkedHashSet<>()));
        FieldDomains domains = new FieldDomains(request, literals);
        literals.keySet().forEach(path -> addField(path, domains.of(path)));
        asked.addAll(reached);
        return asked;
    }

    private Map<String, Set<Object>> literals() {
        Map<String, Set<Object>> literals = new LinkedHashMap<>();
        table.columnas().forEach(column -> literals.put(column.campo().toString(), new LinkedHashSet<>()));
        table.filas().stream()
                .flatMap(Row::asked)
                .filter(condition -> condition.operador() != Operator.MATCHES)
                .forEach(condition -> literals.computeIfAbsent(condition.campo().toString(), p -> new LinkedHashSet<>())
                        .addAll(condition.valores()));
        implied(table.filas().stream())
                .forEach(condition ->
                        literals.computeIfAbsent(condition.campo().toString(), p -> new LinkedHashSet<>()));
        return literals;
    }

    private static Stream<Condition> implied(Stream<Row> rows) {
        return rows.map(Row::salida)
                .filter(CheckedRow.class::isInstance)
                .flatMap(said -> ((CheckedRow) said).implies().stream());
    }

    private void addField(String path, Domain domain) {
        List<Integer> columns = IntStream.range(0, table.columnas().size())
                .filter(i -> table.columnas().get(i).campo().toString().equals(path))
                .boxed()
                .toList();
        String label =
                columns.isEmpty() ? path : table.columnas().get(columns.get(0)).etiqueta();
        boolean taken = dimensions.stream().anyMatch(one -> one.label().equals(label));
        add(path, new Dimension(path, taken ? path : label, domain, columns, Dimension.Kind.FIELD));
    }

    private void addForms() {
        for (Row row : table.filas()) {
            row.asked()
                    .filter(condition -> condition.operador() == Operator.MATCHES)
                    .forEach(this::addForm);
        }
    }

    // A text that some row names, or an absent one, is known to match or not; of any other it may be either.
    private void addForm(Condition condition) {
        Form form = form(condition);
        if (indexes.containsKey(form)) {
            return;
        }
        int field = at(form.field());
        int yes = dimensions.size();
        Dimension of = dimensions.get(field);
        add(form, new Dimension(form.pattern(), of.label(), Domains.yesOrNo(), of.columns(), Dimension.Kind.PATTERN));
        BitSet matching = new BitSet();
        BitSet other = new BitSet();
        Domain domain = of.domain();
        domain.present().stream().forEach(i -> {
            Object text = domain.part(i).value();
            if (text == null) {
                other.set(i);
            } else if (((TextPattern) condition.valor()).matches((String) text)) {
                matching.set(i);
            }
        });
        BitSet failing = Box.minus(Box.minus(domain.all(), matching), other);
        rules.add(new Rule(List.of(
                Map.of(field, other),
                Map.of(field, matching, yes, Domain.range(1, 2)),
                Map.of(field, failing, yes, Domain.range(0, 1)))));
    }

    private void addChecks() {
        Map<Object, List<Row>> checks = table.filas().stream()
                .filter(row -> row.salida() instanceof CheckedRow)
                .collect(Collectors.groupingBy(
                        row -> ((CheckedRow) row.salida()).identity(), LinkedHashMap::new, Collectors.toList()));
        checks.forEach((identity, rows) -> {
            String label = "Comprobación de la fila " + rows.get(0).numero();
            int check = dimensions.size();
            CheckedRow checked = (CheckedRow) rows.get(0).salida();
            String asked = checked.campo() + " " + checked.buscado();
            add(identity, new Dimension(asked, label, Domains.yesOrNo(), List.of(), Dimension.Kind.CHECK));
            implied(rows.stream().limit(1)).forEach(condition -> {
                int field = at(condition.campo().toString());
                BitSet kept = dimensions.get(field).domain().where(condition);
                rules.add(new Rule(List.of(Map.of(check, Domain.range(0, 1)), Map.of(field, kept))));
            });
        });
    }

    private Box box(Row row) {
        BitSet[] box = dimensions.stream().map(one -> one.domain().all()).toArray(BitSet[]::new);
        row.asked().forEach(condition -> {
            boolean form = condition.operador() == Operator.MATCHES;
            int d = at(form ? form(condition) : condition.campo().toString());
            hold(box, d, form ? Domain.range(1, 2) : dimensions.get(d).domain().where(condition));
        });
        if (row.salida() instanceof CheckedRow checked) {
            hold(box, at(checked.identity()), Domain.range(1, 2));
        }
        return new Box(box);
    }

    private void hold(BitSet[] box, int dimension, BitSet classes) {
        BitSet side = Box.meet(box[dimension], classes);
        if (!side.equals(box[dimension])) {
            box[dimension] = sides.computeIfAbsent(new Asked(dimension, side), Asked::classes);
        }
    }

    private void add(Object key, Dimension dimension) {
        indexes.put(key, dimensions.size());
        dimensions.add(dimension);
    }

    private static Form form(Condition condition) {
        return new Form(condition.campo().toString(), condition.valor().toString());
    }

    private int at(Object key) {
        @Nullable Integer index = indexes.get(key);
        if (index == null) {
            throw new IllegalArgumentException("Nothing asks about " + key);
        }
        return index;
    }

    /** The dimension of a field, by the name that the contract gives it. */
    int index(String field) {
        return at(request.path(field));
    }

    Domain domain(String field) {
        return dimensions.get(index(field)).domain();
    }

    Trail trail(String field) {
        return Trail.of(request.facts(), request.path(field));
    }
}
