package io.dictamen.report;

import java.util.function.Supplier;

/**
 * A report as it was asked for.
 *
 * @param totales of the class that its form says; read when needed
 */
public record Reporte(Forma forma, Filas filas, Supplier<? extends Record> totales) {}
