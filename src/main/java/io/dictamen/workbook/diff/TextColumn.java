package io.dictamen.workbook.diff;

import io.dictamen.tabular.TableCell;
import java.util.regex.Pattern;

/**
 * A column of a sheet as a person reads it.
 *
 * @param columna from 0
 * @param tipo {@code CONDITION} and the like; empty where the sheet is no table
 * @param codigo what the table does with its cells; empty where the sheet is no table
 * @param etiqueta the label over it; empty where there is none
 */
public record TextColumn(int columna, String tipo, String codigo, String etiqueta) {
    private static final Pattern SAYS_CODE = Pattern.compile("\\w+\\s*\\.\\s*codigo\\s*\\(.*");

    /** Its label, or its letter where it has none. */
    public String nombre() {
        return etiqueta.isEmpty() ? "Columna " + TableCell.letras(columna) : etiqueta;
    }

    boolean isCondition() {
        return tipo.equals("CONDITION");
    }

    boolean isClause() {
        return tipo.equals("METADATA");
    }

    /** Whether it holds the row's {@code codigo}. */
    boolean isCode() {
        return tipo.equals("ACTION") && SAYS_CODE.matcher(codigo).matches();
    }
}
