package io.dictamen.crossing;

import io.dictamen.decision.Texts;
import io.dictamen.tabular.CellConversion;
import io.dictamen.tabular.Decimals;
import io.dictamen.tabular.TableValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell holds, to be compared with that of another file: a number is the same however it is written, and so is a
 * date. What begins with a zero is a code and no number.
 *
 * @param texto as it is shown
 * @param clave the same for all cells of the same value
 */
record ComparedValue(String texto, String clave) {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,29})(?:[.,]\\d{1,30})?");
    // A code, or a telephone with its country: digits that nobody adds up.
    private static final Pattern CODE = Pattern.compile("-?0\\d.*|\\+\\d[\\d ]*");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    static final ComparedValue VACIO = new ComparedValue("", "");

    static ComparedValue of(TableValue cell, Decimals decimals) {
        if (cell instanceof TableValue.Flag flag) {
            String texto = flag.valor() ? "VERDADERO" : "FALSO";
            return new ComparedValue(texto, texto);
        }
        String texto = Texts.strip(CellConversion.text(cell));
        return new ComparedValue(
                texto, cell instanceof TableValue.Number numero ? key(numero.valor()) : key(texto, decimals));
    }

    /** Why a text that looks like a number is not compared, and what to write instead; empty if it is compared. */
    static Optional<String> doubt(TableValue cell, Decimals decimals) {
        String texto = CellConversion.text(cell);
        return cell instanceof TableValue.Text && !CODE.matcher(texto).matches()
                ? decimals.foreign(texto)
                : Optional.empty();
    }

    private static String key(BigDecimal numero) {
        return numero.stripTrailingZeros().toPlainString();
    }

    private static String key(String texto, Decimals decimals) {
        Optional<BigDecimal> numero = NUMBER.matcher(texto).matches() ? decimals.number(texto) : Optional.empty();
        if (numero.isPresent()) {
            return key(numero.get());
        }
        Matcher fecha = DATE.matcher(texto);
        if (fecha.matches()) {
            return date(fecha, texto);
        }
        return switch (texto.toLowerCase(Locale.ROOT)) {
            case "true", "verdadero" -> "VERDADERO";
            case "false", "falso" -> "FALSO";
            default -> texto;
        };
    }

    private static String date(Matcher fecha, String texto) {
        try {
            return LocalDate.of(number(fecha, 3), number(fecha, 2), number(fecha, 1))
                    .toString();
        } catch (DateTimeException e) {
            return texto;
        }
    }

    private static int number(Matcher fecha, int group) {
        return Integer.parseInt(fecha.group(group));
    }
}
