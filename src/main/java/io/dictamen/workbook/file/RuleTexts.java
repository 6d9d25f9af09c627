package io.dictamen.workbook.file;

import io.dictamen.workbook.fault.Codigo;
import java.text.Normalizer;
import java.util.Optional;

/**
 * The texts of a table of rules: what a person cannot tell apart is one to the rules too.
 *
 * @param maximo how many characters a cell may have
 */
record RuleTexts(int maximo) implements CellTexts {

    /** With straight quotes and plain blanks, none of them around it, and composed letters. */
    @Override
    public String prepared(String crudo) {
        StringBuilder limpio = new StringBuilder(crudo.length());
        for (int i = 0; i < crudo.length(); i++) {
            limpio.append(plain(crudo.charAt(i)));
        }
        return Normalizer.normalize(limpio, Normalizer.Form.NFC).strip();
    }

    @Override
    public Optional<Content> content(String texto) {
        if (texto.isEmpty()) {
            return Optional.empty();
        }
        if (texto.length() > maximo) {
            return Optional.of(new Content.Refused(
                    Codigo.CELDA_LARGA,
                    "El texto pasa de los " + maximo + " caracteres que se admiten.",
                    "Acorte el texto."));
        }
        return Optional.of(Invisible.in(texto).orElseGet(() -> new Content.Text(texto)));
    }

    private static char plain(char letra) {
        return switch (letra) {
            case '“', '”', '„' -> '"';
            case '‘', '’' -> '\'';
            default -> Character.getType(letra) == Character.SPACE_SEPARATOR ? ' ' : letra;
        };
    }
}
