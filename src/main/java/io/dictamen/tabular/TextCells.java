package io.dictamen.tabular;

import io.dictamen.decision.Texts;
import io.dictamen.tabular.TableValue.Number.Vista;
import io.dictamen.wording.Wording;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which cells hold a text, and which only what a spreadsheet made of it: a code that became a number, a date or a logical
 * value is read as another code. Each answer is the end of a sentence that begins with the address.
 */
public final class TextCells {
    // A spreadsheet writes long numbers so in a CSV too, others in a narrow column, and most of their digits are gone.
    // 5E3 and 12E4 may be codes.
    private static final Pattern SHORTENED =
            Pattern.compile("[+-]?(?:\\d{1,3}[.,]\\d+[eE][+-]?\\d{1,3}|\\d[eE]\\+\\d{2,3})");
    private static final String AS_TEXT = ": dé a la columna el formato Texto y escriba el valor de nuevo.";

    private TextCells() {}

    /** Why a cell is no text; empty where it is. */
    public static Optional<String> refusal(TableValue celda) {
        if (celda instanceof TableValue.Number numero && numero.vista() != Vista.CIFRAS) {
            return Optional.of(number(numero, "y aquí va un texto"));
        }
        if (celda instanceof TableValue.Moment || celda instanceof TableValue.Flag) {
            String que = celda instanceof TableValue.Flag flag
                    ? "el valor lógico " + Wording.shown(flag.valor())
                    : "la fecha " + CellConversion.text(celda);
            return Optional.of("contiene " + que + ", y aquí va un texto" + AS_TEXT);
        }
        return shortened(celda);
    }

    /** Why the value of a cell cannot be compared with that of another file; empty where it can. */
    public static Optional<String> refusalToCompare(TableValue celda) {
        return celda instanceof TableValue.Number numero && numero.vista() == Vista.CODIGO
                ? Optional.of(number(numero, "y no son esas las cifras que se ven o se escribieron"))
                : shortened(celda);
    }

    private static String number(TableValue.Number numero, String porque) {
        return "contiene el número " + Wording.cut(numero.valor().toPlainString()) + ", " + porque + AS_TEXT;
    }

    private static Optional<String> shortened(TableValue celda) {
        return celda instanceof TableValue.Text texto
                        && SHORTENED.matcher(Texts.strip(texto.valor())).matches()
                ? Optional.of("contiene " + Wording.quoted(Texts.strip(texto.valor()))
                        + ", un número que la hoja de cálculo abrevió" + AS_TEXT)
                : Optional.empty();
    }
}
