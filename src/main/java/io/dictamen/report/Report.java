package io.dictamen.report;

import java.util.function.Supplier;

/**
 * A report. Its rows and its totals may be read in any order, or only one of them.
 *
 * @param totals of the class that its shape says
 */
public record Report(Shape shape, Rows rows, Supplier<? extends Record> totals) {}
