package io.dictamen.report;

/** An indicator of a month as the journal has it, and as it would have been had another release decided. */
public record IndicadorSupuesto(Measure antes, Measure despues) {}
