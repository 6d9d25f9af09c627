package io.dictamen.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as a page shows it.
 *
 * @param cuando as of when it is, and which days it is of
 * @param filtros what was asked for, by name
 * @param cifras its single totals
 * @param tablas its totals that are lists
 * @param siguiente the cursor of the next page; null after the last
 */
public record ReportView(
        ReportDescription reporte,
        List<String> cuando,
        Map<String, String> filtros,
        List<Cifra> cifras,
        List<Tabla> tablas,
        List<Titulo> titulos,
        List<List<Celda>> filas,
        @Nullable String siguiente) {

    /** A total. */
    public record Cifra(String titulo, Celda valor) {}

    /** Totals, a line each. */
    public record Tabla(String titulo, List<Titulo> titulos, List<List<Celda>> filas) {}

    /** A heading. */
    public record Titulo(String texto, boolean numero) {}

    /** What stands in a cell, and where it leads. */
    public record Celda(
            String texto,
            boolean numero,
            Tono tono,
            @Nullable Destino destino) {}

    /** How good it is what a cell says. */
    public enum Tono {
        NINGUNO,
        BIEN,
        DUDOSO,
        MAL
    }

    /**
     * Where something leads: to a verdict, or to a report.
     *
     * @param dictamen its id; null if it leads to a report
     * @param filtros of the report, by name
     */
    public record Destino(
            @Nullable String dictamen, @Nullable String reporte, Map<String, String> filtros) {
        static Destino dictamen(String id) {
            return new Destino(id, null, Map.of());
        }

        static Destino reporte(String nombre, Map<String, String> filtros) {
            return new Destino(null, nombre, filtros);
        }
    }
}
