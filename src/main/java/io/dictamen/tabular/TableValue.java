package io.dictamen.tabular;

import io.dictamen.decision.Texts;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What a cell of a table of data holds. */
public sealed interface TableValue {

    /** @param valor as it was written */
    record Text(String valor) implements TableValue {}

    /** @param valor as displayed: a percentage of 98 % is 98 */
    record Number(BigDecimal valor, Vista vista) implements TableValue {

        /** A number of which a person sees just its digits. */
        public Number(BigDecimal valor) {
            this(valor, Vista.CIFRAS);
        }

        /** What a person sees of a number. */
        public enum Vista {
            /** Its digits and nothing else, so that it may stand for the text of them. */
            CIFRAS,
            /** A quantity, with decimals, separators or a unit. */
            CANTIDAD,
            /** What no quantity shows, such as leading zeros; or it had more digits than a sheet keeps. */
            CODIGO
        }
    }

    record Flag(boolean valor) implements TableValue {}

    /** A date, in nobody's zone. */
    record Moment(LocalDateTime valor) implements TableValue {}

    /**
     * What no field can be read from.
     *
     * @param motivo what it is and what would be right, as the end of a sentence that begins with the cell's address
     */
    record Unreadable(String motivo) implements TableValue {}

    default boolean isBlank() {
        return this instanceof Text texto && Texts.isBlank(texto.valor());
    }
}
