package io.dictamen.workbook.analysis;

import io.dictamen.wording.Wording;
import java.math.BigDecimal;

/** How a cell holds a value. */
final class Written {
    private Written() {}

    static String of(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value instanceof Enum<?> constant ? constant.name() : Wording.shown(value);
    }
}
