package io.dictamen.report;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A report as it was asked for.
 *
 * @param totales by name, in order: numbers, texts, or lists of maps, which are tables of their own; read when needed
 */
record Reporte(
        String nombre, String titulo, List<Columna> columnas, Filas filas, Supplier<Map<String, Object>> totales) {}
