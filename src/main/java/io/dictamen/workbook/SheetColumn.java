package io.dictamen.workbook;

import io.dictamen.tabular.TableCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet as whoever reads or edits it needs it.
 *
 * @param columna from 0, as in the file
 * @param etiqueta its title for people; empty where it has none
 * @param nota the note on its title; empty where there is none
 * @param campo the field that a condition asks, the outcome that it says, or the name in a look-up sheet; null where its code cannot be read
 * @param operador the sign that a condition's code has for all its cells; null where each cell brings its own
 * @param puedeFaltar whether its cells may say {@code ausente} or {@code presente}
 * @param obligatoria whether no cell of it may be blank
 * @param constantes what its cells may hold, where that is a closed list
 * @param sugerencias what its cells often hold, where other texts may be right too
 */
public record SheetColumn(
        int columna,
        String etiqueta,
        String nota,
        Clase clase,
        @Nullable String campo,
        @Nullable Forma forma,
        @Nullable String operador,
        CellType tipo,
        boolean puedeFaltar,
        boolean obligatoria,
        List<String> constantes,
        List<String> sugerencias) {

    /** What a column is for. */
    public enum Clase {
        CONDICION,
        RESULTADO,
        CLAUSULA,
        OTRA
    }

    /** What the cells of a condition hold. */
    public enum Forma {
        /** A value, perhaps behind a sign of its own. */
        SIGNO_Y_VALOR,
        VALOR,
        /** One value or more, with commas between them. */
        LISTA,
        PATRON
    }

    /** As Excel names it. */
    public String letra() {
        return TableCell.letras(columna);
    }

    /** What a person means who types that into a cell of this column. */
    public CellValue typed(String escrito) {
        boolean ausencia = puedeFaltar
                && (escrito.strip().equalsIgnoreCase("ausente")
                        || escrito.strip().equalsIgnoreCase("presente"));
        return ausencia ? new CellValue.Text(escrito.strip()) : tipo.typed(escrito);
    }

    SheetColumn withNote(String texto) {
        return new SheetColumn(
                columna,
                etiqueta,
                texto,
                clase,
                campo,
                forma,
                operador,
                tipo,
                puedeFaltar,
                obligatoria,
                constantes,
                sugerencias);
    }
}
