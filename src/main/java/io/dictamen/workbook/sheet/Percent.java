package io.dictamen.workbook.sheet;

import java.math.BigDecimal;

/** So many of a hundred, which a sheet shows with its sign: 90.3 is «90,3 %». */
public record Percent(BigDecimal value) {}
