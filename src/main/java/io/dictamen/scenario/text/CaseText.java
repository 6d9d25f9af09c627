package io.dictamen.scenario.text;

import java.util.Map;

/**
 * A case as its line has it.
 *
 * @param linea of the file, from 1
 * @param celdas what is not blank, by title and from left to right
 */
public record CaseText(int linea, Map<String, String> celdas) {
    /** The title of the column that names the case. */
    public static final String NOMBRE = "escenario";

    public String nombre() {
        return text(NOMBRE);
    }

    /** Empty where the cell is blank. */
    public String text(String titulo) {
        return celdas.getOrDefault(titulo, "");
    }
}
