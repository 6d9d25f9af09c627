package io.dictamen.scenario.diff;

import io.dictamen.scenario.Parte;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A case as its line has it.
 *
 * @param linea of the file, from 1
 * @param celdas what is not blank, by title
 * @param sentido the same by what each means, so that 98,5 and 98.5 of a number are one
 */
record CaseText(int linea, Map<String, String> celdas, SortedMap<String, String> sentido) {

    String nombre() {
        return celdas.getOrDefault(Parte.NOMBRE.titulo(), "");
    }

    String text(String titulo) {
        return celdas.getOrDefault(titulo, "");
    }

    String meaning(String titulo) {
        return sentido.getOrDefault(titulo, "");
    }

    /** What the case gives and nothing else. */
    SortedMap<String, String> dado() {
        SortedMap<String, String> dado = new TreeMap<>(sentido);
        dado.keySet().removeIf(titulo -> Parte.of(titulo) != Parte.DADO);
        return dado;
    }
}
