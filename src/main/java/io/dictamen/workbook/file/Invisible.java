package io.dictamen.workbook.file;

import io.dictamen.workbook.fault.Codigo;
import java.util.Optional;

/** The letters that nobody sees and that make two equal texts differ, or turn around what is read. */
final class Invisible {
    // Blank to the eye although they count as letters or marks.
    private static final String BLANKS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFFFE\uFFFF";

    private Invisible() {}

    /** The refusal of a text that holds one; empty where it holds none. */
    static Optional<Content> in(String texto) {
        for (int i = 0; i < texto.length(); i += Character.charCount(texto.codePointAt(i))) {
            int letra = texto.codePointAt(i);
            if (is(letra)) {
                return Optional.of(new Content.Refused(
                        Codigo.CELDA_INVISIBLE,
                        "El carácter " + (texto.codePointCount(0, i) + 1) + " de la celda no se ve ("
                                + String.format("U+%04X", letra) + ").",
                        "Borre la celda y escríbala de nuevo a mano."));
            }
        }
        return Optional.empty();
    }

    static boolean is(int letra) {
        return switch (Character.getType(letra)) {
            case Character.CONTROL -> letra != '\t' && letra != '\n' && letra != '\r';
            case Character.FORMAT, Character.SURROGATE -> true;
            default -> BLANKS.indexOf(letra) >= 0;
        };
    }
}
