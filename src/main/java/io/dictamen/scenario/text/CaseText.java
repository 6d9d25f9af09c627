package io.dictamen.scenario.text;

import io.dictamen.scenario.Parte;
import java.util.Map;

/**
 * A case as its line has it.
 *
 * @param linea of the file, from 1
 * @param celdas what is not blank, by title and from left to right
 */
public record CaseText(int linea, Map<String, String> celdas) {

    public String nombre() {
        return text(Parte.NOMBRE.titulo());
    }

    /** Empty where the cell is blank. */
    public String text(String titulo) {
        return celdas.getOrDefault(titulo, "");
    }
}
