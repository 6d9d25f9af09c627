package io.dictamen.rulebase;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Row;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.drools.model.AlphaIndex;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;

/**
 * Builds the rows of a table as Drools rules through the canonical model, one pattern on one fact each. No source code
 * is made of a cell: a literal reaches the engine as the value it is.
 */
final class TableRules {
    private static final String PACKAGE = "io.dictamen.tabla";

    private final DecisionTable tabla;
    private final Variable<Object> hecho;
    private final int[] orden;

    // Equal constraints of several rows must be one object, or the network does not share their node.
    private final Map<String, Constraint> compartidas = new HashMap<>();

    private record Constraint(Condition condicion, @Nullable AlphaIndex<Object, ?> indice) {}

    @SuppressWarnings("unchecked") // the model's variable has the fact's class, which is known only as Class<?>
    private TableRules(DecisionTable tabla) {
        this.tabla = tabla;
        this.hecho = (Variable<Object>) declarationOf(tabla.hechos(), "hecho");
        this.orden = sharedFirst(tabla);
    }

    static AlphaNetwork network(DecisionTable tabla) {
        return new TableRules(tabla).build();
    }

    private AlphaNetwork build() {
        ModelImpl model = new ModelImpl();
        Map<String, Integer> lugares = new HashMap<>();
        for (Row fila : tabla.filas()) {
            model.addRule(row(fila));
            lugares.put(tabla.regla(fila), lugares.size());
        }
        return AlphaNetwork.of(model, tabla.hechos(), lugares);
    }

    private Rule row(Row fila) {
        PatternDef<Object> patron = pattern(hecho);
        for (int columna : orden) {
            Condition condicion = fila.condiciones().get(columna);
            if (condicion != null) {
                add(patron, columna, condicion);
            }
        }
        if (fila.salida() instanceof CheckedRow comprobada) {
            patron.expr("comprueba " + fila.numero(), comprobada::applies);
        }
        return rule(PACKAGE, tabla.regla(fila))
                .metadata("clausula", fila.clausula())
                .build(patron, execute(() -> {}));
    }

    private void add(PatternDef<Object> patron, int columna, Condition condicion) {
        // Drools hashes one node for each value: a list of one constant and that constant must be the same node.
        String id = isEquality(condicion) ? condicion.campo() + " == " + condicion.valor() : condicion.toString();
        Constraint una = compartidas.computeIfAbsent(id, key -> new Constraint(condicion, index(columna, condicion)));
        if (una.indice == null) {
            patron.expr(id, una.condicion::test);
        } else {
            patron.expr(id, una.condicion::test, una.indice);
        }
    }

    /** Drools hashes equality on what is no enum; a constant is known by its name as well as by itself. */
    private static @Nullable AlphaIndex<Object, ?> index(int columna, Condition condicion) {
        if (!isEquality(condicion)) {
            return null;
        }
        FieldPath campo = condicion.campo();
        Object valor = condicion.valor();
        if (valor instanceof Enum<?> constante) {
            return alphaIndexedBy(
                    String.class, ConstraintType.EQUAL, columna, actual -> name(campo.get(actual)), constante.name());
        }
        if (valor instanceof String texto) {
            return alphaIndexedBy(
                    String.class, ConstraintType.EQUAL, columna, actual -> (String) campo.get(actual), texto);
        }
        return null;
    }

    private static boolean isEquality(Condition condicion) {
        return condicion.operador() == Operator.EQUAL
                || (condicion.operador() == Operator.IN && condicion.valores().size() == 1);
    }

    private static @Nullable String name(@Nullable Object constante) {
        return constante == null ? null : ((Enum<?>) constante).name();
    }

    /**
     * The network tests a fact column by column, and rows with equal beginnings share them. Of columns that a fact meets
     * in one way only, those with few different cells come first; of the others, those that leave fewest rows.
     */
    private static int[] sharedFirst(DecisionTable tabla) {
        long[] lugar = IntStream.range(0, tabla.columnas().size())
                .mapToLong(columna -> {
                    long different = different(tabla.filas(), columna);
                    return isExclusive(tabla.filas(), columna) ? different : Long.MAX_VALUE - different;
                })
                .toArray();
        return IntStream.range(0, lugar.length)
                .boxed()
                .sorted(Comparator.comparing((Integer columna) -> lugar[columna]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean isExclusive(List<Row> filas, int columna) {
        return filas.stream()
                .map(fila -> fila.condiciones().get(columna))
                .allMatch(condicion -> condicion != null && isEquality(condicion));
    }

    private static long different(List<Row> filas, int columna) {
        return filas.stream()
                .map(fila -> fila.condiciones().get(columna))
                .filter(Objects::nonNull)
                .map(Condition::toString)
                .distinct()
                .count();
    }
}
