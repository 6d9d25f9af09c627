package io.dictamen.workbook;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What is written into a cell. */
public sealed interface CellValue {

    /** Nothing: the cell keeps its looks. */
    record Blank() implements CellValue {}

    /** A text, whatever it looks like: {@code =1+1} is three letters and no formula. */
    record Text(String valor) implements CellValue {}

    /** @param valor as it is to be seen: 98 for 98 % */
    record Quantity(BigDecimal valor) implements CellValue {}

    record Flag(boolean valor) implements CellValue {}

    record Moment(LocalDateTime valor) implements CellValue {}
}
