package io.dictamen.checklist;

import io.dictamen.decision.Texts;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.SafePattern;
import io.dictamen.workbook.TextPattern;
import java.text.Normalizer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checks of how a text is written. */
final class Form {
    private static final Pattern RANGE = Pattern.compile("(\\d{0,5})\\s*\\.\\.\\s*(\\d{0,5})");

    private Form() {}

    static Check pattern(Row row) {
        String expresion = row.parametro();
        try {
            TextPattern patron = SafePattern.compile(expresion);
            return sound(row, texto -> patron.matches(Texts.strip(texto)));
        } catch (SafePattern.Refused e) {
            return row.fault(
                    "La expresión " + Wording.quoted(expresion) + " no se admite.", String.valueOf(e.getMessage()));
        }
    }

    static Check length(Row row) {
        Matcher rango = RANGE.matcher(row.parametro());
        if (!rango.matches() || rango.group(1).isEmpty() && rango.group(2).isEmpty()) {
            return row.fault(
                    Wording.quoted(row.parametro()) + " no es un largo.", "Escriba, por ejemplo, 3..60, 3.. o ..60.");
        }
        int desde = rango.group(1).isEmpty() ? 0 : Integer.parseInt(rango.group(1));
        int hasta = rango.group(2).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(rango.group(2));
        if (desde > hasta) {
            return row.fault("El largo " + row.parametro() + " está al revés.", "Escriba primero el menor.");
        }
        return sound(row, texto -> {
            String limpio = Texts.strip(texto);
            int largo = limpio.codePointCount(0, limpio.length());
            return desde <= largo && largo <= hasta;
        });
    }

    static Check words(Row row) {
        if (!row.parametro().matches("[1-9]\\d?")) {
            return row.fault(
                    Wording.quoted(row.parametro()) + " no es un número de palabras.", "Escriba, por ejemplo, 2.");
        }
        int minimo = Integer.parseInt(row.parametro());
        return sound(row, texto -> Texts.collapse(texto).split(" ").length >= minimo);
    }

    static Check name(Row row) {
        return sound(row, texto -> isName(Normalizer.normalize(Texts.strip(texto), Normalizer.Form.NFC)));
    }

    private static boolean isName(String texto) {
        boolean traLetra = false;
        for (int i = 0; i < texto.length(); i += Character.charCount(texto.codePointAt(i))) {
            int c = texto.codePointAt(i);
            boolean marca = isMark(c) && traLetra;
            if (!Character.isLetter(c) && !marca && " '’-.".indexOf(c) < 0) {
                return false;
            }
            traLetra = Character.isLetter(c) || marca;
        }
        return true;
    }

    private static boolean isMark(int c) {
        int tipo = Character.getType(c);
        return tipo == Character.NON_SPACING_MARK
                || tipo == Character.COMBINING_SPACING_MARK
                || tipo == Character.ENCLOSING_MARK;
    }

    private static Check sound(Row row, Predicate<String> sano) {
        FieldPath campo = row.field();
        return campo.tipo() == String.class
                ? Check.of(campo, hecho -> campo.get(hecho) instanceof String texto && !sano.test(texto))
                : row.unfit("un texto");
    }
}
