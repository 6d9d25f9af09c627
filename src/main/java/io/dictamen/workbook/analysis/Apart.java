package io.dictamen.workbook.analysis;

import io.dictamen.workbook.Condition;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Row;
import java.util.Set;

/** Sees of two rows, by their cells alone, that no input meets both; where it does not see it, one may. */
final class Apart {
    private static final Set<Operator> ABOVE = Set.of(Operator.GREATER, Operator.GREATER_OR_EQUAL);
    private static final Set<Operator> BELOW = Set.of(Operator.LESS, Operator.LESS_OR_EQUAL);

    private Apart() {}

    static boolean apart(Row one, Row other) {
        return one.asked().anyMatch(mine -> other.asked().anyMatch(its -> apart(mine, its)));
    }

    private static boolean apart(Condition one, Condition other) {
        return one.campo().toString().equals(other.campo().toString())
                && (excludes(one, other) || excludes(other, one) || beyond(one, other) || beyond(other, one));
    }

    private static boolean excludes(Condition one, Condition other) {
        return switch (one.operador()) {
            case EQUAL, IN -> one.valores().stream().noneMatch(other::admits);
            case ABSENT -> !other.admits(null);
            default -> false;
        };
    }

    @SuppressWarnings("unchecked")
    private static boolean beyond(Condition one, Condition other) {
        if (!ABOVE.contains(one.operador()) || !BELOW.contains(other.operador())) {
            return false;
        }
        int sign = ((Comparable<Object>) one.valor()).compareTo(other.valor());
        boolean both = one.operador() == Operator.GREATER_OR_EQUAL && other.operador() == Operator.LESS_OR_EQUAL;
        return sign > 0 || (sign == 0 && !both);
    }
}
