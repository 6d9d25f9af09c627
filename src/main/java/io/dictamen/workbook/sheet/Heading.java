package io.dictamen.workbook.sheet;

import java.util.List;
import java.util.Map;

/**
 * A column's heading.
 *
 * @param ancho the most that the column takes, in characters; longer texts go on in the next line
 * @param impreso whether it goes on paper too; those that do not are the last
 * @param tonos the words that are coloured in it
 */
public record Heading(String titulo, int ancho, boolean impreso, Map<Tone, List<String>> tonos) {
    public Heading(String titulo, int ancho) {
        this(titulo, ancho, true, Map.of());
    }
}
