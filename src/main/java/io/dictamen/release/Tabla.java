package io.dictamen.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.decision.Etiqueta;
import io.dictamen.decision.HitPolicy;
import io.dictamen.workbook.CellType;
import io.dictamen.workbook.SheetColumn.Clase;
import io.dictamen.workbook.SheetColumn.Forma;
import io.dictamen.workbook.SheetLayout.TipoDeHoja;
import io.dictamen.workbook.SheetView;
import io.dictamen.workbook.fault.Diagnostic;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A table of a release as its workbook shows it.
 *
 * @param huella of its workbook, which is its ETag
 * @param primera the number of its first row of data, as Excel counts
 * @param filas the rows that hold something, their cells in the order of the columns
 * @param diagnosticos what is wrong with the sheet, or with the workbook as a whole
 */
@Schema(name = "Tabla")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tabla(
        int version,
        String libro,
        String hoja,
        TipoDeHoja tipo,
        String nombre,
        List<Uso> decisiones,
        String huella,
        int primera,
        List<Columna> columnas,
        List<SheetView.Fila> filas,
        List<Diagnostic> diagnosticos) {

    /** A decision that asks the table, and what it does with the rows that match. */
    @Schema(name = "UsoDeTabla")
    public record Uso(String decision, HitPolicy politica) {}

    /**
     * A column of it.
     *
     * @param nota the note on its title; empty where there is none
     * @param campo what a condition asks, or what an outcome says
     * @param operador the sign that the column has for all its cells
     * @param puedeFaltar whether its cells may say {@code ausente} or {@code presente}
     * @param obligatoria whether no cell may be blank
     * @param constantes what its cells may hold, with how people call it, where that is a closed list
     * @param sugerencias what its cells often hold, where other texts may be right too
     */
    @Schema(name = "ColumnaDeTabla")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Columna(
            String letra,
            String etiqueta,
            String nota,
            Clase clase,
            @Nullable String campo,
            @Nullable Forma forma,
            @Nullable String operador,
            CellType tipo,
            boolean puedeFaltar,
            boolean obligatoria,
            List<Etiqueta> constantes,
            List<String> sugerencias) {}

    /**
     * What stands of it in the list of tables.
     *
     * @param filas how many rows it has
     * @param errores how many of its faults keep it from being used
     */
    @Schema(name = "TablaListada")
    public record Listada(
            String libro, String hoja, TipoDeHoja tipo, String nombre, List<Uso> decisiones, int filas, int errores) {}
}
