package io.dictamen.workbook.analysis;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one cell can ask: a comparison and what it compares with, as written. */
record Cell(Operator operator, List<String> values) {
    private static final int LISTED = 30;

    static Cell of(Operator operator, String value) {
        return new Cell(operator, List.of(value));
    }

    /** How a cell holds a value. */
    static String written(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value instanceof Enum<?> constant ? constant.name() : Wording.shown(value);
    }

    /** How it is written in a column; empty where the column cannot ask it. */
    Optional<String> in(Column column) {
        @Nullable Operator own = column.operador();
        if (operator == Operator.ABSENT || operator == Operator.PRESENT) {
            return Optional.of(operator.signo());
        }
        if (own == null) {
            boolean list = operator == Operator.IN || operator == Operator.NOT_IN;
            return list ? Optional.empty() : Optional.of(operator == Operator.EQUAL ? text() : signed());
        }
        boolean same = own == operator
                || (own == Operator.IN && operator == Operator.EQUAL)
                || (own == Operator.NOT_IN && operator == Operator.NOT_EQUAL);
        return same ? Optional.of(text()) : Optional.empty();
    }

    /** How a person reads it, whatever the column. */
    String signed() {
        return switch (operator) {
            case EQUAL, IN, ABSENT, PRESENT -> text();
            case NOT_IN -> "ninguno de " + text();
            default -> operator.signo() + " " + text();
        };
    }

    /** How a person says it behind the name of a field. */
    String said() {
        return switch (operator) {
            case EQUAL -> "= " + text();
            case IN -> "en " + text();
            default -> signed();
        };
    }

    /** Whether it holds more values than are shown. */
    boolean isCut() {
        return values.size() > LISTED;
    }

    private String text() {
        if (isCut()) {
            return String.join(", ", values.subList(0, LISTED)) + " y " + (values.size() - LISTED) + " más";
        }
        return values.isEmpty() ? operator.signo() : String.join(", ", values);
    }
}
